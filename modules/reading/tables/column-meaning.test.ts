import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceDocument } from '../../../test/fixtures/reading/source-document';
import { readDocument } from '../read';
import { meaningOf, type ColumnMeaning } from './column-meaning';

type Expected = (ColumnMeaning | null)[];

/** Headings as field notes list them, and what each column means. */
const headings: [string, Expected][] = [
  [
    'TT | Nội dung thực hiện | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm dự kiến',
    ['label', 'content', 'lead', 'cooperating', 'deadline', 'product'],
  ],
  [
    'STT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành',
    ['label', 'content', 'lead', 'cooperating', 'deadline'],
  ],
  [
    'STT | NHIỆM VỤ VÀ GIẢI PHÁP | CHỦ TRÌ | PHỐI HỢP | THỜI GIAN',
    ['label', 'content', 'lead', 'cooperating', 'deadline'],
  ],
  [
    'TT | Nội dung/nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện',
    ['label', 'content', 'lead', 'cooperating', 'deadline'],
  ],
  [
    'STT | Nhiệm vụ, giải pháp | Đơn vị thực hiện | Đơn vị phối hợp | Thời gian thực hiện | Sản phẩm đầu ra',
    ['label', 'content', 'lead', 'cooperating', 'deadline', 'product'],
  ],
  [
    'TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian dự kiến hoàn thành | Kết quả dự kiến | Nguồn kinh phí',
    ['label', 'content', 'lead', 'cooperating', 'deadline', 'product', 'money'],
  ],
  [
    'STT | Tên nhiệm vụ | Người đứng đầu chịu trách nhiệm | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả thực hiện | Thời hạn hoàn thành',
    ['label', 'content', 'person', 'lead', 'cooperating', 'product', 'deadline'],
  ],
  [
    'TT | Nhiệm vụ, giải pháp | chủ trì | phối hợp | Kết quả | Thời gian thực hiện',
    ['label', 'content', 'lead', 'cooperating', 'product', 'deadline'],
  ],
  [
    'STT | Cơ quan chủ trì | Cơ quan phối hợp | Thuộc nhóm nhiệm vụ, hành động[1] | Nội dung nhiệm vụ | Chỉ tiêu đạt được | Thời hạn hoàn thành',
    ['label', 'lead', 'cooperating', 'group', 'content', 'product', 'deadline'],
  ],
  [
    'STT | Nhiệm vụ | Văn bản giao nhiệm vụ | Cơ quan chủ trì thực hiện | Thời hạn hoàn thành',
    ['label', 'content', 'source', 'lead', 'deadline'],
  ],
  [
    'STT | Tên nhiệm vụ/dự án | Cơ quan chủ trì | Kết quả dự kiến | Thời gian triển khai',
    ['label', 'content', 'lead', 'product', 'deadline'],
  ],
  ['TT | Tên đề án ưu tiên | Đơn vị chủ trì | Thời hạn hoàn thành', ['label', 'content', 'lead', 'deadline']],
  [
    'STT | Danh mục nhiệm vụ | Đơn vị đầu mối | Đơn vị liên quan | Sản phẩm | Hạn hoàn thành',
    ['label', 'content', 'lead', 'cooperating', 'product', 'deadline'],
  ],
  [
    'TT | Việc cần làm | Đơn vị chịu trách nhiệm chính | Cơ quan, đơn vị hỗ trợ | Thời hạn xong',
    ['label', 'content', 'lead', 'cooperating', 'deadline'],
  ],
  [
    'Số TT | Các nhiệm vụ trọng tâm | Đơn vị đầu mối | Tiến độ | Ghi chú',
    ['label', 'content', 'lead', 'deadline', 'note'],
  ],
];

const FILLING: Partial<Record<ColumnMeaning, string>> = {
  label: '1',
  content: 'Xây dựng kế hoạch truyền thông về phòng, chống đuối nước cho trẻ em',
  lead: 'Sở Giáo dục và Đào tạo',
  cooperating: 'Các sở, ban, ngành liên quan',
  deadline: 'Quý II/2026',
  product: 'Kế hoạch của Ủy ban nhân dân tỉnh',
  group: 'Nhóm truyền thông',
};

