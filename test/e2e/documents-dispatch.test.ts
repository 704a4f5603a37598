import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import type { DeliveriesView, RecipientPage } from '../../modules/documents/dispatch/dto/delivery.view';
import { Dispatch } from '../../modules/documents';
import { OutboxMessage, OutboxWorker, UnitOfWork } from '../../modules/persistence';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { DocumentsWorld, letter } from './documents-world';

let world: DocumentsWorld;
before(async () => {
  world = await DocumentsWorld.open();
});
after(() => world?.close());

async function drain(): Promise<void> {
  await world.application.app.get(OutboxWorker, { strict: false }).drain();
}

async function outgoing(subject: string, more: object = {}): Promise<DocumentView> {
  const file = letter({
    head: 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU',
    symbol: '     /UBND-VX',
    day: '2026-05-04',
    title: `V/v ${subject}`,
    body: 'Căn cứ Kế hoạch số 1215/KH-UBND ngày 16 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh.',
  });
  const body = world.unit('ubnd-tinh');
  const facts = { direction: 'outgoing', body, subject, notation: 'UBND-VX', ...more };
  return world.register(world.province, facts, [file]);
}

async function send(clerk: ApiClient, id: string, recipients: object[]): Promise<DeliveriesView> {
  const answer = await clerk.post<DeliveriesView>(`/documents/${id}/deliveries`, { recipients });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  await drain();
  return (await clerk.get<DeliveriesView>(`/documents/${id}/deliveries`)).body;
}

test('a unit that works here gets the document into its register, once', async () => {
  const document = await outgoing('đề nghị báo cáo');
  const unitId = world.unit('so-noi-vu');
  const first = await send(world.province, document.id, [
    { unitId, name: 'Sở Nội vụ' },
    { name: 'Bộ Nội vụ' },
    { unitId: world.unit('ubnd-tinh'), name: 'chính mình' },
  ]);
  assert.deepEqual(
    first.items.map(({ name, channel, status }) => [name, channel, status]),
    [
      ['Sở Nội vụ', 'internal', 'registered'],
      ['Bộ Nội vụ', 'none', 'waiting'],
    ],
  );
  const again = await send(world.province, document.id, [{ unitId, name: 'Sở Nội vụ' }]);
  assert.equal(again.items.length, 2, 'a second sending adds nobody twice');
  const { body } = await world.interior.get<{ items: DocumentView[] }>(
    `/documents?direction=incoming&q=${encodeURIComponent('đề nghị báo cáo')}`,
  );
  assert.equal(body.items.length, 1);
  const entry = await world.look(world.interior, body.items[0].id);
  assert.deepEqual(
    [entry.symbol, entry.number, entry.issuer, entry.receivedOn],
    [document.symbol, 1, document.issuer, '2026-05-04'],
  );
  assert.deepEqual(entry.externalIds, [{ system: 'plan-tasks', id: document.id }]);
  assert.deepEqual(
    entry.attachments.map(({ sha256, main }) => [sha256, main]),
    document.attachments.map(({ sha256, main }) => [sha256, main]),
  );
  assert.deepEqual(
    entry.cites.map(({ symbol, mentions }) => [symbol, mentions.length]),
    document.cites.map(({ symbol, mentions }) => [symbol, mentions.length]),
  );
  assert.ok((await world.look(world.province, document.id)).sentAt, 'the document was sent');
});

test('an answer to a received document settles the delivery it answers', async () => {
  const asked = await outgoing('hỏi số liệu quý II');
  await send(world.province, asked.id, [{ unitId: world.unit('so-noi-vu'), name: 'Sở Nội vụ' }]);
  const { body } = await world.interior.get<{ items: DocumentView[] }>(
    `/documents?direction=incoming&q=${encodeURIComponent('quý II')}`,
  );
  const answer = await world.register(world.interior, {
    direction: 'outgoing',
    subject: 'trả lời số liệu quý II',
    notation: 'SNV-VP',
    answers: body.items[0].id,
  });
  assert.equal(answer.replyTo?.documentId, asked.id);
  await send(world.interior, answer.id, [{ unitId: world.unit('ubnd-tinh'), name: 'UBND tỉnh' }]);
  const { body: deliveries } = await world.province.get<DeliveriesView>(`/documents/${asked.id}/deliveries`);
  assert.equal(deliveries.items[0].status, 'replied');
  assert.deepEqual(
    deliveries.items[0].steps.map(({ status }) => status),
    ['waiting', 'registered', 'replied'],
  );
});

