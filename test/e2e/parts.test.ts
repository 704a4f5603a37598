import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Identity } from '../../modules/organization';
import { Assignment, AssignmentQueries, ReplyService, UrgingService } from '../../modules/tasks';
import { ExtensionDecisions } from '../../modules/tasks/extensions/extension-decisions.service';
import { ExtensionService } from '../../modules/tasks/extensions/extension.service';
import { SubAssignments } from '../../modules/tasks/sub-assignments/sub-assignments.service';
import type { NewPart } from '../../modules/tasks/sub-assignments/sub-assignments.service';
import { UnitExchanges } from '../../modules/tasks/sub-assignments/unit-exchange.service';
import { openWorkWorld, refusalOf } from './work-world';
import type { WorkWorld } from './work-world';

let world: WorkWorld;
/** Of the unit that hands over. */
let giver: Identity;
/** Of the unit that gets the part. */
let taker: Identity;
let coordinator: Identity;
before(async () => {
  world = await openWorkWorld();
  giver = world.person('officer', 'so-y-te');
  taker = world.person('officer', 'so-noi-vu');
  coordinator = world.person('coordinator');
});
after(() => world?.close());

const handOver = async (parent: Assignment, part: Partial<NewPart> = {}, me = giver): Promise<Assignment> => {
  const { version } = await world.now(parent.id);
  const wanted = { unitId: world.unit('so-noi-vu'), text: 'Tập huấn cho cán bộ nội vụ', ...part };
  return world.now(await world.get(SubAssignments).handOver(parent.id, version, wanted, me));
};

test('a part is the other unit’s own assignment, with its parent shown', async () => {
  const [parent] = await world.taken(['so-y-te']);
  const part = await handOver(parent, { dueDate: '2026-10-31' });
  assert.deepEqual(
    [part.status, part.unitId, part.parentId, part.parentUnitId, part.dueDate, part.role],
    ['assigned', world.unit('so-noi-vu'), parent.id, world.unit('so-y-te'), '2026-10-31', 'cooperating'],
  );
  const view = await world.get(AssignmentQueries).one(part.id, taker);
  assert.deepEqual(
    [view.parentUnitName, view.partText, view.allowed],
    ['Sở Y tế', 'Tập huấn cho cán bộ nội vụ', ['accept', 'refuse', 'assign-person', 'submit']],
  );
  const seen = await world.get(AssignmentQueries).one(part.id, giver);
  assert.deepEqual([seen.allowed, seen.acts], [['cancel'], ['urge', 'exchange', 'comment']]);
  const others = world.person('officer', 'so-giao-duc-va-dao-tao');
  assert.equal(await refusalOf(world.get(AssignmentQueries).one(part.id, others)), 'assignment-not-found');
});

test('what may not be handed over', async () => {
  const [parent] = await world.taken(['so-y-te']);
  assert.equal(await refusalOf(handOver(parent, { unitId: parent.unitId })), 'unit-not-found');
  assert.equal(await refusalOf(handOver(parent, { text: ' ' })), 'text-required');
  assert.equal(await refusalOf(handOver(parent, { dueDate: '2026-12-01' })), 'later-than-parent');
  assert.equal(await refusalOf(handOver(parent, { dueDate: '2026-05-03' })), 'due-date-in-past');
  assert.equal(await refusalOf(handOver(parent, {}, coordinator)), 'hand-over-not-yours');
  assert.equal(await refusalOf(handOver(parent, {}, taker)), 'assignment-not-found');
  await handOver(parent);
  assert.equal(await refusalOf(handOver(parent)), 'unit-already-assigned');
});

test('a unit that is late may still hand a part over, to a day to come', async () => {
  const [parent] = await world.taken(['so-y-te']);
  await world.rows(Assignment).update(parent.id, { dueDate: '2026-04-30' });
  assert.equal(await refusalOf(handOver(parent)), 'due-date-in-past');
  const part = await handOver(parent, { dueDate: '2026-06-30' });
  assert.equal(part.dueDate, '2026-06-30');
});

test('two hand the same part over at once: one', async () => {
  const [parent] = await world.taken(['so-y-te']);
  const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(handOver(parent))));
  assert.equal(outcomes.filter((code) => code === 'none').length, 1, outcomes.join());
  assert.equal(await world.rows(Assignment).countBy({ parentId: parent.id }), 1);
});

test('the whole is done only when its parts are; the parts are decided by the unit that gave them', async () => {
  const [parent] = await world.taken(['so-y-te']);
  const part = await handOver(parent);
  const answer = { kind: 'report' as const, text: 'Xong', files: [] };
  const reply = (id: string, me: Identity) =>
    world.get(ReplyService).submit({ ...answer, assignmentIds: [id] }, me);
  assert.equal(await refusalOf(reply(parent.id, giver)), 'parts-open');
  const told = await reply(parent.id, giver).catch((error: Error) => error.message);
  assert.match(String(told), /Sở Nội vụ \(đã giao\)/);
  await reply(part.id, taker);
  assert.equal(await refusalOf(world.fire(part.id, 'complete', coordinator)), 'transition-forbidden');
  await world.fire(part.id, 'return', giver, { reason: 'Thiếu danh sách' });
  assert.equal(await refusalOf(reply(parent.id, giver)), 'parts-open');
  await reply(part.id, taker);
  await world.fire(part.id, 'complete', giver);
  await reply(parent.id, giver);
  assert.equal(await refusalOf(world.fire(part.id, 'reopen', giver, { reason: 'Sai' })), 'parent-not-open');
  await world.fire(parent.id, 'complete', coordinator);
  assert.equal((await world.now(parent.id)).status, 'completed');
});

