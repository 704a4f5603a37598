import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import PDFDocument from 'pdfkit';
import type { PlanItemView } from '../../modules/plans/dto/plan-item.view';
import type { ImportOutcomeView, PlanView } from '../../modules/plans/dto/plan.view';
import { compoundFile, rawZip } from '../fixtures/documents/hostile';
import type { Answer } from '../support/client';
import { CHILDREN, DIGITAL, PlansWorld, sample } from './plans-world';
import type { Refusal } from './plans-world';

const TABLES = ['pt_plan', 'pt_plan_source', 'pt_plan_item', 'pt_plan_amendment', 'pt_task', 'pt_assignment'];

let world: PlansWorld;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-tasks-bad-input-'));
  world = await PlansWorld.open({ env: { PLAN_TASKS_DATA: folder } });
});

after(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of every table of plans and tasks, and files of the store. */
async function stored(): Promise<number[]> {
  const rows: number[] = [];
  for (const table of TABLES) rows.push(await world.count(table));
  const files = readdirSync(join(folder), { recursive: true, withFileTypes: true });
  return [...rows, files.filter((file) => file.isFile() && file.parentPath.includes('files')).length];
}

function upload(name: string, bytes: Uint8Array): Promise<Answer<Refusal & ImportOutcomeView>> {
  return world.coordinator.upload<Refusal & ImportOutcomeView>('/plans/imports', name, bytes);
}

async function pdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ ...options, compress: true });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function bomb(): Buffer {
  const blanks = Buffer.alloc(16 * 1024 * 1024, 0x20);
  return rawZip([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: 'word/document.xml', content: blanks },
  ]);
}

const docx = (): Buffer => sample(CHILDREN);

/** What comes in, the code of the refusal, and what its message must tell the person. */
const REFUSED: [
  what: string,
  name: string,
  make: () => Buffer | Promise<Buffer>,
  code: string,
  says: RegExp,
][] = [
  ['an empty file', 'rong.docx', () => Buffer.alloc(0), 'file-empty', /trống/],
  [
    'a picture',
    'anh.png',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'file-type-unknown',
    /\.docx/,
  ],
  [
    'a .doc',
    'cu.doc',
    () => compoundFile('Root Entry', 'WordDocument'),
    'doc-not-supported',
    /lưu lại \.docx/,
  ],
  [
    'a .docx with a password',
    'khoa.docx',
    () => compoundFile('Root Entry', 'EncryptedPackage'),
    'file-encrypted',
    /mật khẩu/,
  ],
  [
    'a .pdf with a password',
    'khoa.pdf',
    () => pdf((document) => document.text('Ke hoach'), { userPassword: 'bi-mat', pdfVersion: '1.7' }),
    'file-encrypted',
    /mật khẩu/,
  ],
  ['half a .docx', 'hong.docx', () => docx().subarray(0, docx().length / 2), 'file-broken', /hỏng/],
  ['a broken .pdf', 'hong.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), 'file-broken', /hỏng/],
  [
    'a scanned .pdf',
    'quet.pdf',
    () => pdf((document) => document.rect(50, 50, 400, 600).fill('#ddd')),
    'pdf-without-text',
    /bản quét/,
  ],
  ['a zip bomb', 'bom.docx', bomb, 'archive-bomb', /giải nén/],
];

describe('what cannot be read is refused with a reason and leaves nothing', () => {
  for (const [what, name, make, code, says] of REFUSED) {
    test(what, async () => {
      const before = await stored();
      const answer = await upload(name, await make());
      assert.equal(answer.status, 400, JSON.stringify(answer.body));
      assert.equal(answer.body.code, code);
      assert.match(answer.body.message, says);
      assert.deepEqual(await stored(), before);
    });
  }

  test('a file of 100 MB', async () => {
    const before = await stored();
    const answer = await upload('lon.docx', Buffer.alloc(100 * 1024 * 1024, 1));
    assert.equal(answer.status, 413);
    assert.equal(answer.body.code, 'file-too-large');
    assert.match(answer.body.message, /MB/);
    assert.deepEqual(await stored(), before);
  });

  test('neither file nor text', async () => {
    const answer = await world.coordinator.post<Refusal>('/plans/imports', { text: '   ' });
    assert.equal(answer.status, 400);
    assert.equal(answer.body.code, 'file-empty');
  });

  test('a new version of a plan that is not there', async () => {
    const before = await stored();
    const answer = await world.coordinator.post<Refusal>('/plans/imports', {
      text: 'KẾ HOẠCH',
      planId: 'nowhere',
    });
    assert.equal(answer.status, 404);
    assert.equal(answer.body.code, 'plan-not-found');
    assert.deepEqual(await stored(), before);
  });
});

describe('a document with a mark of state secrecy', () => {
  const text = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH LAI CHÂU',
    'MẬT',
    'Số: 15/KH-UBND',
    '',
    'KẾ HOẠCH',
    'Bảo vệ một việc không được nêu',
    '',
    'I. NHIỆM VỤ',
    '1. Sở Nội vụ chủ trì việc không được lưu lại.',
  ].join('\n');

  for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']) {
    test(`${mark}: refused, and nothing of it is kept`, async () => {
      const before = await stored();
      const answer = await world.coordinator.post<Refusal>('/plans/imports', {
        text: text.replace('MẬT', mark),
        fileName: 'ten-tep-mat.txt',
      });
      assert.equal(answer.status, 400);
      assert.equal(answer.body.code, 'state-secret');
      assert.deepEqual(await stored(), before);
      const file = await upload('ten-tep-mat.txt', Buffer.from(text.replace('MẬT', mark)));
      assert.equal(file.body.code, 'state-secret');
      assert.deepEqual(await stored(), before);
    });
  }

  test('the record says that something was refused, not what', async () => {
    const entries = (await world.application.dataSource.query('SELECT * FROM pt_audit_entry')) as Record<
      string,
      unknown
    >[];
    const refusals = entries.filter(({ action }) => action === 'plan.refuse-secret');
    assert.equal(refusals.length, 6);
    assert.doesNotMatch(JSON.stringify(refusals), /không được|ten-tep-mat|15\/KH/);
  });
});