test('what the clerk there has entered from paper is the document’s entry', async () => {
  const document = await outgoing('trùng bản giấy');
  const paper = await world.register(world.interior, {
    ...{ direction: 'incoming', symbol: document.symbol, date: document.date, issuer: document.issuer },
    subject: 'trùng bản giấy',
  });
  const { items } = await send(world.province, document.id, [
    { unitId: world.unit('so-noi-vu'), name: 'Sở Nội vụ' },
  ]);
  assert.equal(items[0].status, 'registered');
  assert.deepEqual((await world.look(world.interior, paper.id)).externalIds, [
    { system: 'plan-tasks', id: document.id },
  ]);
});

test('a document that was cancelled before it left fails, and only failed ones are sent again', async () => {
  const document = await outgoing('sẽ hủy');
  const { app } = world.application;
  const [unitId, name] = [world.unit('so-noi-vu'), 'Sở Nội vụ'];
  const unitOfWork = app.get(UnitOfWork, { strict: false });
  const dispatch = app.get(Dispatch, { strict: false });
  await assert.rejects(
    unitOfWork.run(async (tx) => {
      await dispatch.send(tx, { documentId: document.id, recipients: [{ unitId, name }] }, null);
      throw new Error('the rule fails after sending');
    }),
    /after sending/,
  );
  await drain();
  const { body: none } = await world.province.get<DeliveriesView>(`/documents/${document.id}/deliveries`);
  assert.deepEqual(none, { items: [], canSend: true }, 'nothing of an undone sending is left');

  const sent = await send(world.province, document.id, [{ unitId, name }]);
  const resend = `/documents/${document.id}/deliveries/${sent.items[0].id}/resend`;
  refused(await world.province.post(resend), 409, 'delivery-not-failed');
  const { version } = await world.look(world.province, document.id);
  await world.province.post(`/documents/${document.id}/cancel`, { version, reason: 'Sai nội dung' });
  refused(
    await world.province.post(`/documents/${document.id}/deliveries`, {
      recipients: [{ name: 'Bộ Tài chính' }],
    }),
    409,
    'document-cancelled',
  );
});

test('messages given up fail the delivery; the administrator sends it again', async () => {
  const document = await outgoing('hỏng giữa đường');
  const rows = world.application.dataSource.getRepository(OutboxMessage);
  const { app } = world.application;
  const unitOfWork = app.get(UnitOfWork, { strict: false });
  // The register of the recipient is gone for a while: the unit's row points nowhere.
  const [delivery] = await unitOfWork.run(async (tx) => {
    const made = await app
      .get(Dispatch, { strict: false })
      .send(
        tx,
        { documentId: document.id, recipients: [{ unitId: world.unit('so-y-te'), name: 'Sở Y tế' }] },
        null,
      );
    await tx.manager.update(OutboxMessage, { orderKey: `delivery:${made[0].id}` }, {
      payload: { deliveryId: made[0].id, documentId: 'không có' },
      attempts: 9,
    } as object);
    return made;
  });
  await drain();
  const message = await rows.findOneByOrFail({ orderKey: `delivery:${delivery.id}` });
  assert.equal(message.status, 'parked');
  const path = `/documents/${document.id}/deliveries`;
  const { body: failed } = await world.province.get<DeliveriesView>(path);
  assert.equal(failed.items[0].status, 'failed');
  assert.ok(failed.items[0].reason);
  await rows.update({ id: message.id }, {
    payload: { deliveryId: delivery.id, documentId: document.id },
  } as object);
  const keeper = await world.as('administrator');
  const retried = await keeper.post<DeliveriesView>(`${path}/${delivery.id}/resend`);
  assert.equal(retried.status, 200, JSON.stringify(retried.body));
  await drain();
  const { body: done } = await world.province.get<DeliveriesView>(path);
  assert.equal(done.items[0].status, 'registered');
  assert.equal(await world.count(`pt_outbox WHERE orderKey = 'delivery:${delivery.id}'`), 1);
});

test('paper copies are noted by hand; recipients are found by name', async () => {
  const document = await outgoing('gửi bản giấy');
  const { items } = await send(world.province, document.id, [{ name: 'Hội Khuyến học' }]);
  const handOver = `/documents/${document.id}/deliveries/${items[0].id}/hand-over`;
  const done = await world.province.post<DeliveriesView>(handOver, { note: 'Chuyển bưu điện' });
  assert.deepEqual(
    [done.status, done.body.items[0].status, done.body.items[0].steps[1].text],
    [200, 'sent', 'Chuyển bưu điện'],
  );
  refused(await world.province.post(handOver), 409, 'delivery-not-by-hand');
  const found = await world.province.get<RecipientPage>(`/recipients?q=${encodeURIComponent('so noi vu')}`);
  assert.deepEqual(
    found.body.items.map(({ name, channel }) => [name, channel]),
    [['Sở Nội vụ', 'internal']],
  );
});
