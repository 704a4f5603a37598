import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { EffectPage, EffectView } from '../../modules/linking/effects/dto/effect.view';
import type { ImportOutcomeView, PlanView } from '../../modules/plans/dto/plan.view';
import type { AmendmentView } from '../../modules/plans/amendment/amendment.dto';
import type { AssignmentView } from '../../modules/tasks';
import type { Page } from '../../modules/foundation';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { ExchangeWorld } from './exchange-world';
import { expect } from './plans-world';

let world: ExchangeWorld;
let coordinator: ApiClient;
before(async () => {
  world = await ExchangeWorld.open();
  coordinator = await world.documents.as('coordinator');
});
after(() => world?.close());

/** A plan of the ministry with two tasks of Sở Nội vụ. */
function planText(number: number, second = 'Tổ chức hội nghị tập huấn', due = '01/12/2026'): Buffer {
  return Buffer.from(
    `BỘ NỘI VỤ\nSố: ${number}/KH-BNV\nHà Nội, ngày 28 tháng 4 năm 2026\n` +
      `KẾ HOẠCH\nTriển khai công tác trẻ em lần ${number}\nII. NHIỆM VỤ\n` +
      `1. Rà soát số liệu về trẻ em lần ${number}\n- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian thực hiện: Trước ngày ${due}.\n` +
      `2. ${second} lần ${number}\n- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian thực hiện: Trước ngày 15/12/2026.\n`,
  );
}

function planPackage(number: number, bytes = planText(number)) {
  return world.ministry.letter(number, {
    header: {
      Code: { CodeNumber: String(number), CodeNotation: 'KH-BNV' },
      DocumentType: { TypeName: 'Kế hoạch' },
      Subject: `Triển khai công tác trẻ em lần ${number}`,
    },
    files: [{ name: 'ke-hoach.txt', bytes }],
  });
}

/** The ministry's plan arrives, is read and approved; its tasks are out. */
async function planAtWork(number: number): Promise<PlanView> {
  await world.ministry.send(planPackage(number));
  await world.exchangeOnce();
  const { planId } = expect(
    await coordinator.upload<ImportOutcomeView>('/plans/imports', 'ke-hoach.txt', planText(number)),
    201,
  );
  const { version } = expect(await coordinator.get<PlanView>(`/plans/${planId}`), 200);
  const answer = await coordinator.post(`/plans/${planId}/approve`, { version });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  await world.drain();
  return plan(planId);
}

async function plan(id: string): Promise<PlanView> {
  return expect(await coordinator.get<PlanView>(`/plans/${id}`), 200);
}

async function effectsOf(planId: string): Promise<EffectView[]> {
  const { items } = expect(await coordinator.get<EffectPage>(`/document-effects?plan=${planId}`), 200);
  return Promise.all(
    items.map(async ({ id }) => expect(await coordinator.get<EffectView>(`/document-effects/${id}`), 200)),
  );
}

function decide(who: ApiClient, { id, version }: EffectView, decision: string, reason?: string) {
  return who.post<EffectView>(`/document-effects/${id}/decide`, {
    version,
    decision,
    ...(reason && { reason }),
  });
}

test('a revoked document without tasks is marked in the register and its sender told 15', async () => {
  const { ministry } = world;
  await ministry.send(ministry.letter(70));
  await ministry.send(ministry.revocation(70, 'Gửi nhầm'));
  await world.exchangeOnce();
  const [entry] = await world.incoming('hướng dẫn số 70');
  assert.deepEqual(
    [entry.status, entry.changeMark?.change, entry.changeMark?.by, entry.changeMark?.reason],
    ['registered', 'revoke', 'Bộ Nội vụ', 'Gửi nhầm'],
  );
  assert.deepEqual(await ministry.told(70), ['03', '15']);
});

test('a revocation that overtakes its document takes effect when that comes', async () => {
  const { ministry } = world;
  await ministry.send(ministry.revocation(75, 'Sai nội dung'));
  await world.exchangeOnce();
  assert.equal((await world.packages('waiting')).length, 1);
  await ministry.send(ministry.letter(75));
  await world.exchangeOnce();
  const [entry] = await world.incoming('hướng dẫn số 75');
  assert.equal(entry.changeMark?.change, 'revoke');
  assert.deepEqual(await ministry.told(75), ['03', '15']);
  assert.equal((await world.packages('waiting')).length, 0);
});

