import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AuditEntry } from '../../modules/audit';
import { DomainEvents } from '../../modules/persistence';
import type { Identity } from '../../modules/organization';
import { Assignment, Reply, ReplyAnswer, ReplyService, TaskFactory } from '../../modules/tasks';
import type { NewReply, Replied, ReplyDecided } from '../../modules/tasks';
import { ReplyDecisions } from '../../modules/tasks/replies/reply-decisions.service';
import { newTask, units } from './tasks-world';
import { openWorkWorld, refusalOf } from './work-world';
import type { WorkWorld } from './work-world';

let world: WorkWorld;
let officer: Identity;
let coordinator: Identity;
before(async () => {
  world = await openWorkWorld();
  officer = world.person('officer', 'so-y-te');
  coordinator = world.person('coordinator');
});
after(() => world?.close());

const wish = (assignments: { id: string }[], fields: Partial<NewReply> = {}): NewReply => ({
  kind: 'report',
  text: 'Đã tổ chức 3 lớp, 120 học viên.',
  assignmentIds: assignments.map(({ id }) => id),
  files: [],
  ...fields,
});
const send = (assignments: { id: string }[], fields: Partial<NewReply> = {}, me = officer) =>
  world.get(ReplyService).submit(wish(assignments, fields), me);
const answersOf = (replyId: string): Promise<ReplyAnswer[]> =>
  world.rows(ReplyAnswer).find({ where: { replyId }, order: { position: 'ASC' } });
const decide = (decision: 'accept' | 'return', answers: ReplyAnswer[], remark?: string, me = coordinator) =>
  world.get(ReplyDecisions).decide(
    decision,
    answers.map(({ id: answerId, version }) => ({ answerId, version })),
    remark,
    me,
  );

/** Two tasks of two plans with Sở Y tế. */
async function two(): Promise<Assignment[]> {
  const [first] = await world.taken(['so-y-te']);
  const [second] = await world.taken(['so-y-te']);
  return [first, second];
}

test('one reply answers tasks of several plans; the coordinator accepts one and returns the other', async () => {
  const told: (Replied | ReplyDecided)[] = [];
  world.get(DomainEvents).on<Replied>('tasks.replied', (event) => void told.push(event));
  world.get(DomainEvents).on<ReplyDecided>('tasks.reply-decided', (event) => void told.push(event));
  const both = await two();
  const replyId = await send(both);
  for (const { id } of both) {
    const now = await world.now(id);
    assert.deepEqual(
      [now.status, now.submittedOn, now.lastNote],
      ['submitted', '2026-05-04', 'Đã tổ chức 3 lớp, 120 học viên.'],
    );
  }
  const [first, second] = await answersOf(replyId);
  await decide('accept', [first]);
  assert.equal(await refusalOf(decide('return', [second], '  ')), 'remark-required');
  await decide('return', [second], 'Thiếu danh sách học viên');
  assert.deepEqual(
    (await answersOf(replyId)).map(({ status, remark, decidedByName }) => [status, remark, decidedByName]),
    [
      ['accepted', null, coordinator.name],
      ['returned', 'Thiếu danh sách học viên', coordinator.name],
    ],
  );
  assert.equal((await world.now(both[0].id)).status, 'completed');
  assert.equal((await world.now(both[1].id)).status, 'returned');
  assert.deepEqual(
    told.map((event) => [event.name, event.replyId]),
    [
      ['tasks.replied', replyId],
      ['tasks.reply-decided', replyId],
      ['tasks.reply-decided', replyId],
    ],
  );
  const acts = await world.rows(AuditEntry).findBy({ topicType: 'reply', topicId: replyId });
  assert.deepEqual(
    acts.map(({ action, actorName }) => [action, actorName]),
    [['reply.send', officer.name]],
  );
});

test('“không phát sinh” is a reply without words; a report without anything is none', async () => {
  const [one] = await world.taken(['so-y-te']);
  assert.equal(await refusalOf(send([one], { text: ' ' })), 'reply-empty');
  assert.equal(await refusalOf(send([], {})), 'assignments-missing');
  await send([one], { kind: 'nothing', text: '' });
  assert.equal((await world.now(one.id)).lastNote, 'Không phát sinh');
});

test('a unit may answer at once what it has just been given', async () => {
  const made = await world.plan([newTask(1, { units: [units('lead', world.unit('so-y-te'))] })]);
  const given = await world.rows(Assignment).findOneByOrFail({ planId: made.plan.id });
  await send([given]);
  assert.equal((await world.now(given.id)).status, 'submitted');
});

