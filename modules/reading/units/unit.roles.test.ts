import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitRoles } from './index';

const cases: [text: string, lead: string, cooperating: string][] = [
  [
    'Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành, đoàn thể Thành phố, Ủy ban nhân dân phường, xã, đặc khu, báo, đài và các đơn vị có liên quan.',
    'Sở Nội vụ',
    'các sở, ban, ngành, đoàn thể Thành phố, Ủy ban nhân dân phường, xã, đặc khu, báo, đài và các đơn vị có liên quan',
  ],
  [
    'Sở Giáo dục và Đào tạo và Sở Y tế chủ trì, phối hợp với các đơn vị có liên quan tham mưu hoạt động liên quan đến lĩnh vực phụ trách',
    'Sở Giáo dục và Đào tạo và Sở Y tế',
    'các đơn vị có liên quan',
  ],
  [
    'Công an Thành phố chủ trì phối hợp với Bộ Tư lệnh Thành phố và các đơn vị có liên quan định kỳ kiểm tra',
    'Công an Thành phố',
    'Bộ Tư lệnh Thành phố và các đơn vị có liên quan',
  ],
  [
    'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, Kho bạc Nhà nước khu vực tham mưu UBND tỉnh',
    'Sở Tài chính',
    'Sở Nội vụ, Kho bạc Nhà nước khu vực',
  ],
  ['Chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch rà soát', '', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở Y tế (chủ trì); Sở Tài chính, Công an tỉnh (phối hợp)', 'Sở Y tế', 'Sở Tài chính, Công an tỉnh'],
  ['Sở Y tế chủ trì; Sở Tài chính, Công an tỉnh phối hợp', 'Sở Y tế', 'Sở Tài chính, Công an tỉnh'],
  ['Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Sở Tài chính', 'Sở Y tế', 'Sở Tài chính'],
  ['Sở Y tế phối hợp với Công an tỉnh tổ chức kiểm tra', 'Sở Y tế', 'Công an tỉnh'],
  ['Phối hợp với Sở Tư pháp', '', 'Sở Tư pháp'],
  ['Sở Y tế là cơ quan chủ trì', 'Sở Y tế', ''],
  ['Sở Y tế', 'Sở Y tế', ''],
];
for (const [text, lead, cooperating] of cases) {
  test(text, () => assert.deepEqual(splitRoles(text), { lead, cooperating }));
}

test('hostile texts take linear time', () => {
  for (const part of ['chủ trì ', 'phối hợp với ', 'chủ trì: a. ', 'Sở ', '. A', ' ', ';', 'các ']) {
    const text = part.repeat(Math.ceil(60_000 / part.length));
    assert.ok(splitRoles(text).lead.length <= text.length);
  }
});
