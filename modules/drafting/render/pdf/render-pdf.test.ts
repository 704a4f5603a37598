import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letter, report, taskTable } from '../../../../test/fixtures/drafting/official-documents';
import { pageInk, withoutProgram } from '../../../../test/support/pdf/page-image';
import { lineWith, middle, pdfPages } from '../../../../test/support/pdf/page-text';
import type { PdfPage } from '../../../../test/support/pdf/page-text';
import { MM } from '../layout/page-measures';
import { renderPdf } from './render-pdf';

const AT = new Date('2026-05-04T02:00:00Z');

function near(actual: number, expected: number, tolerance = 1.5): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

/** Text keeps to the decree's margins; the page number alone stands above. */
function assertMargins(page: PdfPage, index: number): void {
  const landscape = page.width > page.height;
  const left = (landscape ? 20 : 30) * MM;
  const right = page.width - (landscape ? 20 : 15) * MM;
  for (const line of page.lines) {
    if (/^\d+$/.test(line.text) && line.baseline < 20 * MM) continue;
    const where = `page ${index + 1}: ${line.text}`;
    assert.ok(line.left >= left - 0.6 && line.right <= right + 0.6, where);
    assert.ok(line.baseline - line.size >= 20 * MM - 6, where);
    assert.ok(line.baseline <= page.height - 20 * MM, where);
  }
}

test('the head stands as the decree has it', async () => {
  const { bytes } = await renderPdf(letter({ urgency: 'express' }), AT);
  const [page] = await pdfPages(bytes);
  near(page.width, 595.28, 0.1);
  near(page.height, 841.89, 0.1);
  const nation = lineWith(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const motto = lineWith(page, 'Độc lập - Tự do - Hạnh phúc');
  const body = lineWith(page, 'ỦY BAN NHÂN DÂN');
  const date = lineWith(page, 'Lai Châu, ngày');
  const number = lineWith(page, 'Số:');
  assert.ok(nation.bold && motto.bold && body.bold && date.italic && !number.bold);
  assert.deepEqual([nation.size, motto.size, body.size, number.size, date.size], [13, 14, 13, 13, 14]);
  near(nation.baseline, body.baseline);
  near(middle(nation), middle(motto));
  near(middle(body), middle(lineWith(page, 'TỈNH LAI CHÂU')));
  near(number.baseline, date.baseline, 2);
  assert.match(number.text, /^Số: +\/UBND-VX$/);
  assert.match(date.text, /^Lai Châu, ngày +tháng +năm 2026$/);
  const subject = lineWith(page, 'V/v giao nhiệm vụ');
  near(middle(subject), middle(body));
  assert.equal(subject.size, 12);
  assert.ok(subject.baseline > number.baseline && subject.right < nation.left);
  assert.ok(lineWith(page, 'HỎA TỐC').baseline > subject.baseline);
});

test('recipients and signature stand side by side under the text', async () => {
  const { bytes } = await renderPdf(letter(), AT);
  const [page] = await pdfPages(bytes);
  const caption = lineWith(page, 'Nơi nhận:');
  const power = lineWith(page, 'TM. ỦY BAN NHÂN DÂN');
  const position = page.lines.find((line) => line.text === 'PHÓ CHỦ TỊCH');
  const name = lineWith(page, 'Nguyễn Hải Phong');
  assert.ok(position && power.bold && name.bold && caption.bold && caption.italic);
  assert.deepEqual([caption.size, lineWith(page, '- Như trên;').size, power.size], [12, 11, 14]);
  near(caption.baseline, power.baseline, 3);
  near(caption.left, 30 * MM);
  near(middle(power), middle(name));
  near(middle(position), middle(name));
  assert.ok(name.baseline - position.baseline > 22 * MM, 'room for the signature');
  assert.equal(lineWith(page, '- Lưu: VT, VX.').text, '- Lưu: VT, VX.');
  const text = page.lines.map((line) => line.text).join('\n');
  assert.match(text, /thực hiện\.\/\./);
});

test('a báo cáo has its title, its number and no "Kính gửi"', async () => {
  const { bytes, places } = await renderPdf(report(), AT);
  const [page] = await pdfPages(bytes);
  const kind = page.lines.find((line) => line.text === 'BÁO CÁO');
  const subject = lineWith(page, 'Kết quả thực hiện Kế hoạch');
  assert.ok(kind?.bold && subject.bold);
  near(middle(kind), 30 * MM + (page.width - 45 * MM) / 2);
  near(middle(subject), middle(kind));
  assert.ok(lineWith(page, 'Số: 07/BC-SNV'), 'a number under 10 gets a leading 0');
  assert.ok(lineWith(page, 'Lai Châu, ngày 05 tháng 11 năm 2026'));
  assert.equal(
    page.lines.some((line) => line.text.includes('Kính gửi')),
    false,
  );
  assert.equal(places.number, null);
  assert.deepEqual(places.blanks, []);
});

test('places for issuing and signing lie where the page leaves room', async () => {
  const { bytes, places } = await renderPdf(letter(), AT);
  const pages = await pdfPages(bytes);
  const [page] = pages;
  const number = lineWith(page, 'Số:');
  assert.ok(places.number);
  assert.equal(places.number.page, 1);
  assert.ok(places.number.x > number.left && places.number.x + places.number.width < number.right);
  near(page.height - places.number.y, number.baseline, 6);
  const kinds = places.blanks.map(({ kind, page: on }) => `${kind}${on}`);
  assert.deepEqual(kinds, ['number1', 'day1', 'month1', 'number2', 'day2', 'month2']);
  for (const blank of places.blanks) {
    const around = pages[blank.page - 1].lines.find(
      (line) => Math.abs(pages[blank.page - 1].height - blank.baseline - line.baseline) < 0.5,
    );
    assert.ok(around, `${blank.kind} stands on a line`);
    assert.equal(blank.size, around.size);
  }
  const position = page.lines.findLast((line) => line.text === 'PHÓ CHỦ TỊCH');
  const name = lineWith(page, 'Nguyễn Hải Phong');
  const { signature, organSeal } = places;
  assert.ok(position);
  assert.ok(page.height - signature.y - signature.height >= position.baseline);
  assert.ok(page.height - signature.y <= name.baseline - name.size * 0.7);
  near(signature.x + signature.width / 2, middle(name));
  near(organSeal.x + organSeal.width, signature.x + signature.width / 3, 0.1);
  near(organSeal.width, 36 * MM, 0.1);
  const date = lineWith(page, 'Lai Châu, ngày');
  near(places.date.x + places.date.width, date.right);
});

test('a long table repeats its heading on each page and loses no row', async () => {
  const rows = 60;
  const appendix = { title: 'Danh mục nhiệm vụ', orientation: 'landscape' as const };
  const { bytes } = await renderPdf(letter({ appendices: [{ ...appendix, blocks: [taskTable(rows)] }] }), AT);
  const pages = await pdfPages(bytes);
  const annex = pages.slice(1);
  assert.ok(annex.length > 4);
  pages.forEach(assertMargins);
  annex.forEach((page, index) => {
    assert.ok(page.width > page.height);
    const heading = lineWith(page, 'Nội dung nhiệm vụ');
    assert.ok(heading.bold);
    const number = page.lines.find((line) => /^\d+$/.test(line.text) && line.baseline < 18 * MM);
    if (index === 0) assert.equal(number, undefined, 'the first page of an appendix has no number');
    else {
      assert.equal(number?.text, String(index + 1), 'an appendix counts its own pages');
      near(middle(number), page.width / 2);
      assert.equal(number.size, 14);
    }
  });
  const text = annex
    .flatMap((page) => page.lines.map((line) => line.text))
    .join(' ')
    .replace(/\s+/g, ' ');
  for (let row = 1; row <= rows; row += 1) assert.ok(text.includes(`(đợt ${row})`), `row ${row}`);
});

test('a row longer than a page goes on over the next ones', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `từ${index}`);
  const table = taskTable(2);
  table.rows[1].cells[1] = words.join(' ');
  const appendices = [{ title: 'Danh mục', orientation: 'portrait' as const, blocks: [table] }];
  const pages = await pdfPages((await renderPdf(letter({ appendices }), AT)).bytes);
  assert.ok(pages.length > 3);
  pages.forEach(assertMargins);
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ');
  for (const word of words) assert.match(text, new RegExp(`${word}(?!\\d)`));
});

