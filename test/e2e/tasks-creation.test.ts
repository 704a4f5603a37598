import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AuditEntry } from '../../modules/audit';
import { AppError } from '../../modules/foundation';
import { Assignment, Task, TaskFactory, TaskPlan } from '../../modules/tasks';
import { condition, deadline, newTask, openTasksWorld, planReference, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
before(async () => {
  world = await openTasksWorld();
});
after(() => world?.close());

test('a plan in force gives every unit its part, the lead winning over the co-ordinating', async () => {
  const [health, interior, women] = ['so-y-te', 'so-noi-vu', 'hoi-lien-hiep-phu-nu-tinh'].map(world.unit);
  const made = await world.plan([
    newTask(1, { units: [units('cooperating', health, women), units('lead', interior, health)] }),
    newTask(2, {
      units: [units('lead', women)],
      conditions: [condition('sau khi có hướng dẫn của Bộ Nội vụ')],
    }),
  ]);
  assert.deepEqual([made.tasks, made.assignments, made.taskIds.length], [2, 4, 2]);
  const assignments = await world.rows(Assignment).findBy({ planId: made.plan.id });
  const standing = assignments
    .map(({ taskId, unitId, role, status }) => [made.taskIds.indexOf(taskId), unitId, role, status].join(' '))
    .sort();
  assert.deepEqual(
    standing,
    [
      `0 ${health} lead assigned`,
      `0 ${interior} lead assigned`,
      `0 ${women} cooperating assigned`,
      `1 ${women} lead waiting`,
    ].sort(),
  );
  assert.ok(
    assignments.every(
      ({ dueDate, originalDueDate }) => dueDate === '2026-11-30' && originalDueDate === dueDate,
    ),
  );
  const history = await world.rows(AuditEntry).findBy({ topicType: 'task', topicId: made.taskIds[0] });
  assert.match(history[0].summary, /2 đơn vị chủ trì, 1 đơn vị phối hợp/);
});

test('what cannot be assigned refuses the whole plan, with its row', async () => {
  const plan = planReference();
  const health = world.unit('so-y-te');
  const drafts = [
    newTask(1, { units: [units('lead', health)] }),
    newTask(2, { units: [units('cooperating', health), units('lead')] }),
    newTask(3, {
      units: [units('lead', health)],
      deadline: deadline({ kind: 'recurring', rule: 'FREQ=EVER' }),
    }),
  ];
  await assert.rejects(
    world.run((tx) => world.get(TaskFactory).createAll(tx, plan, drafts, world.person('coordinator'))),
    (error: AppError) => {
      assert.equal(error.code, 'tasks-not-assignable');
      assert.deepEqual(
        error.details?.map(({ code, row, field }) => [code, row, field]),
        [
          ['no-lead-unit', 2, 'lead'],
          ['rhythm-not-understood', 3, 'deadline'],
        ],
      );
      return true;
    },
  );
  assert.equal(await world.rows(TaskPlan).countBy({ id: plan.id }), 0);
  assert.equal(await world.rows(Task).countBy({ planId: plan.id }), 0);
});

test('a failure after creation leaves nothing behind', async () => {
  const plan = planReference();
  const drafts = [newTask(1, { units: [units('lead', world.unit('so-y-te'))] })];
  const recorded = await world.rows(AuditEntry).count();
  await assert.rejects(
    world.run(async (tx) => {
      await world.get(TaskFactory).createAll(tx, plan, drafts, world.person('coordinator'));
      throw new Error('the plan room failed');
    }),
    /plan room failed/,
  );
  assert.equal(await world.rows(Assignment).countBy({ planId: plan.id }), 0);
  assert.equal(await world.rows(AuditEntry).count(), recorded);
});

test('a prepared plan holds everything until it is issued; then periods count from that day', async () => {
  const health = world.unit('so-y-te');
  const made = await world.plan(
    [
      newTask(1, { units: [units('lead', health)] }),
      newTask(2, { units: [units('lead', health)], conditions: [condition('khi có kinh phí')] }),
      newTask(3, {
        units: [units('lead', health)],
        deadline: deadline({
          text: 'Hằng quý',
          kind: 'recurring',
          to: null,
          rule: 'FREQ=MONTHLY;INTERVAL=3',
        }),
      }),
    ],
    { status: 'prepared', symbol: null, date: null },
  );
  const statuses = async (): Promise<string[]> => {
    const rows = await world.rows(Assignment).findBy({ planId: made.plan.id });
    return made.taskIds.map((taskId) => {
      const row = rows.find((assignment) => assignment.taskId === taskId);
      return `${row?.status} ${row?.periodKey} ${row?.dueDate}`;
    });
  };
  assert.deepEqual(await statuses(), ['held  2026-11-30', 'held  2026-11-30', 'held 2026-Q2 2026-06-30']);
  world.application.clock.set('2026-07-15T03:00:00Z');
  const issued = { ...made.plan, symbol: '9/KH-UBND', date: '2026-07-15', status: 'active' } as const;
  await world.run((tx) => world.get(TaskFactory).release(tx, issued, world.person('coordinator')));
  assert.deepEqual(await statuses(), [
    'assigned  2026-11-30',
    'waiting  2026-11-30',
    'assigned 2026-Q3 2026-09-30',
  ]);
  const task = await world.rows(Task).findOneByOrFail({ id: made.taskIds[2] });
  assert.equal(task.nextOpensOn, '2026-10-01');
});

test('a cancelled plan cancels what is open and keeps what is done', async () => {
  const made = await world.plan([
    newTask(1, { units: [units('lead', world.unit('so-y-te'), world.unit('so-noi-vu'))] }),
  ]);
  const done = await world
    .rows(Assignment)
    .findOneByOrFail({ planId: made.plan.id, unitId: world.unit('so-y-te') });
  await world.rows(Assignment).update({ id: done.id }, { status: 'completed', completedOn: '2026-05-05' });
  const cancelled = { ...made.plan, status: 'cancelled' } as const;
  const me = world.person('coordinator');
  await world.run((tx) => world.get(TaskFactory).cancelAll(tx, cancelled, 'Kế hoạch bị thay thế', me));
  const after = await world.rows(Assignment).findBy({ planId: made.plan.id });
  assert.deepEqual(after.map(({ status }) => status).sort(), ['cancelled', 'completed']);
  assert.equal(after.find(({ status }) => status === 'cancelled')?.lastNote, 'Kế hoạch bị thay thế');
});
