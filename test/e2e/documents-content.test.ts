import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import ExcelJS from 'exceljs';
import type { DocumentReadingView, RegisteredView } from '../../modules/documents/dto/document.view';
import { refused } from '../support/organization';
import { DocumentsWorld, letter, send } from './documents-world';

let world: DocumentsWorld;
before(async () => {
  world = await DocumentsWorld.open();
});
after(() => world?.close());

const incoming = { direction: 'incoming', issuer: 'Bộ Nội vụ', subject: 'Thử tệp đính kèm' };
const TABLES = ['pt_document', 'pt_attachment', 'pt_document_citation', 'pt_document_text'];

describe('citations', () => {
  const report = (symbol: string, body: string) =>
    letter({
      head: 'UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ',
      symbol,
      day: '2026-05-02',
      title: 'BÁO CÁO\nKết quả thực hiện bình đẳng giới',
      body,
    });

  test('open until the document arrives, and then known from both sides', async () => {
    const cites =
      'Thực hiện Kế hoạch số 77/KH-UBND ngày 20/4/2026 của Ủy ban nhân dân tỉnh, Sở Nội vụ báo cáo.';
    const first = await world.register(world.province, { direction: 'incoming' }, [
      report('12/BC-SNV', cites),
    ]);
    assert.deepEqual(
      first.cites.map(({ symbol, date, document }) => [symbol, date, document]),
      [['77/KH-UBND', '2026-04-20', null]],
    );
    const wrong = { ...incoming, symbol: '77/KH-UBND', subject: 'Kế hoạch của xã' };
    await world.register(world.province, { ...wrong, date: '2026-04-20', issuer: 'UBND xã Than Uyên' });
    await world.register(world.province, { ...wrong, date: '2025-04-20', issuer: 'UBND tỉnh' });
    assert.equal((await world.look(world.province, first.id)).cites[0].document, null);
    const plan = await world.register(world.province, {
      ...incoming,
      symbol: '077 / kh-ubnd',
      date: '2026-04-20',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    });
    assert.equal((await world.look(world.province, first.id)).cites[0].document?.id, plan.id);
    const second = await world.register(world.province, { direction: 'incoming' }, [
      report('13/BC-SNV', cites),
    ]);
    assert.equal(second.cites[0].document?.id, plan.id);
    const seen = await world.look(world.province, plan.id);
    assert.deepEqual(seen.citedBy.map(({ id }) => id).sort(), [first.id, second.id].sort());
    assert.equal(seen.citedByTotal, 2);
  });

  test('a cancelled document is cited no more; a corrected one is found again', async () => {
    const cites = 'Căn cứ Kế hoạch số 91/KH-UBND ngày 15/4/2026 của UBND tỉnh.';
    const reply = await world.register(world.province, { direction: 'incoming' }, [
      report('14/BC-SNV', cites),
    ]);
    const target = async () => (await world.look(world.province, reply.id)).cites[0].document?.id ?? null;
    const facts = { ...incoming, symbol: '91/KH-UBND', issuer: 'UBND tỉnh' };
    const mistyped = await world.register(world.province, { ...facts, date: '2026-04-16' });
    assert.equal(await target(), null);
    await world.province.patch(`/documents/${mistyped.id}`, { version: 1, date: '2026-04-15' });
    assert.equal(await target(), mistyped.id);
    const twin = await world.register(world.province, { ...facts, date: '2026-04-15', force: true });
    await world.province.post(`/documents/${mistyped.id}/cancel`, { version: 2, reason: 'Trùng' });
    assert.equal(await target(), twin.id);
  });
});

describe('attachments', () => {
  test('come back byte for byte, each content stored once', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(300_000, 'không đọc được ')]);
    const files = [
      { name: 'Kế hoạch (bản ký).pdf', bytes },
      { name: '../../bản sao.pdf', bytes },
    ];
    const document = await world.register(world.interior, incoming, files);
    assert.deepEqual(
      document.attachments.map(({ name, main, mediaType, size }) => [name, main, mediaType, size]),
      [
        ['Kế hoạch (bản ký).pdf', true, 'application/pdf', bytes.length],
        ['bản sao.pdf', false, 'application/pdf', bytes.length],
      ],
    );
    const [one, other] = document.attachments;
    assert.equal(one.sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(one.sha256, other.sha256);
    const answer = await world.interior.raw(`/documents/${document.id}/attachments/${one.id}`);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /^attachment; filename\*=UTF-8''K%E1%BA%BF/,
    );
    assert.ok(Buffer.from(await answer.arrayBuffer()).equals(bytes));
    assert.ok(document.warnings.length > 0, 'a file that cannot be read is said to be so');
  });

  test('what is no document is refused, and nothing is registered', async () => {
    const before = await Promise.all(TABLES.map((table) => world.count(table)));
    const program = Buffer.from('4d5a90000300000004000000ffff', 'hex');
    const attempts: [string, Uint8Array, string][] = [
      ['chuong-trinh.exe', program, 'file-type-not-allowed'],
      ['ke-hoach.pdf', program, 'file-type-mismatch'],
      ['khong-duoi', Buffer.from('abc'), 'file-type-not-allowed'],
      ['rong.pdf', new Uint8Array(), 'file-empty'],
    ];
    for (const [name, bytes, code] of attempts) {
      refused(await send(world.interior, incoming, [{ name, bytes }]), 400, code, 'files');
    }
    assert.deepEqual(await Promise.all(TABLES.map((table) => world.count(table))), before);
  });
});

