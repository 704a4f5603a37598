import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { planDocx } from '../../test/fixtures/documents/plan-docx';
import { planPdf } from '../../test/fixtures/documents/plan-pdf';
import { planXlsx } from '../../test/fixtures/documents/plan-xlsx';
import { sourceDocument } from '../../test/fixtures/reading/source-document';
import { readDocument } from './read';
import { loadSource } from './source/load-source';
import { sourceFromText } from './source/plain/plain-source';
import type { ReadTask, ReadingResult, SourceDocument, UnitCatalogue } from './types';

const DATA = join(__dirname, '../../../shared/data');
const PLAN = join(DATA, 'plan-lai-chau-2026.txt');
const DOCUMENTS = join(DATA, 'documents');
const skip = existsSync(PLAN) ? false : `needs ${PLAN}`;

const units = (refs: ReadTask['lead']) => refs.map((ref) => ref.text);
const bySource = (result: ReadingResult, source: ReadTask['source']) =>
  result.tasks.filter((task) => task.source === source);

async function load(name: string): Promise<SourceDocument> {
  return loadSource(readFileSync(join(DOCUMENTS, name)), { fileName: name });
}

/** A task without its places, which differ from format to format. */
function withoutPlaces({ at: _at, fields: _fields, ...task }: ReadTask) {
  return task;
}

/** Every span a reading gives covers text of the document; content and fields cover their own text. */
function assertPlaces(document: SourceDocument, result: ReadingResult): void {
  const squashed = (text: string) => text.replace(/\s+/g, '');
  for (const task of result.tasks) {
    const slice = (span = task.at) => document.text.slice(span.start, span.end);
    assert.ok(slice().length > 0);
    const content = squashed(slice(task.fields.content)).replace(/\[\d+\]/g, '');
    assert.ok(squashed(task.content).startsWith(content), `${slice(task.fields.content)} ≠ ${task.content}`);
    if (task.fields.deadline)
      assert.ok(squashed(task.deadline.text).startsWith(squashed(slice(task.fields.deadline))));
  }
  for (const citation of result.citations)
    for (const mention of citation.mentions)
      assert.equal(document.text.slice(mention.at.start, mention.at.end), mention.text);
}

