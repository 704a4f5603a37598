import type { UnitCatalogue } from '../types';

const departments: [id: string, name: string, ...aliases: string[]][] = [
  ['van-phong', 'Văn phòng UBND tỉnh'],
  ['noi-vu', 'Sở Nội vụ'],
  ['tu-phap', 'Sở Tư pháp'],
  ['tai-chinh', 'Sở Tài chính'],
  ['cong-thuong', 'Sở Công Thương'],
  ['nong-nghiep', 'Sở Nông nghiệp và Môi trường'],
  ['khoa-hoc', 'Sở Khoa học và Công nghệ'],
  ['van-hoa', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['giao-duc', 'Sở Giáo dục và Đào tạo'],
  ['y-te', 'Sở Y tế'],
  ['thanh-tra', 'Thanh tra tỉnh'],
  ['khu-kinh-te', 'Ban Quản lý Khu kinh tế cửa khẩu tỉnh'],
  ['cong-an', 'Công an tỉnh'],
  ['quan-su', 'Bộ Chỉ huy Quân sự tỉnh'],
  ['mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Mặt trận Tổ quốc tỉnh'],
  ['phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh'],
  ['tinh-doan', 'Tỉnh Đoàn', 'Đoàn Thanh niên tỉnh'],
  ['lao-dong', 'Liên đoàn Lao động tỉnh'],
  ['bao', 'Báo và Phát thanh, truyền hình tỉnh'],
  ['ubnd', 'UBND tỉnh Lai Châu', 'Ủy ban nhân dân tỉnh'],
  ['bo-cong-an', 'Bộ Công an'],
  ['bo-noi-vu', 'Bộ Nội vụ'],
];
const communes = [
  'xã Mường Kim',
  'xã Than Uyên',
  'xã Nậm Mạ',
  'xã Bum Tở',
  'phường Tân Phong',
  'phường Đoàn Kết',
];

/** A catalogue in the form of a province's, for tests. */
export const CATALOGUE: UnitCatalogue = {
  province: 'tỉnh Lai Châu',
  units: [
    ...departments.map(([id, name, ...aliases]) => ({
      id,
      name,
      aliases: aliases.map((text) => ({ text })),
    })),
    ...communes.map((name) => ({ id: name, name: `UBND ${name}`, aliases: [], validFrom: '2025-07-01' })),
    {
      id: 'moi-truong-cu',
      name: 'Sở Tài nguyên và Môi trường',
      aliases: [],
      validTo: '2025-02-28',
    },
    {
      id: 'dan-toc',
      name: 'Sở Dân tộc và Tôn giáo',
      aliases: [{ text: 'Ban Dân tộc tỉnh', validFrom: '2025-03-01', validTo: '2025-12-31' }],
      validFrom: '2025-03-01',
    },
    { id: 'ban-dan-toc', name: 'Ban Dân tộc tỉnh', aliases: [], validTo: '2025-02-28' },
  ],
  groups: [
    { id: 'xa-phuong', name: 'UBND các xã, phường', aliases: ['UBND cấp xã'] },
    { id: 'so-nganh', name: 'Các sở, ban, ngành', aliases: ['các sở, ban, ngành tỉnh'] },
    { id: 'doan-the', name: 'Các sở, ban, ngành, đoàn thể tỉnh', aliases: [] },
    { id: 'dia-phuong', name: 'Các sở, ban, ngành, địa phương', aliases: [] },
    { id: 'chuyen-mon', name: 'Các cơ quan chuyên môn thuộc UBND tỉnh', aliases: [] },
  ],
};
