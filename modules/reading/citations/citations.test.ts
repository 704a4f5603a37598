import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCitations, mergeCitations, symbolKey } from './index';

/** "kind | symbol | date | issuer" per mention. */
function read(text: string): string[] {
  return findCitations(text).map(({ kind, symbol, date, issuer }) =>
    [kind, symbol, date, issuer].map((v) => v ?? '-').join(' | '),
  );
}

describe('findCitations', () => {
  const cases: [text: string, ...expected: string[]][] = [
    [
      'Thực hiện Kế hoạch số 120/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lai Châu về việc chuyển đổi số',
      'Kế hoạch | 120/KH-UBND | 2026-01-05 | Ủy ban nhân dân tỉnh Lai Châu',
    ],
    ['theo Văn bản số 415- CV/BTCTW ngày 02 /03/2026', 'Văn bản | 415-CV/BTCTW | 2026-03-02 | -'],
    ['Tờ trình số 77 /TTr-SNV ngày 3.4.2026', 'Tờ trình | 77/TTr-SNV | 2026-04-03 | -'],
    [
      'Nghị quyết số\n66.7/2025/NQ-CP ngày 15 tháng 11 năm\n2025 của Chính phủ',
      'Nghị quyết | 66.7/2025/NQ-CP | 2025-11-15 | Chính phủ',
    ],
    [
      'Thông tư số 12-TC/TCT ngày 01/2/1994 của Bộ Tài chính thi hành Nghị định số 55/CP',
      'Thông tư | 12-TC/TCT | 1994-02-01 | Bộ Tài chính',
      'Nghị định | 55/CP | - | -',
    ],
    ['Công văn số 301/HD-BNV ngày 14/9/2025 của Bộ Nội vụ', 'Công văn | 301/HD-BNV | 2025-09-14 | Bộ Nội vụ'],
    [
      'Ngày 12 tháng 5 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh đã ban hành Công văn số 900/UBND-VX về việc rà soát',
      'Công văn | 900/UBND-VX | 2026-05-12 | Chủ tịch Ủy ban nhân dân tỉnh',
    ],
    [
      'Ngày 12/5/2026, UBND tỉnh tổ chức hội nghị triển khai Kế hoạch số 99/KH-UBND.',
      'Kế hoạch | 99/KH-UBND | - | -',
    ],
    [
      'Kế hoạch thực hiện Kết luận số 61-KL/TW; 31/2026/QĐ-TTg ngày 02/3/2026',
      'Kết luận | 61-KL/TW | - | -',
      'Quyết định | 31/2026/QĐ-TTg | 2026-03-02 | -',
    ],
    [
      'các Công điện số 31, 32 và 35/CĐ-TTg ngày 19/9/2026',
      'Công điện | 31/CĐ-TTg | - | -',
      'Công điện | 32/CĐ-TTg | - | -',
      'Công điện | 35/CĐ-TTg | 2026-09-19 | -',
    ],
    [
      'Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND cùng ngày 12/3/2026',
      'Quyết định | 12/QĐ-UBND | 2026-03-12 | -',
      'Quyết định | 13/QĐ-UBND | 2026-03-12 | -',
      'Quyết định | 14/QĐ-UBND | 2026-03-12 | -',
    ],
    [
      'đã được Thủ tướng Chính phủ phê duyệt tại các Quyết định: số 81/QĐ-TTg ngày 11/01/2024; số 95/QĐ-TTg ngày 27/12/2024',
      'Quyết định | 81/QĐ-TTg | 2024-01-11 | Thủ tướng Chính phủ',
      'Quyết định | 95/QĐ-TTg | 2024-12-27 | Thủ tướng Chính phủ',
    ],
    [
      'Kết luận số 99-KL/TW ngày 31/02/2024 của Bộ Chính trị, Ban Bí thư',
      'Kết luận | 99-KL/TW | - | Bộ Chính trị, Ban Bí thư',
    ],
    ['(Kèm theo Kế hoạch số: /KH-UBND ngày / /2025)'],
    [
      'Bộ luật Lao động số 45/2019/QH14 và Luật Thuế giá trị gia tăng 48/2024/QH15',
      'Bộ luật | 45/2019/QH14 | - | -',
      'Luật | 48/2024/QH15 | - | -',
    ],
    [
      'Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14',
      'Pháp lệnh | 02/2020/UBTVQH14 | - | -',
    ],
    ['theo Quyết định số 415/QĐ-  của Hiệu trưởng Trường', 'Quyết định | 415/QĐ- | - | Hiệu trưởng Trường'],
    ['Luật Viễn thông 24/2023/QH15 ban hành 24 tháng 11 năm 2023', 'Luật | 24/2023/QH15 | 2023-11-24 | -'],
    ['Quyết định số 32/2010/QĐ-UBND có hiệu lực từ ngày 21/05/2010', 'Quyết định | 32/2010/QĐ-UBND | - | -'],
    [
      'Thực hiện Công văn số 12/BNV-TCBC ngày 1/2/2026 của Bộ Nội vụ, Ủy ban nhân dân tỉnh ban hành Kế hoạch',
      'Công văn | 12/BNV-TCBC | 2026-02-01 | Bộ Nội vụ',
    ],
    [
      'ý kiến của Ban Tổ chức Trung ương tại Văn bản số 91-CV/BTCTW',
      'Văn bản | 91-CV/BTCTW | - | Ban Tổ chức Trung ương',
    ],
    ['chỉ đạo của Thủ tướng Chính phủ tại Công văn số 107/VPCP-KSTT', 'Công văn | 107/VPCP-KSTT | - | -'],
    ['do Sở Y tế quy định tại Hướng dẫn số 15/HD-SYT', 'Hướng dẫn | 15/HD-SYT | - | Sở Y tế'],
    [
      'QUYẾT ĐỊNH SỐ 15/2026/QĐ-UBND NGÀY 01/3/2026 CỦA ỦY BAN NHÂN DÂN TỈNH LAI CHÂU BAN HÀNH QUY ĐỊNH',
      'Quyết định | 15/2026/QĐ-UBND | 2026-03-01 | Ủy ban nhân dân tỉnh Lai Châu',
    ],
    [
      'CỦA THÔNG TƯ SỐ 09/2025/TT-BCT NGÀY 01 THÁNG 02 NĂM 2025 CỦA BỘ TRƯỞNG BỘ CÔNG THƯƠNG QUY ĐỊNH',
      'Thông tư | 09/2025/TT-BCT | 2025-02-01 | Bộ trưởng Bộ Công Thương',
    ],
    ['Nghị quyết của Chính phủ số 71/NQ-CP', 'Nghị quyết | 71/NQ-CP | - | Chính phủ'],
    [
      'Thông tư liên tịch số 01/2013/TTLT-BTC-BYT của Bộ Tài chính và Bộ Y tế hướng dẫn',
      'Thông tư liên tịch | 01/2013/TTLT-BTC-BYT | - | Bộ Tài chính và Bộ Y tế',
    ],
    [
      'Hướng dẫn số 30/HD-BNV về việc thi đua do Bộ Nội vụ ban hành ngày 28/06/2026.',
      'Hướng dẫn | 30/HD-BNV | 2026-06-28 | Bộ Nội vụ',
    ],
    [
      'Chương trình hành động số 10- CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh ủy về thực hiện',
      'Chương trình hành động | 10-CTr/TU | 2025-08-13 | Ban Thường vụ Tỉnh ủy',
    ],
    [
      'Thông báo số 12-TB/VPTU ngày 3/4/2026 của Văn phòng Tỉnh ủy thông báo',
      'Thông báo | 12-TB/VPTU | 2026-04-03 | Văn phòng Tỉnh ủy',
    ],
    ['Nghị quyết số 71/NQ-CP\t30/09/2025\tBộ Tài chính', 'Nghị quyết | 71/NQ-CP | - | -'],
    [
      'của chính phủ quy định tại nghị định số 31/2021/NĐ-CP ngày 26 tháng 3 năm 2021 của chính phủ',
      'Nghị định | 31/2021/NĐ-CP | 2021-03-26 | Chính phủ',
    ],
    [
      'Thủ tướng Chính phủ Nguyễn Văn A vừa ký Chỉ thị số 07/CT-TTg đẩy mạnh',
      'Chỉ thị | 07/CT-TTg | - | Thủ tướng Chính phủ',
    ],
    [
      'Chủ tịch UBND tỉnh Lê Văn B đã ký ban hành Quyết định số 15/QĐ-UBND',
      'Quyết định | 15/QĐ-UBND | - | Chủ tịch UBND tỉnh',
    ],
    [
      'Báo cáo số 12-BC/ĐU ngày 12/12/2025 của Đảng ủy UBND tỉnh',
      'Báo cáo | 12-BC/ĐU | 2025-12-12 | Đảng ủy UBND tỉnh',
    ],
    [
      'tại Tờ trình số 67/TTr-SYT 13 tháng 5 năm 2026; Báo cáo thẩm định số 18/BCTĐ-STP',
      'Tờ trình | 67/TTr-SYT | 2026-05-13 | -',
      'Báo cáo | 18/BCTĐ-STP | - | -',
    ],
    ['Nghị quyết 06/TU - ngày 26/3 hằng năm là Ngày chuyển đổi số', 'Nghị quyết | 06/TU | - | -'],
    [
      'Nghị quyết số 30c/NQ-CP ngày 08 tháng\n11 năm 2011 của Chính\nphủ',
      'Nghị quyết | 30c/NQ-CP | 2011-11-08 | Chính phủ',
    ],
    [
      'hạ tầng 5G/IoT, đạt 3/12, 24/7, QCVN 102:2016/BTTTT, Mẫu số 02/TSCĐ-BNN, tỷ lệ 1/1.000, mã 3.000527.H61',
    ],
  ];
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(read(text), expected));

  test('a mention spans from the kind to the last thing read', () => {
    const text = 'Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 của Quốc hội;';
    const [found] = findCitations(text);
    assert.equal(found.text, 'Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 của Quốc hội');
    assert.equal(text.slice(found.start, found.end), found.text);
  });

  test('hostile texts take linear time', () => {
    const parts = [
      '1',
      '1/A-',
      'Kế hoạch số ',
      'số 1, 2, ',
      ' ',
      'Ủy ban nhân dân tỉnh ',
      'do Bộ Y tế ',
      '1/A&A',
      'số\n',
      'ngày 12 tháng ',
      'Luật A, ',
    ];
    for (const part of parts) {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      assert.ok(findCitations(`${text} số 12/QĐ-UBND`).length < 40, part);
    }
  });
});

