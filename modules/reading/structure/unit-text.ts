import { fold } from '../text/normalize';

/** First words of names of units, of their heads and of collectives, without diacritics. */
const UNIT_WORDS = [
  'so',
  'ban',
  'bo(?! (?:cong cu|phim|tieu chi|du lieu|chi so|may|quy|luat|thu tuc|nhan dien|sach|tieu chuan|ma|gtgt|phan mem))',
  'cuc',
  'chi cuc',
  'tong cuc',
  'vu(?! (?:viec|an))',
  'van phong',
  'thanh tra(?! (?:kiem tra|viec|cong tac|,))',
  'uy ban',
  'ubnd',
  'hdnd',
  'hoi dong',
  'cong an',
  'bo chi huy',
  'bch',
  'bo chqs',
  'bo tu lenh',
  'hoi (?:nong|lien|cuu|doanh|luat|dong|chu|bao|khuyen|nguoi|van|nha|cac|kien|ke|lam|sinh|dong)',
  'hoi(?= tinh)',
  'lien doan',
  'ldld',
  'lien minh',
  'lien hiep',
  'tinh doan',
  'thanh doan',
  'doan (?:thanh nien|tncs|dai bieu|khoi)',
  'dang uy',
  'tinh uy',
  'thanh uy',
  'ban thuong vu',
  'thuong truc',
  'mat tran',
  'ubmttq',
  'mttq',
  'bao (?:va|lai|[a-z]+ va)',
  'dai (?:phat|truyen|tieng|khi)',
  'co quan',
  'cong thong tin',
  'trung tam',
  'vien(?! (?:chuc|phi|tro))',
  'vksnd',
  'tand',
  'truong(?! hop)',
  'dai hoc',
  'hoc vien',
  'benh vien',
  'ngan hang',
  'kho bac',
  'thue',
  'hai quan',
  'bao hiem xa hoi',
  'bhxh',
  'buu dien',
  'dien luc',
  'cong ty',
  'tap doan',
  'tong cong ty',
  'doanh nghiep',
  'hiep hoi',
  'to chuc(?= (?:chinh tri|doan the|hoi))',
  'chu tich',
  'pho chu tich',
  'giam doc',
  'thu truong',
  'nguoi dung dau',
  'chanh (?:van phong|thanh tra)',
  'bo truong',
  'cuc truong',
  'vu truong',
  'truong (?:ban|phong|cac)',
  'tong (?:thanh tra|giam doc|bien tap|kiem toan)',
  'thong doc',
  'thu tuong',
  'chinh phu',
  'quoc hoi',
  'toa an',
  'don vi',
  'dia phuong',
  'phong (?:van|noi|kinh|tai|giao|y te|tu|quan|lao|ban|chuyen|khoa|tong|hanh|to|ke|nghiep|cong|theo)',
  'to (?:cong tac|cong nghe|giup|thuong|thu ky)',
  'quy (?:dau|bao|phat|ho tro)',
  'lanh dao',
  'chu dau tu',
  'nha truong',
  'evn|viettel|vnpt|mobifone|fpt',
  'toan the',
  'mot so (?:so|bo|don vi|co quan)',
  'cac (?:so|ban|bo|nganh|co quan|don vi|dia phuong|to chuc|doanh nghiep|xa|phuong|huyen|thanh vien|phong|truong|hoi|tinh|thanh pho|vu|cuc|doan|chu dau tu|ngan hang|co so|cap|trung tam|hop tac xa|nha|benh vien|hiep hoi|vien|dong chi|chi cuc|cong ty|tap doan|ubnd|uy ban|quy|khoa|dai)',
  'xa, phuong',
  'bo,? nganh',
  'so,? (?:ban,? )?nganh',
  'cap uy',
  'cong chuc',
  'thanh vien',
];

const UNIT_START = new RegExp(String.raw`^(?:${UNIT_WORDS.join('|')})(?![a-z])`);
const LEADING =
  /^(?:[-–+•*]\s*|\(?\d{1,2}[).]\s*|(?:giao|de nghi|yeu cau|doi voi|dong chi|cac dong chi|ong|ba)\s*:?\s+)+/;
/** Words no name of a unit has: the cell speaks of work. */
const WORK =
  /(?:^|\s)(?:chu tri|phoi hop|khan truong|ra soat|ban hanh|trinh|bao cao|tham muu|tang cuong|hoan thanh|hoan thien|day manh|thuc hien|trien khai|nang cap|bao dam|dam bao|tiep tuc|cap nhat|huong dan|xay dung (?!tinh|thanh)(?=[a-z]))(?![a-z])/;
const MAX_LENGTH = 600;

/** Whether a text begins with the name of a unit, of its head or of a collective. */
export function startsWithUnit(text: string): boolean {
  return UNIT_START.test(fold(text).replace(LEADING, ''));
}

/** Whether a text names units and says nothing else, as cells for responsible bodies do. */
export function isUnitText(text: string): boolean {
  return text.length <= MAX_LENGTH && startsWithUnit(text) && !WORK.test(fold(text).replace(LEADING, ''));
}
