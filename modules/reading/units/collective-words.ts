import { Phrases, phraseSet } from '../text/phrases';

/** What a collective noun counts: bodies of the province, local units, any bodies at all, the press. */
export type NounClass = 'province' | 'local' | 'any' | 'press';

const NOUN_CLASSES: Record<NounClass, string[]> = {
  province: [
    'sở',
    'ban',
    'ngành',
    'bộ',
    'cơ quan ngang bộ',
    'cơ quan thuộc Chính phủ',
    'đoàn thể',
    'hội',
    'hội đoàn thể',
    'tổ chức chính trị - xã hội',
    'tổ chức đoàn thể',
    'tổ chức hội',
    'cấp ủy',
  ],
  local: [
    'xã',
    'phường',
    'đặc khu',
    'thị trấn',
    'huyện',
    'quận',
    'thị xã',
    'thành phố',
    'tỉnh',
    'cấp xã',
    'cấp huyện',
    'cấp',
  ],
  any: [
    'cơ quan',
    'đơn vị',
    'tổ chức',
    'cá nhân',
    'địa phương',
    'doanh nghiệp',
    'hợp tác xã',
    'cơ sở',
    'tổ chức liên quan',
    'bên',
  ],
  press: ['báo', 'đài', 'cơ quan báo chí', 'cơ quan thông tấn', 'báo chí'],
};
/** Nouns of collectives with their class. */
export const NOUN = new Phrases(
  Object.entries(NOUN_CLASSES).flatMap(([kind, nouns]) =>
    nouns.map((noun) => [noun, { noun, kind: kind as NounClass }] as const),
  ),
);
/** "các", "những". */
export const ALL = phraseSet([
  'các',
  'những',
  'mọi',
  'toàn thể các',
  'tất cả các',
  'tất cả',
  'toàn thể',
  'một số',
  'hệ thống các',
]);
/** Local committees; the value tells whose. */
export const COMMITTEE = new Phrases<string>([
  ...[
    'UBND',
    'Ủy ban nhân dân',
    'Ủy ban nhân',
    'chính quyền',
    'HĐND, UBND',
    'HĐND và UBND',
    'Đảng ủy, UBND',
    'Đảng ủy, HĐND, UBND',
  ].map((name) => [name, ''] as const),
  ...['HĐND', 'Hội đồng nhân dân', 'Thường trực HĐND'].map((name) => [name, 'hđnd '] as const),
  ...['Đảng ủy', 'Đảng bộ'].map((name) => [name, 'đảng ủy '] as const),
]);
/** Heads of the bodies, who stand for them. */
export const PERSONS = phraseSet([
  'Thủ trưởng',
  'Giám đốc',
  'Giám đốc, Thủ trưởng',
  'Lãnh đạo',
  'Người đứng đầu',
  'Chủ tịch',
  'Bí thư',
  'đại diện',
  'đại diện lãnh đạo',
]);
/** What leaves open who is meant. */
export const RELATED = phraseSet([
  'liên quan',
  'có liên quan',
  'liên quan khác',
  'có liên quan khác',
  'khác có liên quan',
  'khác',
  'phù hợp',
]);
/** What tells the level, without changing who is meant. */
export const TAIL = phraseSet([
  ...['', 'cấp ', 'của ', 'thuộc ', 'trực thuộc ', 'trên địa bàn ', 'trong '].flatMap((opening) =>
    ['tỉnh', 'thành phố', 'TP', 'Trung ương'].map((level) => opening + level),
  ),
  ...['thuộc ', 'trực thuộc '].flatMap((opening) =>
    ['UBND tỉnh', 'UBND thành phố', 'Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân thành phố'].map(
      (body) => opening + body,
    ),
  ),
]);
