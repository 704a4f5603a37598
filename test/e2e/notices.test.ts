import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Notice } from '../../modules/calendar';
import type { NoticeChoicesView } from '../../modules/calendar/notices/dto/notice.view';
import type { WaitingView } from '../../modules/calendar/waiting/waiting.view';
import { Assignment } from '../../modules/tasks';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { emptied, titles, toldTo } from './notices-world';
import { newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

let world: TasksWorld;
let officer: ApiClient;
let leader: ApiClient;
let coordinator: ApiClient;
let stranger: ApiClient;

before(async () => {
  world = await openTasksWorld('2026-05-04T02:00:00Z');
  const { api } = world.application;
  officer = await signInAs(api, 'officer', 'Sở Nội vụ');
  leader = await signInAs(api, 'unit-leader', 'Sở Nội vụ');
  coordinator = await signInAs(api, 'coordinator');
  stranger = await signInAs(api, 'officer', 'Sở Y tế');
});
after(() => world?.close());

/** A task of Sở Nội vụ in a plan of its own. */
async function given(): Promise<Assignment> {
  const made = await world.plan([newTask(1, { units: [units('lead', world.unit('so-noi-vu'))] })]);
  return world.rows(Assignment).findOneByOrFail({ taskId: made.taskIds[0] });
}
async function step(who: ApiClient, { id }: Assignment, name: string, more: object = {}): Promise<void> {
  const { version } = await world.rows(Assignment).findOneByOrFail({ id });
  const answer = await who.post(`/assignments/${id}/transitions`, { name, version, ...more });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
}
const unread = async (who: ApiClient): Promise<number> =>
  (await who.get<{ unread: number }>('/notices/unread')).body.unread;
const forget = (): Promise<void> => emptied(world.application.dataSource, Notice);

describe('what happens to work is told to whom it concerns', () => {
  test('a plan with many tasks rings once for each person of a unit', async () => {
    await forget();
    const lead = units('lead', world.unit('so-noi-vu'));
    const made = await world.plan([1, 2, 3].map((order) => newTask(order, { units: [lead] })));
    const told = (await toldTo(officer)).filter(({ kind }) => kind === 'task-assigned');
    assert.deepEqual(
      told.map(({ title, path }) => [title, path]),
      [['Đơn vị được giao 3 nhiệm vụ', `plans/${made.plan.id}`]],
    );
    assert.match(told[0].text, /Số 2: Tổ chức lớp tập huấn số 2 .*\(hạn 30\/11\/2026\)/);
    assert.deepEqual(await titles(leader, 'task-assigned'), ['Đơn vị được giao 3 nhiệm vụ']);
    assert.deepEqual(await toldTo(stranger), []);
  });

  test('a report reaches the coordinators, its return the unit, with the reason', async () => {
    const work = await given();
    await forget();
    await step(officer, work, 'accept');
    await step(officer, work, 'submit', { text: 'Đã tổ chức 2 lớp.' });
    const [sent] = (await toldTo(coordinator)).filter(({ kind }) => kind === 'reply-sent');
    assert.equal(sent.title, 'Có báo cáo kết quả nhiệm vụ số 1 (Sở Nội vụ)');
    assert.match(sent.text, /Đã tổ chức 2 lớp\./);
    assert.deepEqual(await titles(leader, 'reply-sent'), [], 'not the unit itself');
    await step(coordinator, work, 'return', { reason: 'Thiếu danh sách học viên.' });
    const [returned] = (await toldTo(leader)).filter(({ kind }) => kind === 'task-returned');
    assert.match(returned.text, /Thiếu danh sách học viên\./);
    assert.equal(returned.path, `tasks/${work.taskId}`);
    // The same act again later is another thing to tell.
    await step(officer, work, 'submit', { text: 'Đã bổ sung.' });
    await step(coordinator, work, 'return', { reason: 'Vẫn thiếu.' });
    assert.equal((await titles(leader, 'task-returned')).length, 2);
  });

  test('who is given a task by the unit is told, and from then on in place of the other officers', async () => {
    const work = await given();
    await forget();
    const { personId } = world.person('officer', 'so-noi-vu');
    await step(leader, work, 'assign-person', { personId });
    assert.deepEqual(await titles(officer, 'task-assigned'), ['Bạn được phân công nhiệm vụ số 1']);
    assert.deepEqual(await toldTo(leader), [], 'who did it knows');
  });

  test('what is refused by a rule tells nobody', async () => {
    const work = await given();
    await forget();
    const answer = await coordinator.post(`/assignments/${work.id}/transitions`, {
      name: 'return',
      version: work.version,
      reason: 'Chưa có gì để trả lại',
    });
    assert.equal(answer.status, 409);
    assert.equal(await world.rows(Notice).count(), 0);
  });
});

describe('the bell', () => {
  test('counts what is unread; reading one and reading all take it off, also twice', async () => {
    await forget();
    await given();
    await given();
    assert.equal(await unread(officer), 2);
    const [first] = await toldTo(officer);
    for (let time = 0; time < 2; time += 1)
      assert.equal((await officer.post(`/notices/${first.id}/read`)).status, 204);
    assert.equal(await unread(officer), 1);
    assert.equal((await officer.get<{ total: number }>('/notices?unread=true')).body.total, 1);
    assert.equal(await unread(leader), 2, 'another’s stay');
    assert.equal((await officer.post('/notices/read-all')).status, 204);
    assert.equal(await unread(officer), 0);
  });

  test('what came after the list was shown stays unread', async () => {
    await forget();
    await given();
    const upTo = world.application.clock.now().toISOString();
    world.application.clock.set('2026-05-04T03:00:00Z');
    await given();
    await officer.post('/notices/read-all', { upTo });
    assert.equal(await unread(officer), 1);
  });

  test('nobody reads or marks what another was told', async () => {
    await forget();
    await given();
    const [notice] = await toldTo(officer);
    refused(await stranger.post(`/notices/${notice.id}/read`), 404, 'notice-not-found');
    await stranger.post('/notices/read-all');
    assert.equal(await unread(officer), 1);
  });
});

describe('choices', () => {
  test('a person sees the kinds of the own roles, with what holds', async () => {
    const { body } = await officer.get<NoticeChoicesView>('/notices/choices');
    assert.deepEqual([body.eMail, body.hostBell, body.digestAt], [false, false, '07:00']);
    const byKind = new Map(body.choices.map((choice) => [choice.kind, choice]));
    assert.deepEqual(byKind.get('urged'), {
      kind: 'urged',
      label: 'Bị đôn đốc',
      usual: 'at-once',
      delivery: 'at-once',
    });
    assert.ok(!byKind.has('extension-asked'), 'that is the coordinators’');
  });

  test('a choice holds for its person alone, and twice the same is no other', async () => {
    const choices = [{ kind: 'urged', delivery: 'none' }];
    for (let time = 0; time < 2; time += 1)
      assert.equal((await officer.put('/notices/choices', { choices })).status, 200);
    const of = async (who: ApiClient): Promise<string | undefined> =>
      (await who.get<NoticeChoicesView>('/notices/choices')).body.choices.find(({ kind }) => kind === 'urged')
        ?.delivery;
    assert.deepEqual([await of(officer), await of(leader)], ['none', 'at-once']);
  });

  test('in two windows at once the last one holds, and neither fails', async () => {
    const put = (delivery: string) =>
      leader.put('/notices/choices', { choices: [{ kind: 'comment', delivery }] });
    const answers = await Promise.all([put('none'), put('at-once'), put('daily')]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    );
  });

  test('a kind of other roles, one named twice, and words nobody knows are refused', async () => {
    const put = (...choices: object[]) => officer.put('/notices/choices', { choices });
    refused(
      await put({ kind: 'extension-asked', delivery: 'none' }),
      400,
      'kind-not-yours',
      'choices.0.kind',
    );
    const twice = { kind: 'urged', delivery: 'none' };
    refused(await put(twice, twice), 400, 'kind-twice', 'choices.1.kind');
    assert.equal((await put({ kind: 'urged', delivery: 'sometimes' })).status, 400);
    assert.equal((await put()).status, 400);
  });
});

describe('“Việc chờ tôi”', () => {
  const waiting = async (who: ApiClient): Promise<WaitingView> =>
    (await who.get<WaitingView>('/waiting')).body;
  const kinds = (view: WaitingView, id: string): string[] =>
    view.items.filter((item) => item.id === id).map(({ kind }) => kind);

  test('goes with the work from the unit to the coordinator and back', async () => {
    const work = await given();
    assert.deepEqual(kinds(await waiting(officer), work.id), ['assignments-to-accept']);
    assert.deepEqual(kinds(await waiting(stranger), work.id), []);
    assert.deepEqual(kinds(await waiting(coordinator), work.id), []);
    await step(officer, work, 'accept');
    assert.deepEqual(kinds(await waiting(officer), work.id), [], 'its deadline is far');
    await step(officer, work, 'submit', { text: 'Xong.' });
    assert.deepEqual(kinds(await waiting(coordinator), work.id), ['replies-to-decide']);
    await step(coordinator, work, 'return', { reason: 'Chưa đạt.' });
    assert.deepEqual(kinds(await waiting(officer), work.id), ['assignments-returned']);
    assert.deepEqual(kinds(await waiting(coordinator), work.id), []);
  });

  test('what one person was given waits for that one alone', async () => {
    const work = await given();
    const { personId } = world.person('unit-leader', 'so-noi-vu');
    await step(leader, work, 'assign-person', { personId });
    assert.deepEqual(kinds(await waiting(officer), work.id), []);
    assert.deepEqual(kinds(await waiting(leader), work.id), ['assignments-to-accept']);
  });

  test('stands oldest first; two days and more are marked', async () => {
    world.application.clock.set('2026-05-20T02:00:00Z');
    const old = await given();
    world.application.clock.set('2026-05-22T02:00:00Z');
    const fresh = await given();
    const { items } = await waiting(officer);
    const marks = items
      .filter(({ id }) => [old.id, fresh.id].includes(id))
      .map(({ id, days, long }) => [id, days, long]);
    assert.deepEqual(marks, [
      [old.id, 2, true],
      [fresh.id, 0, false],
    ]);
    const since = items.map((item) => item.since);
    assert.deepEqual(since, [...since].sort());
  });
});
