import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isUnitText, startsWithUnit } from './unit-text';

describe('texts that name units', () => {
  for (const text of [
    'Sở KH&CN',
    'Bộ CHQS tỉnh; UBND cấp xã',
    'Sở Văn hoá Thể thao du lịch',
    'Sở Sở Công thương',
    'Các sở, ban, ngành; UBND các phường xã',
    'các cơ quan, đơn vị liên quan',
    'Cơ quan, địa phương liên quan',
    '(1) Giám đốc Sở Nội vụ; (2) Cục trưởng Cục Thống kê',
    'Bộ Công an (Trung tâm Dữ liệu quốc gia)',
    'Hiệp hội Doanh nghiệp',
    '- Sở Tài chính\n- Sở Tư pháp',
    'Tỉnh đoàn Lai Châu',
    'EVN',
    'Uỷ ban nhân dân các xã',
  ])
    it(text, () => assert.ok(isUnitText(text)));

  for (const text of [
    'Bố trí công chức tham mưu',
    'Số hóa hồ sơ',
    'Bản đồ quy hoạch',
    'Ban hành quy chế phối hợp',
    'Bộ tiêu chí đánh giá',
    'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch',
    'Quý IV/2025',
    'Báo cáo kết quả',
  ])
    it(`not ${text}`, () => assert.ok(!isUnitText(text)));

  it('a sentence may begin with a unit', () => {
    assert.ok(startsWithUnit('Sở Nội vụ chủ trì, phối hợp với Sở Tài chính'));
    assert.ok(!startsWithUnit('Trường hợp chậm trễ, đơn vị giải trình'));
  });
});
