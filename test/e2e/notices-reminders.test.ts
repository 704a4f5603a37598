import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Notice, ScheduledJobRow, ScheduledJobs } from '../../modules/calendar';
import type { AssignmentStatus } from '../../modules/tasks';
import { Assignment } from '../../modules/tasks';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { at, emptied, titles, toldTo } from './notices-world';
import { deadline, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

/* Deadline Monday 30 November 2026; 06:30 in Vietnam is 23:30 UTC of the day before. */

let world: TasksWorld;
let officer: ApiClient;

before(async () => {
  world = await openTasksWorld('2026-11-09T02:00:00Z');
  officer = await signInAs(world.application.api, 'officer', 'Sở Nội vụ');
});
after(() => world?.close());

beforeEach(async () => {
  await world.rows(Assignment).update({ status: 'assigned' }, { status: 'cancelled' });
  await world.rows(Assignment).update({ status: 'in-progress' }, { status: 'cancelled' });
  await emptied(world.application.dataSource, Notice, ScheduledJobRow);
});

const morning = (day: string): string => `${day}T00:30:00Z`;
const run = (day: string): Promise<void> => at(world, morning(day));

async function given(due: string | null, status: AssignmentStatus = 'in-progress'): Promise<Assignment> {
  const made = await world.plan([
    newTask(1, {
      units: [units('lead', world.unit('so-noi-vu'))],
      deadline: deadline(due ? { to: due } : { to: null, kind: 'none', text: '' }),
    }),
  ]);
  await world.rows(Assignment).update({ taskId: made.taskIds[0] }, { status });
  await emptied(world.application.dataSource, Notice);
  return world.rows(Assignment).findOneByOrFail({ taskId: made.taskIds[0] });
}
const reminders = async (): Promise<string[]> => [
  ...(await titles(officer, 'due-soon')),
  ...(await titles(officer, 'overdue')),
];

describe('reminders', () => {
  test('come with each step, once, also when the run is repeated or another instance runs it', async () => {
    await run('2026-11-20');
    await given('2026-11-30');
    await run('2026-11-23');
    await run('2026-11-23');
    await emptied(world.application.dataSource, ScheduledJobRow);
    await run('2026-11-23');
    assert.deepEqual(await reminders(), ['Nhiệm vụ số 1 còn 7 ngày đến hạn (30/11/2026)']);
    await run('2026-11-24');
    await run('2026-11-27');
    await run('2026-11-28');
    await run('2026-11-30');
    await run('2026-12-01');
    assert.deepEqual((await reminders()).slice(1), [
      'Nhiệm vụ số 1 còn 3 ngày đến hạn (30/11/2026)',
      'Nhiệm vụ số 1 đến hạn hôm nay (30/11/2026)',
      'Nhiệm vụ số 1 đã quá hạn 1 ngày (hạn 30/11/2026)',
    ]);
  });

  test('lead to the task and say what it is', async () => {
    await run('2026-11-20');
    const work = await given('2026-11-30');
    await run('2026-11-23');
    const [notice] = await toldTo(officer);
    assert.equal(notice.path, `tasks/${work.taskId}`);
    assert.match(notice.text, /Tổ chức lớp tập huấn số 1 .*\nVăn bản số \d+\/KH-UBND/);
  });

  test('after a week without the service tell only what still makes sense', async () => {
    await run('2026-11-19');
    await given('2026-11-30');
    await run('2026-11-27');
    assert.deepEqual(await reminders(), ['Nhiệm vụ số 1 còn 3 ngày đến hạn (30/11/2026)']);
  });

  test('on a day off wait for the next working day, though the service was down before it', async () => {
    await run('2026-11-26');
    await given('2026-11-30');
    await run('2026-11-28');
    assert.deepEqual(await reminders(), []);
    await run('2026-11-30');
    assert.deepEqual(await reminders(), ['Nhiệm vụ số 1 đến hạn hôm nay (30/11/2026)']);
  });

  test('go with the deadline when that is moved, and begin anew for it', async () => {
    await run('2026-11-20');
    const { id } = await given('2026-11-30');
    await run('2026-11-23');
    await world.rows(Assignment).update({ id }, { dueDate: '2026-12-18' });
    await run('2026-11-27');
    await run('2026-12-01');
    assert.equal((await reminders()).length, 1, 'the steps of the old deadline are over');
    await run('2026-12-03');
    assert.deepEqual((await reminders()).slice(1), ['Nhiệm vụ số 1 còn 15 ngày đến hạn (18/12/2026)']);
  });

  test('never concern what is done, waits, is held, handed in, refused, cancelled or has no deadline', async () => {
    await run('2026-11-20');
    const idle: AssignmentStatus[] = ['completed', 'waiting', 'held', 'submitted', 'refused', 'cancelled'];
    const made = [];
    for (const status of idle) made.push(await given('2026-11-30', status));
    await given(null);
    await run('2026-11-23');
    await run('2026-12-01');
    assert.deepEqual(await reminders(), []);
    for (const { id } of made) await world.rows(Assignment).delete({ id });
  });

  test('several instances at once tell each step once', async () => {
    await run('2026-11-20');
    for (let count = 0; count < 3; count += 1) await given('2026-11-30');
    world.application.clock.set(morning('2026-11-23'));
    const jobs = world.get(ScheduledJobs);
    await Promise.all([jobs.runDue(), jobs.runDue(), jobs.runDue()]);
    assert.equal((await reminders()).length, 3);
  });
});

describe('the weekly digest of plans', () => {
  test('comes on Monday to the province’s leaders of all units and to a unit’s leader of its own, once', async () => {
    await run('2026-11-20');
    await given('2026-11-16');
    const provincial = await signInAs(world.application.api, 'provincial-leader');
    const unitLeader = await signInAs(world.application.api, 'unit-leader', 'Sở Nội vụ');
    await run('2026-11-23');
    await run('2026-11-24');
    const [whole, ...more] = (await toldTo(provincial)).filter(({ kind }) => kind === 'plan-digest');
    assert.equal(more.length, 0);
    assert.match(whole.title, /^Tình hình kế hoạch \d+\/KH-UBND: tổng hợp tuần$/);
    assert.match(whole.text, /Đã hoàn thành 0\/1 phần việc \(0%\)/);
    assert.match(whole.text, /Quá hạn chưa xong: 1;/);
    assert.match(whole.text, /Đơn vị có việc quá hạn: Sở Nội vụ \(1\)\./);
    const own = (await toldTo(unitLeader)).filter(({ kind }) => kind === 'plan-digest');
    assert.match(own[0].title, /^Phần việc của đơn vị trong kế hoạch/);
    assert.equal(own.length, 1);
  });

  test('says nothing of a plan whose parts are all done', async () => {
    await run('2026-11-20');
    const { id } = await given('2026-11-16', 'completed');
    await world.rows(Assignment).update({ id }, { completedOn: '2026-11-10', submittedOn: '2026-11-10' });
    const provincial = await signInAs(world.application.api, 'provincial-leader');
    await run('2026-11-23');
    assert.deepEqual(await titles(provincial, 'plan-digest'), []);
  });
});
