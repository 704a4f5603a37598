import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readEnvironment } from '../../config/environment';
import { Assignment, OccurrenceService, Task, TaskFactory } from '../../modules/tasks';
import type { NewTask } from '../../modules/tasks';
import { Unit } from '../../modules/organization';
import { createApplication } from '../../src/application';
import type { Application } from '../../src/application';
import { deadline, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
let second: Application;
before(async () => {
  world = await openTasksWorld('2026-05-04T02:00:00Z');
  const { database } = world.application.dataSource.options;
  const url = process.env.DATABASE_URL ?? `sqlite:${String(database)}`;
  const environment = readEnvironment({ ...process.env, DATABASE_URL: url, PORT: '0' });
  second = await createApplication(environment, { clock: world.application.clock });
});
after(async () => {
  await second?.close();
  await world?.close();
});

function recurring(order: number, rule: string, ...unitCodes: string[]): NewTask {
  return newTask(order, {
    units: [units('lead', ...unitCodes.map(world.unit))],
    deadline: deadline({ text: 'Định kỳ', kind: 'recurring', to: null, rule }),
  });
}

async function periods(taskId: string): Promise<string[]> {
  const rows = await world
    .rows(Assignment)
    .find({ where: { taskId }, order: { dueDate: 'ASC', unitId: 'ASC' } });
  return rows.map(({ periodKey, dueDate, originalDueDate, status }) => {
    assert.equal(originalDueDate, dueDate);
    return `${periodKey} ${dueDate} ${status}`;
  });
}

function open(today: string): Promise<{ tasks: number; assignments: number }> {
  return world.get(OccurrenceService).openDue(today);
}

test('the current period opens with the plan, the next when the one before has fallen due', async () => {
  const { taskIds } = await world.plan([recurring(1, 'FREQ=MONTHLY;BYMONTHDAY=19', 'so-y-te')]);
  assert.deepEqual(await periods(taskIds[0]), ['2026-05-19 2026-05-19 assigned']);
  await open('2026-05-19');
  assert.equal((await periods(taskIds[0])).length, 1);
  await open('2026-05-20');
  assert.deepEqual(await periods(taskIds[0]), [
    '2026-05-19 2026-05-19 assigned',
    '2026-06-19 2026-06-19 assigned',
  ]);
  await open('2026-05-21');
  assert.equal((await periods(taskIds[0])).length, 2);
});

test('days missed are made up for, each period once, in several instances at once', async () => {
  const { taskIds } = await world.plan([
    recurring(1, 'FREQ=MONTHLY', 'so-y-te', 'so-noi-vu'),
    recurring(2, 'FREQ=MONTHLY;INTERVAL=3', 'so-y-te'),
  ]);
  const before = await world.rows(Assignment).count();
  const other = second.app.get(OccurrenceService, { strict: false });
  const runs = await Promise.all([
    open('2026-10-02'),
    other.openDue('2026-10-02'),
    open('2026-10-02'),
    other.openDue('2026-10-02'),
  ]);
  const months = ['05-31', '06-30', '07-31', '08-31', '09-30', '10-31'];
  assert.deepEqual(
    await periods(taskIds[0]),
    months.flatMap((day) => Array<string>(2).fill(`2026-${day.slice(0, 2)} 2026-${day} assigned`)),
  );
  assert.deepEqual(await periods(taskIds[1]), [
    '2026-Q2 2026-06-30 assigned',
    '2026-Q3 2026-09-30 assigned',
    '2026-Q4 2026-12-31 assigned',
  ]);
  const opened = runs.reduce((sum, run) => sum + run.assignments, 0);
  assert.equal(opened, (await world.rows(Assignment).count()) - before);
  assert.deepEqual(await open('2026-10-02'), { tasks: 0, assignments: 0 });
});

test('a rhythm that has ended, a plan that is closed and a task that was withdrawn open nothing', async () => {
  const ended = recurring(1, 'FREQ=MONTHLY', 'so-y-te');
  ended.deadline.to = '2026-06-30';
  const made = await world.plan([ended]);
  await open('2027-01-01');
  assert.deepEqual(await periods(made.taskIds[0]), [
    '2026-05 2026-05-31 assigned',
    '2026-06 2026-06-30 assigned',
  ]);
  const task = await world.rows(Task).findOneByOrFail({ id: made.taskIds[0] });
  assert.deepEqual([task.nextOpensOn, task.periodKey], [null, '2026-06']);

  const closed = await world.plan([recurring(1, 'FREQ=MONTHLY', 'so-y-te')]);
  await world.run((tx) => world.get(TaskFactory).planChanged(tx, { ...closed.plan, status: 'closed' }));
  await open('2027-01-01');
  assert.equal((await periods(closed.taskIds[0])).length, 1);

  const withdrawn = await world.plan([recurring(1, 'FREQ=MONTHLY', 'so-y-te')]);
  const me = world.person('coordinator');
  await world.run((tx) =>
    world.get(TaskFactory).cancelAll(tx, { ...withdrawn.plan, status: 'cancelled' }, 'Thay thế', me),
  );
  await open('2027-01-01');
  assert.deepEqual(await periods(withdrawn.taskIds[0]), ['2026-05 2026-05-31 cancelled']);
});

test('a merged unit’s part of later periods goes to the unit it went into', async () => {
  const { taskIds } = await world.plan([recurring(1, 'FREQ=YEARLY', 'so-tu-phap', 'so-noi-vu')]);
  const ended = { validTo: '2026-11-30', successorId: world.unit('so-noi-vu') };
  await world.rows(Unit).update({ id: world.unit('so-tu-phap') }, ended);
  await open('2027-01-05');
  const rows = await world.rows(Assignment).findBy({ taskId: taskIds[0], periodKey: '2027' });
  assert.deepEqual(
    rows.map(({ unitId }) => unitId),
    [world.unit('so-noi-vu')],
  );
});