describe('a table whose heading says nothing', () => {
  const rows = [
    ['A', 'B', 'C', 'D'],
    ['Lập danh sách cơ sở trợ giúp', 'Sở Y tế', 'Sở Nội vụ', '30/6/2026'],
    ['Kiểm tra cơ sở trợ giúp', 'Sở Nội vụ', 'Công an tỉnh', '30/9/2026'],
  ];
  const text = [
    'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    'Số: 77/KH-UBND',
    'Lai Châu, ngày 05 tháng 5 năm 2026',
    'KẾ HOẠCH',
    'Rà soát cơ sở trợ giúp năm 2026',
    '',
    ...rows.map((row) => row.join('\t')),
  ].join('\n');

  test('is said to be so, and becomes tasks once its columns are named', async () => {
    const { planId } = await world.paste(text);
    const { plan, items } = await world.look(planId);
    assert.deepEqual(items, []);
    assert.ok(plan.warnings.length > 0, 'the coordinator is told');
    const [table] = plan.tables;
    const mapped = await world.act<PlanItemView[]>(`/plans/${planId}/mapping`, {
      version: plan.version,
      tableStart: table.at.start,
      headingRows: 1,
      columns: ['content', 'lead', 'cooperating', 'deadline'].map((meaning, column) => ({ column, meaning })),
    });
    assert.deepEqual(
      mapped.map((item) => [item.content, item.lead[0].text, item.deadline.to]),
      [
        ['Lập danh sách cơ sở trợ giúp', 'Sở Y tế', '2026-06-30'],
        ['Kiểm tra cơ sở trợ giúp', 'Sở Nội vụ', '2026-09-30'],
      ],
    );
  });
});

