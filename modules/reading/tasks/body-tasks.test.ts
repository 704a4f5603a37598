import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../read';
import { sourceFromText } from '../source/plain/plain-source';
import type { ReadTask } from '../types';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH LAI CHÂU',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND',
  'Lai Châu, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Phòng, chống tai nạn thương tích trẻ em năm 2026',
  'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '- Giảm số vụ tai nạn thương tích trẻ em.',
];
const FOOT = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'CHỦ TỊCH', 'Lê Văn Khánh'];

function plan(...body: string[]) {
  const document = sourceFromText([...HEAD, ...body, ...FOOT].join('\n'));
  return { document, ...readDocument(document) };
}

const units = (refs: ReadTask['lead']) => refs.map((ref) => ref.text);
const line = ({ source, label, content, lead, cooperating, deadline }: ReadTask) =>
  [source, label, content, units(lead).join(' + '), units(cooperating).join(' + '), deadline.text].join(
    ' | ',
  );

describe('tasks as items with captioned lines', () => {
  it('number by number and letter by letter, with details and without captions', () => {
    const { tasks } = plan(
      'II. NỘI DUNG KẾ HOẠCH',
      '1.',
      'Xây dựng tài liệu truyền thông',
      '- Cơ quan chủ trì: Sở Y tế.',
      '- Cơ quan phối hợp: Sở Nội vụ; UBND các xã, phường.',
      '- Thời gian thực hiện: Quý I năm 2026.',
      '2. Tập huấn',
      'a) Tập huấn cấp tỉnh.',
      '- Đơn vị thực hiện: Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Y tế.',
      '- Thời gian: Tháng 6/2026.',
      'b) Tập huấn cấp xã.',
      '- Đơn vị thực hiện:',
      '+ UBND các xã, phường chủ trì.',
      '+ Tỉnh đoàn hỗ trợ báo cáo viên theo đề nghị của các xã.',
      '3. Rà soát điểm nguy hiểm',
      '- Nội dung: Lập bản đồ các điểm nguy hiểm.',
      '- Cơ quan thực hiện: UBND các xã, phường theo chức năng, nhiệm vụ được giao.',
      '4. Sơ kết',
      'Thời gian thực hiện trước ngày 15/12/2026.',
      '5. Khen thưởng các đơn vị làm tốt.',
      'III. KINH PHÍ',
      '1. Ngân sách tỉnh bảo đảm.',
    );
    assert.deepEqual(tasks.map(line), [
      'body | 1 | Xây dựng tài liệu truyền thông | Sở Y tế | Sở Nội vụ + UBND các xã, phường | Quý I năm 2026',
      'body | 2a | Tập huấn cấp tỉnh. | Sở Giáo dục và Đào tạo | Sở Y tế | Tháng 6/2026',
      'body | 2b | Tập huấn cấp xã. | UBND các xã, phường + Tỉnh đoàn |  | ',
      'body | 3 | Rà soát điểm nguy hiểm\n- Nội dung: Lập bản đồ các điểm nguy hiểm. | UBND các xã, phường |  | ',
      'body | 4 | Sơ kết |  |  | trước ngày 15/12/2026',
      'body | 5 | Khen thưởng các đơn vị làm tốt. |  |  | ',
    ]);
    assert.deepEqual(tasks[1].groups, ['II. NỘI DUNG KẾ HOẠCH', '2. Tập huấn']);
  });

  it('captions within the paragraph', () => {
    const { tasks } = plan(
      'II. NHIỆM VỤ',
      '1. Tổ chức cuộc thi vẽ tranh cho học sinh. Đơn vị chủ trì: Sở Giáo dục và Đào tạo. Thời gian hoàn thành: Tháng 10/2026.',
      '2. Phát động tháng hành động. Đơn vị chủ trì: Sở Y tế.',
    );
    assert.deepEqual(tasks.map(line), [
      'body | 1 | Tổ chức cuộc thi vẽ tranh cho học sinh. | Sở Giáo dục và Đào tạo |  | Tháng 10/2026',
      'body | 2 | Phát động tháng hành động. | Sở Y tế |  | ',
    ]);
  });
});

