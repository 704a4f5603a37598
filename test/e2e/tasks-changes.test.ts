import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from '../../modules/foundation';
import { Unit } from '../../modules/organization';
import { DomainEvents } from '../../modules/persistence';
import { Assignment, Task, TaskChanges, TransitionService } from '../../modules/tasks';
import type { AssignmentView, TaskChange, TaskDetailView } from '../../modules/tasks';
import type { HistoryEntryView } from '../../modules/tasks/dto/task.view';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { condition, deadline, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
let coordinator: ApiClient;
let officer: ApiClient;
before(async () => {
  world = await openTasksWorld('2026-05-04T02:00:00Z');
  coordinator = await signInAs(world.application.api, 'coordinator');
  officer = await signInAs(world.application.api, 'officer', 'Sở Y tế');
});
after(() => world?.close());

async function task(...unitCodes: string[]): Promise<string> {
  const made = await world.plan([newTask(1, { units: [units('lead', ...unitCodes.map(world.unit))] })]);
  return made.taskIds[0];
}

async function detail(taskId: string): Promise<TaskDetailView> {
  return (await coordinator.get<TaskDetailView>(`/tasks/${taskId}`)).body;
}

/** `unit status role due original` of every assignment, in the order of units' names. */
async function standing(taskId: string): Promise<string[]> {
  const { assignments } = await detail(taskId);
  return assignments
    .map(({ unitName, status, role, dueDate, originalDueDate }) =>
      [unitName, status, role, dueDate, originalDueDate].join(' '),
    )
    .sort();
}

async function fire(taskId: string, unitCode: string, name: string, rest: object = {}): Promise<void> {
  const row = await world.rows(Assignment).findOneByOrFail({ taskId, unitId: world.unit(unitCode) });
  const me = name === 'complete' ? world.person('coordinator') : world.person('officer', unitCode);
  await world.get(TransitionService).fire(row.id, { name, version: row.version, ...rest }, me);
}

async function complete(taskId: string, unitCode: string): Promise<void> {
  await fire(taskId, unitCode, 'accept');
  await fire(taskId, unitCode, 'submit', { text: 'Xong' });
  await fire(taskId, unitCode, 'complete');
}

function apply(change: TaskChange): Promise<string> {
  return world.run((tx) => world.get(TaskChanges).apply(tx, change, world.person('coordinator')));
}

test('a coordinator corrects the words and moves the deadline in force; the original stays', async () => {
  const taskId = await task('so-y-te', 'so-noi-vu');
  await complete(taskId, 'so-noi-vu');
  const { version } = await detail(taskId);
  const edit = { version, content: 'Rà soát số liệu', dueDate: '2026-12-31' };
  const without = await coordinator.patch<{ field: string }>(`/tasks/${taskId}`, edit);
  assert.deepEqual([without.status, without.body.field], [400, 'reason']);
  const past = await coordinator.patch<{ code: string }>(`/tasks/${taskId}`, {
    ...edit,
    dueDate: '2026-05-03',
    reason: 'x',
  });
  assert.deepEqual([past.status, past.body.code], [400, 'due-date-in-past']);
  const { status, body } = await coordinator.patch<TaskDetailView>(`/tasks/${taskId}`, {
    ...edit,
    reason: 'Chờ số liệu',
  });
  assert.equal(status, 200);
  assert.deepEqual(
    [body.content, body.dueDate, body.originalDueDate],
    ['Rà soát số liệu', '2026-12-31', '2026-11-30'],
  );
  assert.deepEqual(await standing(taskId), [
    'Sở Nội vụ completed lead 2026-11-30 2026-11-30',
    'Sở Y tế assigned lead 2026-12-31 2026-11-30',
  ]);
  const found = await coordinator.get<Page<AssignmentView>>(`/assignments?task=${taskId}&q=ra soat so lieu`);
  assert.equal(found.body.total, 2, 'the new words are found');
  const stale = await coordinator.patch<{ code: string }>(`/tasks/${taskId}`, { version, content: 'Khác' });
  assert.deepEqual([stale.status, stale.body.code], [409, 'changed-by-someone-else']);
});

test('a unit is added once, taken off with a reason, and can come back', async () => {
  const taskId = await task('so-y-te');
  const body = { unitId: world.unit('so-noi-vu'), role: 'cooperating' };
  const both = await Promise.all(
    [1, 2].map(() => coordinator.post<{ code: string }>(`/tasks/${taskId}/assignments`, body)),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409]);
  const again = await coordinator.post<{ code: string }>(`/tasks/${taskId}/assignments`, body);
  assert.deepEqual([again.status, again.body.code], [409, 'unit-already-assigned']);
  const unknown = await coordinator.post<{ field: string }>(`/tasks/${taskId}/assignments`, {
    ...body,
    unitId: 'none',
  });
  assert.deepEqual([unknown.status, unknown.body.field], [400, 'unitId']);
  const { version } = await detail(taskId);
  const path = `/tasks/${taskId}/units/${body.unitId}/remove`;
  assert.equal((await coordinator.post(path, { version, reason: '' })).status, 400);
  const only = `/tasks/${taskId}/units/${world.unit('so-y-te')}/remove`;
  const last = await coordinator.post<{ code: string }>(only, { version, reason: 'Nhầm' });
  assert.deepEqual([last.status, last.body.code], [409, 'last-lead-unit']);
  assert.equal((await coordinator.post(path, { version, reason: 'Không thuộc chức năng' })).status, 200);
  assert.deepEqual((await standing(taskId))[0], 'Sở Nội vụ cancelled cooperating 2026-11-30 2026-11-30');
  assert.equal(
    (await coordinator.post(`/tasks/${taskId}/assignments`, { ...body, role: 'lead' })).status,
    201,
  );
  assert.deepEqual((await standing(taskId))[0], 'Sở Nội vụ assigned lead 2026-11-30 2026-11-30');
});

