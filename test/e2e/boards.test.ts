import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ExcelJS from 'exceljs';
import type { BookRowView, MatrixView, TimelinessBoardView } from '../../modules/boards/dto';
import type { Page } from '../../modules/foundation';
import { Assignment, UrgingService } from '../../modules/tasks';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { deadline, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
let coordinator: ApiClient;
let planId: string;
let taskIds: string[];
const HEALTH = 'so-y-te';
const INTERIOR = 'so-noi-vu';

before(async () => {
  world = await openTasksWorld('2026-07-10T02:00:00Z');
  coordinator = await signInAs(world.application.api, 'coordinator');
  const both = [units('lead', world.unit(HEALTH), world.unit(INTERIOR))];
  const due = (to: string) => deadline({ text: `Trước ngày ${to}`, to });
  const groups = (name: string) => ['II. NHIỆM VỤ', name];
  const made = await world.plan([
    newTask(1, { units: both, groups: groups('1. Tuyên truyền'), deadline: due('2026-05-31') }),
    newTask(2, { units: both, groups: groups('1. Tuyên truyền'), deadline: due('2026-06-30') }),
    newTask(3, {
      units: [units('lead', world.unit(HEALTH)), units('cooperating', world.unit(INTERIOR))],
      groups: groups('2. Tập huấn'),
      deadline: due('2026-12-15'),
    }),
  ]);
  planId = made.plan.id;
  taskIds = made.taskIds;
  // Sở Y tế: the first in time, the second late; Sở Nội vụ: the first overdue and urged twice, the second extended.
  await set(0, HEALTH, { status: 'completed', submittedOn: '2026-05-30', completedOn: '2026-05-30' });
  await set(1, HEALTH, {
    status: 'completed',
    submittedOn: '2026-07-02',
    completedOn: '2026-07-02',
    dueDate: '2026-07-31',
  });
  await set(1, INTERIOR, { dueDate: '2026-07-31' });
  const { id } = await row(0, INTERIOR);
  for (const text of ['Nhắc lần một', 'Nhắc lần hai']) {
    await world.run((tx) =>
      world
        .get(UrgingService)
        .urge(tx, { assignmentIds: [id], grade: 'remind', text }, world.person('coordinator')),
    );
  }
});
after(() => world?.close());

function row(task: number, unit: string): Promise<Assignment> {
  return world.rows(Assignment).findOneByOrFail({ taskId: taskIds[task], unitId: world.unit(unit) });
}

async function set(task: number, unit: string, fields: Partial<Assignment>): Promise<void> {
  await world.rows(Assignment).update({ id: (await row(task, unit)).id }, fields);
}

async function board(query: string): Promise<TimelinessBoardView> {
  const answer = await coordinator.get<TimelinessBoardView>(`/boards/timeliness?plan=${planId}&${query}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

const figures = ({ rows }: TimelinessBoardView) =>
  rows.map(({ name, total, byTimeliness: by, inTimeRate, urgings }) => [
    name,
    total,
    by['done-in-time'],
    by['done-late'],
    by.overdue,
    by['on-course'] + by['due-soon'],
    inTimeRate,
    urgings,
  ]);

test('by unit: an extension spares no lateness, urgings are counted', async () => {
  const found = await board('by=unit');
  assert.deepEqual(figures(found), [
    ['Sở Nội vụ', 3, 0, 0, 1, 2, 0, 2],
    ['Sở Y tế', 3, 1, 1, 0, 1, 50, 0],
  ]);
  assert.deepEqual([found.total.total, found.total.inTimeRate, found.total.urgings], [6, 33.3, 2]);
  const ranked = await board('by=unit&sort=best');
  assert.deepEqual(
    ranked.rows.map(({ name }) => name),
    ['Sở Y tế', 'Sở Nội vụ'],
  );
});

test('by field, by month and by quarter of the original deadline', async () => {
  assert.deepEqual(
    (await board('by=field')).rows.map(({ name, total }) => [name, total]),
    [
      ['1. Tuyên truyền', 4],
      ['2. Tập huấn', 2],
    ],
  );
  assert.deepEqual(
    (await board('by=month')).rows.map(({ name, total }) => [name, total]),
    [
      ['Tháng 05/2026', 2],
      ['Tháng 06/2026', 2],
      ['Tháng 12/2026', 2],
    ],
  );
  assert.deepEqual(
    (await board('by=quarter&to=2026-06-30&role=lead')).rows.map(({ name, total }) => [name, total]),
    [['Quý II/2026', 4]],
  );
});

test('the matrix has a cell for each unit and task that meet', async () => {
  const { body } = await coordinator.get<MatrixView>(`/boards/matrix?plan=${planId}`);
  assert.deepEqual([body.tasks.length, body.units.length, body.cells.length], [3, 2, 6]);
  const cell = body.cells.find((one) => one.taskId === taskIds[0] && one.unitId === world.unit(INTERIOR));
  assert.deepEqual([cell?.timeliness, cell?.urgings, cell?.role], ['overdue', 2, 'lead']);
  assert.equal((await coordinator.get('/boards/matrix?plan=khong-co')).status, 404);
});

test('the book has a line for each lead, a unit its own lines only', async () => {
  const { body } = await coordinator.get<Page<BookRowView>>(`/boards/book?plan=${planId}`);
  assert.deepEqual(
    body.items.map(({ position }) => position),
    [1, 2, 3, 4, 5],
  );
  const unit = await signInAs(world.application.api, 'officer', 'Sở Nội vụ');
  const own = await unit.get<Page<BookRowView>>(`/boards/book?plan=${planId}`);
  assert.deepEqual([...new Set(own.body.items.map(({ lead }) => lead))], ['Sở Nội vụ']);
  assert.equal(own.body.total, 2);
  assert.equal((await unit.get(`/boards/timeliness?by=unit&plan=${planId}`)).status, 403);
});

test('each board is a workbook too; a formula stays text', async () => {
  await set(2, HEALTH, { lastNote: '=1+1' });
  const book = await sheet(`/boards/book.xlsx?plan=${planId}`);
  assert.equal(book.getCell(1, 1).value, 'SỔ THEO DÕI NHIỆM VỤ');
  assert.deepEqual((book.getRow(3).values as unknown[]).slice(1, 6), [
    'STT',
    'Số, ký hiệu văn bản giao',
    'Ngày văn bản',
    'Nội dung nhiệm vụ',
    'Đơn vị chủ trì',
  ]);
  const notes = [4, 5, 6, 7, 8].map((line) => book.getCell(line, 16).value);
  assert.ok(notes.includes('=1+1'), JSON.stringify(notes));
  const timeliness = await sheet(`/boards/timeliness.xlsx?by=unit&plan=${planId}`);
  assert.deepEqual(timeliness.getCell(7, 1).value, 'Tổng cộng');
  assert.equal(timeliness.getCell(7, 2).value, 6);
  const matrix = await sheet(`/boards/matrix.xlsx?plan=${planId}`);
  assert.equal(matrix.getCell(4, 1).value, 'Sở Nội vụ');
  assert.equal(matrix.getCell(4, 2).value, 'Đã giao – quá hạn');
});

async function sheet(path: string): Promise<ExcelJS.Worksheet> {
  const response = await coordinator.raw(path);
  assert.equal(response.status, 200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook.worksheets[0];
}