describe('tasks as prose', () => {
  it('are the innermost items of the sections of work, with their headings', () => {
    const { tasks, document } = plan(
      'II. NHIỆM VỤ, GIẢI PHÁP',
      '1. Truyền thông',
      'Các hình thức cần phù hợp với từng nhóm đối tượng, cụ thể:',
      '- Phát sóng chuyên mục hằng tháng:',
      '+ Trên sóng phát thanh;',
      '+ Trên mạng xã hội.',
      '- Sở Giáo dục và Đào tạo lồng ghép vào giờ ngoại khóa.',
      '2. Bể bơi an toàn',
      'Hỗ trợ các trường lắp đặt bể bơi thông minh sau khi có văn bản hướng dẫn của Bộ Y tế.',
      '3. Kinh phí thực hiện',
      '- Ngân sách tỉnh.',
    );
    assert.deepEqual(
      tasks.map(({ groups, content, lead }) => [groups.slice(1), content, units(lead)]),
      [
        [
          ['1. Truyền thông'],
          'Phát sóng chuyên mục hằng tháng:\n+ Trên sóng phát thanh;\n+ Trên mạng xã hội.',
          [],
        ],
        [
          ['1. Truyền thông'],
          'Sở Giáo dục và Đào tạo lồng ghép vào giờ ngoại khóa.',
          ['Sở Giáo dục và Đào tạo'],
        ],
        [
          ['2. Bể bơi an toàn'],
          'Hỗ trợ các trường lắp đặt bể bơi thông minh sau khi có văn bản hướng dẫn của Bộ Y tế.',
          [],
        ],
      ],
    );
    assert.equal(tasks[2].conditions.length, 1);
    for (const task of tasks) {
      const span = task.fields.content ?? task.at;
      assert.equal(document.text.slice(span.start, span.end), task.content);
    }
  });

  it('do not count beside a table of tasks', () => {
    const { tasks } = plan(
      'II. NHIỆM VỤ',
      '1. Truyền thông trên sóng phát thanh.',
      'III. PHÂN CÔNG',
      'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian',
      '1\tTruyền thông trên sóng phát thanh\tSở Y tế\tQuý I/2026',
      '2\tTập huấn cho cộng tác viên\tSở Y tế\tQuý II/2026',
    );
    assert.deepEqual(tasks.map(line), [
      'body | 1 | Truyền thông trên sóng phát thanh | Sở Y tế |  | Quý I/2026',
      'body | 2 | Tập huấn cho cộng tác viên | Sở Y tế |  | Quý II/2026',
    ]);
  });
});

describe('obligations of organisation and reporting', () => {
  it('by sentence, by heading and by colon; closing words are none', () => {
    const { tasks } = plan(
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế',
      '- Chủ trì, phối hợp với Sở Nội vụ hướng dẫn triển khai.',
      '- Gửi báo cáo về Sở Nội vụ trước ngày 10/12/2026.',
      '2. Sở Tài chính: Tham mưu bố trí kinh phí.',
      '3. Đề nghị Tỉnh đoàn vận động đoàn viên tham gia.',
      '4. Chế độ báo cáo',
      'Các sở, ngành báo cáo định kỳ trước ngày 20 hằng tháng. Trong quá trình thực hiện, nếu có vướng mắc thì phản ánh về Sở Y tế.',
      '5. Cơ chế phối hợp',
      '- Trường hợp chậm trễ thì giải trình với cấp trên.',
      'Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
    );
    assert.deepEqual(tasks.map(line), [
      'obligation |  | Chủ trì, phối hợp với Sở Nội vụ hướng dẫn triển khai. | Sở Y tế | Sở Nội vụ | ',
      'obligation |  | Gửi báo cáo về Sở Nội vụ trước ngày 10/12/2026. | Sở Y tế |  | trước ngày 10/12/2026',
      'obligation | 2 | Sở Tài chính: Tham mưu bố trí kinh phí. | Sở Tài chính |  | ',
      'obligation | 3 | Đề nghị Tỉnh đoàn vận động đoàn viên tham gia. | Tỉnh đoàn |  | ',
      'obligation | 4 | Các sở, ngành báo cáo định kỳ trước ngày 20 hằng tháng. | Các sở, ngành |  | định kỳ trước ngày 20 hằng tháng',
    ]);
  });
});

const LETTER = [
  'UBND TỈNH LAI CHÂU',
  'SỞ NỘI VỤ',
  'Số: 345/SNV-XDCQ',
  'V/v báo cáo kết quả công tác thanh niên',
  'Lai Châu, ngày 12 tháng 5 năm 2026',
];