test('a withdrawn task cancels what is open, keeps what is done, and takes no more changes', async () => {
  const taskId = await task('so-y-te', 'so-noi-vu');
  await complete(taskId, 'so-noi-vu');
  const { version } = await detail(taskId);
  const { body } = await coordinator.post<TaskDetailView>(`/tasks/${taskId}/cancel`, {
    version,
    reason: 'Trùng',
  });
  assert.equal(body.cancelled, true);
  assert.deepEqual(body.assignments.map(({ status }) => status).sort(), ['cancelled', 'completed']);
  assert.ok(body.assignments.every(({ allowed }) => allowed.length === 0));
  const lost = body.assignments.find(({ status }) => status === 'cancelled') as AssignmentView;
  const wish = { name: 'restore', version: lost.version, reason: 'Cần lại' };
  const restore = await coordinator.post<{ code: string }>(`/assignments/${lost.id}/transitions`, wish);
  assert.deepEqual([restore.status, restore.body.code], [409, 'task-cancelled']);
  const edit = await coordinator.patch<{ code: string }>(`/tasks/${taskId}`, {
    version: body.version,
    content: 'x',
  });
  assert.deepEqual([edit.status, edit.body.code], [409, 'task-cancelled']);
});

test('an amendment says what it would do, and does it', async () => {
  const taskId = await task('so-y-te', 'so-noi-vu', 'hoi-lien-hiep-phu-nu-tinh');
  await fire(taskId, 'so-y-te', 'accept');
  await complete(taskId, 'hoi-lien-hiep-phu-nu-tinh');
  const change: TaskChange = {
    kind: 'change',
    taskId,
    reason: 'Kế hoạch 99/KH-UBND',
    fields: {
      content: 'Nội dung điều chỉnh',
      deadline: deadline({ text: 'Trước 01/10/2026', to: '2026-09-30' }),
      units: [
        units('lead', world.unit('so-noi-vu')),
        units('cooperating', world.unit('hoi-lien-hiep-phu-nu-tinh'), world.unit('so-tu-phap')),
      ],
    },
  };
  assert.deepEqual(await world.get(TaskChanges).consequences(change), [
    'Đơn vị đang thực hiện sẽ làm theo yêu cầu mới: Sở Y tế.',
    'Đơn vị đã hoàn thành theo yêu cầu cũ, không phải làm lại: Hội Liên hiệp Phụ nữ tỉnh.',
    'Thời hạn của 2 phần việc chuyển từ 30/11/2026 sang 30/09/2026; đúng hạn hay quá hạn vẫn thống kê theo thời hạn ban đầu.',
    'Giao thêm cho Sở Tư pháp (phối hợp).',
    'Đổi vai trò: Hội Liên hiệp Phụ nữ tỉnh (phối hợp).',
    'Thôi giao cho: Sở Y tế.',
    'Hủy 1 phần việc đang mở.',
    'Đơn vị đã bắt đầu làm và sẽ phải dừng: Sở Y tế (đã tiếp nhận).',
  ]);
  assert.equal((await standing(taskId)).length, 3, 'asking changes nothing');
  await apply(change);
  assert.deepEqual(await standing(taskId), [
    'Hội Liên hiệp Phụ nữ tỉnh completed lead 2026-11-30 2026-11-30',
    'Sở Nội vụ assigned lead 2026-09-30 2026-11-30',
    'Sở Tư pháp assigned cooperating 2026-09-30 2026-09-30',
    'Sở Y tế cancelled lead 2026-09-30 2026-11-30',
  ]);
  const cancel: TaskChange = { kind: 'cancel', taskId, reason: 'Bãi bỏ' };
  assert.deepEqual(await world.get(TaskChanges).consequences(cancel), [
    'Hủy 2 phần việc đang mở.',
    '1 phần việc đã hoàn thành được giữ nguyên.',
  ]);
  await apply(cancel);
  assert.ok(
    (await detail(taskId)).assignments.every(({ status }) => ['cancelled', 'completed'].includes(status)),
  );
});