describe('state secrets', () => {
  const secret = letter({
    head: 'BỘ NỘI VỤ',
    symbol: '9/KH-BNV',
    day: '2026-04-28',
    mark: 'MẬT',
    title: 'KẾ HOẠCH\nVề việc riêng',
  });

  test('are refused by their metadata, their text and the text of an enclosure', async () => {
    const before = await Promise.all(TABLES.map((table) => world.count(table)));
    const records = await world.count('pt_audit_entry');
    const open = { name: 'thu.txt', bytes: Buffer.from('Kính gửi: Sở Nội vụ') };
    refused(await send(world.interior, { ...incoming, secrecy: 'Tối mật' }), 400, 'state-secret');
    refused(await send(world.interior, incoming, [secret]), 400, 'state-secret');
    refused(await send(world.interior, incoming, [open, secret]), 400, 'state-secret');
    const form = [{ field: 'files', ...secret }];
    refused(await world.interior.form('/documents/reading', {}, form), 400, 'state-secret');
    assert.deepEqual(await Promise.all(TABLES.map((table) => world.count(table))), before);
    assert.equal(await world.count('pt_audit_entry'), records + 4, 'each refusal is on record');
    await world.register(world.interior, { ...incoming, secrecy: 'none' });
  });
});

test('a form is filled from its file, and nothing is stored', async () => {
  const before = await world.count('pt_document');
  const file = letter({
    head: 'BỘ NỘI VỤ',
    symbol: '321/KH-BNV',
    day: '2026-04-28',
    title: 'KẾ HOẠCH\nCông tác thanh niên',
  });
  const { status, body } = await world.interior.form<DocumentReadingView>('/documents/reading', {}, [
    { field: 'files', ...file },
  ]);
  assert.deepEqual(
    [status, body.symbol, body.notation, body.date, body.issuer],
    [200, '321/KH-BNV', 'KH-BNV', '2026-04-28', 'Bộ Nội vụ'],
  );
  assert.equal(await world.count('pt_document'), before);
});

describe('a register as a workbook', () => {
  async function rows(query: string): Promise<string[][]> {
    const answer = await world.interior.raw(`/registers/export.xlsx?${query}`);
    assert.equal(answer.status, 200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.worksheets[0];
    const lines: string[][] = [];
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => {
        assert.equal(cell.formula, undefined);
        cells.push(cell.text);
      });
      lines.push(cells);
    });
    return lines;
  }

  test('incoming: the form’s columns in order, formulas as text, cancelled ones with their number', async () => {
    const formula = '=HYPERLINK("http://example.com";"x")';
    const made: RegisteredView = await world.register(world.interior, {
      ...incoming,
      subject: formula,
      symbol: '5/BNV-VP',
      date: '2026-04-03',
      handledBy: 'Phòng Bình đẳng giới',
    });
    await world.interior.post(`/documents/${made.id}/cancel`, { version: 1, reason: 'Vào sổ nhầm' });
    const lines = await rows('direction=incoming');
    assert.match(lines[0][0], /SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2026/);
    const heading = lines.findIndex((line) => line[0] === 'Ngày đến');
    assert.deepEqual(lines[heading], [
      'Ngày đến',
      'Số đến',
      'Tác giả',
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu nội dung',
      'Đơn vị hoặc người nhận',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ]);
    assert.equal(lines.length - heading - 1, made.number);
    assert.deepEqual(lines.at(-1), [
      '04/05/2026',
      String(made.number).padStart(2, '0'),
      'Bộ Nội vụ',
      '5/BNV-VP',
      '03/04/2026',
      formula,
      'Phòng Bình đẳng giới',
      '',
      '',
      'Đã hủy: Vào sổ nhầm',
    ]);
  });

  test('an empty one has its heading', async () => {
    const lines = await rows('direction=outgoing&year=2020');
    assert.equal(lines.at(-1)?.[0], 'Số, ký hiệu văn bản');
  });
});
