import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';

interface ImportView {
  ok: boolean;
  dryRun: boolean;
  created: number;
  changed: number;
  unchanged: number;
  errors: { sheet: string; row: number | null; column: string | null; code: string; message: string }[];
}
interface Page<T> {
  items: T[];
  total: number;
}
interface Unit {
  id: string;
  code: string;
  name: string;
  version: number;
  validTo: string | null;
  aliases: { text: string; kind: string; validFrom: string | null; validTo: string | null }[];
}

let application: TestApplication;
let administrator: ApiClient;

before(async () => {
  application = await startApplication();
  administrator = await signInAs(application.api, 'administrator');
});
after(() => application?.close());

async function exported(): Promise<Workbook> {
  const { api } = application;
  const cookie = (administrator as unknown as { cookie: string }).cookie;
  const response = await fetch(`${api}/organization/workbook`, { headers: { cookie } });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-disposition') ?? '', /danh-muc-don-vi-2026-05-04\.xlsx/);
  const workbook = new Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  assert.ok(sheet, `no sheet ${name}`);
  return sheet;
}

/** Number of the column with a heading. */
function column(sheet: Worksheet, heading: string): number {
  let found = 0;
  sheet.getRow(1).eachCell((cell, number) => {
    if (cell.value === heading) found = number;
  });
  assert.ok(found, `no column ${heading}`);
  return found;
}

/** Number of the row whose first cell says so. */
function rowOf(sheet: Worksheet, key: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).value === key) found = number;
  });
  assert.ok(found, `no row ${key}`);
  return found;
}

function set(sheet: Worksheet, row: number, heading: string, value: unknown): void {
  sheet.getRow(row).getCell(column(sheet, heading)).value = value as string;
}

function append(sheet: Worksheet, values: Record<string, unknown>): number {
  const row = sheet.addRow([]);
  for (const [heading, value] of Object.entries(values)) set(sheet, row.number, heading, value);
  return row.number;
}

async function upload(workbook: Workbook | Uint8Array, dryRun: boolean) {
  const bytes = workbook instanceof Workbook ? new Uint8Array(await workbook.xlsx.writeBuffer()) : workbook;
  return administrator.upload<ImportView>(`/organization/workbook?dryRun=${dryRun}`, 'danh-muc.xlsx', bytes);
}

async function unit(code: string): Promise<Unit | undefined> {
  const { body } = await administrator.get<Page<Unit>>(`/units?size=200&q=${code}`);
  return body.items.find((item) => item.code === code);
}

test('the export imported again changes nothing', async () => {
  for (const dryRun of [true, false]) {
    const { status, body } = await upload(await exported(), dryRun);
    assert.equal(status, 200);
    assert.deepEqual([body.ok, body.created, body.changed, body.errors], [true, 0, 0, []]);
    assert.ok(body.unchanged > 100);
  }
  assert.equal((await unit('so-noi-vu'))?.version, 1);
});

test('a dry run tells what would happen and stores nothing; the import stores all of it', async () => {
  const workbook = await exported();
  const units = sheetOf(workbook, 'Đơn vị');
  set(units, rowOf(units, 'so-noi-vu'), 'Tên gọi khác', 'Sở Nội vụ Lai Châu');
  append(units, {
    Mã: 'trung-tam-moi',
    'Tên đơn vị': 'Trung tâm Mới',
    Loại: 'đơn vị trực thuộc',
    Cấp: 'Cấp tỉnh',
    'Mã đơn vị cấp trên': 'so-noi-vu',
    'Từ ngày': new Date('2026-01-01T00:00:00Z'),
    'Tên cũ': 'Trung tâm Cũ (từ 01/02/2020 đến 31/12/2025)',
  });
  append(sheetOf(workbook, 'Nhóm'), {
    Mã: 'nhom-moi',
    'Tên nhóm': 'Nhóm mới',
    'Mã đơn vị thành viên': 'trung-tam-moi; so-noi-vu',
  });
  append(sheetOf(workbook, 'Người dùng'), {
    'Tài khoản': 'nguoi.moi',
    'Họ và tên': 'Người Mới',
    'Mã đơn vị': 'trung-tam-moi',
    'Vai trò': 'Văn thư; officer',
  });
  const trial = await upload(workbook, true);
  assert.deepEqual(
    [trial.body.ok, trial.body.created, trial.body.changed, trial.body.errors],
    [true, 3, 1, []],
  );
  assert.equal(await unit('trung-tam-moi'), undefined);

  const real = await upload(workbook, false);
  assert.deepEqual([real.body.ok, real.body.created, real.body.changed], [true, 3, 1]);
  const made = await unit('trung-tam-moi');
  assert.deepEqual(made?.aliases, [
    { text: 'Trung tâm Cũ', kind: 'former', validFrom: '2020-02-01', validTo: '2025-12-31' },
  ]);
  const people = await administrator.get<Page<{ roles: string[]; unitName: string }>>('/people?q=nguoi.moi');
  assert.deepEqual(people.body.items[0].roles, ['clerk', 'officer']);
  assert.equal(people.body.items[0].unitName, 'Trung tâm Mới');

  const again = await upload(workbook, false);
  assert.deepEqual([again.body.created, again.body.changed], [0, 0], 'a second import finds all as it is');
});

