import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from '../../modules/foundation';
import { Assignment, AssignmentQueries, TaskQueries } from '../../modules/tasks';
import type { AssignmentCountsView, AssignmentView, TaskDetailView, TaskView } from '../../modules/tasks';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { deadline, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
let coordinator: ApiClient;
let officer: ApiClient;
let planId: string;
let preparedTask: string;
const content = ['Tuyên truyền Luật Bình đẳng giới', 'Kiểm tra 100% cơ sở y_tế', 'Báo cáo thống kê giới'];

before(async () => {
  world = await openTasksWorld();
  const { api } = world.application;
  coordinator = await signInAs(api, 'coordinator');
  officer = await signInAs(api, 'officer', 'Sở Y tế');
  const [health, interior, women] = ['so-y-te', 'so-noi-vu', 'hoi-lien-hiep-phu-nu-tinh'].map(world.unit);
  const due = ['2026-06-30', null, '2026-03-31'];
  const made = await world.plan(
    content.map((text, index) =>
      newTask(index + 1, {
        content: text,
        deadline: deadline({ to: due[index] }),
        units: [units('lead', index === 2 ? women : health), units('cooperating', interior)],
      }),
    ),
  );
  planId = made.plan.id;
  const prepared = await world.plan([newTask(1, { units: [units('lead', health)] })], { status: 'prepared' });
  preparedTask = prepared.taskIds[0];
});
after(() => world?.close());

async function list(client: ApiClient, query: string): Promise<Page<AssignmentView>> {
  const { status, body } = await client.get<Page<AssignmentView>>(`/assignments?plan=${planId}&${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

test('filters narrow together', async () => {
  const interior = world.unit('so-noi-vu');
  assert.equal((await list(coordinator, '')).total, 6);
  assert.equal((await list(coordinator, `unit=${interior}`)).total, 3);
  assert.equal((await list(coordinator, 'role=lead')).total, 3);
  assert.equal((await list(coordinator, 'role=lead,cooperating&status=assigned,accepted')).total, 6);
  assert.equal((await list(coordinator, 'timeliness=overdue')).total, 2);
  assert.equal((await list(coordinator, `timeliness=overdue&unit=${interior}`)).total, 1);
  assert.equal((await list(coordinator, 'status=completed')).total, 0);
});

test('text is found with and without diacritics, in task, unit and plan; wildcards are letters', async () => {
  const found = async (q: string): Promise<number> =>
    (await list(coordinator, `q=${encodeURIComponent(q)}`)).total;
  assert.equal(await found('tuyên truyền'), 2);
  assert.equal(await found('tuyen truyen'), 2);
  assert.equal(await found('TUYÊN'), 2);
  assert.equal(await found('tuyền'), 0, 'a word with diacritics matches only words written so');
  assert.equal(await found('thong ke gioi'), 2);
  assert.equal(await found('phu nu'), 1, 'the unit');
  assert.equal(await found('tuyen truyen noi vu'), 1, 'words may stand in task and unit');
  assert.equal(await found('chien luoc'), 6, 'the plan');
  assert.equal(await found('100%'), 2);
  assert.equal(await found('y_te'), 2);
  assert.equal(await found('%'), 2);
  assert.equal(await found("'; DROP TABLE pt_task; --"), 0);
});

test('order is stable over pages, and what has no deadline comes last', async () => {
  const seen: AssignmentView[] = [];
  for (const page of [1, 2, 3]) seen.push(...(await list(coordinator, `size=2&page=${page}`)).items);
  assert.equal(new Set(seen.map(({ id }) => id)).size, 6);
  const due = seen.map(({ dueDate }) => dueDate);
  assert.deepEqual(due, ['2026-03-31', '2026-03-31', '2026-06-30', '2026-06-30', null, null]);
  const reverse = (await list(coordinator, 'sort=-dueDate')).items.map(({ dueDate }) => dueDate);
  assert.deepEqual(reverse, ['2026-06-30', '2026-06-30', '2026-03-31', '2026-03-31', null, null]);
  for (const sort of ['unit', 'status', 'plan'])
    assert.equal((await list(coordinator, `sort=${sort}`)).items.length, 6);
  const byPlan = (await list(coordinator, 'sort=plan')).items.map(({ taskNumber }) => taskNumber);
  assert.deepEqual(byPlan, [1, 1, 2, 2, 3, 3]);
  assert.equal((await list(coordinator, 'page=9')).items.length, 0);
});

test('what is no filter is refused with its field', async () => {
  for (const [query, field] of [
    ['status=done', 'status'],
    ['sort=name', 'sort'],
    ['size=1000', 'size'],
    ['page=0', 'page'],
    ['color=red', 'color'],
  ]) {
    const { status, body } = await coordinator.get<{ field: string }>(`/assignments?${query}`);
    assert.deepEqual([status, body.field], [400, field]);
  }
});

test('a unit sees its own rows and nothing of a plan that is not issued', async () => {
  const own = await list(officer, '');
  assert.equal(own.total, 2);
  assert.ok(own.items.every(({ unitName }) => unitName === 'Sở Y tế'));
  assert.equal((await list(officer, `unit=${world.unit('so-noi-vu')}`)).total, 0);
  const all = await officer.get<Page<AssignmentView>>('/assignments');
  assert.ok(all.body.items.every(({ status, unitName }) => status !== 'held' && unitName === 'Sở Y tế'));
  assert.equal((await officer.get(`/tasks/${preparedTask}`)).status, 404);
  assert.equal((await coordinator.get(`/tasks/${preparedTask}`)).status, 200);
  const { body: counts } = await officer.get<AssignmentCountsView>(`/assignments/counts?plan=${planId}`);
  assert.deepEqual([counts.total, counts.byStatus], [2, { assigned: 2 }]);
  const { body: tasks } = await officer.get<Page<TaskView>>(`/tasks?plan=${planId}`);
  assert.deepEqual(
    tasks.items.map(({ number, assignmentCount }) => [number, assignmentCount]),
    [
      [1, 1],
      [2, 1],
    ],
  );
});

test('of a task a unit sees its own part, a coordinator all', async () => {
  const [{ taskId, id }] = (await list(officer, 'q=tuyen')).items;
  const { body: mine } = await officer.get<TaskDetailView>(`/tasks/${taskId}`);
  const { body: all } = await coordinator.get<TaskDetailView>(`/tasks/${taskId}`);
  assert.deepEqual([mine.assignments.length, all.assignments.length], [1, 2]);
  assert.deepEqual(mine.permissions, {
    canEdit: false,
    canSatisfyConditions: false,
    canAddUnit: false,
    canCancel: false,
  });
  assert.equal(all.permissions.canEdit, true);
  assert.deepEqual(all.deadline.text, 'Trước ngày 01/12/2026');
  assert.deepEqual(all.at, { start: 100, end: 150 });
  const { body: withTask } = await officer.get<AssignmentView & { task: TaskDetailView }>(
    `/assignments/${id}`,
  );
  assert.equal(withTask.task.id, taskId);
});

test('a list costs the same number of queries whatever its length', async () => {
  const me = world.person('coordinator');
  const health = world.unit('so-y-te');
  const made = await world.plan(
    Array.from({ length: 60 }, (_, index) => newTask(index + 1, { units: [units('lead', health)] })),
  );
  await world
    .rows(Assignment)
    .update({ planId: made.plan.id }, { assigneeId: world.person('officer', 'so-y-te').personId });
  const plan = made.plan.id;
  const assignments = world.get(AssignmentQueries);
  const tasks = world.get(TaskQueries);
  const lists: [string, (size: number) => Promise<Page<unknown>>, number][] = [
    ['assignments', (size) => assignments.page({ plan, q: 'tap huan', page: 1, size }, me), 7],
    ['tasks', (size) => tasks.page({ plan, q: 'tap huan', page: 1, size }, me), 4],
  ];
  for (const [name, read, limit] of lists) {
    await read(1);
    const few = await countQueries(() => read(2));
    const many = await countQueries(() => read(60));
    assert.equal(many, few, name);
    assert.ok(many > 2 && many <= limit, `${name}: ${many} queries`);
  }
});

/** Counts the statements the data source sends while the work runs. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { dataSource } = world.application;
  const before = dataSource.logger;
  let count = 0;
  const counting = Object.create(before, {
    logQuery: { value: () => void (count += 1) },
  }) as typeof before;
  dataSource.logger = counting;
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return count;
}
