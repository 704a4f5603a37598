import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceDocument } from '../../../test/fixtures/reading/source-document';
import { sourceFromText } from '../source/plain/plain-source';
import type { DocumentHeader, ReadingWarning } from '../types';
import { readHead, readHeader } from './header';

const read = (...lines: string[]) => readHeader(sourceFromText(lines.join('\n')));
const pick = (header: DocumentHeader) => [
  header.parentBody,
  header.issuer,
  header.symbol,
  header.kind,
  header.kindCode,
  header.subject,
];

describe('heads of documents', () => {
  it('with title and first sentence run together', () => {
    const header = read(
      'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      '-------',
      'Số: 55/CTr-UBND Cao Bằng, ngày 09 tháng 02 năm 2026',
      'CHƯƠNG TRÌNH HÀNH ĐỘNG THỰC HIỆN NGHỊ QUYẾT SỐ 12-NQ/TU Thực hiện Nghị quyết số 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Chương trình như sau:',
      'I. MỤC TIÊU',
    );
    assert.deepEqual(pick(header), [
      null,
      'Ủy ban nhân dân tỉnh Cao Bằng',
      '55/CTr-UBND',
      'Chương trình',
      'CTr',
      'Hành động thực hiện Nghị quyết số 12-NQ/TU',
    ]);
    assert.deepEqual([header.place, header.date], ['Cao Bằng', '2026-02-09']);
  });

  it('of a decision whose authority ran into its subject', () => {
    const subject = (title: string) =>
      read('THỦ TƯỚNG CHÍNH PHỦ', 'Số: 5/QĐ-TTg', 'Hà Nội, ngày 09 tháng 02 năm 2026', title).subject;
    assert.equal(
      subject(
        'QUYẾT ĐỊNH PHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN THƯ VIỆN THỦ TƯỚNG CHÍNH PHỦ Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;',
      ),
      'Phê duyệt đề án phát triển thư viện',
    );
    assert.equal(
      subject(
        'QUYẾT ĐỊNH BÃI BỎ QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ Căn cứ Chỉ thị của Thủ tướng Chính phủ ngày 18 tháng 02 năm 2025;',
      ),
      'Bãi bỏ quyết định của Thủ tướng Chính phủ',
    );
  });

  it('whose subject goes on with the name of another document', () => {
    const header = read(
      'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG',
      'Số: 61/KH-UBND',
      'Cao Bằng, ngày 09 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'THỰC HIỆN NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN TỈNH VỀ',
      'CHƯƠNG TRÌNH TRỒNG RỪNG GIAI ĐOẠN II',
      'Căn cứ Luật Lâm nghiệp;',
    );
    assert.equal(
      header.subject,
      'Thực hiện nghị quyết của hội đồng nhân dân tỉnh về chương trình trồng rừng giai đoạn II',
    );
  });

  it('broken after their first word, or framed with bars', () => {
    const broken = read(
      'THỦ',
      'TƯỚNG CHÍNH PHỦ',
      'CỘNG',
      'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 5/QĐ-TTg',
      'Hà Nội, ngày 09 tháng 02 năm 2026',
      'QUYẾT ĐỊNH',
      'PHÊ DUYỆT ĐỀ ÁN',
      'THỦ TƯỚNG CHÍNH PHỦ',
    );
    assert.equal(broken.issuer, 'Thủ tướng Chính phủ');
    const framed = read(
      'HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
      'TỈNH CAO BẰNG',
      'Số: 7/NQ-HĐND | Cao Bằng, ngày 09 tháng 02 năm 2026 |',
      'NGHỊ QUYẾT',
      'Về phát triển kinh tế - xã hội vùng biên',
      'Nơi nhận:',
      '- Lưu: VT. |',
      'CHỦ TỊCH | Nông Văn Bình |',
    );
    assert.equal(framed.issuer, 'Hội đồng nhân dân tỉnh Cao Bằng');
    assert.deepEqual([framed.symbol, framed.date], ['7/NQ-HĐND', '2026-02-09']);
    assert.deepEqual(framed.recipients, ['Lưu: VT']);
    assert.equal(framed.signer?.name, 'Nông Văn Bình');
  });

  it('of an office, which goes by the name of its committee', () => {
    const header = read(
      'UBND TỈNH CAO BẰNG',
      'VĂN PHÒNG',
      'Số: 9/TB-VP',
      'Cao Bằng, ngày 09 tháng 02 năm 2026',
      'THÔNG BÁO',
    );
    assert.deepEqual(
      [header.parentBody, header.issuer],
      ['UBND tỉnh Cao Bằng', 'Văn phòng UBND tỉnh Cao Bằng'],
    );
  });

  it('in narrow columns, line by line', () => {
    const header = read(
      'ỦY BAN NHÂN DÂN',
      'TỈNH LÀO CAI',
      '|',
      'CỘNG HÒA XÃ HỘI',
      'CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:',
      '258/KH-UBND',
      'Lào Cai, ngày 07 tháng 06 năm 2026',
      'KẾ HOẠCH',
      'TRIỂN KHAI ĐỀ ÁN “TRỒNG MỘT TỶ CÂY XANH”',
      'TRÊN ĐỊA BÀN TỈNH LÀO CAI',
      'Thực hiện Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:',
    );
    assert.deepEqual(pick(header).slice(1), [
      'Ủy ban nhân dân tỉnh Lào Cai',
      '258/KH-UBND',
      'Kế hoạch',
      'KH',
      'Triển khai đề án “trồng một tỷ cây xanh” trên địa bàn tỉnh Lào Cai',
    ]);
  });

  it('in a table of two columns, stamps among them', () => {
    const document = sourceDocument(
      [
        [
          'UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 77/SYT-NVY\nV/v phòng, chống dịch',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLai Châu, ngày 02 tháng 3 năm 2026\nHỎA TỐC',
        ],
      ],
      'Kính gửi: UBND các xã, phường',
      'Đề nghị báo cáo tình hình.',
    );
    const lines = sourceFromText(document.text.replaceAll('\t', '\n'));
    const header = readHeader(lines);
    assert.deepEqual(pick(header), [
      'UBND tỉnh Lai Châu',
      'Sở Y tế',
      '77/SYT-NVY',
      'Công văn',
      null,
      'V/v phòng, chống dịch',
    ]);
    assert.deepEqual(
      [header.urgency, header.secrecy, header.addressees],
      ['express', 'none', ['UBND các xã, phường']],
    );
  });

  it('of the Party, of the centre, of a telegram', () => {
    assert.deepEqual(
      pick(
        read(
          'TỈNH ỦY LAI CHÂU',
          '*',
          'Số 10-CTr/TU',
          'ĐẢNG CỘNG SẢN VIỆT NAM',
          'Lai Châu, ngày 13 tháng 8 năm 2025',
          'CHƯƠNG TRÌNH HÀNH ĐỘNG',
          'về chuyển đổi số',
          'I. QUAN ĐIỂM',
        ),
      ),
      [null, 'Tỉnh ủy Lai Châu', '10-CTr/TU', 'Chương trình', 'CTr', 'HÀNH ĐỘNG về chuyển đổi số'],
    );
    assert.deepEqual(
      pick(
        read(
          'THỦ TƯỚNG CHÍNH PHỦ',
          'Số: 217/CĐ-TTg',
          'Hà Nội, ngày 17 tháng 11 năm 2025',
          'CÔNG ĐIỆN',
          'Về việc ứng phó mưa lũ',
          'THỦ TƯỚNG CHÍNH PHỦ điện:',
          '- Bộ trưởng các bộ;',
        ),
      ),
      [null, 'Thủ tướng Chính phủ', '217/CĐ-TTg', 'Công điện', 'CĐ', 'Về việc ứng phó mưa lũ'],
    );
    assert.deepEqual(
      pick(
        read(
          'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
          'Số: 3/TT-BGDĐT',
          'Hà Nội, ngày 1 tháng 2 năm 2026',
          'THÔNG TƯ',
          'Ban hành quy chế thi',
          'Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;',
        ),
      ),
      [null, 'Bộ Giáo dục và Đào tạo', '3/TT-BGDĐT', 'Thông tư', 'TT', 'Ban hành quy chế thi'],
    );
  });

  it('of a subject set over two lines in ordinary letters', () => {
    const header = read(
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'Số: 9/KH-UBND',
      'Lai Châu, ngày 09 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Thực hiện công tác trợ giúp pháp lý cho người có công',
      'Năm 2026',
      'Căn cứ Luật Trợ giúp pháp lý ngày 20/6/2017;',
    );
    assert.equal(header.subject, 'Thực hiện công tác trợ giúp pháp lý cho người có công Năm 2026');
  });

  it('with stamps of secrecy; words of prose stamp nothing', () => {
    const lines = [
      'BỘ CÔNG AN',
      'Số: 5/KH-BCA',
      'Hà Nội, ngày 09 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Bảo vệ bí mật nhà nước',
    ];
    const body = 'Các đơn vị thực hiện nghiêm quy định về bảo mật, bí mật nhà nước độ Mật và Tối mật.';
    assert.equal(read(...lines, body).secrecy, 'none');
    assert.equal(read('MẬT', ...lines, body).secrecy, 'confidential');
    assert.equal(read(...lines.slice(0, 2), 'TỐI MẬT', ...lines.slice(2), body).secrecy, 'secret');
    assert.equal(read(...lines, body, 'PHỤ LỤC', 'TUYỆT MẬT').secrecy, 'top-secret');
  });
});

