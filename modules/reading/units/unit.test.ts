import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UnitRef } from '../types';
import { createUnitMatcher } from './index';
import { CATALOGUE } from './unit.fixture';

const matcher = createUnitMatcher(CATALOGUE, '2026-04-01');
/** "text = unit", "text = *group", "text" for an open or unknown one. */
const show = ({ text, unit, group }: UnitRef): string =>
  unit ? `${text} = ${unit}` : group ? `${text} = *${group}` : text;

describe('list', () => {
  const cases: [cell: string, ...expected: string[]][] = [
    ['Bộ CHQS tỉnh; UBND cấp xã', 'Bộ CHQS tỉnh = quan-su', 'UBND cấp xã = *xa-phuong'],
    ['Sở Văn hoá Thể thao du lịch', 'Sở Văn hoá Thể thao du lịch = van-hoa'],
    ['Sở Sở Công thương', 'Sở Sở Công thương = cong-thuong'],
    [
      'Các sở, ban, ngành; UBND các phường xã',
      'Các sở, ban, ngành = *so-nganh',
      'UBND các phường xã = *xa-phuong',
    ],
    [
      'Các sở, ngành, UBND xã, phường, đặc khu',
      'Các sở, ngành = *so-nganh',
      'UBND xã, phường, đặc khu = *xa-phuong',
    ],
    [
      'Các sở, ngành, Uỷ ban nhân dân các phường, xã',
      'Các sở, ngành = *so-nganh',
      'Uỷ ban nhân dân các phường, xã = *xa-phuong',
    ],
    ['Sở, ban, ngành, đoàn thể tỉnh', 'Sở, ban, ngành, đoàn thể tỉnh = *doan-the'],
    ['Các sở, ban, ngành và địa phương', 'Các sở, ban, ngành và địa phương = *dia-phuong'],
    ['Các cơ quan chuyên môn thuộc UBND tỉnh', 'Các cơ quan chuyên môn thuộc UBND tỉnh = *chuyen-mon'],
    ['Cơ quan, địa phương liên quan', 'Cơ quan, địa phương liên quan'],
    ['các cơ quan, đơn vị liên quan', 'các cơ quan, đơn vị liên quan'],
    [
      'Các sở, ngành có liên quan và UBND các xã, phường',
      'Các sở, ngành có liên quan',
      'UBND các xã, phường = *xa-phuong',
    ],
    ['Các địa phương có đảo', 'Các địa phương có đảo'],
    [
      'Sở Khoa học và Công nghệ Sở Công Thương; UBND các xã, phường',
      'Sở Khoa học và Công nghệ = khoa-hoc',
      'Sở Công Thương = cong-thuong',
      'UBND các xã, phường = *xa-phuong',
    ],
    [
      'Sở Tài chính Các sở, ngành, UBND xã, phường',
      'Sở Tài chính = tai-chinh',
      'Các sở, ngành = *so-nganh',
      'UBND xã, phường = *xa-phuong',
    ],
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch = van-hoa'],
    ['Sở Giáo dục và Đào tạo và Sở Y tế', 'Sở Giáo dục và Đào tạo = giao-duc', 'Sở Y tế = y-te'],
    [
      '(1) Giám đốc Sở Nội vụ; (2) Chánh Thanh tra tỉnh',
      'Giám đốc Sở Nội vụ = noi-vu',
      'Chánh Thanh tra tỉnh = thanh-tra',
    ],
    [
      'Chánh Văn phòng UBND tỉnh, Chủ tịch UBND xã Bum Tở',
      'Chánh Văn phòng UBND tỉnh = van-phong',
      'Chủ tịch UBND xã Bum Tở = xã Bum Tở',
    ],
    [
      'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường',
      'Thủ trưởng các sở, ban, ngành = *so-nganh',
      'Chủ tịch UBND các xã, phường = *xa-phuong',
    ],
    ['Bộ Công an (Trung tâm Dữ liệu quốc gia)', 'Bộ Công an (Trung tâm Dữ liệu quốc gia) = bo-cong-an'],
    ['Hiệp hội Doanh nghiệp', 'Hiệp hội Doanh nghiệp'],
    [
      'Sở KH&CN, Sở NN&MT, Sở VHTT&DL; SGDĐT',
      'Sở KH&CN = khoa-hoc',
      'Sở NN&MT = nong-nghiep',
      'Sở VHTT&DL = van-hoa',
      'SGDĐT = giao-duc',
    ],
    [
      'Sở KH và CN; Sở GD-ĐT, BQL KKT cửa khẩu tỉnh',
      'Sở KH và CN = khoa-hoc',
      'Sở GD-ĐT = giao-duc',
      'BQL KKT cửa khẩu tỉnh = khu-kinh-te',
    ],
    [
      'Ủy ban MTTQ Việt Nam tỉnh, Hội LHPN tỉnh, LĐLĐ tỉnh',
      'Ủy ban MTTQ Việt Nam tỉnh = mat-tran',
      'Hội LHPN tỉnh = phu-nu',
      'LĐLĐ tỉnh = lao-dong',
    ],
    [
      'Báo và Phát thanh Truyền hình Lai Châu và các sở, ngành có liên quan',
      'Báo và Phát thanh Truyền hình Lai Châu = bao',
      'các sở, ngành có liên quan',
    ],
    [
      'Các Sở: Nội vụ, Tài chính, Văn hóa, Thể thao và Du lịch; Công an tỉnh',
      'Nội vụ = noi-vu',
      'Tài chính = tai-chinh',
      'Văn hóa, Thể thao và Du lịch = van-hoa',
      'Công an tỉnh = cong-an',
    ],
    ['Sở Nội vụ, Tài chính và Tư pháp', 'Sở Nội vụ = noi-vu', 'Tài chính = tai-chinh', 'Tư pháp = tu-phap'],
    [
      'UBND các xã: Mường Kim, Than Uyên và phường Tân Phong',
      'Mường Kim = xã Mường Kim',
      'Than Uyên = xã Than Uyên',
      'phường Tân Phong = phường Tân Phong',
    ],
    [
      'UBND các xã, phường: Tân Phong, Đoàn Kết, Bum Tở',
      'Tân Phong = phường Tân Phong',
      'Đoàn Kết = phường Đoàn Kết',
      'Bum Tở = xã Bum Tở',
    ],
    ['các sở ngành liên quan; Các sở ngành', 'các sở ngành liên quan', 'Các sở ngành = *so-nganh'],
    [
      'Phòng Văn hóa - Xã hội xã; Sở Y tế - Sở Tài chính',
      'Phòng Văn hóa - Xã hội xã',
      'Sở Y tế = y-te',
      'Sở Tài chính = tai-chinh',
    ],
    ['- Sở Nội vụ\n- Sở Tài chính', 'Sở Nội vụ = noi-vu', 'Sở Tài chính = tai-chinh'],
    [
      'Sở Văn hóa, Thể thao\nvà Du lịch\nSở Y tế',
      'Sở Văn hóa, Thể thao\nvà Du lịch = van-hoa',
      'Sở Y tế = y-te',
    ],
    ['1. Sở Nội vụ; 2. Sở Y tế', 'Sở Nội vụ = noi-vu', 'Sở Y tế = y-te'],
    ['Sở Nội vụ tỉnh Điện Biên; Công an tỉnh Sơn La', 'Sở Nội vụ tỉnh Điện Biên', 'Công an tỉnh Sơn La'],
    [
      'Sở Nội vụ tỉnh; Công an; Công an cấp xã',
      'Sở Nội vụ tỉnh = noi-vu',
      'Công an = cong-an',
      'Công an cấp xã',
    ],
    ['Sở Khoa học và Công nghệ tiến hành rà soát các văn bản', 'Sở Khoa học và Công nghệ = khoa-hoc'],
    ['Sở Nội vụ; Sở Nội vụ, SNV', 'Sở Nội vụ = noi-vu'],
    [
      'Ban Quản lý các khu công nghệ cao và khu công nghiệp, Sở Xây dựng',
      'Ban Quản lý các khu công nghệ cao và khu công nghiệp',
      'Sở Xây dựng',
    ],
    ['Doanh nghiệp, nhà cung cấp dịch vụ, nhà đầu tư', 'Doanh nghiệp', 'nhà cung cấp dịch vụ', 'nhà đầu tư'],
    [
      'các sở, ban, ngành, đoàn thể Thành phố, Ủy ban nhân dân phường, xã, đặc khu, báo, đài và các đơn vị có liên quan',
      'các sở, ban, ngành, đoàn thể Thành phố = *doan-the',
      'Ủy ban nhân dân phường, xã, đặc khu = *xa-phuong',
      'báo, đài',
      'các đơn vị có liên quan',
    ],
    [
      'Đề nghị: Liên minh Hợp tác xã tỉnh, Hội Nông dân tỉnh',
      'Liên minh Hợp tác xã tỉnh',
      'Hội Nông dân tỉnh',
    ],
    ['…'],
    [''],
  ];
  for (const [cell, ...expected] of cases) {
    test(cell || '(empty)', () => assert.deepEqual(matcher.list(cell).map(show), expected));
  }

  test('without a catalogue names are still told apart', () => {
    const bare = createUnitMatcher({ units: [], groups: [] });
    const cell =
      'Sở Văn hóa, Thể thao và Du lịch, Sở Khoa học và Công nghệ Sở Công Thương; các sở, ngành, UBND các xã, phường';
    assert.deepEqual(bare.list(cell).map(show), [
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Khoa học và Công nghệ',
      'Sở Công Thương',
      'các sở, ngành',
      'UBND các xã, phường',
    ]);
  });
});

