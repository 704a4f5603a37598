import { fold } from '../text/normalize';
import type { TaskColumn } from '../types';
import { plainText } from './grid';

/** What a column heading announces: a field of a task, or something that tells another kind of table. */
export type ColumnMeaning =
  | Exclude<TaskColumn, 'ignore'>
  | 'group'
  | 'person'
  | 'source'
  | 'note'
  | 'money'
  | 'measure'
  | 'indicator'
  | 'procedure'
  | 'delegation'
  | 'status'
  | 'monitor';

const MAX_HEADING = 120;

/**
 * Rules over headings without diacritics, tried in order: the narrow ones first, because "Văn bản giao nhiệm vụ"
 * and "Kết quả thực hiện nhiệm vụ" also speak of tasks.
 */
const RULES: [RegExp, ColumnMeaning][] = [
  [/^(?:s ?\/? ?t ?\/? ?t|tt|so tt|so thu tu|thu tu|stt\/.*|#)\.?$/, 'label'],
  [
    /thu tuc hanh chinh|\btthc\b|^ma thu tuc|le phi|thoi (?:han|gian) giai quyet|thanh phan ho so/,
    'procedure',
  ],
  [
    /^(?:duoc |noi dung |co quan |don vi |nguoi |cap |to chuc )?.{0,20}(?:uy quyen|phan cap)(?![a-z])/,
    'delegation',
  ],
  [
    /^ho (?:va|,)? ?(?:chu dem,? )?(?:va )?ten|^chuc (?:vu|danh)|ngay(?:,? thang)?(?:,? nam)? sinh|dien thoai/,
    'person',
  ],
  [/don vi tinh|^(?:dvt|d\.v\.t)$|don vi do|^so luong$/, 'measure'],
  [/^ghi chu|^luu y/, 'note'],
  [
    /^(?:van ban|so,? ky hieu|can cu|co so phap ly|so van ban|trich yeu)|(?:van ban|quyet dinh|cong van) (?:giao|chi dao|phan cong)/,
    'source',
  ],
  [
    /nguoi dung dau|^(?:lanh dao|dong chi|can bo|chuyen vien|nguoi) .*(?:phu trach|chi dao|theo doi|trach nhiem|thuc hien|chu tri)|^lanh dao/,
    'person',
  ],
  [/^(?:thuoc )?(?:nhom|linh vuc|chuyen de|mang|tru cot)(?![a-z])/, 'group'],
  [/^(?:co quan|don vi|phong|bo phan)? ?(?:theo doi|don doc|giam sat|kiem tra|tham dinh)/, 'monitor'],
  [/^(?:tinh trang|trang thai|muc do hoan thanh|danh gia|ty le hoan thanh|kho khan|de xuat)/, 'status'],
  [/^chu dau tu/, 'note'],
  [
    /^(?:noi dung |ten |cac |danh muc )*(?:muc tieu,? )?chi tieu(?!.*(?:nhiem vu|giai phap|hoat dong|dat|hoan thanh))/,
    'indicator',
  ],
  [/^(?:noi dung|nhiem vu) chi(?![a-z])/, 'money'],
  [
    /^(?:cac |ten |danh muc )?(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap|chuong trinh|de an|du an|ke hoach|nghi dinh|thong tu|van ban)(?![a-z])(?!.*(?:thoi gian|thoi han|chu tri|phoi hop$))/,
    'content',
  ],
  [
    /kinh phi|du toan|thanh tien|don gia|tong (?:muc|von|cong)|so tien|nguon von|nguon luc|ngan sach|(?:trieu|nghin|ty) dong|^von /,
    'money',
  ],
  [
    /^(?:ket qua|san pham|dau ra|hinh thuc|yeu cau (?:ve )?(?:san pham|ket qua)|muc tieu dat|chi tieu (?:dat|can dat|hoan thanh))|san pham|dau ra/,
    'product',
  ],
  [/chu tri/, 'lead'],
  [
    /phoi hop|^(?:cac )?(?:co quan|don vi|bo phan|to chuc|so,? (?:ban,? )?nganh)(?:,? (?:co quan|don vi|to chuc|dia phuong))* (?:co )?(?:lien quan|tham gia|ho tro)(?![a-z])/,
    'cooperating',
  ],
  [
    /thoi (?:gian|han|diem|ky)|tien do|^han(?![a-z])|hoan thanh|lo trinh|moc tg|ngay (?:bat dau|ket thuc|hoan thanh)|^(?:bat dau|ket thuc)$/,
    'deadline',
  ],
  [
    /(?:co quan|don vi|bo phan|phong|to chuc|doi tuong|chu the|nguoi|so,? (?:ban,? )?nganh).*(?:thuc hien|chiu trach nhiem|phu trach|tham muu|dau moi|trien khai|duoc giao|soan thao|nhan nhiem vu|bao cao)|^(?:don vi|co quan|co quan,? don vi|don vi,? dia phuong)$|phan cong|dau moi|trach nhiem|tham muu|^thuc hien$|^bo phan$/,
    'lead',
  ],
  [/chi tieu|muc tieu|tieu chi|ty le|nam 20\d\d|^20\d\d$|hien trang|giai doan/, 'indicator'],
  [
    /noi dung|nhiem vu|cong viec|hoat dong|giai phap|^ten (?!co quan|don vi|nguoi|can bo|to chuc|xa|phuong)|de an|du an|hang muc|danh muc|^viec/,
    'content',
  ],
];

/** The meaning of a heading cell, or null when it says nothing known (or is too long to be a heading). */
export function meaningOf(heading: string): ColumnMeaning | null {
  const text = plainText(heading);
  if (!text || text.length > MAX_HEADING || /[.;:]$/.test(text.replace(/TT\.$/i, 'TT'))) return null;
  const folded = fold(text).replace(/^[\s(*]+|[\s)*]+$/g, '');
  return RULES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const SEPARATORS = /[^a-z]+/g;

/** Whether two heading cells say the same. */
export function sameHeading(one: string, other: string): boolean {
  const key = (text: string) => fold(plainText(text)).replace(SEPARATORS, '');
  return key(one) !== '' && key(one) === key(other);
}
