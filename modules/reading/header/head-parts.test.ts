import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDateline } from './dateline';
import { secrecyInHead, secrecyOf, urgencyOf } from './head-marks';
import { readIssuers } from './issuer';
import { recase } from './recase';
import { readSymbol } from './symbol';

describe('number and notation', () => {
  const cases: [string, string | null, string][] = [
    ['Số: 7360/KH-UBND', '7360', '7360/KH-UBND'],
    ['Số:\n7360/KH-UBND', '7360', '7360/KH-UBND'],
    ['Số: 980 /KH-UBND', '980', '980/KH-UBND'],
    ['Số: /KH-UBND', null, '/KH-UBND'],
    ['Số:      /QĐ-UBND      Lai Châu, ngày     tháng   năm 2026', null, '/QĐ-UBND'],
    ['Số: ……/KH - UBND', null, '/KH-UBND'],
    ['Số 57-NQ/TW', '57', '57-NQ/TW'],
    ['Số: 51/2025/QĐ-TTg', '51', '51/2025/QĐ-TTg'],
    ['Số: 66.2/2025/NQ-CP', '66.2', '66.2/2025/NQ-CP'],
    ['Số: 2855/BNV-CTTN&BĐG', '2855', '2855/BNV-CTTN&BĐG'],
    ['Số: 4240/UBND-VX *V/v khẩn trương', '4240', '4240/UBND-VX'],
    ['ỦY BAN NHÂN DÂN\nSố: 05 /CTr-UBND', '05', '05/CTr-UBND'],
  ];
  for (const [head, number, symbol] of cases)
    it(JSON.stringify(head), () => {
      const read = readSymbol(head);
      assert.deepEqual({ number: read?.number, symbol: read?.symbol }, { number, symbol });
    });
});

describe('place and date', () => {
  it('reads both forms, and what a blank leaves', () => {
    assert.deepEqual(pick('Lai Châu, ngày 19 tháng 11 năm 2025'), ['Lai Châu', '2025-11-19', 2025]);
    assert.deepEqual(pick('Thành phố Hồ Chí Minh, ngày 28 tháng 11 năm 2025'), [
      'Thành phố Hồ Chí Minh',
      '2025-11-28',
      2025,
    ]);
    assert.deepEqual(pick('Số: 5/KH-UBND\nPhan Rang-Tháp Chàm, ngày 05 tháng 3 năm 2026'), [
      'Phan Rang-Tháp Chàm',
      '2026-03-05',
      2026,
    ]);
    assert.deepEqual(pick('Đồng Tháp, ngày 3/4/2026'), ['Đồng Tháp', '2026-04-03', 2026]);
    assert.deepEqual(pick('Lai Châu, ngày tháng 4 năm 2026'), ['Lai Châu', null, 2026]);
    assert.deepEqual(pick('Hà Nội, ngày … tháng … năm 20…'), ['Hà Nội', null, null]);
    assert.deepEqual(pick('Hà Nội, ngày 31 tháng 02 năm 2025'), ['Hà Nội', null, 2025]);
    assert.equal(readDateline('Độc lập - Tự do - Hạnh phúc'), null);
  });

  function pick(head: string) {
    const read = readDateline(head);
    return [read?.place, read?.date, read?.year];
  }
});

describe('marks', () => {
  it('of urgency stand alone', () => {
    assert.equal(urgencyOf('KHẨN'), 'urgent');
    assert.equal(urgencyOf('THƯỢNG KHẨN'), 'very-urgent');
    assert.equal(urgencyOf('HỎA TỐC'), 'express');
    assert.equal(urgencyOf('HOẢ TỐC HẸN GIỜ'), 'express');
    assert.equal(urgencyOf('Độ khẩn: Khẩn'), 'urgent');
    assert.equal(urgencyOf('V/v khẩn trương hoàn thành'), null);
  });

  it('of secrecy stand alone, or beside the issuer in the head', () => {
    assert.equal(secrecyOf('MẬT'), 'confidential');
    assert.equal(secrecyOf('TỐI MẬT'), 'secret');
    assert.equal(secrecyOf('(TUYỆT MẬT)'), 'top-secret');
    assert.equal(secrecyOf('Độ mật: Mật'), 'confidential');
    assert.equal(secrecyInHead('MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), 'confidential');
    assert.equal(secrecyInHead('BỘ CÔNG AN TỐI MẬT'), 'secret');
  });

  it('are not words of prose', () => {
    for (const line of [
      'Bảo mật thông tin',
      'BẢO ĐẢM BÍ MẬT',
      'CỤC BẢO MẬT',
      'Chịu trách nhiệm về thực hiện bảo mật',
      'mật độ dân số',
      'MẬT ĐỘ DÂN SỐ',
    ])
      assert.equal(secrecyOf(line) ?? secrecyInHead(line), null, line);
  });
});

describe('issuing bodies', () => {
  const issuers = (...lines: string[]) => Object.values(readIssuers(lines));
  it('over one line or several, with and without a parent', () => {
    assert.deepEqual(issuers('ỦY BAN NHÂN DÂN', 'TỈNH VĨNH LONG'), [null, 'ỦY BAN NHÂN DÂN TỈNH VĨNH LONG']);
    assert.deepEqual(issuers('UBND TỈNH LAI CHÂU', 'SỞ NỘI VỤ'), ['UBND TỈNH LAI CHÂU', 'SỞ NỘI VỤ']);
    assert.deepEqual(issuers('ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'), [
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
    ]);
    assert.deepEqual(issuers('TỈNH ỦY LAI CHÂU', 'BAN TỔ CHỨC'), ['TỈNH ỦY LAI CHÂU', 'BAN TỔ CHỨC']);
    assert.deepEqual(issuers('CHỦ TỊCH ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'), [
      null,
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA',
    ]);
    assert.deepEqual(issuers('ĐẢNG BỘ TỈNH SƠN LA', 'BAN CHẤP HÀNH'), [
      'ĐẢNG BỘ TỈNH SƠN LA',
      'BAN CHẤP HÀNH ĐẢNG BỘ TỈNH SƠN LA',
    ]);
    assert.deepEqual(issuers('BỘ NỘI VỤ'), [null, 'BỘ NỘI VỤ']);
  });
});

describe('capitals in ordinary letters', () => {
  it('are spelled as the document spells them', () => {
    const text = 'Căn cứ Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ về chuyển đổi số';
    assert.equal(
      recase('THỰC HIỆN QUYẾT ĐỊNH SỐ 06/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ TẠI TỈNH CAO BẰNG', text),
      'Thực hiện Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ tại tỉnh Cao Bằng',
    );
    assert.equal(recase('Công tác gia đình năm 2026', text), 'Công tác gia đình năm 2026');
  });

  it('keep provinces and Roman numbers, and know a society from a commune', () => {
    const text = 'Việc cần thơ ca; phát triển nông thôn vùng cao';
    assert.equal(recase('SỞ Y TẾ THÀNH PHỐ CẦN THƠ', text), 'Sở y tế thành phố Cần Thơ');
    assert.equal(
      recase('KINH TẾ - XÃ HỘI VÙNG CAO, GIAI ĐOẠN I: NĂM 2026', text),
      'Kinh tế - xã hội vùng cao, giai đoạn I: năm 2026',
    );
  });
});
