import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Identity } from '../../modules/organization';
import { Assignment } from '../../modules/tasks';
import { CommentService } from '../../modules/tasks/comments/comment.service';
import type { CommentView } from '../../modules/tasks/comments/comment.view';
import { ProgressService } from '../../modules/tasks/progress/progress.service';
import { ApiClient, signInAs } from '../support/client';
import { openWorkWorld, refusalOf } from './work-world';
import type { WorkWorld } from './work-world';

let world: WorkWorld;
let officer: Identity;
let coordinator: Identity;
let one: Assignment;
before(async () => {
  world = await openWorkWorld();
  officer = world.person('officer', 'so-y-te');
  coordinator = world.person('coordinator');
  [one] = await world.taken(['so-y-te']);
});
after(() => world?.close());

test('progress is noted by the unit, kept with its history, and begins the work', async () => {
  const service = world.get(ProgressService);
  await service.note(one.id, 30, 'Đã xong kế hoạch tập huấn', officer);
  await service.note(one.id, null, 'Đang mời báo cáo viên', officer);
  await service.note(one.id, 60, '', officer);
  const now = await world.now(one.id);
  assert.deepEqual([now.percent, now.status], [60, 'in-progress']);
  assert.deepEqual(
    (await service.of(one.id, coordinator)).map(({ percent, text }) => [percent, text]),
    [
      [60, ''],
      [null, 'Đang mời báo cáo viên'],
      [30, 'Đã xong kế hoạch tập huấn'],
    ],
  );
  assert.equal(await refusalOf(service.note(one.id, null, ' ', officer)), 'progress-empty');
  assert.equal(await refusalOf(service.note(one.id, 70, '', coordinator)), 'progress-not-yours');
  const leader = await signInAs(world.application.api, 'officer', 'Sở Y tế');
  const odd = await leader.post<{ code: string }>(`/assignments/${one.id}/progress`, { percent: 101 });
  assert.equal(odd.status, 400);
});

test('both sides talk, with files; a withdrawn word leaves its mark and nothing else', async () => {
  const service = world.get(CommentService);
  const unit = await signInAs(world.application.api, 'officer', 'Sở Y tế');
  const file = { field: 'files', name: 'bieu-mau.txt', bytes: Buffer.from('Biểu mẫu') };
  const { body, status } = await unit.form<CommentView[]>(
    `/assignments/${one.id}/comments`,
    { text: 'Xin hỏi về biểu mẫu' },
    [file],
  );
  assert.equal(status, 201, JSON.stringify(body));
  await service.say(one.id, 'Dùng biểu mẫu kèm theo kế hoạch', [], coordinator);
  const [asked, answered] = await service.of(one.id, officer);
  assert.deepEqual(
    [asked.side, asked.mine, answered.side, answered.mine],
    ['unit', true, 'assigning', false],
  );
  const path = `/assignments/${one.id}/comments/${asked.id}/files/${asked.files[0].id}`;
  assert.equal(await (await unit.raw(path)).text(), 'Biểu mẫu');
  assert.equal((await new ApiClient(world.application.api).raw(path)).status, 401);
  assert.equal(await refusalOf(service.withdraw(one.id, asked.id, coordinator)), 'comment-not-yours');
  await service.withdraw(one.id, asked.id, officer);
  const [gone] = await service.of(one.id, coordinator);
  assert.deepEqual([gone.text, gone.files, gone.withdrawnAt !== null], [null, [], true]);
  assert.equal((await unit.raw(path)).status, 404);
  assert.equal(await refusalOf(service.withdraw(one.id, asked.id, officer)), 'comment-withdrawn');
});

test('who belongs to neither side does not speak', async () => {
  const service = world.get(CommentService);
  const say = (me: Identity) => refusalOf(service.say(one.id, 'Ý kiến', [], me));
  assert.equal(await say(world.person('provincial-leader')), 'comment-not-yours');
  assert.equal(await say(world.person('officer', 'so-noi-vu')), 'assignment-not-found');
  assert.equal(await refusalOf(service.say(one.id, ' ', [], officer)), 'comment-empty');
});

test('a file with a mark of secrecy is refused at the door, and nothing of it is said', async () => {
  const unit = await signInAs(world.application.api, 'officer', 'Sở Y tế');
  const before = (await world.get(CommentService).of(one.id, officer)).length;
  const secret = Buffer.from(
    'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 12/BC-SYT\nMẬT\nLai Châu, ngày 04 tháng 5 năm 2026\nBÁO CÁO\nVề việc thử\n',
  );
  const answer = await unit.form<{ code: string }>(`/assignments/${one.id}/comments`, { text: 'Kèm tệp' }, [
    { field: 'files', name: 'mat.txt', bytes: secret },
  ]);
  assert.deepEqual([answer.status, answer.body.code], [400, 'state-secret']);
  assert.equal((await world.get(CommentService).of(one.id, officer)).length, before);
});