describe('headings of task tables', () => {
  for (const [heading, expected] of headings) {
    const cells = heading.split(' | ');
    it(heading, () => {
      assert.deepEqual(cells.map(meaningOf), expected);
      const row = expected.map((meaning) => (meaning && FILLING[meaning]) ?? '');
      const { tables, tasks } = readDocument(sourceDocument('PHỤ LỤC', [cells, row]));
      assert.deepEqual(
        tables.map((table) => table.purpose),
        ['tasks'],
      );
      assert.deepEqual(
        tasks.map((task) => [
          task.label,
          task.content,
          task.lead.map((ref) => ref.text),
          task.deadline.text,
          task.product,
        ]),
        [
          [
            '1',
            FILLING.content,
            [FILLING.lead],
            FILLING.deadline,
            expected.includes('product') ? FILLING.product : null,
          ],
        ],
      );
    });
  }

  it('long texts are no headings', () => {
    assert.equal(
      meaningOf(
        'Rà soát, hoàn thiện nội dung các văn bản quy phạm pháp luật thuộc thẩm quyền ban hành của tỉnh.',
      ),
      null,
    );
  });
});

const others: [string, string[][]][] = [
  [
    'indicators',
    [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2026'],
      ['1', 'Tỷ lệ hộ nghèo', '%', '18,5', '15,2'],
      ['2', 'Số trường đạt chuẩn', 'trường', '120', '131'],
    ],
  ],
  [
    'indicators',
    [
      ['TT', 'Mục tiêu, chỉ tiêu', 'ĐVT', 'Kế hoạch 2026', 'Cơ quan chủ trì theo dõi, báo cáo'],
      ['1', 'Tỷ lệ nữ tham gia cấp ủy', '%', '≥ 25', 'Sở Nội vụ'],
    ],
  ],
  [
    'budget',
    [
      ['STT', 'Nội dung', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      ['1', 'In tờ rơi tuyên truyền', '1.000', '5.000', '5.000.000'],
    ],
  ],
  [
    'budget',
    [
      ['TT', 'Nội dung chi', 'Đơn vị thực hiện', 'Kinh phí (triệu đồng)'],
      ['1', 'Hội nghị tập huấn cấp tỉnh', 'Sở Nội vụ', '120'],
    ],
  ],
  [
    'other',
    [
      ['STT', 'Nội dung công việc', 'Phân công nhiệm vụ', 'Thời gian thực hiện'],
      [
        'Bước 1',
        'Tiếp nhận hồ sơ và chuyển bộ phận xử lý',
        'Trung tâm Phục vụ hành chính công',
        '0,25 ngày làm việc',
      ],
      ['Bước 2', 'Thẩm định hồ sơ, trình lãnh đạo phê duyệt', 'Sở Tư pháp', '02 ngày làm việc'],
    ],
  ],
  [
    'other',
    [
      ['TT', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Cơ quan thực hiện'],
      ['1', 'Cấp giấy phép hoạt động', '05 ngày', 'Sở Y tế'],
    ],
  ],
  [
    'other',
    [
      ['STT', 'Nội dung ủy quyền', 'Cơ quan được ủy quyền', 'Thời hạn ủy quyền'],
      ['1', 'Phê duyệt dự toán mua sắm', 'Sở Tài chính', 'Đến 31/12/2026'],
    ],
  ],
  [
    'other',
    [
      ['STT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ'],
      ['1', 'Nguyễn Văn An', 'Giám đốc Sở Nội vụ', 'Trưởng ban'],
    ],
  ],
];

describe('tables that give nobody a task', () => {
  for (const [purpose, rows] of others)
    it(rows[0].join(' | '), () => {
      const { tables, tasks } = readDocument(sourceDocument('PHỤ LỤC', rows));
      assert.deepEqual([tables[0].purpose, tasks.length], [purpose, 0]);
    });
});

describe('titles above a table', () => {
  const rows = [
    ['STT', 'Nhiệm vụ, quyền hạn', 'Căn cứ', 'Cơ quan thực hiện'],
    ['1', 'Phê duyệt kế hoạch lựa chọn nhà thầu', 'Luật Đấu thầu', 'Sở Tài chính'],
  ];
  const purposeUnder = (title: string) =>
    readDocument(sourceDocument('PHỤ LỤC', title, rows)).tables.map((table) => table.purpose);

  it('tell delegations and procedures from tasks', () => {
    assert.deepEqual(purposeUnder('DANH MỤC NHIỆM VỤ ỦY QUYỀN CHO CÁC SỞ'), ['other']);
    assert.deepEqual(purposeUnder('QUY TRÌNH NỘI BỘ GIẢI QUYẾT HỒ SƠ'), ['other']);
    assert.deepEqual(purposeUnder('DANH MỤC NHIỆM VỤ NĂM 2026'), ['tasks']);
  });
});
