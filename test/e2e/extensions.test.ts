import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Identity } from '../../modules/organization';
import { Assignment, Extension } from '../../modules/tasks';
import { ExtensionDecisions } from '../../modules/tasks/extensions/extension-decisions.service';
import type { ExtensionDecision } from '../../modules/tasks/extensions/extension-decisions.service';
import { ExtensionQueries } from '../../modules/tasks/extensions/extension-queries.service';
import { ExtensionService } from '../../modules/tasks/extensions/extension.service';
import { deadline } from './tasks-world';
import { openWorkWorld, refusalOf } from './work-world';
import type { WorkWorld } from './work-world';

let world: WorkWorld;
let officer: Identity;
let coordinator: Identity;
before(async () => {
  world = await openWorkWorld();
  officer = world.person('officer', 'so-y-te');
  coordinator = world.person('coordinator');
});
after(() => world?.close());

const ask = (id: string, proposedDate = '2026-12-31', me = officer): Promise<string> =>
  world.get(ExtensionService).ask(id, { proposedDate, reason: 'Chờ kinh phí bổ sung' }, me);
const decide = (id: string, decision: Partial<ExtensionDecision> = {}, me = coordinator): Promise<void> =>
  world.get(ExtensionDecisions).decide(id, { version: 1, decision: 'grant', ...decision }, me);
const row = (id: string): Promise<Extension> => world.rows(Extension).findOneByOrFail({ id });

test('granted as proposed: the deadline in force moves, the original one stays', async () => {
  const [one] = await world.taken(['so-y-te']);
  const id = await ask(one.id);
  await decide(id);
  const now = await world.now(one.id);
  assert.deepEqual([now.dueDate, now.originalDueDate], ['2026-12-31', '2026-11-30']);
  const { status, grantedDate, decidedByName } = await row(id);
  assert.deepEqual([status, grantedDate, decidedByName], ['granted', '2026-12-31', coordinator.name]);
});

test('on time is counted by the original deadline, whatever was granted', async () => {
  const [one] = await world.taken(['so-y-te'], { deadline: deadline({ to: '2026-05-10' }) });
  await decide(await ask(one.id, '2026-05-30'));
  world.application.clock.set('2026-05-20T02:00:00Z');
  await world.fire(one.id, 'submit', officer, { text: 'Xong' });
  await world.fire(one.id, 'complete', coordinator);
  const { completedOn, originalDueDate } = await world.now(one.id);
  assert.deepEqual([completedOn, originalDueDate], ['2026-05-20', '2026-05-10']);
  world.application.clock.set('2026-05-04T02:00:00Z');
});

test('what may not be asked', async () => {
  const [one] = await world.taken(['so-y-te']);
  assert.equal(await refusalOf(ask(one.id, '2026-11-30')), 'extension-not-later');
  assert.equal(await refusalOf(ask(one.id, '2026-12-31', coordinator)), 'extension-not-yours');
  assert.equal(
    await refusalOf(ask(one.id, '2026-12-31', world.person('officer', 'so-noi-vu'))),
    'assignment-not-found',
  );
  const [late] = await world.taken(['so-y-te'], { deadline: deadline({ to: '2026-04-20' }) });
  assert.equal(await refusalOf(ask(late.id, '2026-05-03')), 'due-date-in-past');
  const [open] = await world.taken(['so-y-te'], { deadline: deadline({ to: null, kind: 'ongoing' }) });
  assert.equal(await refusalOf(ask(open.id)), 'no-deadline');
  await world.fire(one.id, 'submit', officer, { text: 'Xong' });
  assert.equal(await refusalOf(ask(one.id)), 'extension-not-possible');
});

test('one is open at a time, also when two ask at once', async () => {
  const [one] = await world.taken(['so-y-te']);
  const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(ask(one.id))));
  assert.deepEqual(outcomes.sort(), ['extension-open', 'extension-open', 'none']);
  assert.equal(await world.rows(Extension).countBy({ assignmentId: one.id }), 1);
});