describe('the plan of Lai Châu for 2026', { skip }, () => {
  const document = skip ? sourceDocument('-') : sourceFromText(readFileSync(PLAN, 'utf8'));
  const result = readDocument(document);

  it('has a header with blank number and day', () => {
    assert.deepEqual(result.header, {
      parentBody: null,
      issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
      number: null,
      symbol: '/KH-UBND',
      place: 'Lai Châu',
      date: null,
      kind: 'Kế hoạch',
      kindCode: 'KH',
      subject:
        'Thực hiện công tác bình đẳng giới và Vì sự tiến bộ của phụ nữ trên địa bàn tỉnh Lai Châu năm 2026',
      urgency: 'normal',
      secrecy: 'none',
      signer: {
        power: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Tổng Thanh Hải',
      },
      recipients: [
        'Bộ Nội vụ',
        'Chủ tịch UBND tỉnh (B/c)',
        'Các sở, ban, ngành tỉnh',
        'UBND các xã, phường',
        'Báo và Phát thanh, truyền hình tỉnh',
        'Cổng thông tin điện tử tỉnh',
        'Lưu: VT, Vx3',
      ],
      addressees: [],
    });
    const codes = result.warnings.map((warning) => warning.code);
    for (const code of ['number-missing', 'date-incomplete', 'issuer-derived'])
      assert.ok(codes.includes(code), code);
  });

  it('cites seven documents', () => {
    assert.deepEqual(
      result.citations.map(({ symbol, date, mentions }) => [symbol, date, mentions.length]),
      [
        ['8416/KH-UBND', '2025-12-26', 2],
        ['2855/BNV-CTTN&BDG', '2026-03-27', 2],
        ['1790/QĐ-TTg', '2021-10-23', 1],
        ['2282/QĐ-TTg', '2020-12-31', 1],
        ['51/2025/QĐ-TTg', '2025-12-29', 1],
        ['2585/BNV-CTTN&BDG', '2026-03-20', 1],
        ['3079/QĐ-UBND', '2025-12-09', 1],
      ],
    );
  });

  it('gives 29 tasks in section II under their programmes', () => {
    const tasks = bySource(result, 'body');
    const programmes = new Map<string, number>();
    for (const { groups } of tasks) {
      assert.equal(groups[0], 'II. NỘI DUNG THỰC HIỆN');
      const key = groups[groups.length - 1].split(' ')[0];
      programmes.set(key, (programmes.get(key) ?? 0) + 1);
    }
    assert.deepEqual(Object.fromEntries(programmes), {
      '1.': 3,
      '2.': 3,
      '3.': 4,
      '4.1.': 2,
      '4.2.': 4,
      '4.3.': 2,
      '4.4.': 3,
      '5.': 8,
    });
    assert.match(
      tasks[10].groups[2],
      /^4\.1\. Chương trình Truyền thông .*\(Quyết định số 1790\/QĐ-TTg .*\)$/,
    );
    assert.ok(tasks.some(({ content }) => content.includes('các câu lạc bộ hỗ trợ phụ nữ trên địa bàn')));
  });

  it('lets two tasks wait for three documents or events', () => {
    const waiting = result.tasks.filter((task) => task.conditions.length > 0);
    assert.deepEqual(
      waiting.map((task) => task.conditions.length),
      [1, 2],
    );
  });

  it('gives three obligations in section IV', () => {
    const duties = bySource(result, 'obligation');
    assert.deepEqual(
      duties.map(({ label, deadline }) => [label, deadline.to]),
      [
        ['1', null],
        ['2', null],
        ['3', '2026-11-30'],
      ],
    );
    assert.deepEqual(units(duties[1].lead), ['Sở Nội vụ']);
    assert.match(duties[2].content, /^Các sở, ban, ngành, địa phương .*trước ngày 01\/12\/2026\.$/);
  });

  it('says where everything stands', () => assertPlaces(document, result));
});

const published: [string, { appendix: number; body: number }][] = [
  ['980-KH-UBND_NgheAn_phong-thu-dan-su', { appendix: 18, body: 0 }],
  ['617-KH-UBND_DongThap_CDS-doanh-nghiep', { appendix: 11, body: 0 }],
  ['310-KH-UBND_HaNoi_5G-IoT', { appendix: 6, body: 0 }],
  ['2820-QD-UBND_TPHCM_CSDL-quy-hoach', { appendix: 25, body: 0 }],
  ['624-TB-VPCP_nhiem-vu-cham', { appendix: 123, body: 0 }],
  ['2682-QD-UBND_VinhLong_quy-trinh-TTHC_NEGATIVE', { appendix: 0, body: 0 }],
];