test('a refused part goes back to the unit that gave it, which passes it to another in one act', async () => {
  const [parent] = await world.taken(['so-y-te']);
  const part = await handOver(parent);
  const unitId = world.unit('so-giao-duc-va-dao-tao');
  const refused = await world.fire(part.id, 'refuse', taker, { reason: 'Không đúng chức năng', unitId });
  assert.equal(refused.suggestedUnitId, unitId);
  const exchange = (me: Identity) =>
    world
      .get(UnitExchanges)
      .exchange(part.id, { version: refused.version, unitId, reason: 'Đúng chức năng' }, me);
  assert.equal(await refusalOf(exchange(coordinator)), 'exchange-not-yours');
  const other = await world.now(await exchange(giver));
  assert.deepEqual(
    [other.unitId, other.parentId, other.partText, other.status],
    [unitId, parent.id, 'Tập huấn cho cán bộ nội vụ', 'assigned'],
  );
  assert.equal((await world.now(part.id)).status, 'cancelled');
  assert.equal(await refusalOf(world.fire(parent.id, 'submit', giver, { text: 'Xong' })), 'parts-open');
});

test('urging and more time for a part are the giving unit’s', async () => {
  const [parent] = await world.taken(['so-y-te']);
  const part = await handOver(parent, { dueDate: '2026-06-30' });
  const urging = { assignmentIds: [part.id], grade: 'remind', text: 'Đề nghị gửi kết quả' } as const;
  assert.equal(await refusalOf(world.get(UrgingService).urgeAs(urging, coordinator)), 'urge-not-yours');
  const [{ number }] = await world.get(UrgingService).urgeAs(urging, giver);
  assert.equal(number, 1);
  const ask = (proposedDate: string) =>
    world.get(ExtensionService).ask(part.id, { proposedDate, reason: 'Chưa có kinh phí' }, taker);
  const id = await ask('2026-12-31');
  const decide = (me: Identity, date?: string) =>
    world
      .get(ExtensionDecisions)
      .decide(id, { version: 1, decision: 'grant', date, reason: 'Kịp báo cáo' }, me);
  assert.equal(await refusalOf(decide(coordinator)), 'extension-not-yours-to-decide');
  assert.equal(await refusalOf(decide(giver)), 'later-than-parent');
  await decide(giver, '2026-11-30');
  assert.equal((await world.now(part.id)).dueDate, '2026-11-30');
});

test('parts end with the whole', async () => {
  const [parent] = await world.taken(['so-y-te']);
  const part = await handOver(parent);
  await world.fire(parent.id, 'cancel', coordinator, { reason: 'Điều chỉnh kế hoạch' });
  const { status, lastNote } = await world.now(part.id);
  assert.deepEqual([status, lastNote], ['cancelled', 'Điều chỉnh kế hoạch']);
});

test('what is not the unit’s function goes to another in one act, in the same role and with its deadline', async () => {
  const [one] = await world.taken(['so-y-te']);
  const { version } = await world.fire(one.id, 'refuse', giver, {
    reason: 'Thuộc chức năng của Sở Nội vụ',
    unitId: world.unit('so-noi-vu'),
  });
  const exchange = (me: Identity) =>
    world
      .get(UnitExchanges)
      .exchange(one.id, { version, unitId: world.unit('so-noi-vu'), reason: 'Đúng chức năng' }, me);
  assert.equal(await refusalOf(exchange(giver)), 'exchange-not-yours');
  const other = await world.now(await exchange(coordinator));
  assert.deepEqual(
    [other.unitId, other.role, other.dueDate, other.status, other.parentId],
    [world.unit('so-noi-vu'), 'lead', '2026-11-30', 'assigned', null],
  );
  const before = await world.get(AssignmentQueries).one(one.id, giver);
  assert.deepEqual(
    [before.status, before.takenOff, before.allowed, before.acts],
    ['cancelled', true, [], []],
  );
});

test('a unit taken off before it did anything does not see the task any more', async () => {
  const [lead, other] = await world.taken(['so-y-te', 'so-noi-vu']);
  await world.rows(Assignment).update({ id: other.id }, { status: 'assigned' });
  await world.fire(other.id, 'cancel', coordinator, { reason: 'Giao nhầm' });
  const queries = world.get(AssignmentQueries);
  assert.equal(await refusalOf(queries.one(other.id, taker)), 'assignment-not-found');
  const listed = await queries.page({ page: 1, size: 50, task: lead.taskId }, taker);
  assert.equal(listed.total, 0);
  await world.fire(other.id, 'restore', coordinator, { reason: 'Giao lại' });
  assert.equal((await queries.one(other.id, taker)).status, 'assigned');
});
