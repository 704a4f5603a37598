import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TimelinessBoard } from '../../modules/boards';
import type { BoardDimension } from '../../modules/boards/dto';
import { Unit } from '../../modules/organization';
import { Task, TaskPlan } from '../../modules/tasks';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';

/**
 * Opening a board over 100,000 assignments against the same figures asked by one hand-written statement. `ratio` is
 * the median of our times over the median of the statement's, taken in turn.
 */
const ASSIGNMENTS = 100_000;
const UNITS = 100;
const PLANS = 50;
const TASKS = ASSIGNMENTS / UNITS;
const TIMES = 9;

const BY_HAND: Record<'unit' | 'plan' | 'month', string> = {
  unit: 'unitId',
  plan: 'planId',
  month: 'substr(originalDueDate, 1, 7)',
};

/** One pass with a CASE per figure, as somebody who knows the tables would write it. */
const statement = (key: string): string => `
  SELECT ${key} AS k, COUNT(*) AS total,
    SUM(CASE WHEN status = 'completed' AND (originalDueDate IS NULL OR completedOn <= originalDueDate) THEN 1 ELSE 0 END) AS inTime,
    SUM(CASE WHEN status = 'completed' AND completedOn > originalDueDate THEN 1 ELSE 0 END) AS late,
    SUM(CASE WHEN (status IN ('assigned','accepted','in-progress','returned') AND dueDate < ?) OR (status = 'submitted' AND submittedOn > dueDate) THEN 1 ELSE 0 END) AS overdue,
    SUM(CASE WHEN status IN ('assigned','accepted','in-progress','returned') AND dueDate >= ? AND dueDate <= ? THEN 1 ELSE 0 END) AS soon,
    SUM(CASE WHEN status = 'waiting' OR (status IN ('assigned','accepted','in-progress','returned') AND (dueDate IS NULL OR dueDate > ?)) OR (status = 'submitted' AND (dueDate IS NULL OR submittedOn <= dueDate)) THEN 1 ELSE 0 END) AS onCourse
  FROM pt_assignment
  WHERE status IN ('waiting','assigned','accepted','in-progress','submitted','returned','completed')
  GROUP BY ${key}`;

interface Line {
  k: string | null;
  total: number;
  inTime: number;
  late: number;
  overdue: number;
}

describe(
  'boards over 100,000 assignments',
  { skip: process.env.DATABASE_URL ? 'measured on the embedded database' : false },
  () => {
    let application: TestApplication;
    let board: TimelinessBoard;
    before(async () => {
      application = await startApplication({ now: '2026-07-10T02:00:00Z' });
      board = application.app.get(TimelinessBoard, { strict: false });
      await fill(application);
      console.log('| board | ours ms | by hand ms | ratio |\n|---|---|---|---|');
    });
    after(() => application?.close());

    for (const by of ['unit', 'plan', 'month', 'field'] as const) {
      it(`by ${by}`, async () => {
        const byHand = statement(by === 'field' ? 'taskId' : BY_HAND[by]);
        const ours: number[] = [];
        const baseline: number[] = [];
        for (let turn = 0; turn < TIMES; turn += 1) {
          ours.push(await timed(() => board.open({ by })));
          baseline.push(await timed(() => application.dataSource.query(byHand, DAYS)));
        }
        const [mine, theirs] = [median(ours), median(baseline)];
        console.log(`| ${by} | ${mine.toFixed(0)} | ${theirs.toFixed(0)} | ${(mine / theirs).toFixed(2)} |`);
        await sameFigures(by, byHand);
      });
    }

    async function sameFigures(by: BoardDimension, byHand: string): Promise<void> {
      const { total } = await board.open({ by });
      const lines = (await application.dataSource.query(byHand, DAYS)) as Line[];
      const sum = (pick: (line: Line) => number) => lines.reduce((all, line) => all + pick(line), 0);
      assert.deepEqual(
        [
          total.total,
          total.byTimeliness['done-in-time'],
          total.byTimeliness['done-late'],
          total.byTimeliness.overdue,
        ],
        [
          sum((line) => line.total),
          sum((line) => line.inTime),
          sum((line) => line.late),
          sum((line) => line.overdue),
        ],
      );
    }
  },
);

/** Today twice, the last day that is due soon twice; the sums compared do not depend on the latter. */
const DAYS = ['2026-07-10', '2026-07-10', '2026-07-15', '2026-07-15'];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function fill({ dataSource }: TestApplication): Promise<void> {
  const statuses = [
    'waiting',
    'assigned',
    'accepted',
    'in-progress',
    'submitted',
    'returned',
    'completed',
    'completed',
    'completed',
    'cancelled',
  ];
  const units = await dataSource.getRepository(Unit).find({ take: UNITS, order: { id: 'ASC' } });
  assert.equal(units.length, UNITS);
  const plans = Array.from({ length: PLANS }, (_, index) => ({
    id: `bench-plan-${index}`,
    symbol: `${index + 1}/KH-UBND`,
    subject: `Kế hoạch ${index}`,
    date: '2026-01-05',
    status: 'active' as const,
    searchText: '',
  }));
  await dataSource.getRepository(TaskPlan).insert(plans);
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    id: `bench-task-${index}`,
    planId: plans[index % PLANS].id,
    number: index,
    source: 'body' as const,
    groups: ['II. NHIỆM VỤ', `${index % 7}. Lĩnh vực ${index % 7}`],
    content: `Nhiệm vụ ${index}`,
    deadlineText: '',
    deadlineKind: 'date' as const,
    periodKey: '',
    fields: {},
    searchText: '',
    createdAt: new Date('2026-01-05T00:00:00Z'),
    version: 1,
  }));
  for (let start = 0; start < tasks.length; start += 50) {
    await dataSource.getRepository(Task).insert(tasks.slice(start, start + 50));
  }
  const day = (index: number) =>
    `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
  await dataSource.transaction(async (manager) => {
    for (let index = 0; index < ASSIGNMENTS; index += 1) {
      const status = statuses[(index * 7) % statuses.length];
      const due = day(index);
      const done = day(index + (index % 3));
      await manager.query(
        `INSERT INTO pt_assignment (id, planId, taskId, unitId, role, status, periodKey, dueDate, originalDueDate, statusChangedAt, submittedOn, completedOn, version)
         VALUES (?, ?, ?, ?, 'lead', ?, '', ?, ?, '2026-01-05 00:00:00.000', ?, ?, 1)`,
        [
          `bench-${index}`,
          plans[(index % TASKS) % PLANS].id,
          `bench-task-${index % TASKS}`,
          units[Math.floor(index / TASKS)].id,
          status,
          due,
          due,
          status === 'submitted' || status === 'completed' ? done : null,
          status === 'completed' ? done : null,
        ],
      );
    }
  });
}