describe('mergeCitations', () => {
  const merge = (text: string, options = {}) => mergeCitations(findCitations(text), options);

  test('Đ and D, spaces and case are one symbol; the mentions are counted', () => {
    const [one, ...others] = merge(
      'Công văn số 2855/BNV-CTTN&BDG ngày 27/3/2026; CÔNG VĂN SỐ 2855/BNV-CTTN&BĐG; Công văn số 2855/ BNV-CTTN&BDG của Bộ Nội vụ',
    );
    assert.deepEqual(others, []);
    assert.equal(one.mentions.length, 3);
    assert.deepEqual([one.symbol, one.date, one.issuer], ['2855/BNV-CTTN&BDG', '2026-03-27', 'Bộ Nội vụ']);
    assert.equal(symbolKey('06/QĐ-TTg'), symbolKey('6 /qd-ttg'));
  });

  test('the same number of two bodies, or of two years, is two documents', () => {
    const text =
      'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Lai Châu; Kế hoạch số 12/KH-UBND ngày 07/01/2026 của UBND tỉnh Điện Biên; ' +
      'Kế hoạch số 12/KH-UBND ngày 03/02/2024 của Ủy ban nhân dân tỉnh Lai Châu; Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh';
    const merged = merge(text);
    assert.deepEqual(
      merged.map((one) => [one.date, one.mentions.length]),
      [
        ['2026-01-05', 2],
        ['2026-01-07', 1],
        ['2024-02-03', 1],
      ],
    );
  });

  test('a mention that names nothing joins the one that does', () => {
    const merged = merge(
      'Nghị quyết 71/NQ-CP; Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ; văn bản số 71/NQ-CP',
    );
    assert.deepEqual(
      merged.map((one) => [one.kind, one.date, one.issuer, one.mentions.length]),
      [['Nghị quyết', '2025-04-01', 'Chính phủ', 3]],
    );
  });

  test('the document itself is no citation; its namesake of another year is one', () => {
    const text =
      'Số: 617/KH-UBND (Kèm theo Kế hoạch số 617/KH-UBND ngày 01/12/2025 của UBND tỉnh); Kế hoạch số 617/KH-UBND ngày 02/3/2023';
    assert.deepEqual(
      merge(text, { ownSymbol: '617/KH-UBND', ownDate: '2025-12-01' }).map((one) => one.date),
      ['2023-03-02'],
    );
    assert.deepEqual(merge(text, { ownSymbol: '617/KH-UBND' }), []);
  });
});