test('a shorter grant and a refusal need a reason; longer than asked is not given', async () => {
  const [one] = await world.taken(['so-y-te']);
  const id = await ask(one.id);
  assert.equal(await refusalOf(decide(id, { date: '2026-12-15' })), 'reason-required');
  assert.equal(await refusalOf(decide(id, { decision: 'refuse', reason: ' ' })), 'reason-required');
  assert.equal(await refusalOf(decide(id, { date: '2027-01-15' })), 'longer-than-asked');
  assert.equal(await refusalOf(decide(id, { date: '2026-11-30' })), 'extension-not-later');
  await decide(id, { date: '2026-12-15', reason: 'Tỉnh phải báo cáo trước 20/12' });
  assert.equal((await world.now(one.id)).dueDate, '2026-12-15');
  const again = await ask(one.id);
  await decide(again, { decision: 'refuse', reason: 'Đã gia hạn một lần' });
  const { status, decisionReason } = await row(again);
  assert.deepEqual([status, decisionReason], ['refused', 'Đã gia hạn một lần']);
  assert.equal((await world.now(one.id)).dueDate, '2026-12-15');
});

test('nobody decides about their own, even with both roles', async () => {
  const [one] = await world.taken(['so-y-te']);
  const id = await ask(one.id);
  assert.equal(await refusalOf(decide(id, {}, officer)), 'extension-not-yours-to-decide');
  const both = { ...officer, roles: ['officer', 'coordinator'] as const };
  assert.equal(await refusalOf(decide(id, {}, both)), 'own-extension');
  const colleague = {
    ...world.person('unit-leader', 'so-y-te'),
    roles: ['unit-leader', 'coordinator'] as const,
  };
  assert.equal(await refusalOf(decide(id, {}, colleague)), 'own-extension');
  assert.equal(
    await refusalOf(decide(id, {}, world.person('provincial-leader'))),
    'extension-not-yours-to-decide',
  );
  const page = { page: 1, size: 50, assignment: one.id };
  const seen = async (me: Identity) => (await world.get(ExtensionQueries).page(page, me)).items[0];
  assert.deepEqual(
    [await seen(both), await seen(coordinator)].map(({ canDecide, canWithdraw }) => [canDecide, canWithdraw]),
    [
      [false, true],
      [true, false],
    ],
  );
});

test('two decide at once: one of them is told', async () => {
  const [one] = await world.taken(['so-y-te']);
  const id = await ask(one.id);
  const outcomes = await Promise.all([
    refusalOf(decide(id)),
    refusalOf(decide(id, { decision: 'refuse', reason: 'Không có căn cứ' })),
  ]);
  assert.equal(outcomes.filter((outcome) => outcome === 'none').length, 1, outcomes.join());
  assert.ok(
    outcomes.some((code) => ['extension-decided', 'changed-by-someone-else'].includes(code)),
    outcomes.join(),
  );
  const { status } = await row(id);
  const { dueDate } = await world.now(one.id);
  assert.equal(dueDate, status === 'granted' ? '2026-12-31' : '2026-11-30');
});

test('withdrawn by who asked or the unit’s leader; lapsed when the work ends', async () => {
  const [one] = await world.taken(['so-y-te']);
  const withdraw = (id: string, me: Identity) => world.get(ExtensionService).withdraw(id, 1, me);
  const first = await ask(one.id);
  const colleague = { ...officer, personId: world.person('clerk', 'so-noi-vu').personId };
  assert.equal(await refusalOf(withdraw(first, colleague)), 'extension-not-yours');
  await withdraw(first, world.person('unit-leader', 'so-y-te'));
  assert.equal(await refusalOf(withdraw(first, officer)), 'extension-decided');
  const second = await ask(one.id);
  await world.fire(one.id, 'cancel', coordinator, { reason: 'Điều chỉnh kế hoạch' });
  assert.equal((await row(second)).status, 'lapsed');
  assert.equal(await refusalOf(decide(second, { version: 2 })), 'extension-decided');
  assert.equal(await world.rows(Assignment).countBy({ id: one.id, status: 'cancelled' }), 1);
});