test('the signature never stands on a page without text above it', async () => {
  for (let count = 10; count < 22; count += 1) {
    const paragraphs = Array.from({ length: count }, (_, index) => ({
      type: 'paragraph' as const,
      text: `Đoạn thứ ${index + 1} của văn bản nói về việc thực hiện nhiệm vụ.`,
    }));
    const pages = await pdfPages((await renderPdf(report({ blocks: paragraphs, appendices: [] }), AT)).bytes);
    const last = pages[pages.length - 1];
    const signed = last.lines.findIndex((line) => line.text === 'KT. GIÁM ĐỐC');
    assert.ok(signed >= 0);
    assert.ok(
      last.lines.some((line) => line.text.includes(`Đoạn thứ ${count} `)),
      `${count} paragraphs`,
    );
    assert.ok(last.lines.some((line) => line.text === 'Hoàng Đức Thịnh'));
  }
});

test('every Vietnamese letter survives', async () => {
  const vowels = 'aăâeêioôơuưy';
  const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  const small =
    [...vowels].flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC'))).join('') + 'đ';
  const all = [small, small.toLocaleUpperCase('vi'), '“”‘’–…'];
  const blocks = all.flatMap((letters) => [
    { type: 'paragraph' as const, text: letters },
    { type: 'paragraph' as const, text: [{ text: letters, bold: true, italic: true }] },
  ]);
  const pages = await pdfPages((await renderPdf(report({ blocks, appendices: [] }), AT)).bytes);
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('');
  for (const letters of all) {
    assert.equal(text.normalize('NFC').split(letters).length, 3, letters);
  }
});

test('the file says what it is, and is tagged', async () => {
  const { bytes } = await renderPdf(letter(), AT);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const info = Object.fromEntries(Object.entries((await document.getMetadata()).info)) as Record<
    string,
    unknown
  >;
  assert.match(String(info.Title), /^Công văn về việc giao nhiệm vụ/);
  assert.equal(info.Author, 'Ủy ban nhân dân tỉnh Lai Châu');
  assert.equal(info.Language, 'vi-VN');
  assert.deepEqual(await document.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
  const page = await document.getPage(2);
  const tree = JSON.stringify(await page.getStructTree());
  for (const role of ['H1', 'Table', 'TR', 'TH', 'TD']) assert.ok(tree.includes(`"role":"${role}"`), role);
  await task.destroy();
});

test('no page is blank', { skip: withoutProgram('pdftoppm') }, async () => {
  const { bytes } = await renderPdf(letter(), AT);
  const pages = pageInk(bytes);
  assert.equal(pages.length, 3);
  for (const { quarters } of pages) assert.ok(quarters[0] > 200, quarters.join());
  assert.ok(pages[0].width < pages[0].height && pages[1].width > pages[1].height);
});