test('errors stand at their sheet, row and column, and one of them keeps everything out', async () => {
  const workbook = await exported();
  const units = sheetOf(workbook, 'Đơn vị');
  const people = sheetOf(workbook, 'Người dùng');
  const groups = sheetOf(workbook, 'Nhóm');
  const good = append(units, { Mã: 'don-vi-tot', 'Tên đơn vị': 'Đơn vị Tốt', Loại: 'Xã', Cấp: 'Cấp xã' });
  const at = {
    noCode: append(units, { 'Tên đơn vị': 'Không mã', Loại: 'Xã', Cấp: 'Cấp xã' }),
    twice: append(units, { Mã: 'don-vi-tot', 'Tên đơn vị': 'Hai lần', Loại: 'Xã', Cấp: 'Cấp xã' }),
    kind: append(units, { Mã: 'sai-loai', 'Tên đơn vị': 'Sai loại', Loại: 'Lâu đài', Cấp: 'Cấp xã' }),
    name: append(units, { Mã: 'trung-ten', 'Tên đơn vị': 'Sở Y tế', Loại: 'Xã', Cấp: 'Cấp xã' }),
    date: append(units, {
      Mã: 'sai-ngay',
      'Tên đơn vị': 'Sai ngày',
      Loại: 'Xã',
      Cấp: 'Cấp xã',
      'Từ ngày': '31/02/2026',
    }),
    parent: append(units, {
      Mã: 'sai-cha',
      'Tên đơn vị': 'Sai cha',
      Loại: 'Xã',
      Cấp: 'Cấp xã',
      'Mã đơn vị cấp trên': 'khong-co',
    }),
    circle: rowOf(units, 'so-noi-vu'),
    formula: append(units, {
      Mã: { formula: '1+1', result: 2 },
      'Tên đơn vị': 'Công thức',
      Loại: 'Xã',
      Cấp: 'Cấp xã',
    }),
    open: append(groups, { Mã: 'lien-quan', 'Tên nhóm': 'Các đơn vị liên quan', 'Loại đơn vị': 'Xã' }),
    role: append(people, { 'Tài khoản': 'sai.vai.tro', 'Họ và tên': 'Sai Vai', 'Vai trò': 'Vua' }),
    subject: append(people, { 'Tài khoản': 'DEMO-01', 'Họ và tên': 'Trùng', 'Vai trò': 'Quản trị' }),
  };
  set(units, at.circle, 'Mã đơn vị cấp trên', 'so-noi-vu');
  for (const dryRun of [true, false]) {
    const { status, body } = await upload(workbook, dryRun);
    assert.deepEqual([status, body.ok], [200, false]);
    const found = body.errors.map(({ sheet, row, column: heading, code }) =>
      [sheet, row, heading, code].join('|'),
    );
    for (const expected of [
      `Đơn vị|${at.noCode}|Mã|key-missing`,
      `Đơn vị|${at.twice}|Mã|key-twice`,
      `Đơn vị|${at.kind}|Loại|kind-unknown`,
      `Đơn vị|${at.name}|Tên đơn vị|name-taken`,
      `Đơn vị|${at.date}|Từ ngày|date-invalid`,
      `Đơn vị|${at.parent}|Mã đơn vị cấp trên|unit-not-found`,
      `Đơn vị|${at.circle}|Mã đơn vị cấp trên|unit-circle`,
      `Đơn vị|${at.formula}|Mã|formula-refused`,
      `Nhóm|${at.open}|Tên nhóm|open-phrase`,
      `Người dùng|${at.role}|Vai trò|role-unknown`,
      `Người dùng|${at.subject}|Tài khoản|key-twice`,
    ])
      assert.ok(found.includes(expected), `${expected} is not in\n${found.join('\n')}`);
    assert.ok(!found.some((text) => text.startsWith(`Đơn vị|${good}|`)));
  }
  assert.equal(await unit('don-vi-tot'), undefined);
});

test('the last administrator cannot be imported away', async () => {
  const workbook = await exported();
  const people = sheetOf(workbook, 'Người dùng');
  people.eachRow((row, number) => {
    if (row.getCell(column(people, 'Vai trò')).value === 'Quản trị')
      set(people, number, 'Hoạt động', 'Không');
  });
  const { body } = await upload(workbook, false);
  assert.deepEqual(
    body.errors.map(({ sheet, code }) => [sheet, code]),
    [['Người dùng', 'last-administrator']],
  );
});

