import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  DocumentSummaryView,
  RegisteredView,
  RegisterView,
} from '../../modules/documents/dto/document.view';
import type { Page } from '../support/organization';
import { refused } from '../support/organization';
import { DocumentsWorld, letter, send } from './documents-world';

let world: DocumentsWorld;
before(async () => {
  world = await DocumentsWorld.open();
});
after(() => world?.close());

const fromMinistry = (number: number): Record<string, unknown> => ({
  direction: 'incoming',
  symbol: `${number}/BNV-CTTN&BĐG`,
  date: '2026-04-20',
  issuer: 'Bộ Nội vụ',
  subject: `Hướng dẫn công tác bình đẳng giới lần ${number}`,
});

describe('numbers of a register', () => {
  test('fifty at once: consecutive, none twice, and a refused one leaves no gap', async () => {
    const wishes = Array.from({ length: 50 }, (_, index) => fromMinistry(index + 1));
    const twins = [fromMinistry(7), fromMinistry(8)];
    const answers = await Promise.all(
      [...wishes, ...twins].map((wish) => send<RegisteredView>(world.interior, wish)),
    );
    const registered = answers.filter(({ status }) => status === 201).map(({ body }) => body.number);
    assert.deepEqual(
      registered.sort((a, b) => a - b),
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      refused(answer, 409, 'document-already-registered', 'symbol');
    }
    const next = await world.register(world.interior, fromMinistry(51));
    assert.equal(next.number, 51);
  });

  test('each body, direction and year counts for itself', async () => {
    const first = await world.register(world.province, fromMinistry(1));
    assert.deepEqual([first.number, first.bodyId], [1, world.unit('ubnd-tinh')]);
    const late = await world.register(world.province, {
      ...fromMinistry(90),
      date: '2025-12-29',
      receivedOn: '2025-12-31',
    });
    assert.deepEqual([late.number, late.year], [1, 2025]);
    const own = await world.register(world.province, {
      ...fromMinistry(1),
      body: world.unit('van-phong-ubnd-tinh'),
    });
    assert.equal(own.number, 1);
  });

  test('an outgoing document gets its symbol from its number', async () => {
    const wish = { direction: 'outgoing', notation: 'KH-UBND', subject: 'Kế hoạch thử', kind: 'Kế hoạch' };
    const first = await world.register(world.province, wish);
    assert.deepEqual([first.number, first.symbol, first.date], [1, '01/KH-UBND', '2026-05-04']);
    assert.equal(first.issuer, 'UBND tỉnh Lai Châu');
    const party = await world.register(world.province, { ...wish, notation: '-CTr/UB' });
    assert.equal(party.symbol, '02-CTr/UB');
    refused(
      await send(world.province, { ...wish, notation: undefined }),
      400,
      'notation-missing',
      'notation',
    );
    refused(await send(world.province, { ...wish, date: '2026-05-05' }), 400, 'date-in-future', 'date');
    const next = await world.register(world.province, wish);
    assert.equal(next.symbol, '03/KH-UBND', 'refusals take no number');
  });

  test('a cancelled document keeps its number, and the next one is another', async () => {
    const document = await world.register(world.interior, fromMinistry(60));
    const cancelled = await world.interior.post<DocumentSummaryView>(`/documents/${document.id}/cancel`, {
      version: document.version,
      reason: 'Vào sổ nhầm',
    });
    assert.deepEqual([cancelled.status, cancelled.body.status], [200, 'cancelled']);
    assert.equal(cancelled.body.number, document.number);
    const again = await world.register(world.interior, fromMinistry(60));
    assert.equal(again.number, document.number + 1);
    refused(
      await world.interior.patch(`/documents/${document.id}`, { version: 2, note: 'x' }),
      409,
      'document-cancelled',
    );
  });
});

describe('the same document twice', () => {
  test('is noticed however its symbol is written, and registered when forced', async () => {
    await world.register(world.province, { ...fromMinistry(70), symbol: '70/BNV-CTTN&BĐG' });
    const twin = { ...fromMinistry(70), symbol: '070/bnv - cttn&bdg', issuer: 'BỘ NỘI VỤ' };
    refused(await send(world.province, twin), 409, 'document-already-registered', 'symbol');
    const forced = await world.register(world.province, { ...twin, force: true });
    assert.equal(forced.symbol, '070/bnv - cttn&bdg', 'shown as written');
  });

  test('another day or another body is another document', async () => {
    await world.register(world.province, fromMinistry(71));
    await world.register(world.province, { ...fromMinistry(71), date: '2026-04-21' });
    await world.register(world.province, { ...fromMinistry(71), issuer: 'Bộ Y tế' });
  });
});

