import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExchangeWorld } from './exchange-world';
import { letter } from './documents-world';

let world: ExchangeWorld;
before(async () => {
  world = await ExchangeWorld.open();
});
after(() => world?.close());

test('a document arrives in the register of the province and its sender is told 03', async () => {
  const { ministry } = world;
  const text = letter({
    head: 'BỘ NỘI VỤ',
    symbol: '41/BNV-VP',
    day: '2026-04-28',
    title: 'V/v hướng dẫn số 41',
    body: 'Thực hiện Kế hoạch số 1215/KH-UBND ngày 16 tháng 3 năm 2026 của UBND tỉnh Lai Châu.',
  });
  const files = [
    { name: 'cong-van.txt', bytes: text.bytes },
    { name: 'phu-luc.txt', bytes: Buffer.from('Phụ lục I') },
  ];
  const docId = await ministry.send(ministry.letter(41, { files }));
  const report = await world.exchangeOnce();
  assert.deepEqual([report.handled, report.failed], [[docId], []]);
  assert.equal(await world.markOf(docId), 'done');
  const [entry, ...more] = await world.incoming('hướng dẫn số 41');
  assert.equal(more.length, 0);
  assert.deepEqual(
    [entry.symbol, entry.date, entry.issuer, entry.kind, entry.urgency, entry.number, entry.receivedOn],
    ['41/BNV-VP', '2026-04-28', 'Bộ Nội vụ', 'Công văn', 'urgent', 1, '2026-05-04'],
  );
  assert.deepEqual(entry.signer, { power: 'KT. BỘ TRƯỞNG', position: 'Thứ trưởng', name: 'Trần Văn Mẫu' });
  assert.deepEqual(entry.recipients, ['Như trên', 'Lưu: VT']);
  assert.deepEqual(
    entry.attachments.map(({ name, main }) => [name, main]),
    [
      ['cong-van.txt', true],
      ['phu-luc.txt', false],
    ],
  );
  assert.deepEqual(
    entry.cites.map(({ symbol, date }) => [symbol, date]),
    [['1215/KH-UBND', '2026-03-16']],
  );
  assert.deepEqual(await ministry.told(41), ['03']);
  const [{ MessageHeader: status }] = (await ministry.received()).statuses;
  assert.deepEqual([status.From?.OrganId, status.ResponseFor?.OrganId], ['H35', 'G09']);
});

test('it has one effect, however often and under whatever name it comes', async () => {
  const { ministry } = world;
  const model = ministry.letter(42);
  await ministry.send(model);
  await ministry.send(model);
  await world.exchange.setHabits({ double: true, repeat: true });
  await world.exchangeOnce();
  await world.exchangeOnce();
  await world.exchange.setHabits({});
  assert.equal((await world.incoming('hướng dẫn số 42')).length, 1);
  assert.deepEqual(await ministry.told(42), ['03']);
  assert.equal((await world.packages('repeated')).length, 1);
});

test('a mark that is lost, and answers that are lost, double nothing', async () => {
  const { ministry } = world;
  await world.exchange.setFaults({ call: 'updateStatus', kind: 'http-500', times: 3 });
  const docId = await ministry.send(ministry.letter(43));
  assert.deepEqual((await world.exchangeOnce()).unmarked, [docId]);
  await world.exchange.setFaults({ call: 'downloadEdoc', kind: 'cut', times: 3 });
  const second = await ministry.send(ministry.letter(44));
  const report = await world.exchangeOnce();
  assert.deepEqual([report.repeated, report.failed.map((failure) => failure.docId)], [[docId], [second]]);
  await world.exchange.setFaults();
  assert.deepEqual((await world.exchangeOnce()).handled, [second]);
  for (const number of [43, 44]) {
    assert.equal((await world.incoming(`hướng dẫn số ${number}`)).length, 1);
    assert.deepEqual(await ministry.told(number), ['03']);
  }
});