describe('letters', () => {
  it('oblige by a request with a date; the addressees where nobody is named', () => {
    const { header, tasks } = readDocument(
      sourceFromText(
        [
          ...LETTER,
          'Kính gửi:',
          '- Các sở, ban, ngành tỉnh;',
          '- UBND các xã, phường.',
          'Ngày 02/3/2026, Bộ Nội vụ đã yêu cầu các địa phương gửi báo cáo trước ngày 01/5/2026.',
          'Sở Nội vụ đề nghị gửi báo cáo kết quả công tác thanh niên về Sở trước ngày 25/5/2026 để tổng hợp.',
          'Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.',
          ...FOOT,
        ].join('\n'),
      ),
    );
    assert.deepEqual(
      [header.parentBody, header.issuer, header.kind, header.kindCode, header.subject],
      ['UBND tỉnh Lai Châu', 'Sở Nội vụ', 'Công văn', null, 'V/v báo cáo kết quả công tác thanh niên'],
    );
    assert.deepEqual(header.addressees, ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường']);
    assert.deepEqual(
      tasks.map(({ source, lead, deadline }) => [source, units(lead), deadline.to]),
      [['obligation', ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'], '2026-05-24']],
    );
  });

  it('oblige by numbered items given to units', () => {
    const { tasks } = readDocument(
      sourceFromText(
        [
          ...LETTER,
          'Kính gửi: Các sở, ban, ngành tỉnh',
          'Chủ tịch Ủy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:',
          '1. Giao Sở Tài chính',
          '- Rà soát nguồn kinh phí.',
          '- Báo cáo trước ngày 30/5/2026.',
          '2. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện.',
          '3. Bộ Chỉ huy Quân sự tỉnh: Sẵn sàng lực lượng, phương tiện.',
          'Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.',
          ...FOOT,
        ].join('\n'),
      ),
    );
    assert.deepEqual(
      tasks.map((task) => [units(task.lead).join(), task.deadline.to]),
      [
        ['Sở Tài chính', null],
        ['Sở Tài chính', '2026-05-29'],
        ['Sở Nội vụ', null],
        ['Bộ Chỉ huy Quân sự tỉnh', null],
      ],
    );
  });

  it('that answer oblige nobody', () => {
    const { tasks } = readDocument(
      sourceFromText(
        [
          ...LETTER,
          'Kính gửi: Sở Tài chính',
          'Sở Nội vụ nhận được Công văn số 77/STC-NS ngày 05/5/2026 của Sở Tài chính về việc đề nghị góp ý dự thảo; sau khi nghiên cứu, Sở Nội vụ có ý kiến như sau:',
          '1. Về bố cục: cơ bản nhất trí với dự thảo.',
          '2. Về thời hạn tại Điều 5: đề nghị ghi rõ là 10 ngày làm việc.',
          'Trên đây là ý kiến của Sở Nội vụ, đề nghị Sở Tài chính tổng hợp./.',
          ...FOOT,
        ].join('\n'),
      ),
    );
    assert.deepEqual(tasks, []);
  });
});

describe('decisions', () => {
  it('give no tasks themselves; the plan they put into force does', () => {
    const { header, tasks } = readDocument(
      sourceFromText(
        [
          'ỦY BAN NHÂN DÂN',
          'TỈNH LAI CHÂU',
          'Số: 88/QĐ-UBND',
          'Lai Châu, ngày 05 tháng 01 năm 2026',
          'QUYẾT ĐỊNH',
          'Về việc ban hành Kế hoạch phòng, chống đuối nước',
          'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
          'Căn cứ Luật Trẻ em ngày 05/4/2016;',
          'QUYẾT ĐỊNH:',
          'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống đuối nước.',
          'Điều 2. Giao Sở Y tế theo dõi việc thực hiện.',
          ...FOOT,
          'KẾ HOẠCH',
          'PHÒNG, CHỐNG ĐUỐI NƯỚC',
          '(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 05/01/2026)',
          'I. NHIỆM VỤ',
          '1. Dạy bơi cho học sinh tiểu học.',
          '2. Cắm biển cảnh báo.',
          'II. TỔ CHỨC THỰC HIỆN',
          '1. Sở Y tế tổng hợp, báo cáo trước ngày 15/12/2026.',
        ].join('\n'),
      ),
    );
    assert.deepEqual(
      [header.kind, header.subject, header.signer?.name],
      ['Quyết định', 'Về việc ban hành Kế hoạch phòng, chống đuối nước', 'Lê Văn Khánh'],
    );
    assert.deepEqual(
      tasks.map((task) => [task.source, task.label, task.content]),
      [
        ['body', '1', 'Dạy bơi cho học sinh tiểu học.'],
        ['body', '2', 'Cắm biển cảnh báo.'],
        ['obligation', '1', 'Sở Y tế tổng hợp, báo cáo trước ngày 15/12/2026.'],
      ],
    );
  });
});