describe('the same thing twice', () => {
  test('the same file again is recognised, under any name and as text', async () => {
    const first = await world.upload(DIGITAL, sample(DIGITAL));
    const before = await stored();
    const again = await world.upload('ten-khac.xlsx', sample(DIGITAL));
    assert.deepEqual([again.outcome, again.planId], ['same', first.planId]);
    assert.deepEqual(await stored(), before);
  });

  test('two imports of one document at once make one plan', async () => {
    const plans = await world.count('pt_plan');
    const answers = await Promise.all([0, 1, 2].map(() => upload(CHILDREN, docx())));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201],
    );
    assert.deepEqual(answers.map(({ body }) => body.outcome).sort(), ['created', 'same', 'same']);
    assert.equal(new Set(answers.map(({ body }) => body.planId)).size, 1);
    assert.equal(await world.count('pt_plan'), plans + 1);
  });

  test('two approvals at once make the tasks once', async () => {
    const { planId } = await world.upload(CHILDREN, docx());
    const { plan, items } = await world.look(planId);
    const approve = (): Promise<Answer<PlanView & Refusal>> =>
      world.coordinator.post(`/plans/${planId}/approve`, { version: plan.version });
    const answers = await Promise.all([approve(), approve()]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    assert.ok(
      ['changed-by-someone-else', 'plan-already-approved'].includes(refused?.body.code ?? ''),
      refused?.body.code,
    );
    assert.equal((await world.look(planId)).plan.taskCount, items.length);
    const late = await approve();
    assert.equal(late.body.code, 'plan-already-approved');
    assert.equal(await world.count('pt_task'), items.length);
  });
});

describe('what is not ready is not half approved', () => {
  test('every blocking problem is named and nothing is made', async () => {
    const { planId } = await world.paste(
      [
        'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
        'Số: 88/KH-UBND',
        'Lai Châu, ngày 06 tháng 5 năm 2026',
        'KẾ HOẠCH',
        'Một việc năm 2026',
        'II. NỘI DUNG',
        '1. Tổ chức một việc',
        '- Cơ quan chủ trì: Sở Không Có Trong Danh Mục.',
        '- Thời gian thực hiện: Quý III/2026.',
        '2. Tổ chức một việc khác',
        '- Cơ quan chủ trì: Sở Y tế.',
        '- Thời gian thực hiện: Quý III/2026.',
      ].join('\n'),
    );
    const before = await stored();
    const { plan, items } = await world.look(planId);
    const answer = await world.coordinator.post<Refusal>(`/plans/${planId}/approve`, {
      version: plan.version,
    });
    assert.equal(answer.status, 400);
    assert.equal(answer.body.code, 'plan-not-ready');
    assert.deepEqual(
      answer.body.details?.map(({ code, row }) => [code, row]),
      [['unit-unknown', 1]],
    );
    assert.ok(answer.body.details?.[0].field?.includes(items[0].id));
    assert.deepEqual(await stored(), before);
    assert.equal((await world.look(planId)).plan.status, 'draft');
  });

  test('a plan without tasks cannot be approved', async () => {
    const { planId, message } = await world.paste(
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nKẾ HOẠCH\nKhông có việc gì\nI. MỤC ĐÍCH\nNói chung.',
    );
    assert.match(message, /Không tìm thấy nhiệm vụ/);
    const { plan } = await world.look(planId);
    const answer = await world.coordinator.post<Refusal>(`/plans/${planId}/approve`, {
      version: plan.version,
    });
    assert.equal(answer.body.code, 'plan-empty');
  });

  test('a unit that is not in the catalogue, an unknown field and a wrong date are refused by field', async () => {
    const { planId } = await world.paste(
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nKẾ HOẠCH\nMột việc nhỏ\nII. NHIỆM VỤ\n1. Tổ chức một việc nhỏ\n- Cơ quan chủ trì: Sở Y tế.',
    );
    const { items } = await world.look(planId);
    const patch = (body: object): Promise<Answer<Refusal>> =>
      world.coordinator.patch(`/plans/${planId}/items/${items[0].id}`, {
        version: items[0].version,
        ...body,
      });
    const unit = await patch({ lead: [{ text: 'Sở Y tế', unitId: 'nowhere' }] });
    assert.deepEqual([unit.status, unit.body.code, unit.body.field], [400, 'unit-not-found', 'lead.0']);
    const field = await patch({ nothing: 1 });
    assert.deepEqual([field.status, field.body.code], [400, 'validation-failed']);
    const day = await patch({ deadline: { text: 'ngày 31/2', kind: 'date', to: '2026-02-31' } });
    assert.deepEqual([day.status, day.body.field], [400, 'deadline.to']);
    assert.equal((await world.look(planId)).items[0].version, items[0].version);
  });
});
