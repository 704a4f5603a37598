import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { loadSource } from '../../modules/reading';
import { DocumentsWorld } from './documents-world';

let world: DocumentsWorld;
before(async () => {
  world = await DocumentsWorld.open();
});
after(() => world?.close());

const LONG = 'Về việc triển khai thực hiện các nhiệm vụ về bình đẳng giới và vì sự tiến bộ của phụ nữ '
  .repeat(40)
  .trim();

async function printed(
  direction: string,
  body: string,
): Promise<{ text: string; pages: number; bytes: Buffer }> {
  const response = await world.province.raw(`/registers/export.pdf?direction=${direction}&body=${body}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  assert.match(response.headers.get('content-disposition') ?? '', /so-van-ban-(den|di)-2026\.pdf/);
  const bytes = Buffer.from(await response.arrayBuffer());
  const folder = process.env.PLAN_TASKS_PRINTS;
  if (folder) writeFileSync(`${folder}/${direction}.pdf`, bytes);
  const { text } = await loadSource(bytes, { fileName: 'so.pdf' });
  const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  return { text: text.replace(/\s+/g, ' '), pages, bytes };
}

test('the incoming register is printed with the decree’s columns in order, over several pages', async () => {
  const body = world.unit('ubnd-tinh');
  for (let number = 1; number <= 40; number += 1) {
    await world.register(world.province, {
      ...{ direction: 'incoming', body, issuer: 'Bộ Nội vụ', kind: 'Công văn', date: '2026-04-28' },
      symbol: `${number}/BNV-TCBC`,
      subject: number === 7 ? LONG : `V/v hướng dẫn số ${number} về công tác cán bộ nữ`,
      ...(number === 3 && { handledBy: 'Sở Nội vụ', forwardedOn: '2026-05-04', note: 'Hỏa tốc' }),
    });
  }
  const { text, pages } = await printed('incoming', body);
  assert.ok(pages >= 3, `${pages} pages`);
  assert.match(text, /SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2026/);
  const headings = [
    ...['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu nội dung'],
    ...['Đơn vị hoặc người nhận', 'Ngày chuyển', 'Ký nhận', 'Ghi chú'],
  ];
  let at = -1;
  for (const heading of headings) {
    const next = text.indexOf(heading, at + 1);
    assert.ok(next > at, `${heading} stands in its place`);
    at = next;
  }
  for (const symbol of ['1/BNV-TCBC', '40/BNV-TCBC']) assert.ok(text.includes(symbol), symbol);
  const words = (one: string): number => one.split('bình đẳng giới').length - 1;
  assert.equal(words(text), words(LONG), 'a text longer than a page loses nothing');
  assert.match(text, /Tổng số: 40 văn bản/);
});

test('an empty register is one page with its heading', async () => {
  const { text, pages } = await printed('outgoing', world.unit('van-phong-ubnd-tinh'));
  assert.equal(pages, 1);
  assert.match(text, /Người ký/);
  assert.match(text, /Tổng số: 0 văn bản/);
});

test('whose register it is not gets none', async () => {
  const response = await world.interior.raw(`/registers/export.pdf?body=${world.unit('ubnd-tinh')}`);
  assert.equal(response.status, 404);
});
