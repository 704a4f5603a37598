import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import { planXlsx } from '../../../../test/fixtures/documents/plan-xlsx';
import type { SourceTable } from '../../types';
import { loadSource } from '../load-source';

type Sheet = ReturnType<Workbook['addWorksheet']>;

async function workbookOf(fill: (sheet: Sheet, workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('Trang 1'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function tablesOf(bytes: Buffer): Promise<SourceTable[]> {
  const { blocks } = await loadSource(bytes);
  return blocks.filter((block): block is SourceTable => block.type === 'table');
}

/** Changes the text of one part of a workbook. */
async function patched(bytes: Buffer, part: string, change: (xml: string) => string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(part, change((await zip.file(part)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const HEAD = ['STT', 'Nhiệm vụ', 'Thời gian'];

describe('a workbook', () => {
  it('gives the titles above the table, the table and the signature below it', async () => {
    const document = await loadSource(await planXlsx({ rows: 4 }));
    const shape = document.blocks.map((block) =>
      block.type === 'table' ? `${block.rows.length} rows` : block.text,
    );
    assert.deepEqual(shape.slice(0, 4), [
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'Số: 1234/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    assert.deepEqual(shape.slice(7), ['9 rows', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    const [table] = document.blocks.filter((block): block is SourceTable => block.type === 'table');
    assert.equal(table.sheet, 'Phụ lục');
    assert.deepEqual(
      table.rows[1].cells.map(({ colSpan, text }) => [colSpan, text]),
      [[6, 'I. TRUYỀN THÔNG, GIÁO DỤC']],
    );
    for (const cell of table.rows.flatMap((row) => row.cells)) {
      assert.equal(document.text.slice(cell.start, cell.end), cell.text);
    }
  });

  it('shows values as Excel does', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(HEAD);
      const row = sheet.addRow([
        1,
        { richText: [{ text: 'Tuyên ' }, { text: 'truyền' }] },
        new Date(Date.UTC(2026, 10, 30)),
      ]);
      row.getCell(3).numFmt = 'dd/mm/yyyy';
      const month = sheet.addRow([
        2,
        { formula: 'A1&"x"', result: 'kết quả' },
        new Date(Date.UTC(2026, 11, 1)),
      ]);
      month.getCell(3).numFmt = 'mm/yyyy';
      const share = sheet.addRow([3, { text: 'liên kết', hyperlink: 'https://example.org' }, 0.155]);
      share.getCell(3).numFmt = '0.0%';
      sheet.addRow([4, 'Dòng một\nDòng hai', 0.1 + 0.2]);
      sheet.addRow([5, { error: '#REF!' } as never, true]);
    });
    const [table] = await tablesOf(bytes);
    assert.deepEqual(
      table.rows.map((row) => row.cells.map((cell) => cell.text)),
      [
        HEAD,
        ['1', 'Tuyên truyền', '30/11/2026'],
        ['2', 'kết quả', '12/2026'],
        ['3', 'liên kết', '15.5%'],
        ['4', 'Dòng một\nDòng hai', '0.3'],
        ['5', '', 'TRUE'],
      ],
    );
  });

  it('keeps hidden rows and merged cells, and skips hidden sheets with a warning', async () => {
    const bytes = await workbookOf((sheet, workbook) => {
      sheet.addRow(['', ...HEAD]);
      sheet.addRow(['', 1, 'Một', 'Quý I']);
      sheet.addRow([]);
      sheet.addRow(['', null, 'Hai', 'Quý II']).hidden = true;
      sheet.mergeCells('B2:B4');
      workbook.addWorksheet('Danh mục', { state: 'hidden' }).addRow(['a', 'b', 'c']);
      workbook.addWorksheet('Rỗng');
    });
    const document = await loadSource(bytes);
    const [table, ...others] = document.blocks;
    assert.ok(table.type === 'table' && !others.length);
    assert.deepEqual(
      table.rows.map((row) => row.cells.map(({ column, rowSpan, text }) => [column, rowSpan, text])),
      [
        [
          [0, 1, 'STT'],
          [1, 1, 'Nhiệm vụ'],
          [2, 1, 'Thời gian'],
        ],
        [
          [0, 2, '1'],
          [1, 1, 'Một'],
          [2, 1, 'Quý I'],
        ],
        [
          [1, 1, 'Hai'],
          [2, 1, 'Quý II'],
        ],
      ],
    );
    assert.deepEqual(
      document.warnings.map((warning) => warning.code),
      ['sheets-hidden'],
    );
  });
});

describe('a workbook that asks for too much', () => {
  const small = workbookOf((sheet) => {
    sheet.addRow(HEAD);
    sheet.addRow([1, 'Một', 'Quý I']);
    sheet.mergeCells('E1:F2');
  });
  const sheetPart = 'xl/worksheets/sheet1.xml';

  it('by merged ranges', async () => {
    const bytes = await patched(await small, sheetPart, (xml) => xml.replace('E1:F2', 'E1:XFD1048576'));
    await assert.rejects(loadSource(bytes), { code: 'file-too-large' });
  });

  it('by defined names', async () => {
    const names = '<definedNames><definedName name="x">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>';
    const bytes = await patched(await small, 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `</sheets>${names}`),
    );
    await assert.rejects(loadSource(bytes), { code: 'file-too-large' });
  });

  it('by its number of cells', async () => {
    await assert.rejects(loadSource(await planXlsx({ rows: 100 }), { limits: { workbookCells: 200 } }), {
      code: 'file-too-large',
    });
  });

  it('by rules for every cell there is, which are not read', async () => {
    const rules =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const bytes = await patched(await small, sheetPart, (xml) =>
      xml.replace('</mergeCells>', `</mergeCells>${rules}`),
    );
    assert.equal((await tablesOf(bytes))[0].rows.length, 2);
  });

  it('or is broken', async () => {
    const bytes = await patched(await small, sheetPart, () => '<worksheet><sheetData>');
    await assert.rejects(loadSource(bytes), { code: 'file-broken' });
  });
});
