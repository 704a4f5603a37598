import type { UnitKind, UnitLevel } from './unit.entity';
import type { UnitAlias } from './unit-alias.entity';

export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  'province-committee': 'Ủy ban nhân dân tỉnh',
  department: 'Sở và tương đương',
  office: 'Văn phòng',
  'mass-organization': 'Mặt trận, đoàn thể',
  press: 'Báo chí, cổng thông tin',
  commune: 'Xã',
  ward: 'Phường',
  'armed-force': 'Lực lượng vũ trang',
  agency: 'Ban, cơ quan khác của tỉnh',
  unit: 'Đơn vị trực thuộc',
  external: 'Cơ quan ngoài hệ thống',
};

export const UNIT_LEVEL_LABELS: Record<UnitLevel, string> = {
  ministry: 'Trung ương',
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
};

export const ALIAS_KIND_LABELS: Record<UnitAlias['kind'], string> = {
  alias: 'Tên gọi khác',
  former: 'Tên cũ',
  abbreviation: 'Viết tắt',
};