test('nobody but its sender can take a document back', async () => {
  const { ministry, finance } = world;
  await ministry.send(ministry.letter(76));
  const forged = ministry.revocation(76, 'Giả mạo');
  forged.MessageHeader.From = { OrganId: finance.organId, OrganName: finance.name };
  await finance.send(forged);
  await world.exchangeOnce();
  const [entry] = await world.incoming('hướng dẫn số 76');
  assert.equal(entry.changeMark, null);
});

test('the stations of the work reach the sender: 03, 04, 05, 06', async () => {
  const { id } = await planAtWork(71);
  assert.deepEqual(await world.ministry.told(71), ['03', '04']);
  const interior = await world.documents.as('unit-leader', 'Sở Nội vụ');
  const { items } = expect(await interior.get<Page<AssignmentView>>(`/assignments?plan=${id}`), 200);
  assert.equal(items.length, 2);
  for (const work of items) {
    let { version } = work;
    for (const [who, name] of [
      [interior, 'accept'],
      [interior, 'start'],
      [interior, 'submit'],
      [coordinator, 'complete'],
    ] as const) {
      const body = { name, version, ...(name === 'submit' && { text: 'Đã thực hiện xong.' }) };
      ({ version } = expect(
        await who.post<AssignmentView>(`/assignments/${work.id}/transitions`, body),
        200,
      ));
    }
  }
  await world.drain();
  assert.deepEqual(await world.ministry.told(71), ['03', '04', '05', '06']);
});

test('revoking a document with tasks waits for the coordinator, who sees what it would do', async () => {
  const { id } = await planAtWork(72);
  const { ministry } = world;
  await ministry.send(ministry.revocation(72, 'Ban hành lại'));
  await world.exchangeOnce();
  assert.equal((await plan(id)).status, 'active', 'nothing happens silently');
  assert.deepEqual(await ministry.told(72), ['03', '04'], 'and nothing is answered yet');
  const [effect, ...more] = await effectsOf(id);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [effect.change, effect.status, effect.asker, effect.reason, effect.canDecide],
    ['revoke', 'pending', 'Bộ Nội vụ', 'Ban hành lại', true],
  );
  const [{ sentences, tasks }] = effect.consequences;
  assert.match(sentences[0], /2 nhiệm vụ bị hủy, 2 phần việc đang mở/);
  assert.deepEqual(
    tasks.map(({ number, sentences: of }) => [number, of[0]]),
    [
      [1, 'Hủy 1 phần việc đang mở.'],
      [2, 'Hủy 1 phần việc đang mở.'],
    ],
  );

  await ministry.send({ ...ministry.revocation(72, 'Nhắc lại') });
  await world.exchangeOnce();
  assert.equal((await effectsOf(id)).length, 1, 'asked twice, decided once');

  for (const role of ['provincial-leader', 'administrator', 'clerk', 'officer', 'unit-leader']) {
    assert.equal((await decide(await world.documents.as(role), effect, 'apply')).status, 403, role);
  }
  refused(await decide(coordinator, effect, 'decline'), 400, 'reason-required', 'reason');
  refused(await decide(coordinator, { ...effect, version: 9 }, 'apply'), 409, 'changed-by-someone-else');
  const answers = await Promise.all([
    decide(coordinator, effect, 'decline', 'Các đơn vị đã làm xong phần lớn'),
    decide(coordinator, effect, 'apply'),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409], 'of two at once one decides');
});

test('declining keeps the plan and answers 16; agreeing cancels it and answers 15', async () => {
  const { ministry } = world;
  const kept = await planAtWork(73);
  await ministry.send(ministry.revocation(73, 'Xin rút'));
  await world.exchangeOnce();
  const [first] = await effectsOf(kept.id);
  expect(await decide(coordinator, first, 'decline', 'Đang thực hiện'), 200);
  await world.drain();
  assert.equal((await plan(kept.id)).status, 'active');
  assert.deepEqual(await ministry.told(73), ['03', '04', '16']);

  await ministry.send({ ...ministry.revocation(73, 'Xin rút lần hai') });
  await world.exchangeOnce();
  const second = (await effectsOf(kept.id)).find(({ status }) => status === 'pending');
  assert.ok(second);
  const done = expect(await decide(coordinator, second, 'apply'), 200);
  await world.drain();
  assert.deepEqual([done.status, done.canDecide, done.consequences.length], ['applied', false, 1]);
  const cancelled = await plan(kept.id);
  assert.equal(cancelled.status, 'cancelled');
  assert.deepEqual(await ministry.told(73), ['03', '04', '16', '15']);
  const [entry] = await world.incoming('trẻ em lần 73');
  assert.equal(entry.changeMark?.change, 'revoke');
});

