import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AuditEntry } from '../../modules/audit';
import { DomainEvents } from '../../modules/persistence';
import type { Identity } from '../../modules/organization';
import { Assignment, Urge, UrgeReceipt, UrgingService } from '../../modules/tasks';
import type { Urged } from '../../modules/tasks';
import { UrgeReceipts } from '../../modules/tasks/urging/urge-receipts.service';
import { deadline, newTask, units } from './tasks-world';
import { openWorkWorld, refusalOf } from './work-world';
import type { WorkWorld } from './work-world';

let world: WorkWorld;
let coordinator: Identity;
let officer: Identity;
before(async () => {
  world = await openWorkWorld();
  coordinator = world.person('coordinator');
  officer = world.person('officer', 'so-y-te');
});
after(() => world?.close());

const words = { grade: 'remind', text: 'Đề nghị báo cáo ngay.' } as const;
const urge = (ids: string[], me = coordinator, what = words) =>
  world.get(UrgingService).urgeAs({ ...what, assignmentIds: ids }, me);

test('two at once never share a number', async () => {
  const [one] = await world.taken(['so-y-te']);
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => urge([one.id])));
  const urges = await world.rows(Urge).find({ where: { assignmentId: one.id }, order: { number: 'ASC' } });
  assert.deepEqual(
    urges.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6],
  );
  assert.equal((await world.now(one.id)).urgeCount, 6);
});

test('several at once, from both ends, neither wait for each other nor share numbers', async () => {
  const rows = await world.taken(['so-y-te', 'so-noi-vu', 'so-giao-duc-va-dao-tao']);
  const ids = rows.map(({ id }) => id);
  await Promise.all([urge(ids), urge([...ids].reverse()), urge(ids.slice(1))]);
  const urges = await world.rows(Urge).findBy(ids.map((assignmentId) => ({ assignmentId })));
  const numbers = ids.map((id) =>
    urges
      .filter(({ assignmentId }) => assignmentId === id)
      .map(({ number }) => number)
      .sort(),
  );
  assert.deepEqual(numbers, [
    [1, 2],
    [1, 2, 3],
    [1, 2, 3],
  ]);
});

test('an urging is on record and told, and a listener that fails later does not undo it', async () => {
  const [one] = await world.taken(['so-y-te']);
  const told: Urged[] = [];
  const events = world.get(DomainEvents);
  events.on<Urged>('tasks.urged', (event) => void told.push(event));
  events.on<Urged>('tasks.urged', () => Promise.reject(new Error('the mail server is down')));
  const [made] = await urge([one.id], coordinator, { ...words, grade: 'criticise' } as never);
  assert.deepEqual(
    told.map(({ urgeId, number, grade, unitId }) => [urgeId, number, grade, unitId]),
    [[made.id, 1, 'criticise', one.unitId]],
  );
  assert.equal(await world.rows(Urge).countBy({ id: made.id }), 1);
  const [act] = await world.rows(AuditEntry).findBy({ action: 'assignment.urge', subjectId: one.id });
  assert.match(act.summary, /lần 1: phê bình/);
});

test('only the assigning side urges, only what is under way', async () => {
  const [one] = await world.taken(['so-y-te']);
  assert.equal(await refusalOf(urge([one.id], officer)), 'urge-not-yours');
  assert.equal(await refusalOf(urge([one.id], world.person('officer', 'so-noi-vu'))), 'assignment-not-found');
  assert.equal(await refusalOf(urge([one.id], world.person('provincial-leader'))), 'urge-not-yours');
  await world.fire(one.id, 'submit', officer, { text: 'Xong' });
  assert.equal(await refusalOf(urge([one.id])), 'urge-not-possible');
  assert.equal((await world.now(one.id)).urgeCount, 0);
});

test('a receipt tells who of the unit opened it, and when; others leave none', async () => {
  const [one] = await world.taken(['so-y-te']);
  await urge([one.id]);
  const receipts = world.get(UrgeReceipts);
  await receipts.open(one.id, coordinator);
  assert.deepEqual((await receipts.of(one.id, coordinator))[0].openedBy, []);
  await Promise.all([1, 2, 3].map(() => receipts.open(one.id, officer)));
  const [{ openedBy, openedByMe }] = await receipts.of(one.id, officer);
  assert.deepEqual(
    openedBy.map(({ personName, at }) => [personName, at.slice(0, 10)]),
    [[officer.name, '2026-05-04']],
  );
  assert.ok(openedByMe);
  assert.equal(await world.rows(UrgeReceipt).countBy({ personId: officer.personId }), 1);
});

test('what is late of a plan, by unit, and all of it urged in one act', async () => {
  const due = deadline({ text: 'Trước ngày 01/5/2026', to: '2026-04-30' });
  const made = await world.plan([
    newTask(1, { deadline: due, units: [units('lead', world.unit('so-y-te'))] }),
    newTask(2, {
      deadline: due,
      units: [units('lead', world.unit('so-noi-vu')), units('cooperating', world.unit('so-y-te'))],
    }),
    newTask(3, { units: [units('lead', world.unit('so-y-te'))] }),
  ]);
  const service = world.get(UrgingService);
  const late = await service.lateAssignments(made.plan.id);
  assert.deepEqual(
    late.map(({ unitName, assignments }) => [unitName, assignments.map(({ taskNumber }) => taskNumber)]),
    [
      ['Sở Nội vụ', [2]],
      ['Sở Y tế', [1, 2]],
    ],
  );
  assert.equal(late[0].assignments[0].daysLate, 4);
  const urges = await service.urgeLate(made.plan.id, words, coordinator);
  assert.equal(urges.length, 3);
  const [first] = (await service.lateAssignments(made.plan.id))[1].assignments;
  assert.equal(first.urgeCount, 1);
  const other = await world.plan([newTask(1, { units: [units('lead', world.unit('so-y-te'))] })]);
  assert.equal(await refusalOf(service.urgeLate(other.plan.id, words, coordinator)), 'nothing-late');
  assert.equal(await world.rows(Assignment).countBy({ planId: other.plan.id, urgeCount: 0 }), 1);
});