test('twice at once: one reply', async () => {
  const [one] = await world.taken(['so-y-te']);
  const outcomes = await Promise.all([1, 2, 3].map((n) => refusalOf(send([one], { text: `Lần ${n}` }))));
  assert.equal(outcomes.filter((outcome) => outcome === 'none').length, 1, outcomes.join());
  assert.ok(outcomes.every((code) => ['none', 'already-replied', 'changed-by-someone-else'].includes(code)));
  assert.equal(await world.rows(ReplyAnswer).countBy({ assignmentId: one.id }), 1);
});

test('the same sending repeated has one effect and one answer', async () => {
  const [one] = await world.taken(['so-y-te']);
  const ids = await Promise.all([1, 2, 3].map(() => send([one], { submitKey: 'trang-1' })));
  assert.equal(new Set(ids).size, 1);
  assert.equal(await send([one], { submitKey: 'trang-1' }), ids[0]);
  assert.equal(await world.rows(Reply).countBy({ submitKey: 'trang-1' }), 1);
});

test('refusals are clear, and of several tasks each is named; nothing is half done', async () => {
  const [own] = await world.taken(['so-y-te']);
  const [foreign] = await world.taken(['so-noi-vu']);
  assert.equal(await refusalOf(send([foreign])), 'assignment-not-found');
  const both = { ...officer, roles: ['officer', 'coordinator'] as const };
  assert.equal(await refusalOf(send([foreign], {}, both)), 'reply-not-yours');
  const mixed = await send([own, foreign], {}, both).catch((error: unknown) => error);
  const { code, details } = mixed as {
    code: string;
    details: { code: string; row: number; message: string }[];
  };
  assert.equal(code, 'reply-not-possible');
  assert.deepEqual(
    details.map((detail) => [detail.code, detail.row]),
    [['reply-not-yours', 2]],
  );
  assert.match(details[0].message, /Tổ chức lớp tập huấn/);
  assert.equal((await world.now(own.id)).status, 'accepted');
  const plan = { id: own.planId, symbol: '1/KH', subject: 'Kế hoạch', date: null };
  await world.run((tx) => world.get(TaskFactory).planChanged(tx, { ...plan, status: 'closed' }));
  assert.equal(await refusalOf(send([own])), 'plan-not-active');
  assert.equal(await world.rows(ReplyAnswer).countBy({ assignmentId: own.id }), 0);
});

test('what was sent is locked: a correction is a new version, and the earlier one stays', async () => {
  const both = await two();
  const first = await send(both);
  const service = world.get(ReplyService);
  world.application.clock.set('2026-05-06T02:00:00Z');
  const second = await service.correct(first, 1, { ...wish([]), text: 'Đã tổ chức 4 lớp.' }, officer);
  const versions = await world.rows(Reply).find({ where: { chainId: first }, order: { number: 'ASC' } });
  assert.deepEqual(
    versions.map(({ id, number, text }) => [id, number, text]),
    [
      [first, 1, 'Đã tổ chức 3 lớp, 120 học viên.'],
      [second, 2, 'Đã tổ chức 4 lớp.'],
    ],
  );
  assert.deepEqual(
    (await answersOf(first)).map(({ status }) => status),
    ['replaced', 'replaced'],
  );
  assert.deepEqual(
    (await answersOf(second)).map(({ status }) => status),
    ['waiting', 'waiting'],
  );
  const now = await world.now(both[0].id);
  assert.deepEqual(
    [now.status, now.submittedOn, now.lastNote],
    ['submitted', '2026-05-06', 'Đã tổ chức 4 lớp.'],
  );
  assert.equal(await refusalOf(service.correct(first, 2, wish([]), officer)), 'reply-not-latest');
  assert.equal(await refusalOf(decide('accept', (await answersOf(first)).slice(0, 1))), 'answer-decided');
  world.application.clock.set('2026-05-04T02:00:00Z');
});

test('after a return the correction goes to what was returned alone; after acceptance there is none', async () => {
  const both = await two();
  const first = await send(both);
  const [one, other] = await answersOf(first);
  await decide('accept', [one]);
  await decide('return', [other], 'Bổ sung số liệu');
  const service = world.get(ReplyService);
  const second = await service.correct(first, 1, wish([], { text: 'Đã bổ sung.' }), officer);
  const answers = await answersOf(second);
  assert.deepEqual(
    answers.map(({ assignmentId, status }) => [assignmentId, status]),
    [[other.assignmentId, 'waiting']],
  );
  await decide('accept', answers);
  assert.equal(await refusalOf(service.correct(second, 1, wish([]), officer)), 'reply-decided');
});

