import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import exceljs from 'exceljs';
import type { Workbook } from 'exceljs';
import JSZip from 'jszip';
import type { ErrorDetail } from '../../modules/foundation';
import type { TemplateView } from '../../modules/reports/dto/template.view';
import type { UnitReportView } from '../../modules/reports/dto/unit-report.view';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { ANSWERS, ok, ReportsWorld, SMALL } from './reports-world';

const HEALTH = 'Sở Y tế';

async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}

async function saved(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The cell a field is filled in, by the key in the first column. */
function cellOf(workbook: Workbook, sheetName: string, key: string, column: string) {
  const sheet = workbook.getWorksheet(sheetName);
  assert.ok(sheet, sheetName);
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).value === key) found = number;
  });
  assert.ok(found, `${key} is not in ${sheetName}`);
  return sheet.getCell(`${column}${found}`);
}

describe('templates and forms as Excel workbooks', () => {
  let world: ReportsWorld;
  let officer: ApiClient;

  before(async () => {
    world = await ReportsWorld.open();
    officer = await world.as('officer', HEALTH);
  });
  after(() => world?.close());

  const report = async () => {
    const period = await world.period([HEALTH, 'Sở Nội vụ'], {
      rhythm: 'once',
      endsOn: '2026-12-31',
      due: { date: '2026-12-01', before: true },
    });
    return { period, id: world.reportOf(period, HEALTH) };
  };
  const form = async (id: string, client = officer): Promise<Buffer> => {
    const answer = await client.raw(`/unit-reports/${id}/workbook`);
    assert.equal(answer.status, 200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const upload = <T = { code: string; details: ErrorDetail[] }>(
    id: string,
    bytes: Buffer,
    query = '',
    client = officer,
  ) => client.upload<T>(`/unit-reports/${id}/workbook${query}`, 'bieu-mau.xlsx', bytes);

  test('a template goes out and comes in unchanged', async () => {
    const { items } = await ok<{ items: { id: string; code: string }[] }>(
      world.coordinator.get('/report-templates?size=200'),
    );
    for (const { id } of items) {
      const before = await ok<TemplateView>(world.coordinator.get(`/report-templates/${id}`));
      const bytes = Buffer.from(
        await (await world.coordinator.raw(`/report-templates/${id}/workbook`)).arrayBuffer(),
      );
      const after = await ok<TemplateView>(
        world.coordinator.upload('/report-templates/imports', 'de-cuong.xlsx', bytes),
        201,
      );
      assert.deepEqual(after.content, before.content);
      assert.deepEqual(after.faults, []);
    }
  });

  test('faults of a template are told at their cell, and nothing is stored', async () => {
    const bytes = Buffer.from(
      await (await world.coordinator.raw(`/report-templates/${world.templateId}/workbook`)).arrayBuffer(),
    );
    const count = async () => (await ok<{ total: number }>(world.coordinator.get('/report-templates'))).total;
    const there = await count();
    const import_ = async (change: (workbook: Workbook) => void) => {
      const workbook = await opened(bytes);
      change(workbook);
      const answer = await world.coordinator.upload<{ code: string; details: ErrorDetail[] }>(
        '/report-templates/imports',
        'de-cuong.xlsx',
        await saved(workbook),
      );
      assert.deepEqual(
        [answer.status, answer.body.code],
        [400, 'workbook-faulty'],
        JSON.stringify(answer.body),
      );
      return answer.body.details.map(({ field, code }) => `${code} ${field}`);
    };
    assert.deepEqual(
      await import_((book) => (book.getWorksheet('Chỉ tiêu')!.getCell('D2').value = 'Con số')),
      ['word-unknown Chỉ tiêu!D2'],
    );
    assert.deepEqual(await import_((book) => (book.getWorksheet('Chỉ tiêu')!.getCell('A3').value = 'A.1')), [
      'code-taken Chỉ tiêu!A3',
    ]);
    assert.deepEqual(await import_((book) => (book.getWorksheet('Chỉ tiêu')!.getCell('R3').value = '30')), [
      'target-invalid Chỉ tiêu!R3',
    ]);
    assert.deepEqual(
      await import_(
        (book) => (book.getWorksheet('Kiểm tra')!.getCell('C2').value = { formula: 'A1', result: 'A.1' }),
      ),
      ['formula-refused Kiểm tra!C2'],
    );
    assert.deepEqual(await import_((book) => book.removeWorksheet('Đề cương')), ['sheet-missing Đề cương']);
    assert.equal(await count(), there);
  });

  test('a form is filled in with Excel: numbers, Vietnamese texts of numbers, choices, tables', async () => {
    const { id } = await report();
    const book = await opened(await form(id));
    cellOf(book, 'Số liệu', 'A.1', 'E').value = 1200;
    cellOf(book, 'Số liệu', 'A.1:female', 'E').value = '700';
    cellOf(book, 'Số liệu', 'A.1:male', 'E').value = '500';
    cellOf(book, 'Số liệu', 'A.2/n', 'E').value = 3;
    cellOf(book, 'Số liệu', 'A.2/d', 'E').value = 10;
    cellOf(book, 'Số liệu', 'A.3', 'E').value = '1.234,5';
    cellOf(book, 'Số liệu', 'A.4', 'E').value = 'Có';
    cellOf(book, 'Thuyết minh', '#I', 'D').value = 'Đã thực hiện.\nCó chuyển biến.';
    const table = book.getWorksheet('A.5')!;
    table.getCell('A2').value = 'Địa chỉ tin cậy';
    table.getCell('B2').value = 25;
    const view = await ok<UnitReportView>(upload(id, await saved(book)));
    const values = Object.fromEntries(view.values.map(({ field, value }) => [field, value]));
    assert.deepEqual(values, {
      '#I': 'Đã thực hiện.\nCó chuyển biến.',
      'A.1': '1200',
      'A.1:female': '700',
      'A.1:male': '500',
      'A.2/n': '3',
      'A.2/d': '10',
      'A.3': '1234.5',
      'A.4': 'Có',
      'A.5': '[["Địa chỉ tin cậy","25"]]',
    });
    assert.deepEqual([view.filledCount, view.requiredCount], [7, 7]);
    const again = await opened(await form(id));
    assert.equal(cellOf(again, 'Số liệu', 'A.3', 'E').value, 1234.5);
    const unchanged = await ok<UnitReportView>(upload(id, await saved(again)));
    assert.equal(unchanged.changeCount, view.changeCount, 'the form as exported changes nothing');
    cellOf(again, 'Số liệu', 'A.3', 'E').value = null;
    const emptied = await ok<UnitReportView>(upload(id, await saved(again)));
    assert.equal(emptied.values.find(({ field }) => field === 'A.3')?.value, null);
  });

  test('all faults at their cells, nothing stored', async () => {
    const { id } = await report();
    const book = await opened(await form(id));
    const put = (key: string, value: exceljs.CellValue) => {
      const cell = cellOf(book, 'Số liệu', key, 'E');
      if (value instanceof Date) cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' };
      cell.value = value;
      return `Số liệu!${cell.address}`;
    };
    const expected = [
      ['formula-refused', put('A.1', { formula: '1+1', result: 2 })],
      ['text-in-number-cell', put('A.1:female', 'bảy trăm')],
      ['number-not-whole', put('A.1:male', 1.5)],
      ['number-negative', put('A.2/n', -1)],
      ['date-in-number-cell', put('A.2/d', new Date('2026-05-04'))],
      ['number-ambiguous', put('A.3', '1,234.5')],
      ['choice-unknown', put('A.4', 'Có lẽ')],
    ];
    const extra = book.getWorksheet('Số liệu')!.addRow(['Z.9', '', '', '', 5]);
    expected.push(['code-unknown', `Số liệu!A${extra.number}`]);
    book.getWorksheet('A.5')!.getCell('B3').value = 'nhiều';
    expected.push(['text-in-number-cell', 'A.5!B3']);
    const answer = await upload(id, await saved(book));
    refused(answer, 400, 'workbook-faulty');
    assert.deepEqual(
      answer.body.details.map(({ code, field }) => [code, field]),
      expected,
    );
    assert.equal((await world.look(officer, id)).changeCount, 0);
  });

  test('forms of another version, unit, or with a changed hidden part are refused', async () => {
    const { id, period } = await report();
    const other = await world.publish('Phiên bản khác', { ...SMALL, title: 'Khác' });
    const foreign = await world.period([HEALTH], { templateId: other.id });
    refused(await upload(id, await form(world.reportOf(foreign, HEALTH))), 400, 'form-other-version', 'file');
    const interior = await world.as('officer', 'Sở Nội vụ');
    refused(
      await upload(id, await form(world.reportOf(period, 'Sở Nội vụ'), interior)),
      400,
      'form-other-unit',
      'file',
    );
    const book = await opened(await form(id));
    book.getWorksheet('_bieu_mau')!.getCell('A5').value = 'A.1';
    refused(await upload(id, await saved(book)), 400, 'form-tampered', 'file');
    book.removeWorksheet('_bieu_mau');
    refused(await upload(id, await saved(book)), 400, 'form-unknown', 'file');
  });

  test('macros, bombs and what is no workbook are refused', async () => {
    const { id } = await report();
    const bytes = await form(id);
    const zip = await JSZip.loadAsync(bytes);
    zip.file('xl/vbaProject.bin', 'x');
    refused(await upload(id, await zip.generateAsync({ type: 'nodebuffer' })), 400, 'macro-refused', 'file');
    const bomb = await JSZip.loadAsync(bytes);
    bomb.file('xl/media/a.bin', Buffer.alloc(60 * 1024 * 1024));
    const packed = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    refused(await upload(id, packed), 400, 'archive-bomb', 'file');
    refused(await upload(id, Buffer.from('không phải Excel')), 400, 'file-type-unknown', 'file');
  });

  test('what was changed on the page since the export is not overwritten unasked', async () => {
    const { id } = await report();
    await world.fill(officer, id, ANSWERS);
    const book = await opened(await form(id));
    const leader = await world.as('unit-leader', HEALTH);
    await world.fill(leader, id, { 'A.1': '1.300', 'A.3': '9' });
    cellOf(book, 'Số liệu', 'A.1', 'E').value = 1250;
    const bytes = await saved(book);
    const answer = await upload(id, bytes);
    refused(answer, 409, 'form-behind', 'A.1');
    assert.deepEqual(
      answer.body.details.map(({ field }) => field),
      ['A.1'],
    );
    const view = await ok<UnitReportView>(upload(id, bytes, '?overwrite=true'));
    const values = new Map(view.values.map(({ field, value }) => [field, value]));
    assert.deepEqual([values.get('A.1'), values.get('A.3')], ['1250', '9'], 'only what the form changed');
  });

  test('a locked report takes no form; another unit’s report is not there', async () => {
    const { id } = await report();
    const bytes = await form(id);
    const stranger = await world.as('officer', 'Sở Giáo dục và Đào tạo');
    refused(await upload(id, bytes, '', stranger), 404, 'report-not-found');
    await world.submit(officer, id);
    refused(await upload(id, bytes), 409, 'report-locked');
  });
});
