import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { buffer } from 'node:stream/consumers';
import type { DeliveriesView, DeliveryView } from '../../modules/documents/dispatch/dto/delivery.view';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import { letter } from './documents-world';
import { ExchangeWorld } from './exchange-world';

let world: ExchangeWorld;
before(async () => {
  world = await ExchangeWorld.open();
});
after(() => world?.close());

async function outgoing(subject: string, more: object = {}): Promise<DocumentView> {
  const { documents } = world;
  const file = letter({
    ...{ head: 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU', symbol: '     /UBND-VX', day: '2026-05-04' },
    title: `V/v ${subject}`,
  });
  const facts = {
    direction: 'outgoing',
    body: documents.unit('ubnd-tinh'),
    subject,
    notation: 'UBND-VX',
    ...more,
  };
  return documents.register(documents.province, facts, [file]);
}

const FINANCE = { name: 'Sở Tài chính' };
const MINISTRY = { organId: 'G09', name: 'Bộ Nội vụ' };

async function send(id: string, ...recipients: object[]): Promise<DeliveryView[]> {
  const answer = await world.documents.province.post<DeliveriesView>(`/documents/${id}/deliveries`, {
    recipients,
  });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  await world.drain();
  return deliveries(id);
}

async function deliveries(id: string): Promise<DeliveryView[]> {
  return (await world.documents.province.get<DeliveriesView>(`/documents/${id}/deliveries`)).body.items;
}

test('a document leaves as one package per recipient, whole and readable', async () => {
  const document = await outgoing('báo cáo quý II', {
    copies: '2',
    signerName: 'Lê Văn Mẫu',
    urgency: 'urgent',
  });
  const sent = await send(document.id, FINANCE, MINISTRY, {
    unitId: world.documents.unit('so-noi-vu'),
    name: 'SNV',
  });
  assert.deepEqual(
    sent.map(({ name, channel, status, organId }) => [name, channel, status, organId]),
    [
      ['Sở Tài chính', 'exchange', 'sent', 'H35.4'],
      ['Bộ Nội vụ', 'exchange', 'sent', 'G09'],
      ['Sở Nội vụ', 'internal', 'registered', 'H35.2'],
    ],
  );
  for (const partner of [world.finance, world.ministry]) {
    const [{ MessageHeader: header, attachments }, ...more] = (await partner.received()).documents;
    assert.equal(more.length, 0);
    assert.deepEqual(
      [header.From?.OrganId, header.To[0]?.OrganId, header.DocumentId, header.Subject],
      ['H35', partner.organId, document.id, document.subject],
    );
    assert.equal([header.Code?.CodeNumber, header.Code?.CodeNotation].join('/'), document.symbol);
    assert.deepEqual(
      [header.PromulgationInfo?.PromulgationDate, header.SignerInfo?.FullName, header.OtherInfo?.Priority],
      ['2026/05/04', 'Lê Văn Mẫu', 1],
    );
    const [file] = attachments;
    assert.equal(file.sha256, document.attachments[0].sha256);
    assert.equal(
      (await buffer(file.content?.open() ?? Readable.from([]))).length,
      document.attachments[0].size,
    );
  }
});

test('what recipients report is followed forward only, whatever order it comes in', async () => {
  const { id } = await outgoing('theo dõi trạng thái');
  await send(id, MINISTRY);
  const { ministry } = world;
  await ministry.report('inProcess', { documentId: id }, '2026-05-06T02:00:00Z', 'Đang xử lý');
  await world.exchangeOnce();
  await ministry.report('registered', { documentId: id }, '2026-05-05T02:00:00Z');
  const again = await ministry.report('registered', { documentId: id }, '2026-05-05T02:00:00Z');
  await world.exchangeOnce();
  const [delivery] = await deliveries(id);
  assert.equal(delivery.status, 'in-progress');
  assert.deepEqual(
    delivery.steps.map(({ status, code }) => [status, code]),
    [
      ['waiting', null],
      ['sent', null],
      ['in-progress', '05'],
      ['registered', '03'],
    ],
  );
  assert.equal(await world.markOf(again), 'done');
  await ministry.report('finished', { documentId: id }, '2026-05-07T02:00:00Z');
  await world.exchangeOnce();
  assert.equal((await deliveries(id))[0].status, 'completed');
});

test('a refusal is shown with its reason and the document can be sent again', async () => {
  const { id } = await outgoing('bị từ chối');
  const [{ id: deliveryId }] = await send(id, FINANCE);
  await world.finance.report('refused', { documentId: id }, '2026-05-05T02:00:00Z', 'Sai nơi nhận');
  await world.exchangeOnce();
  const [refused] = await deliveries(id);
  assert.deepEqual(
    [refused.status, refused.reason, refused.permissions.canResend],
    ['refused', 'Sai nơi nhận', true],
  );
  const { body: notices } = await world.documents.province.get<{ items: { kind: string; title: string }[] }>(
    '/notices',
  );
  assert.deepEqual(
    notices.items
      .filter(({ kind }) => kind === 'delivery-failed')
      .map(({ title }) => /Bị từ chối.*Sở Tài chính/.test(title)),
    [true],
    'its clerk is told',
  );
  const before = (await world.finance.received()).documents.length;
  await world.documents.province.post(`/documents/${id}/deliveries/${deliveryId}/resend`);
  await world.drain();
  assert.equal((await deliveries(id))[0].status, 'sent');
  assert.equal((await world.finance.received()).documents.length, before + 1);
});

test('a status of what this system never sent is on record, not lost', async () => {
  await world.ministry.report('registered', { documentId: 'chưa từng có' }, '2026-05-05T02:00:00Z');
  const { id } = await outgoing('người nhận lạ');
  await send(id, FINANCE);
  await world.ministry.report('registered', { documentId: id }, '2026-05-05T02:00:00Z');
  await world.exchangeOnce();
  const unknown = await world.packages('unknown-document');
  assert.deepEqual(
    unknown.map(({ kind, fromOrgan }) => [kind, fromOrgan]),
    [['03', 'G09']],
  );
  const [stranger] = await world.packages('unknown-receiver');
  assert.equal(stranger.documentId, id);
});

test('an exchange that fails is asked again; one that refuses fails the delivery', async () => {
  const { id } = await outgoing('trục lỗi');
  await world.exchange.setFaults({ call: 'sendEdoc', kind: 'http-503', times: 3 });
  assert.equal((await send(id, MINISTRY))[0].status, 'waiting');
  await world.retry();
  assert.equal((await deliveries(id))[0].status, 'sent');

  const second = await outgoing('trục từ chối');
  await world.exchange.setFaults({ call: 'sendEdoc', kind: 'refuse', times: 1 });
  const [failed] = await send(second.id, MINISTRY, FINANCE);
  assert.equal(failed.status, 'failed');
  assert.match(failed.reason ?? '', /quyền gửi/);
  assert.equal((await deliveries(second.id))[1].status, 'sent', 'the others are not kept back');
  await world.exchange.setFaults();
  const path = `/documents/${second.id}/deliveries/${failed.id}/resend`;
  assert.equal((await world.keeper.post(path)).status, 200);
  await world.drain();
  assert.equal((await deliveries(second.id))[0].status, 'sent');
});

test('an answer that is lost may double the package, never the document at its receiver', async () => {
  const { id } = await outgoing('mất phản hồi');
  await world.exchange.setFaults({ call: 'sendEdoc', kind: 'lost-answer', times: 1 });
  await send(id, MINISTRY);
  await world.retry();
  await world.exchange.setFaults();
  assert.equal((await deliveries(id))[0].status, 'sent');
  const copies = (await world.ministry.received()).documents.filter(
    ({ MessageHeader }) => MessageHeader.DocumentId === id,
  );
  assert.ok(copies.length >= 1);
  assert.equal(new Set(copies.map(({ MessageHeader }) => MessageHeader.DocumentId)).size, 1);
});

test('an answer over the exchange names our document, by id or by symbol and day', async () => {
  const { ministry } = world;
  for (const [number, name] of [
    [61, (document: DocumentView) => ({ DocumentId: document.id })],
    [62, (document: DocumentView) => ({ Code: document.symbol ?? '', PromulgationDate: '2026/05/04' })],
  ] as const) {
    const document = await outgoing(`hỏi lần ${number}`);
    await send(document.id, { unitId: world.documents.unit('bo-noi-vu'), ...MINISTRY });
    await ministry.send(
      ministry.letter(number, { header: { ResponseFor: [{ OrganId: 'H35', ...name(document) }] } }),
    );
    await world.exchangeOnce();
    const [entry] = await world.incoming(`hướng dẫn số ${number}`);
    assert.equal(entry.replyTo?.documentId, document.id);
  }
});

test('a cancelled document is taken back from those who have it', async () => {
  const document = await outgoing('thu hồi');
  await send(document.id, MINISTRY);
  const { version } = await world.documents.look(world.documents.province, document.id);
  await world.documents.province.post(`/documents/${document.id}/cancel`, {
    version,
    reason: 'Sai thẩm quyền',
  });
  await world.drain();
  const revocation = (await world.ministry.received()).documents.find(
    ({ TraceHeaderList }) => TraceHeaderList?.Bussiness?.BussinessDocType === '1',
  );
  assert.deepEqual(
    [
      revocation?.TraceHeaderList?.Bussiness?.DocumentId,
      revocation?.TraceHeaderList?.Bussiness?.BussinessDocReason,
    ],
    [document.id, 'Sai thẩm quyền'],
  );
  assert.equal((await deliveries(document.id))[0].recall, 'asked');
  await world.ministry.report('takeBackAgreed', { documentId: document.id }, '2026-05-05T02:00:00Z');
  await world.exchangeOnce();
  assert.equal((await deliveries(document.id))[0].recall, 'agreed');
});