describe('resolve', () => {
  test('spelling, tone and place of the tone mark do not matter', () => {
    for (const name of [
      'SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH',
      'Sở Văn hóa Thể thao và Du lịch',
      'sở văn hóa, thể thao, du lịch'.normalize('NFD'),
    ]) {
      assert.equal(matcher.resolve(name).unit, 'van-hoa', name);
    }
    assert.equal(matcher.resolve('Xã Nậm Mạ').unit, 'xã Nậm Mạ');
    assert.equal(matcher.resolve('UBND').unit, null);
    assert.equal(matcher.resolve('Văn phòng Sở Nội vụ').unit, null);
    assert.equal(matcher.resolve('Sở Nội vụ; Sở Y tế').unit, null);
  });

  test('a name means the unit that bore it on the day of the document', () => {
    const on = (date: string | null, name: string) => createUnitMatcher(CATALOGUE, date).resolve(name).unit;
    assert.equal(on('2025-01-10', 'Ban Dân tộc tỉnh'), 'ban-dan-toc');
    assert.equal(on('2025-06-10', 'Ban Dân tộc tỉnh'), 'dan-toc');
    assert.equal(on('2026-06-10', 'Ban Dân tộc tỉnh'), null);
    assert.equal(on('2025-01-10', 'Sở TN&MT'), 'moi-truong-cu');
    assert.equal(on('2025-06-10', 'Sở Tài nguyên và Môi trường'), null);
    assert.equal(on(null, 'Sở Tài nguyên và Môi trường'), 'moi-truong-cu');
    assert.equal(on('2025-06-10', 'UBND xã Bum Tở'), null);
  });
});

