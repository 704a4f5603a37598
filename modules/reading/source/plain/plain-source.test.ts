import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceDocument, SourceTable } from '../../types';
import { decodeText } from './decode-text';
import { sourceFromText } from './plain-source';

const paragraphs = (document: SourceDocument) =>
  document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
const tables = (document: SourceDocument) =>
  document.blocks.filter((block): block is SourceTable => block.type === 'table');
const grid = (table: SourceTable) => table.rows.map((row) => row.cells.map((cell) => cell.text));

describe('plain text', () => {
  it('has one paragraph a line and one canonical text', () => {
    const document = sourceFromText('\n  KẾ HOẠCH \r\n\r\nNăm\u00a02026\u200b\fI. MỤC ĐÍCH');
    assert.equal(document.text, 'KẾ HOẠCH\nNăm 2026\nI. MỤC ĐÍCH\n');
    assert.equal(document.format, 'txt');
    for (const block of document.blocks) {
      assert.ok(block.type === 'paragraph');
      assert.equal(document.text.slice(block.start, block.end), block.text);
    }
  });

  it('composes decomposed letters before offsets are taken', () => {
    const { text } = sourceFromText('Ủy ban nhân dân'.normalize('NFD'));
    assert.equal(text, 'Ủy ban nhân dân\n');
  });

  it('puts paragraphs together that a page end tore apart', () => {
    const document = sourceFromText(
      'lồng ghép trong xây dựng văn bản quy\n\nphạm pháp luật và kế hoạch.\n\nThực hiện giai đoạn 2026-\n\n2030; theo hướng dẫn.',
    );
    assert.deepEqual(paragraphs(document), [
      'lồng ghép trong xây dựng văn bản quy phạm pháp luật và kế hoạch.',
      'Thực hiện giai đoạn 2026-2030; theo hướng dẫn.',
    ]);
  });

  it('takes lines with tabs, the titles between them and rows of dots for one table', () => {
    const document = sourceFromText(
      [
        'PHỤ LỤC',
        'STT\tNhiệm vụ\tChủ trì\tThời gian',
        'I. NÂNG CAO NHẬN THỨC',
        '1\tTuyên truyền\tSở Y tế\tQuý I/2026',
        'II\tTHỂ CHẾ',
        '',
        '2\tRà soát\tSở Tư pháp\t',
        '…………',
        '9\tTổng kết\tSở Nội vụ\t2026',
        'Hết.',
      ].join('\n'),
    );
    const [table] = tables(document);
    assert.equal(tables(document).length, 1);
    assert.equal(table.columns, 4);
    assert.deepEqual(grid(table), [
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['I. NÂNG CAO NHẬN THỨC'],
      ['1', 'Tuyên truyền', 'Sở Y tế', 'Quý I/2026'],
      ['II', 'THỂ CHẾ'],
      ['2', 'Rà soát', 'Sở Tư pháp', ''],
      ['…………'],
      ['9', 'Tổng kết', 'Sở Nội vụ', '2026'],
    ]);
    assert.equal(table.rows[1].cells[0].colSpan, 4);
    assert.deepEqual(paragraphs(document), ['PHỤ LỤC', 'Hết.']);
    for (const cell of table.rows.flatMap((row) => row.cells)) {
      assert.equal(document.text.slice(cell.start, cell.end), cell.text);
    }
    assert.equal(document.text.slice(table.start, table.end).split('\n').length, 7);
  });

  it('begins a new table at a title of its own', () => {
    const document = sourceFromText(
      'STT\tA\tB\n1\tx\ty\nPHỤ LỤC II\nSTT\tA\tB\n1\tz\tt\nTên bảng sau\nTT\tC\tD\n1\tu\tv',
    );
    assert.deepEqual(
      tables(document).map((table) => table.rows.length),
      [2, 2, 2],
    );
  });

  it('reads numbered lines that have a tab after the number as paragraphs', () => {
    const document = sourceFromText(
      'I.\tMỤC ĐÍCH\n1.\tMục đích chung\n-\tNâng cao nhận thức\nHọ tên:\tNguyễn Văn A',
    );
    assert.deepEqual(paragraphs(document), [
      'I. MỤC ĐÍCH',
      '1. Mục đích chung',
      '- Nâng cao nhận thức',
      'Họ tên: Nguyễn Văn A',
    ]);
  });

  it('reads issuer and motto beside each other column by column', () => {
    const document = sourceFromText(
      'UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\tLai Châu, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH',
    );
    assert.deepEqual(paragraphs(document), [
      'UBND TỈNH LAI CHÂU',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Lai Châu, ngày 02 tháng 3 năm 2026',
      'KẾ HOẠCH',
    ]);
  });

  it('refuses nothing and legacy fonts', () => {
    assert.throws(() => sourceFromText(' \n\t '), { code: 'file-empty' });
    const tcvn3 =
      'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, KÕ ho¹ch c«ng t¸c n¨m 2026';
    assert.throws(() => sourceFromText(tcvn3), { code: 'text-encoding' });
    const vni =
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc, Uûy ban nhaân daân tænh';
    assert.throws(() => sourceFromText(vni), { code: 'text-encoding' });
  });

  it('keeps text of other languages', () => {
    const german =
      'Die Breite der Straße wächst weiter; für die Menschen in der Nachbarschaft öffnen zwölf Läden und Häuser am Morgen ihre Türen.';
    assert.match(sourceFromText(german).text, /Straße/);
  });
});

describe('bytes of a text file', () => {
  const text = 'Kế hoạch năm 2026';
  it('are UTF-8, or UTF-16 with a mark', () => {
    const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      bigEndian,
    ]) {
      assert.equal(decodeText(bytes), text);
    }
  });

  it('are refused in any other encoding', () => {
    assert.throws(() => decodeText(Buffer.from('KÕ ho¹ch', 'latin1')), { code: 'text-encoding' });
  });
});