test('an amendment without a lead unit is refused whole', async () => {
  const taskId = await task('so-y-te');
  const fields = { content: 'Khác', units: [units('cooperating', world.unit('so-y-te'))] };
  await assert.rejects(apply({ kind: 'change', taskId, fields }), { code: 'tasks-not-assignable' });
  assert.equal((await detail(taskId)).content, 'Tổ chức lớp tập huấn số 1 về lồng ghép giới');
});

test('conditions and rhythm of an amended task', async () => {
  const made = await world.plan([
    newTask(1, { units: [units('lead', world.unit('so-y-te'))], conditions: [condition('khi có kinh phí')] }),
  ]);
  const [taskId] = made.taskIds;
  const lifted: TaskChange = { kind: 'change', taskId, fields: { conditions: [] } };
  assert.deepEqual(await world.get(TaskChanges).consequences(lifted), [
    'Không còn điều kiện phải chờ: 1 phần việc được mở ngay.',
  ]);
  await apply(lifted);
  assert.deepEqual(await standing(taskId), ['Sở Y tế assigned lead 2026-11-30 2026-11-30']);
  const quarterly = deadline({
    text: 'Hằng quý',
    kind: 'recurring',
    to: null,
    rule: 'FREQ=MONTHLY;INTERVAL=3',
  });
  await apply({ kind: 'change', taskId, fields: { deadline: quarterly } });
  assert.deepEqual(await standing(taskId), ['Sở Y tế assigned lead 2026-06-30 2026-11-30']);
  const task = await world.rows(Task).findOneByOrFail({ id: taskId });
  assert.deepEqual([task.periodKey, task.nextOpensOn], ['2026-Q2', '2026-07-01']);
  await apply({ kind: 'change', taskId, fields: { deadline: deadline() } });
  const once = await world.rows(Assignment).findOneByOrFail({ taskId });
  assert.deepEqual([once.periodKey, once.dueDate], ['', '2026-11-30']);
  const added = await apply({
    kind: 'add',
    plan: made.plan,
    draft: newTask(2, { units: [units('lead', world.unit('so-noi-vu'))] }),
  });
  assert.deepEqual(await standing(added), ['Sở Nội vụ assigned lead 2026-11-30 2026-11-30']);
});

test('a history tells a unit of the task and of itself, a coordinator everything', async () => {
  const taskId = await task('so-y-te', 'so-noi-vu');
  await fire(taskId, 'so-y-te', 'accept');
  await fire(taskId, 'so-noi-vu', 'refuse', { reason: 'Không thuộc chức năng' });
  const { version } = await detail(taskId);
  await coordinator.patch(`/tasks/${taskId}`, { version, dueDate: '2026-12-31', reason: 'Chờ số liệu' });
  const read = async (client: ApiClient): Promise<HistoryEntryView[]> =>
    (await client.get<Page<HistoryEntryView>>(`/tasks/${taskId}/history`)).body.items;
  const all = await read(coordinator);
  assert.deepEqual(
    all.map(({ action }) => action),
    ['task.move-deadline', 'assignment.refuse', 'assignment.accept', 'task.create'],
  );
  assert.deepEqual(
    [all[0].reason, all[0].before, all[0].after],
    ['Chờ số liệu', { dueDate: '2026-11-30' }, { dueDate: '2026-12-31' }],
  );
  assert.deepEqual(all[2].after, { status: 'accepted' });
  const own = await read(officer);
  assert.deepEqual(
    own.map(({ action }) => action),
    ['task.move-deadline', 'assignment.accept', 'task.create'],
  );
  const stranger = await signInAs(world.application.api, 'officer', 'Công an tỉnh');
  assert.equal((await stranger.get(`/tasks/${taskId}/history`)).status, 404);
});

test('open work of a merged unit goes to the unit it went into, once', async () => {
  const taskId = await task('so-tu-phap', 'so-y-te');
  const shared = await task('so-tu-phap', 'thanh-tra-tinh');
  const done = await task('so-tu-phap');
  await world.rows(Assignment).update({ taskId: done }, { status: 'completed', completedOn: '2026-05-02' });
  const into = world.unit('thanh-tra-tinh');
  const ended = { validTo: '2026-05-03', successorId: into };
  await world.rows(Unit).update({ id: world.unit('so-tu-phap') }, ended);
  const event = {
    name: 'organization.units-merged',
    unitIds: [world.unit('so-tu-phap')],
    intoId: into,
    from: '2026-05-04',
  };
  await world.get(DomainEvents).deliver([event, event]);
  assert.deepEqual(
    (await standing(taskId)).map((line) => line.replace(/ \d.*/, '')),
    ['Sở Y tế assigned lead', 'Thanh tra tỉnh assigned lead'],
  );
  assert.deepEqual(
    (await standing(shared)).map((line) => line.replace(/ \d.*/, '')),
    ['Sở Tư pháp cancelled lead', 'Thanh tra tỉnh assigned lead'],
  );
  assert.match((await standing(done))[0], /^Sở Tư pháp completed/);
});
