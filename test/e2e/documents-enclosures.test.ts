import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import { refused } from '../support/organization';
import { DocumentsWorld, letter } from './documents-world';

let world: DocumentsWorld;
before(async () => {
  world = await DocumentsWorld.open();
});
after(() => world?.close());

const PLAN = Buffer.from(
  'BỘ NỘI VỤ\nSố: 91/KH-BNV\nHà Nội, ngày 28 tháng 4 năm 2026\nKẾ HOẠCH\nVề việc thử khóa tệp chính\n' +
    'II. NHIỆM VỤ\n1. Rà soát số liệu\n- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian thực hiện: Trước ngày 01/12/2026.\n',
);

async function entry(subject: string, name: string, bytes: Uint8Array): Promise<DocumentView> {
  const facts = { direction: 'incoming', body: world.unit('ubnd-tinh'), subject, issuer: 'Bộ Nội vụ' };
  return world.register(world.province, facts, [{ name, bytes }]);
}

function attach(document: DocumentView, name: string, bytes: Uint8Array, more: Record<string, string> = {}) {
  const fields = { version: String(document.version), ...more };
  return world.province.form<DocumentView>(`/documents/${document.id}/attachments`, fields, [
    { field: 'files', name, bytes },
  ]);
}

test('enclosures are added behind what is there, by the register’s clerk', async () => {
  const document = await entry('Thêm tệp', 'van-ban.txt', Buffer.from('Nội dung'));
  const added = await attach(document, 'phu-luc.txt', Buffer.from('Phụ lục'));
  assert.equal(added.status, 200, JSON.stringify(added.body));
  assert.deepEqual(
    added.body.attachments.map(({ name, main }) => [name, main]),
    [
      ['van-ban.txt', true],
      ['phu-luc.txt', false],
    ],
  );
  refused(await attach(document, 'lan-hai.txt', Buffer.from('x')), 409, 'changed-by-someone-else');
  refused(await attach(added.body, 'chay.exe', Buffer.from('MZ')), 400, 'file-type-not-allowed');
  const secret = letter({
    head: 'BỘ NỘI VỤ',
    symbol: '1/BNV',
    day: '2026-04-28',
    title: 'KẾ HOẠCH',
    mark: 'TỐI MẬT',
  });
  refused(await attach(added.body, 'mat.txt', secret.bytes), 400, 'state-secret');
  const stranger = await world.interior.form(`/documents/${document.id}/attachments`, { version: '2' }, []);
  assert.equal(stranger.status, 404);
});

test('another main file may come while nothing was made of it, and is read anew', async () => {
  const document = await entry('Thay tệp chính', 'ban-cu.txt', Buffer.from('Căn cứ Luật số 73/2006/QH11.'));
  const text = 'Căn cứ Kế hoạch số 1215/KH-UBND ngày 16 tháng 3 năm 2026 của UBND tỉnh Lai Châu.';
  const changed = await attach(document, 'ban-moi.txt', Buffer.from(text), { main: 'true' });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  assert.deepEqual(
    changed.body.attachments.map(({ name, main }) => [name, main]),
    [
      ['ban-cu.txt', false],
      ['ban-moi.txt', true],
    ],
  );
  assert.deepEqual(
    changed.body.cites.map(({ symbol }) => symbol),
    ['1215/KH-UBND'],
  );
});

test('the file tasks were made of is locked; enclosures are not', async () => {
  const document = await entry('Về việc thử khóa tệp chính', 'ke-hoach.txt', PLAN);
  const coordinator = await world.as('coordinator');
  const { status } = await coordinator.upload('/plans/imports', 'ke-hoach.txt', PLAN);
  assert.equal(status, 201);
  refused(
    await attach(document, 'khac.txt', Buffer.from('Khác'), { main: 'true' }),
    409,
    'main-locked',
    'main',
  );
  assert.equal(
    (await world.look(world.province, document.id)).attachments.length,
    1,
    'nothing of it is kept',
  );
  assert.equal((await attach(document, 'phu-luc.txt', Buffer.from('Phụ lục'))).status, 200);
});

test('alone, a person’s documents are those of the own registers', async () => {
  const officer = await world.as('officer', 'Sở Nội vụ');
  const mine = await world.register(world.interior, {
    ...{ direction: 'incoming', subject: 'Chỉ của Sở Nội vụ', issuer: 'Bộ Nội vụ' },
  });
  const { body } = await officer.get<{ items: { id: string }[]; total: number }>(
    '/e-office/documents?q=chi+cua',
  );
  assert.deepEqual([body.items.map(({ id }) => id), body.total], [[mine.id], 1]);
  const all = await officer.get<{ total: number }>('/e-office/documents');
  assert.equal(all.body.total, 1, 'the province’s register is not theirs');
});
