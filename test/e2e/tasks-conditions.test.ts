import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Assignment, Task } from '../../modules/tasks';
import type { NewTask, TaskDetailView } from '../../modules/tasks';
import { signInAs } from '../support/client';
import type { Answer, ApiClient } from '../support/client';
import { condition, deadline, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
let coordinator: ApiClient;
before(async () => {
  world = await openTasksWorld('2026-05-04T02:00:00Z');
  coordinator = await signInAs(world.application.api, 'coordinator');
});
after(() => world?.close());

type Outcome = Answer<TaskDetailView & { code: string }>;

async function waitingTask(fields: Partial<NewTask> = {}): Promise<string> {
  const both = [units('lead', world.unit('so-y-te'), world.unit('so-noi-vu'))];
  const made = await world.plan([
    newTask(1, { units: both, conditions: [condition('sau khi có hướng dẫn')], ...fields }),
  ]);
  return made.taskIds[0];
}

async function satisfy(taskId: string, index = 0, body: object = {}): Promise<Outcome> {
  const { body: task } = await coordinator.get<TaskDetailView>(`/tasks/${taskId}`);
  return coordinator.post(`/tasks/${taskId}/conditions/${task.conditions[index].id}/satisfy`, {
    version: task.version,
    note: 'Công văn 2855/BNV-CTTN&BDG',
    ...body,
  });
}

async function standing(taskId: string): Promise<string[]> {
  const rows = await world.rows(Assignment).findBy({ taskId });
  return [
    ...new Set(rows.map(({ status, dueDate, originalDueDate }) => `${status} ${dueDate} ${originalDueDate}`)),
  ];
}

test('what waits opens when the last condition holds, and not before', async () => {
  const taskId = await waitingTask({ conditions: [condition('có hướng dẫn'), condition('có kinh phí')] });
  assert.deepEqual(await standing(taskId), ['waiting 2026-11-30 2026-11-30']);
  const first = await satisfy(taskId, 0);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  const [one, two] = first.body.conditions;
  assert.deepEqual(
    [one.satisfiedBy, one.satisfiedOn, one.note],
    ['Vàng Minh Hạnh', '2026-05-04', 'Công văn 2855/BNV-CTTN&BDG'],
  );
  assert.equal(two.satisfiedAt, null);
  assert.deepEqual(await standing(taskId), ['waiting 2026-11-30 2026-11-30']);
  assert.equal((await satisfy(taskId, 1)).status, 200);
  assert.deepEqual(await standing(taskId), ['assigned 2026-11-30 2026-11-30']);
});

test('a deadline counted from the event begins with the event', async () => {
  const relative = (text: string, to: string | null = null): Partial<NewTask> => ({
    deadline: deadline({ text, kind: 'conditional', to, condition: 'sau khi có hướng dẫn' }),
  });
  const days = await waitingTask(relative('Trong vòng 30 ngày kể từ khi có hướng dẫn'));
  await satisfy(days, 0, { on: '2026-04-24' });
  assert.deepEqual(await standing(days), ['assigned 2026-05-24 2026-05-24']);
  // Thursday 23 April; 27 April (10/3 lunar falls on Sunday the 26th), 30 April and 1 May are days off.
  const working = await waitingTask(relative('Chậm nhất 5 ngày làm việc sau khi có hướng dẫn'));
  await satisfy(working, 0, { on: '2026-04-23' });
  assert.deepEqual(await standing(working), ['assigned 2026-05-05 2026-05-05']);
  const capped = await waitingTask(relative('Trong vòng 30 ngày kể từ khi có hướng dẫn', '2026-05-10'));
  await satisfy(capped);
  assert.deepEqual(await standing(capped), ['assigned 2026-05-10 2026-05-10']);
  const open = await waitingTask(relative('Sau khi có hướng dẫn của Bộ Nội vụ'));
  await satisfy(open);
  assert.deepEqual(await standing(open), ['assigned null null']);
  const given = await waitingTask(relative('Sau khi có hướng dẫn của Bộ Nội vụ'));
  await satisfy(given, 0, { dueDate: '2026-08-31' });
  assert.deepEqual(await standing(given), ['assigned 2026-08-31 2026-08-31']);
});

test('a recurring task that waited begins with the period in which it may', async () => {
  const taskId = await waitingTask({
    deadline: deadline({ text: 'Hằng tháng', kind: 'recurring', to: null, rule: 'FREQ=MONTHLY' }),
  });
  world.application.clock.set('2026-08-10T02:00:00Z');
  await satisfy(taskId);
  world.application.clock.set('2026-05-04T02:00:00Z');
  assert.deepEqual(await standing(taskId), ['assigned 2026-08-31 2026-08-31']);
  const task = await world.rows(Task).findOneByOrFail({ id: taskId });
  assert.deepEqual([task.periodKey, task.nextOpensOn], ['2026-08', '2026-09-01']);
});

test('the same condition twice, of another task, in the future, or at once: one effect and clear refusals', async () => {
  const taskId = await waitingTask();
  const other = await waitingTask();
  const { body: task } = await coordinator.get<TaskDetailView>(`/tasks/${taskId}`);
  const path = `/conditions/${task.conditions[0].id}/satisfy`;
  const body = { version: task.version, note: 'Đã có' };
  const future = await coordinator.post<{ code: string }>(`/tasks/${taskId}${path}`, {
    ...body,
    on: '2026-05-05',
  });
  assert.deepEqual([future.status, future.body.code], [400, 'event-in-future']);
  const empty = await coordinator.post<{ field: string }>(`/tasks/${taskId}${path}`, { ...body, note: ' ' });
  assert.deepEqual([empty.status, empty.body.field], [400, 'note']);
  const foreign = await coordinator.post<{ code: string }>(`/tasks/${other}${path}`, body);
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'condition-not-found']);
  const both = await Promise.all([1, 2].map(() => coordinator.post(`/tasks/${taskId}${path}`, body)));
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const again = await satisfy(taskId);
  assert.deepEqual([again.status, again.body.code], [409, 'condition-already-satisfied']);
  assert.deepEqual(await standing(other), ['waiting 2026-11-30 2026-11-30']);
});