test('withdrawn until decided, and sent again later', async () => {
  const [one] = await world.taken(['so-y-te']);
  const service = world.get(ReplyService);
  const first = await send([one]);
  const stranger = world.person('officer', 'so-noi-vu');
  assert.equal(await refusalOf(service.withdraw(first, 1, stranger)), 'reply-not-found');
  await service.withdraw(first, 1, officer);
  const now = await world.now(one.id);
  assert.deepEqual([now.status, now.submittedOn], ['in-progress', null]);
  assert.equal(await refusalOf(service.withdraw(first, 2, officer)), 'reply-decided');
  const second = await service.correct(first, 2, wish([], { text: 'Gửi lại' }), officer);
  await decide('accept', await answersOf(second));
  assert.equal(await refusalOf(service.withdraw(second, 1, officer)), 'reply-decided');
  assert.equal((await world.now(one.id)).status, 'completed');
});

test('accepting while the unit corrects or withdraws: one of both', async () => {
  const [one] = await world.taken(['so-y-te']);
  const first = await send([one]);
  const service = world.get(ReplyService);
  const outcomes = await Promise.all([
    refusalOf(decide('accept', await answersOf(first))),
    refusalOf(service.withdraw(first, 1, officer)),
  ]);
  assert.equal(outcomes.filter((outcome) => outcome === 'none').length, 1, outcomes.join());
  const [{ status }] = await answersOf(first);
  const { status: stands } = await world.now(one.id);
  assert.ok(
    (status === 'accepted' && stands === 'completed') || (status === 'withdrawn' && stands === 'in-progress'),
    `${status} ${stands}`,
  );
});

test('in bulk all or none, each refusal named', async () => {
  const both = await two();
  const replyId = await send(both);
  const answers = await answersOf(replyId);
  const stale = [answers[0], { ...answers[1], version: 7 } as ReplyAnswer];
  assert.equal(await refusalOf(decide('accept', stale)), 'decisions-refused');
  assert.deepEqual(
    (await answersOf(replyId)).map(({ status }) => status),
    ['waiting', 'waiting'],
  );
  await decide('accept', answers);
  assert.deepEqual(
    (await answersOf(replyId)).map(({ status }) => status),
    ['accepted', 'accepted'],
  );
});

test('only the assigning side decides', async () => {
  const [one] = await world.taken(['so-y-te']);
  const answers = await answersOf(await send([one]));
  assert.equal(await refusalOf(decide('accept', answers, undefined, officer)), 'decision-not-yours');
  const leader = world.person('provincial-leader');
  assert.equal(await refusalOf(decide('accept', answers, undefined, leader)), 'decision-not-yours');
  const stranger = world.person('officer', 'so-noi-vu');
  assert.equal(await refusalOf(decide('accept', answers, undefined, stranger)), 'answer-not-found');
});

test('the transitions and the replies are one truth, whichever way it goes', async () => {
  const [one] = await world.taken(['so-y-te']);
  await world.fire(one.id, 'submit', officer, { text: 'Đã làm xong' });
  const waiting = await world.rows(ReplyAnswer).findOneByOrFail({ assignmentId: one.id, status: 'waiting' });
  const reply = await world.rows(Reply).findOneByOrFail({ id: waiting.replyId });
  assert.deepEqual([reply.text, reply.sentById], ['Đã làm xong', officer.personId]);
  await world.fire(one.id, 'correct', officer, { text: 'Đã làm xong, kèm số liệu' });
  const newer = await world.rows(Reply).findOneByOrFail({ chainId: reply.id, number: 2 });
  assert.equal(newer.text, 'Đã làm xong, kèm số liệu');
  await world.fire(one.id, 'return', coordinator, { reason: 'Chưa đủ' });
  assert.deepEqual(
    (await answersOf(newer.id)).map(({ status, remark }) => [status, remark]),
    [['returned', 'Chưa đủ']],
  );
  await world.fire(one.id, 'submit', officer, { text: 'Đủ rồi' });
  await world.fire(one.id, 'cancel', coordinator, { reason: 'Không còn cần' });
  assert.equal(await world.rows(ReplyAnswer).countBy({ assignmentId: one.id, status: 'waiting' }), 0);
  assert.equal(await world.rows(ReplyAnswer).countBy({ assignmentId: one.id, status: 'void' }), 1);
});