describe('what is missing', () => {
  it('is null and warned of', () => {
    const warnings: ReadingWarning[] = [];
    const header = readHeader(
      sourceFromText(
        [
          'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
          'Số:      /KH-UBND',
          'Lai Châu, ngày      tháng 4 năm 2026',
          'KẾ HOẠCH',
          'Công tác năm 2027',
        ].join('\n'),
      ),
      warnings,
    );
    assert.deepEqual(
      [header.number, header.symbol, header.date, header.signer],
      [null, '/KH-UBND', null, null],
    );
    assert.deepEqual(
      warnings.map((warning) => warning.code),
      ['number-missing', 'date-incomplete', 'signer-missing'],
    );
  });

  it('leaves everything null in a text that is no document', () => {
    const header = readHeader(sourceFromText('Danh sách việc cần làm\nGọi điện cho Sở Nội vụ'));
    assert.deepEqual(pick(header), [null, null, null, null, null, null]);
  });

  it("the year deadlines mean is the subject's, the dateline's or the caption's", () => {
    const year = (...lines: string[]) => readHead(sourceFromText(lines.join('\n'))).year;
    const head = [
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'Số: 9/KH-UBND',
      'Lai Châu, ngày 26 tháng 12 năm 2025',
      'KẾ HOẠCH',
    ];
    assert.equal(year(...head, 'Công tác thanh niên năm 2026'), 2026);
    assert.equal(year(...head, 'Phát triển thanh niên đến năm 2030'), 2025);
    assert.equal(
      year('PHỤ LỤC', '(Kèm theo Kế hoạch số 9/KH-UBND ngày 26/12/2025 của UBND tỉnh)', '1. Việc một'),
      2025,
    );
  });
});