test('an update with a new text opens an amendment; agreeing waits for its points', async () => {
  const { ministry } = world;
  const { id } = await planAtWork(74);
  const changed = planPackage(74, planText(74, 'Tổ chức hội nghị trực tuyến', '20/12/2026'));
  changed.MessageHeader.DocumentId = `${ministry.documentId(74)},cap-nhat`;
  changed.TraceHeaderList = {
    Bussiness: {
      BussinessDocType: '2',
      DocumentId: ministry.documentId(74),
      BussinessDocReason: 'Điều chỉnh thời hạn',
      BussinessDocumentInfo: [{ DocumentInfo: '1', DocumentReceiver: '0' }],
    },
  };
  await ministry.send(changed);
  await world.exchangeOnce();
  const [effect] = await effectsOf(id);
  assert.deepEqual([effect.change, effect.newText], ['update', 'opened']);
  assert.match(effect.consequences[0].sentences.join(' '), /So với kế hoạch, bản mới/);
  assert.ok(effect.consequences[0].tasks.length, 'with what each point would do');
  refused(await decide(coordinator, effect, 'apply'), 409, 'amendment-undecided');

  const path = `/plans/${id}/amendments/${effect.amendmentId}`;
  const amendment = expect(await coordinator.get<AmendmentView>(path), 200);
  const ids = amendment.changes.map((change) => change.id);
  const chosen = await coordinator.patch(`${path}/changes`, { ids, decision: 'apply' });
  assert.ok(chosen.status < 300, JSON.stringify(chosen.body));
  const { version } = expect(await coordinator.get<AmendmentView>(path), 200);
  const applied = await coordinator.post(`${path}/apply`, { version });
  assert.equal(applied.status, 200, JSON.stringify(applied.body));
  expect(await decide(coordinator, effect, 'apply'), 200);
  await world.drain();
  assert.deepEqual(await ministry.told(74), ['03', '04', '15']);
  const [entry] = await world.incoming('trẻ em lần 74');
  assert.equal(entry.changeMark?.change, 'update');
  assert.deepEqual(
    entry.attachments.map(({ main }) => main),
    [false, true],
    'the new text is the document now, the old one stays with it',
  );
});

test('a replacement is registered by itself, and the plan of what it replaces waits', async () => {
  const { ministry } = world;
  const { id } = await planAtWork(77);
  const replacing = planPackage(78, planText(78));
  replacing.TraceHeaderList = {
    Bussiness: {
      BussinessDocType: '3',
      BussinessDocReason: 'Thay thế kế hoạch trước',
      ReplacementInfoList: [{ ReplacementInfo: [{ DocumentId: ministry.documentId(77) }] }],
    },
  };
  await ministry.send(replacing);
  await world.exchangeOnce();
  const [entry] = await world.incoming('trẻ em lần 78');
  const [effect] = await effectsOf(id);
  assert.deepEqual([effect.change, effect.replacedBy?.id, effect.newText], ['replace', entry.id, 'opened']);
  expect(await decide(coordinator, effect, 'decline', 'Chưa thực hiện được'), 200);
  const amendment = expect(
    await coordinator.get<AmendmentView>(`/plans/${id}/amendments/${effect.amendmentId}`),
    200,
  );
  assert.equal(amendment.status, 'discarded');
  assert.equal((await plan(id)).status, 'active');
});

test('correcting or cancelling the entry here asks the coordinator, too', async () => {
  const { id } = await planAtWork(79);
  const { documents } = world;
  const [entry] = await world.incoming('trẻ em lần 79');
  const edited = await documents.province.patch(`/documents/${entry.id}`, {
    ...{ version: entry.version, symbol: '97/KH-BNV' },
  });
  assert.equal(edited.status, 200, JSON.stringify(edited.body));
  const [update] = await effectsOf(id);
  assert.deepEqual([update.change, update.origin], ['update', 'register']);
  assert.deepEqual(update.consequences[0].sentences, [
    'Số, ký hiệu của kế hoạch chuyển từ 79/KH-BNV sang 97/KH-BNV.',
    'Không có nội dung mới kèm theo: các nhiệm vụ giữ nguyên.',
  ]);
  expect(await decide(coordinator, update, 'apply'), 200);
  assert.equal((await plan(id)).symbol, '97/KH-BNV');

  const { version } = await documents.look(documents.province, entry.id);
  await documents.province.post(`/documents/${entry.id}/cancel`, { version, reason: 'Vào sổ nhầm' });
  const revoke = (await effectsOf(id)).find(({ status }) => status === 'pending');
  assert.deepEqual([revoke?.change, revoke?.reason], ['revoke', 'Vào sổ nhầm']);
  assert.equal((await plan(id)).status, 'active');
});