test('a row that names a successor merges: names and people go over', async () => {
  const make = (name: string, code: string) =>
    administrator.post<Unit>('/units', { name, code, kind: 'unit', level: 'province' });
  const [from, into] = [await make('Trạm Một', 'tram-mot'), await make('Trạm Hai', 'tram-hai')];
  const { body: person } = await administrator.post<{ id: string }>('/people', {
    name: 'Người Trạm',
    subject: 'nguoi.tram',
    unitId: from.body.id,
    roles: ['officer'],
  });
  const workbook = await exported();
  const units = sheetOf(workbook, 'Đơn vị');
  workbook.removeWorksheet(sheetOf(workbook, 'Người dùng').id);
  const row = rowOf(units, 'tram-mot');
  set(units, row, 'Mã đơn vị kế thừa', 'tram-hai');
  set(units, row, 'Đến ngày', '04/05/2026');
  const early = await upload(workbook, false);
  assert.deepEqual(
    early.body.errors.map(({ row: at, column: heading, code }) => [at, heading, code]),
    [[row, 'Đến ngày', 'date-in-future']],
  );
  set(units, row, 'Đến ngày', '30/4/2026');
  assert.equal((await upload(workbook, false)).body.ok, true);
  const moved = await administrator.get<{ unitId: string }>(`/people/${person.id}`);
  assert.equal(moved.body.unitId, into.body.id);
});

test('two units may swap their identification codes in one import', async () => {
  const workbook = await exported();
  const units = sheetOf(workbook, 'Đơn vị');
  const rows = [rowOf(units, 'so-tu-phap'), rowOf(units, 'so-tai-chinh')];
  const codes = rows.map((row) => units.getRow(row).getCell(column(units, 'Mã định danh')).value);
  set(units, rows[0], 'Mã định danh', codes[1]);
  set(units, rows[1], 'Mã định danh', codes[0]);
  const { body } = await upload(workbook, false);
  assert.deepEqual([body.ok, body.changed], [true, 2]);
});

test('text that looks like a formula goes out and comes in as text', async () => {
  const name = '=HYPERLINK("http://example.vn","x")';
  await administrator.post('/units', { name, code: 'cong-thuc', kind: 'unit', level: 'province' });
  const workbook = await exported();
  const units = sheetOf(workbook, 'Đơn vị');
  const cell = units.getRow(rowOf(units, 'cong-thuc')).getCell(column(units, 'Tên đơn vị'));
  assert.equal(cell.value, name);
  assert.equal(cell.formula, undefined);
  assert.equal(cell.numFmt, '@');
  assert.equal((await upload(workbook, false)).body.changed, 0);
});

test('columns may be moved, rows left out and sheets missing; a missing column is told', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('NGƯỜI DÙNG');
  sheet.addRow([
    'Vai trò',
    'Họ và tên',
    'Tài khoản',
    'Hoạt động',
    'Ghi chú',
    'Mã đơn vị',
    'Chức vụ',
    'Thư điện tử',
  ]);
  sheet.addRow(['Văn thư', 'Cột Đảo', 'cot.dao', null, 'bỏ qua', 'so-y-te']);
  const moved = await upload(workbook, false);
  assert.deepEqual([moved.body.ok, moved.body.created, moved.body.unchanged], [true, 1, 0]);

  const short = new Workbook();
  short.addWorksheet('Người dùng').addRow(['Họ và tên', 'Tài khoản']);
  const { body } = await upload(short, false);
  assert.equal(body.ok, false);
  assert.deepEqual(
    body.errors.map(({ row, column: heading, code }) => [row, heading, code]),
    ['Chức vụ', 'Thư điện tử', 'Mã đơn vị', 'Vai trò', 'Hoạt động'].map((heading) => [
      1,
      heading,
      'column-missing',
    ]),
  );
});

test('what is no workbook, or means harm, is refused with a reason', async () => {
  const refused = async (bytes: Uint8Array, status: number, code: string): Promise<void> => {
    const answer = await upload(bytes, false);
    const body = answer.body as unknown as { code: string; message: string };
    assert.deepEqual([answer.status, body.code], [status, code]);
    assert.match(body.message, /[^\u0000-\u007f]/);
  };
  const zip = (name: string, content: string | Uint8Array): Promise<Uint8Array> =>
    new JSZip().file(name, content).generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  await refused(new TextEncoder().encode('Mã,Tên'), 400, 'file-type-unknown');
  await refused(await zip('a.txt', 'x'), 400, 'file-type-unknown');
  await refused(new TextEncoder().encode('PK\u0003\u0004 broken'), 400, 'file-broken');
  await refused(await zip('xl/workbook.xml', new Uint8Array(60_000_000)), 400, 'archive-bomb');
  await refused(new Uint8Array(6 * 1024 * 1024), 413, 'file-too-large');
  const other = new Workbook();
  other.addWorksheet('Khác').addRow(['x']);
  await refused(new Uint8Array(await other.xlsx.writeBuffer()), 400, 'sheets-missing');
  const long = new Workbook();
  const sheet = long.addWorksheet('Đơn vị');
  for (let row = 0; row <= 10_000; row += 1) sheet.addRow(['x']);
  await refused(new Uint8Array(await long.xlsx.writeBuffer()), 400, 'workbook-too-large');
  const empty = await administrator.send<{ code: string }>('POST', '/organization/workbook');
  assert.deepEqual([empty.status, empty.body.code], [400, 'file-missing']);
});