describe('find', () => {
  const find = (text: string) => matcher.find(text).map(({ ref }) => show(ref));

  test('units, groups, open phrases and unknown bodies in prose', () => {
    assert.deepEqual(
      find(
        'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị có liên quan đôn đốc; tham mưu Ủy ban nhân dân tỉnh',
      ),
      ['Sở Nội vụ = noi-vu', 'các cơ quan, đơn vị có liên quan', 'Ủy ban nhân dân tỉnh = ubnd'],
    );
    assert.deepEqual(find('Các sở, ban, ngành, đoàn thể tỉnh và UBND các xã, phường căn cứ nhiệm vụ'), [
      'Các sở, ban, ngành, đoàn thể tỉnh = *doan-the',
      'UBND các xã, phường = *xa-phuong',
    ]);
    assert.deepEqual(
      find('Sở Quy hoạch - Kiến trúc tổng hợp; Sở KH&CN công bố; qua Văn phòng Ban Chỉ huy để báo cáo'),
      ['Sở Quy hoạch - Kiến trúc', 'Sở KH&CN = khoa-hoc', 'Văn phòng Ban Chỉ huy'],
    );
  });

  test('places are offsets into the text', () => {
    const text = 'gửi về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 01/12/2026';
    for (const { ref, start, end } of matcher.find(text)) assert.equal(text.slice(start, end), ref.text);
  });
});

test('hostile texts take linear time', () => {
  const parts = [
    'Sở ',
    'Sở Nội vụ, ',
    'các ',
    'sở, ',
    'UBND ',
    '(',
    'Chánh ',
    'a, ',
    'KH&CN ',
    'Chủ tịch ',
    'xã, ',
    ' ',
    '\n',
    'và ',
    'Các Sở: Nội vụ, ',
  ];
  for (const part of parts) {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    assert.ok(matcher.list(text).length <= text.length);
    assert.ok(matcher.find(text).length <= text.length);
  }
});
