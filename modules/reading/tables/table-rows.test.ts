import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceDocument, type TestCell } from '../../../test/fixtures/reading/source-document';
import { readDocument } from '../read';
import type { ReadTask, ReadingOptions } from '../types';

const HEADING = [
  'STT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm',
];
const A = 'Xây dựng kế hoạch phòng, chống đuối nước trẻ em';
const B = 'Tổ chức tập huấn kỹ năng bơi an toàn cho giáo viên';
const C = 'Rà soát các điểm có nguy cơ đuối nước trên địa bàn';

function read(rows: TestCell[][], options?: ReadingOptions) {
  return readDocument(sourceDocument('PHỤ LỤC', rows), options);
}

const units = (refs: ReadTask['lead']) => refs.map((ref) => ref.text);
const brief = ({ label, groups, content, lead }: ReadTask) => [label, groups, content, units(lead)];
const across = (text: string): TestCell[] => [{ text, colSpan: 6 }];

describe('rows of task tables', () => {
  it('stand under groups given as two cells, as one merged cell, and as a title with empty cells', () => {
    const { tasks } = read([
      HEADING,
      ['I', { text: 'TRUYỀN THÔNG', colSpan: 5 }],
      ['1', A, 'Sở Y tế', '', 'Quý I/2026', 'Kế hoạch'],
      across('II. ĐÀO TẠO'),
      ['1', B, 'Sở Giáo dục và Đào tạo', '', '2026', ''],
      ['A', 'Việc thường xuyên', '', '', '', ''],
      ['5.1', 'Việc ở cơ sở', '', '', '', ''],
      ['5.1.2', C, 'UBND các xã', '', 'Thường xuyên', ''],
    ]);
    assert.deepEqual(tasks.map(brief), [
      ['1', ['I. TRUYỀN THÔNG'], A, ['Sở Y tế']],
      ['1', ['II. ĐÀO TẠO'], B, ['Sở Giáo dục và Đào tạo']],
      ['5.1.2', ['II. ĐÀO TẠO', 'A. Việc thường xuyên', '5.1. Việc ở cơ sở'], C, ['UBND các xã']],
    ]);
  });

  it('take over what a sign of repetition stands for', () => {
    const { tasks } = read([
      HEADING,
      ['1', A, 'Sở Y tế', 'Sở Tài chính', 'Quý I/2026', 'Kế hoạch'],
      ['2', B, '//', 'Như trên', 'Quý II/2026', '"'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [units(task.lead), units(task.cooperating), task.product]),
      [
        [['Sở Y tế'], ['Sở Tài chính'], 'Kế hoạch'],
        [['Sở Y tế'], ['Sở Tài chính'], 'Kế hoạch'],
      ],
    );
  });

  it('are further work of the same units where units come first and are not repeated', () => {
    const { tasks } = read([
      ['STT', 'Cơ quan chủ trì', 'Nhiệm vụ', 'Thời hạn'],
      ['1', 'Sở Y tế', A, '31/3/2026'],
      ['', '', B, '30/6/2026'],
      ['', '', 'và học sinh', ''],
      ['2', 'Sở Nội vụ', C, '2026'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [task.label, task.content, units(task.lead), task.deadline.to]),
      [
        ['1', A, ['Sở Y tế'], '2026-03-31'],
        [null, `${B}\nvà học sinh`, ['Sở Y tế'], '2026-06-30'],
        ['2', C, ['Sở Nội vụ'], '2026-12-31'],
      ],
    );
  });

  it('take over what merged cells above them hold', () => {
    const { tasks } = read([
      HEADING,
      ['1', A, { text: 'Sở Y tế', rowSpan: 2 }, { text: 'Sở Tài chính', rowSpan: 2 }, 'Quý I/2026', ''],
      ['2', B, 'Quý II/2026', 'Báo cáo'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [units(task.lead), units(task.cooperating), task.deadline.text, task.product]),
      [
        [['Sở Y tế'], ['Sở Tài chính'], 'Quý I/2026', null],
        [['Sở Y tế'], ['Sở Tài chính'], 'Quý II/2026', 'Báo cáo'],
      ],
    );
  });

  it('without a number belong to the row above', () => {
    const { tasks } = read([
      HEADING,
      [{ text: '1', rowSpan: 2 }, { text: A, rowSpan: 2 }, 'Sở Y tế', 'Sở Tài chính', 'Quý I/2026', ''],
      ['Sở Nội vụ', 'Các xã, phường', '', ''],
      ['2', B, 'Sở Tư pháp', '', '2026', ''],
      ['', '', 'Công an tỉnh', '', '', ''],
    ]);
    assert.deepEqual(
      tasks.map((task) => [task.label, units(task.lead), units(task.cooperating)]),
      [
        ['1', ['Sở Y tế', 'Sở Nội vụ'], ['Sở Tài chính', 'Các xã, phường']],
        ['2', ['Sở Tư pháp', 'Công an tỉnh'], []],
      ],
    );
  });

  it('that lost their merged cells find their columns again', () => {
    const { tasks } = read([
      HEADING,
      ['1', A, 'Sở Y tế', 'Các sở, ban, ngành', 'Quý IV/2026', 'Kế hoạch'],
      ['2', B, 'Các cơ quan liên quan', 'Tháng 9/2026', 'Báo cáo'],
      [C, 'Sở Nội vụ'],
      ['3', C, 'Sở Tư pháp', 'UBND các xã, phường', '2026', ''],
    ]);
    assert.deepEqual(
      tasks.map((task) => [task.label, units(task.lead), units(task.cooperating), task.deadline.text]),
      [
        ['1', ['Sở Y tế'], ['Các sở, ban, ngành'], 'Quý IV/2026'],
        ['2', ['Sở Y tế', 'Sở Nội vụ'], ['Các cơ quan liên quan'], 'Tháng 9/2026'],
        ['3', ['Sở Tư pháp'], ['UBND các xã, phường'], '2026'],
      ],
    );
    assert.equal(tasks[1].content, `${B}\n${C}`);
    assert.ok(tasks[1].confidence < 0.75 && tasks[2].confidence > 0.9);
  });

  it('of dots, empty rows, totals, column numbers and repeated headings are none', () => {
    const { tasks } = read([
      HEADING,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1.', A, 'Sở Y tế', '', '2026', ''],
      across('….................................'),
      HEADING,
      ['2.', B, 'Sở Tư pháp', '', '2026', ''],
      ['', '', '', '', '', ''],
      ['Tổng cộng', '', '', '', '', '02 nhiệm vụ'],
    ]);
    assert.deepEqual(
      tasks.map((task) => task.label),
      ['1', '2'],
    );
  });

  it('after a row of dots belong to no group known', () => {
    const { tasks } = read([
      HEADING,
      across('I. TRUYỀN THÔNG'),
      ['1', A, 'Sở Y tế', '', '2026', ''],
      across('….................................'),
      ['4', B, 'Sở Y tế', '', '2026', ''],
      across('VII. ĐÀO TẠO'),
      ['1', C, 'Sở Y tế', '', '2026', ''],
    ]);
    assert.deepEqual(
      tasks.map((task) => task.groups),
      [['I. TRUYỀN THÔNG'], [], ['VII. ĐÀO TẠO']],
    );
  });

  it('stand in the group their own column names', () => {
    const { tasks } = read([
      ['STT', 'Cơ quan chủ trì', 'Thuộc nhóm nhiệm vụ', 'Nội dung nhiệm vụ', 'Thời hạn hoàn thành'],
      ['1', 'Sở Y tế', { text: 'Nhóm 1', rowSpan: 2 }, A, '2026'],
      ['2', 'Sở Nội vụ', B, '2026'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [task.groups, units(task.lead)]),
      [
        [['Nhóm 1'], ['Sở Y tế']],
        [['Nhóm 1'], ['Sở Nội vụ']],
      ],
    );
  });

  it('may say "Như trên" and carry footnote marks', () => {
    const { tasks } = read([
      HEADING,
      ['1', `${A}[1]`, 'Sở Y tế', 'Sở Tài chính', '2026', 'Kế hoạch'],
      ['2', `11 địa phương [2] ${B}`, 'Như trên', '-nt-', 'nt', '"'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [
        task.content,
        units(task.lead),
        units(task.cooperating),
        task.deadline.text,
        task.product,
      ]),
      [
        [A, ['Sở Y tế'], ['Sở Tài chính'], '2026', 'Kế hoạch'],
        [`11 địa phương ${B}`, ['Sở Y tế'], ['Sở Tài chính'], '2026', 'Kế hoạch'],
      ],
    );
  });

  it('are named as in the source, doubled and out of order', () => {
    const { tasks } = read([
      HEADING,
      ['22', A, 'Sở Y tế', '', '2026', ''],
      ['20', B, 'Sở Y tế', '', '2026', ''],
      ['22', C, 'Sở Y tế', '', '2026', ''],
      ['a)', C, 'Sở Y tế', '', '2026', ''],
      ['-', A, 'Sở Y tế', '', '2026', ''],
    ]);
    assert.deepEqual(
      tasks.map((task) => task.label),
      ['22', '20', '22', 'a', null],
    );
  });

  it('say who leads and who helps in one cell', () => {
    const { tasks } = read([
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'Thời gian'],
      ['1', A, 'Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo', '2026'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [units(task.lead), units(task.cooperating)]),
      [[['Sở Y tế'], ['Sở Giáo dục và Đào tạo']]],
    );
  });
});

describe('headings of tables', () => {
  it('over two rows with merged cells, below a title', () => {
    const { tasks, tables } = read([
      across('DANH MỤC NHIỆM VỤ NĂM 2026'),
      [
        { text: 'TT', rowSpan: 2 },
        { text: 'Nhiệm vụ', rowSpan: 2 },
        { text: 'Phân công thực hiện', colSpan: 2 },
        { text: 'Thời gian', rowSpan: 2 },
        { text: 'Ghi chú', rowSpan: 2 },
      ],
      ['Chủ trì', 'Phối hợp'],
      ['1', A, 'Sở Y tế', 'Sở Nội vụ', 'Tháng 3/2026', ''],
    ]);
    assert.deepEqual(tables[0].heading, [
      'TT',
      'Nhiệm vụ',
      'Phân công thực hiện Chủ trì',
      'Phân công thực hiện Phối hợp',
      'Thời gian',
      'Ghi chú',
    ]);
    assert.deepEqual(
      tasks.map((task) => [units(task.lead), units(task.cooperating), task.deadline.text]),
      [[['Sở Y tế'], ['Sở Nội vụ'], 'Tháng 3/2026']],
    );
  });

  it('over two rows whose merged cells a conversion dropped', () => {
    const { tasks } = read([
      ['STT', 'Nội dung', 'Phân công thực hiện', 'Thời gian', 'Sản phẩm', ''],
      ['Chủ trì', 'Phối hợp', '', '', '', ''],
      ['1', A, 'Sở Y tế', 'Các sở', 'Quý I/2026', 'Kế hoạch'],
    ]);
    assert.deepEqual(
      tasks.map((task) => [units(task.lead), units(task.cooperating), task.deadline.text, task.product]),
      [[['Sở Y tế'], ['Các sở'], 'Quý I/2026', 'Kế hoạch']],
    );
  });

  it('without a column for marks leave the marks in the content', () => {
    const rows = [
      ['Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'],
      [`1. ${A}`, 'Sở Y tế', 'Tháng 3/2026'],
      [`2. ${B}`, 'Sở Y tế', 'Tháng 4/2026'],
    ];
    assert.deepEqual(read(rows).tasks.map(brief), [
      ['1', [], A, ['Sở Y tế']],
      ['2', [], B, ['Sở Y tế']],
    ]);
  });

  it('repeated with the title of what follows in front, the last cell on the next line', () => {
    const { tasks } = readDocument(
      sourceDocument('PHỤ LỤC', '1. Việc quá hạn', [
        ['STT', 'Nhiệm vụ', 'Văn bản giao', 'Cơ quan chủ trì', 'Thời hạn'],
        ['1.', A, 'Nghị quyết 5', 'Sở Y tế', '30/6/2026'],
        ['2. Việc chưa đến hạn', 'STT', 'Nhiệm vụ', 'Văn bản giao', 'Cơ quan chủ trì'],
        [{ text: 'Thời hạn', colSpan: 5 }],
        ['1.', B, 'Nghị quyết 5', 'Sở Tư pháp', '30/9/2026'],
      ]),
    );
    assert.deepEqual(
      tasks.map((task) => [task.label, task.groups, units(task.lead)]),
      [
        ['1', ['1. Việc quá hạn'], ['Sở Y tế']],
        ['1', ['2. Việc chưa đến hạn'], ['Sở Tư pháp']],
      ],
    );
  });

  it('hold for the rest of the table on the next page', () => {
    const rows = [
      ['2', B, 'Sở Tư pháp', '', 'Quý II/2026', ''],
      ['3', C, 'Sở Nội vụ', '', 'Quý III/2026', ''],
    ];
    const { tasks, warnings } = readDocument(
      sourceDocument('PHỤ LỤC', [HEADING, ['1', A, 'Sở Y tế', '', 'Quý I/2026', '']], rows),
    );
    assert.deepEqual(
      tasks.map((task) => task.label),
      ['1', '2', '3'],
    );
    assert.ok(!warnings.some((warning) => warning.code === 'table-heading-unknown'));
  });

  it('that nobody knows are warned of, and mapped by hand', () => {
    const rows = [
      ['Mã', 'Diễn giải', 'Nơi nhận việc', 'Chốt'],
      ['1', A, 'Sở Y tế', '30/6/2026'],
      ['2', B, 'Sở Tư pháp', '30/9/2026'],
    ];
    const unknown = read(rows);
    const warning = unknown.warnings.find(({ code }) => code === 'table-heading-unknown');
    assert.equal(unknown.tasks.length, 0);
    assert.deepEqual(warning?.at, unknown.tables[0].at);
    const { tasks } = read(rows, {
      mappings: [
        {
          tableStart: unknown.tables[0].at.start,
          headingRows: 1,
          columns: { 0: 'label', 1: 'content', 2: 'lead', 3: 'deadline' },
        },
      ],
    });
    assert.deepEqual(tasks.map(brief), [
      ['1', [], A, ['Sở Y tế']],
      ['2', [], B, ['Sở Tư pháp']],
    ]);
  });

  it('"Kết quả thực hiện" that reports progress is no product', () => {
    const { tasks } = read([
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Kết quả thực hiện'],
      ['1', A, 'Sở Y tế', '30/6/2026', 'Sở Y tế đã trình Ủy ban nhân dân tỉnh'],
      ['2', B, 'Sở Tư pháp', '30/9/2026', 'Đang thực hiện'],
    ]);
    assert.deepEqual(
      tasks.map((task) => task.product),
      [null, null],
    );
  });
});

describe('places of table tasks', () => {
  it('cover exactly the text of each field', () => {
    const document = sourceDocument('PHỤ LỤC', [
      HEADING,
      ['1', A, 'Sở Y tế', 'Sở Nội vụ', 'Quý I/2026', 'Kế hoạch'],
    ]);
    const [task] = readDocument(document).tasks;
    const slice = (at = task.at) => document.text.slice(at.start, at.end);
    assert.deepEqual(
      [
        task.fields.content,
        task.fields.lead,
        task.fields.cooperating,
        task.fields.deadline,
        task.fields.product,
      ].map(slice),
      [A, 'Sở Y tế', 'Sở Nội vụ', 'Quý I/2026', 'Kế hoạch'],
    );
    assert.equal(slice(), ['1', A, 'Sở Y tế', 'Sở Nội vụ', 'Quý I/2026', 'Kế hoạch'].join('\t'));
  });
});