test('a document of state secrets is refused with its reason, and nothing of it is kept', async () => {
  const { ministry } = world;
  const mark = {
    head: 'BỘ NỘI VỤ',
    symbol: '45/BNV-VP',
    day: '2026-04-28',
    title: 'KẾ HOẠCH',
    mark: 'TUYỆT MẬT',
  };
  const secret = letter({ ...mark, body: 'Nội dung không được lưu.' });
  const docId = await ministry.send(
    ministry.letter(45, { header: { Subject: 'V/v việc kín' }, files: [secret] }),
  );
  await world.exchangeOnce();
  assert.equal(await world.markOf(docId), 'done');
  assert.deepEqual(await world.incoming('việc kín'), []);
  const { statuses } = await ministry.received();
  const refusal = statuses.find(({ MessageHeader }) => MessageHeader.StatusCode === '02')?.MessageHeader;
  assert.equal(refusal?.ResponseFor?.DocumentId, ministry.documentId(45));
  assert.match(refusal?.Description ?? '', /độ mật/);
  const [row] = await world.documents.application.dataSource.query<{ header: string | null }[]>(
    `SELECT header FROM pt_exchange_package WHERE docId = '${docId}'`,
  );
  assert.equal(row.header, null);
  for (const table of ['pt_document', 'pt_exchange_entry', 'pt_document_text']) {
    const rows = JSON.stringify(await world.documents.application.dataSource.query(`SELECT * FROM ${table}`));
    assert.doesNotMatch(rows, /việc kín|45\/BNV-VP|không được lưu/, table);
  }
});

test('one bad file is left out and told; the document and the others stay', async () => {
  const { ministry } = world;
  const files = [
    { name: 'cong-van.txt', bytes: Buffer.from('Nội dung') },
    { name: 'chay.exe', bytes: Buffer.from('MZ\u0000\u0001') },
    { name: 'gia.pdf', bytes: Buffer.from('không phải PDF') },
  ];
  await ministry.send(ministry.letter(46, { files }));
  await world.exchangeOnce();
  const [entry] = await world.incoming('hướng dẫn số 46');
  assert.deepEqual(
    entry.attachments.map(({ name }) => name),
    ['cong-van.txt'],
  );
  assert.match(entry.note ?? '', /chay\.exe/);
  assert.match(entry.note ?? '', /gia\.pdf/);
});

test('what is no package is fetched again some times and then given up', async () => {
  const [docId] = await world.exchange.deliver(Buffer.from('<edXML><không phải gói tin'), {
    from: 'G09',
    to: ['H35'],
  });
  for (let look = 1; look <= 4; look += 1) {
    assert.deepEqual(
      (await world.exchangeOnce()).failed.map((failure) => failure.docId),
      [docId],
      `${look}`,
    );
  }
  assert.deepEqual((await world.exchangeOnce()).refused, [docId]);
  assert.equal(await world.markOf(docId), 'fail');
  const [row, ...more] = await world.packages('unreadable');
  assert.deepEqual([row.docId, more.length], [docId, 0]);
  const [evil] = await world.exchange.deliver(Buffer.from('<!DOCTYPE a [<!ENTITY x "y">]><edXML/>'), {
    ...{ from: 'G09', to: ['H35'] },
  });
  assert.deepEqual((await world.exchangeOnce()).refused, [evil], 'no further fetch makes it good');
});

test('the copy the clerk entered from paper becomes the document’s entry', async () => {
  const { ministry } = world;
  const paper = await world.documents.register(world.documents.province, {
    ...{ direction: 'incoming', body: world.documents.unit('ubnd-tinh'), issuer: 'Bộ Nội vụ' },
    ...{ symbol: '47/BNV-VP', date: '2026-04-28', subject: 'V/v hướng dẫn số 47' },
  });
  await ministry.send(ministry.letter(47));
  await world.exchangeOnce();
  const [entry, ...more] = await world.incoming('hướng dẫn số 47');
  assert.deepEqual([entry.id, more.length], [paper.id, 0]);
  assert.deepEqual(
    entry.externalIds.map(({ system }) => system),
    ['exchange', 'organ'],
  );
  assert.deepEqual(await ministry.told(47), ['03']);
});

test('handing the document on is told as 04, once', async () => {
  const [entry] = await world.incoming('hướng dẫn số 41');
  const edit = async (handledBy: string) => {
    const { version } = await world.documents.look(world.documents.province, entry.id);
    const answer = await world.documents.province.patch(`/documents/${entry.id}`, {
      ...{ version, handledBy, forwardedOn: '2026-05-04' },
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    await world.drain();
  };
  await edit('Sở Nội vụ');
  await edit('Sở Nội vụ, Sở Y tế');
  assert.deepEqual(await world.ministry.told(41), ['03', '04']);
});