describe('pages of a register', () => {
  test('newest first, each document once, and how many there are', async () => {
    const seen: number[] = [];
    for (let page = 1; page <= 6; page += 1) {
      const { body } = await world.interior.get<Page<DocumentSummaryView>>(`/documents?size=10&page=${page}`);
      assert.equal(body.total, 53);
      seen.push(...body.items.map(({ number }) => number));
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 53 }, (_, index) => 53 - index),
    );
    const beyond = await world.interior.get<Page<DocumentSummaryView>>('/documents?size=10&page=7');
    assert.deepEqual(beyond.body.items, []);
  });

  test('search with and without diacritics, by number and by state', async () => {
    const find = async (query: string): Promise<number[]> => {
      const { body } = await world.interior.get<Page<DocumentSummaryView>>(`/documents?${query}`);
      return body.items.map(({ number }) => number);
    };
    assert.equal((await find(`q=${encodeURIComponent('bình đẳng giới')}&size=200`)).length, 53);
    assert.equal((await find('q=binh+dang+gioi+51')).length, 1);
    assert.equal((await find(`q=${encodeURIComponent('bịnh')}`)).length, 0);
    assert.ok((await find('q=17')).includes(17));
    await world.register(world.interior, {
      direction: 'incoming',
      issuer: 'Sở Y tế',
      symbol: '4402/SYT-NVY',
      date: '2026-04-20',
      subject: 'Báo cáo tiến độ',
    });
    assert.equal((await find('q=4402')).length, 1);
    assert.equal((await find('q=402')).length, 0);
    assert.equal((await find('status=cancelled')).length, 1);
  });

  test('the registers a person may open', async () => {
    const { body } = await world.province.get<RegisterView[]>('/registers');
    const bodies = new Set(body.map(({ bodyName }) => bodyName));
    assert.deepEqual([...bodies].sort(), ['UBND tỉnh Lai Châu', 'Văn phòng UBND tỉnh']);
    assert.ok(body.every(({ writable }) => writable));
    const leader = await world.as('provincial-leader');
    const all = (await leader.get<RegisterView[]>('/registers')).body;
    assert.ok(all.some(({ bodyName }) => bodyName === 'Sở Nội vụ'));
    assert.ok(all.every(({ writable }) => !writable));
  });
});

describe('other people’s registers', () => {
  test('are not there for another unit, and only their clerks enter documents', async () => {
    const health = await world.as('clerk', 'Sở Y tế');
    const interior = world.unit('so-noi-vu');
    refused(await health.get(`/documents?body=${interior}`), 404, 'register-not-found', 'body');
    refused(await send(health, { ...fromMinistry(80), body: interior }), 403, 'register-not-yours', 'body');
    const document = await world.register(world.interior, fromMinistry(81));
    refused(await health.get(`/documents/${document.id}`), 404, 'document-not-found');
    const edit = { version: 1, note: 'x' };
    refused(await health.patch(`/documents/${document.id}`, edit), 404, 'document-not-found');
    refused(await world.province.patch(`/documents/${document.id}`, edit), 404, 'document-not-found');
    const officer = await world.as('officer', 'Sở Nội vụ');
    assert.equal((await officer.get(`/documents/${document.id}`)).status, 200);
    assert.equal((await officer.patch(`/documents/${document.id}`, edit)).status, 403);
  });
});

describe('a correction', () => {
  test('is on record, and two at once cannot both pass', async () => {
    const document = await world.register(world.interior, fromMinistry(82));
    const edit = { version: document.version, subject: 'Trích yếu đã sửa', recipients: ['Sở Y tế', ''] };
    const answers = await Promise.all(
      [1, 2].map(() => world.interior.patch(`/documents/${document.id}`, edit)),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const after = await world.look(world.interior, document.id);
    assert.deepEqual([after.subject, after.recipients, after.version], ['Trích yếu đã sửa', ['Sở Y tế'], 2]);
    refused(
      await world.interior.patch(`/documents/${document.id}`, { version: 2, subject: ' ' }),
      400,
      'validation-failed',
      'subject',
    );
    refused(
      await world.interior.patch(`/documents/${document.id}`, { version: 2, number: 5 }),
      400,
      'validation-failed',
      'number',
    );
  });
});

test('what is not written is read from the main file', async () => {
  const file = letter({
    head: 'BỘ NỘI VỤ',
    symbol: '1234/KH-BNV',
    day: '2026-04-28',
    title: 'KẾ HOẠCH\nTriển khai công tác thanh niên năm 2026',
  });
  const document = await world.register(world.interior, { direction: 'incoming', note: 'bản giấy' }, [file]);
  assert.deepEqual(
    [document.symbol, document.date, document.issuer, document.kind],
    ['1234/KH-BNV', '2026-04-28', 'Bộ Nội vụ', 'Kế hoạch'],
  );
  assert.match(document.subject, /công tác thanh niên/);
  assert.equal(document.receivedOn, '2026-05-04');
});
