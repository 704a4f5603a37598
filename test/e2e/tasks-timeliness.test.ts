import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Ids } from '../../modules/foundation';
import {
  Assignment,
  ASSIGNMENT_STATUSES,
  AssignmentQueries,
  DeadlineHorizon,
  TIMELINESS,
  timelinessCondition,
  timelinessOf,
  timelinessParameters,
} from '../../modules/tasks';
import type { AssignmentStatus, Horizon, Timeliness } from '../../modules/tasks';
import { insertMany } from '../../modules/persistence';
import { newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

// 4 May 2026 is a Monday: three working days on is Thursday the 7th.
const DAYS = [null, '2026-04-30', '2026-05-03', '2026-05-04', '2026-05-07', '2026-05-08', '2026-06-01'];

let world: TasksWorld;
let horizon: Horizon;
let planId: string;
let rows: Assignment[];

before(async () => {
  world = await openTasksWorld('2026-05-04T02:00:00Z');
  horizon = await world.get(DeadlineHorizon).now();
  const made = await world.plan([newTask(1, { units: [units('lead', world.unit('so-y-te'))] })]);
  planId = made.plan.id;
  const [first] = await world.rows(Assignment).findBy({ planId });
  rows = [...everyCase()].map((fields, index) => ({
    ...first,
    ...fields,
    id: world.get(Ids).next(),
    periodKey: `case-${index}`,
  }));
  await world.run((tx) => insertMany(tx.manager, Assignment, rows));
  await world.rows(Assignment).delete({ id: first.id });
});
after(() => world?.close());

function* everyCase(): Generator<Partial<Assignment>> {
  for (const status of ASSIGNMENT_STATUSES) {
    for (const dueDate of DAYS) {
      for (const originalDueDate of DAYS.slice(0, 5)) {
        const handedIn = status === 'submitted' || status === 'completed' ? DAYS.slice(1) : [null];
        for (const day of handedIn) {
          const completedOn = status === 'completed' ? day : null;
          yield { status, dueDate, originalDueDate, submittedOn: day, completedOn };
        }
      }
    }
  }
}

test('due soon reaches as many working days ahead as the option says', () => {
  assert.deepEqual(horizon, { today: '2026-05-04', soon: '2026-05-07' });
});

test('each status has the timeliness the definition gives it', () => {
  const cases: [AssignmentStatus, Partial<Assignment>, Timeliness | null][] = [
    ['assigned', { dueDate: '2026-05-03' }, 'overdue'],
    ['in-progress', { dueDate: '2026-05-04' }, 'due-soon'],
    ['returned', { dueDate: '2026-05-07' }, 'due-soon'],
    ['accepted', { dueDate: '2026-05-08' }, 'on-course'],
    ['in-progress', { dueDate: null }, 'on-course'],
    ['assigned', { dueDate: '2026-06-01', originalDueDate: '2026-04-30' }, 'on-course'],
    ['waiting', { dueDate: '2026-05-03' }, 'on-course'],
    ['submitted', { dueDate: '2026-05-03', submittedOn: '2026-05-03' }, 'on-course'],
    ['submitted', { dueDate: '2026-05-03', submittedOn: '2026-05-04' }, 'overdue'],
    [
      'completed',
      { dueDate: '2026-06-01', originalDueDate: '2026-05-03', completedOn: '2026-05-04' },
      'done-late',
    ],
    [
      'completed',
      { dueDate: '2026-04-30', originalDueDate: '2026-05-04', completedOn: '2026-05-04' },
      'done-in-time',
    ],
    ['completed', { completedOn: '2026-05-04' }, 'done-in-time'],
    ['held', { dueDate: '2026-05-03' }, null],
    ['refused', { dueDate: '2026-05-03' }, null],
    ['cancelled', { dueDate: '2026-05-03' }, null],
  ];
  for (const [status, days, wanted] of cases) {
    const blank = { dueDate: null, originalDueDate: null, submittedOn: null, completedOn: null };
    const label = `${status} ${JSON.stringify(days)}`;
    assert.equal(timelinessOf({ status, ...blank, ...days }, horizon), wanted, label);
  }
});

test('queries and views agree on every row, and no row is two things at once', async () => {
  assert.ok(rows.length >= 700, `${rows.length} rows`);
  const found = new Map<string, Timeliness[]>();
  for (const word of TIMELINESS) {
    const matches = await world
      .rows(Assignment)
      .createQueryBuilder('a')
      .select('a.id', 'id')
      .where('a.planId = :planId', { planId })
      .andWhere(timelinessCondition([word]), timelinessParameters(horizon))
      .getRawMany<{ id: string }>();
    for (const { id } of matches) found.set(id, [...(found.get(id) ?? []), word]);
  }
  for (const row of rows) {
    const view = timelinessOf(row, horizon);
    const { status, dueDate, originalDueDate, submittedOn, completedOn } = row;
    const label = JSON.stringify({ status, dueDate, originalDueDate, submittedOn, completedOn });
    assert.deepEqual(found.get(row.id) ?? [], view ? [view] : [], label);
  }
});

test('lists and counts filter by the same definition', async () => {
  const me = world.person('coordinator');
  const queries = world.get(AssignmentQueries);
  const { byTimeliness, total, byStatus } = await queries.counts({ plan: planId }, me);
  assert.equal(total, rows.length);
  for (const word of TIMELINESS) {
    const wanted = rows.filter((row) => timelinessOf(row, horizon) === word).length;
    assert.equal(byTimeliness[word], wanted, word);
    const page = await queries.page({ plan: planId, timeliness: [word], page: 1, size: 5 }, me);
    assert.equal(page.total, wanted, word);
    assert.ok(page.items.every(({ timeliness }) => timeliness === word));
  }
  for (const status of ASSIGNMENT_STATUSES) {
    assert.equal(byStatus[status], rows.filter((row) => row.status === status).length, status);
  }
});