describe('published documents', { skip }, () => {
  for (const [name, counts] of published)
    it(`${name}: the same from text and from Word`, async () => {
      const [text, word] = [await load(`${name}.txt`), await load(`${name}.docx`)];
      const [fromText, fromWord] = [readDocument(text), readDocument(word)];
      for (const result of [fromText, fromWord])
        assert.deepEqual(
          { appendix: bySource(result, 'appendix').length, body: bySource(result, 'body').length },
          counts,
        );
      assert.deepEqual(fromText.header, fromWord.header);
      assert.deepEqual(fromText.tasks.map(withoutPlaces), fromWord.tasks.map(withoutPlaces));
      assert.deepEqual(
        fromText.citations.map(({ symbol }) => symbol),
        fromWord.citations.map(({ symbol }) => symbol),
      );
      assertPlaces(text, fromText);
      assertPlaces(word, fromWord);
    });

  it('the negative one gives nobody anything to do', async () => {
    const { tasks, tables } = readDocument(await load('2682-QD-UBND_VinhLong_quy-trinh-TTHC_NEGATIVE.docx'));
    assert.deepEqual(tasks, []);
    assert.deepEqual(
      tables.map((table) => table.purpose),
      ['other', 'other'],
    );
  });

  it('7360: nine tasks as captioned lists', async () => {
    const document = await load('7360-KH-UBND_LaiChau_body-list.txt');
    const result = readDocument(document);
    assert.deepEqual(
      bySource(result, 'body').map((task) => task.label),
      ['1', '2', '3.1a', '3.1b', '3.2a', '3.2b', '4', '5', '6'],
    );
    assertPlaces(document, result);
  });

  it('2820: continuation rows belong to the rows above', async () => {
    const { tasks } = readDocument(await load('2820-QD-UBND_TPHCM_CSDL-quy-hoach.docx'));
    const continued = tasks.filter((task) => task.source === 'appendix' && task.confidence < 0.75);
    assert.deepEqual(
      continued.map((task) => [task.groups[0].slice(0, 3), task.label, units(task.lead)]),
      [
        ['II.', '1', ['Trung tâm Chuyển đổi số Thành phố']],
        ['IV.', '2', ['Sở Tài chính', 'Sở Khoa học và Công nghệ']],
        ['V. ', '1', ['Sở Khoa học và Công nghệ', 'Trung tâm Chuyển đổi số Thành phố', 'Sở Tài chính']],
      ],
    );
  });

  it('4240: a letter that directs, with a date', async () => {
    const { tasks } = readDocument(await load('4240-UBND-VX_cong-van.txt'));
    assert.deepEqual(
      tasks.map((task) => task.source),
      Array.from({ length: 7 }, () => 'obligation'),
    );
    assert.equal(tasks[0].deadline.to, '2025-12-05');
  });

  it('10989: a request with a date to all ministries and provinces', async () => {
    const { tasks } = readDocument(await load('10989-BNV-TCBC_cong-van.txt'));
    assert.deepEqual(
      tasks.map((task) => [task.source, task.deadline.to]),
      [['obligation', '2025-11-25']],
    );
  });
});

describe('one plan in three formats', () => {
  it('gives the same tasks from Word, from a PDF and from a workbook', async () => {
    const files: [string, Buffer | Uint8Array][] = [
      ['plan.docx', await planDocx({ rows: 12 })],
      ['plan.pdf', await planPdf({ rows: 12 })],
      ['plan.xlsx', await planXlsx({ rows: 12 })],
    ];
    const read = await Promise.all(
      files.map(async ([fileName, bytes]) =>
        readDocument(await loadSource(new Uint8Array(bytes), { fileName })),
      ),
    );
    const [word, pdf, workbook] = read.map((result) => bySource(result, 'appendix').map(withoutPlaces));
    assert.equal(word.length, 12);
    assert.deepEqual(pdf, word);
    assert.deepEqual(workbook, word);
    assert.deepEqual(read[0].header, read[1].header);
  });
});

const CATALOGUE: UnitCatalogue = {
  province: 'tỉnh Lai Châu',
  units: [{ id: 'snv', name: 'Sở Nội vụ', aliases: [] }],
  groups: [],
};

describe('warnings', () => {
  const plan = (issuer: string, ...rows: string[][]) =>
    readDocument(
      sourceDocument(
        `ỦY BAN NHÂN DÂN TỈNH ${issuer}`,
        'Số: 7/KH-UBND',
        'Ngày 05 tháng 01 năm 2026',
        'KẾ HOẠCH',
        'Công tác thanh niên năm 2026',
        [['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'], ...rows],
      ),
      { catalogue: CATALOGUE },
    ).warnings.map((warning) => warning.code);

  it('name another province, unknown units, unclear deadlines and a missing signature', () => {
    const rows = [
      ['1', 'Xây dựng chương trình công tác', 'Sở Thanh niên', 'Xem ghi chú'],
      ['2', 'Tổ chức hội trại thanh niên', 'Sở Nội vụ', 'Quý I/2026'],
      ['3', 'Tổng kết công tác thanh niên', '', 'Quý IV/2026'],
    ];
    assert.deepEqual(plan('SƠN LA', ...rows).sort(), [
      'deadline-unclear',
      'lead-missing',
      'other-province',
      'signer-missing',
      'unit-unknown',
    ]);
    assert.deepEqual(plan('LAI CHÂU', rows[1]), ['signer-missing']);
  });
});
