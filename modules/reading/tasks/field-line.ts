import { fold } from '../text/normalize';

/** What a line such as "- Cơ quan chủ trì: Sở Nội vụ" says of a task. */
export type FieldName = 'content' | 'lead' | 'cooperating' | 'deadline' | 'product' | 'other';

export interface Caption {
  field: FieldName;
  /** Where the caption begins, and where what it announces begins. */
  start: number;
  end: number;
}

const BODY = String.raw`(?:co quan|don vi|bo phan|to chuc|phong|nguoi|ban|cap|(?:co quan|don vi)[,/] ?(?:co quan|don vi|dia phuong|ca nhan|to chuc))`;
const DOING = String.raw`(?:chu tri|thuc hien|chiu trach nhiem|phu trach|tham muu|dau moi|trien khai|to chuc thuc hien|duoc giao)`;
const TAIL = String.raw`(?:(?:,? (?:va )?|/ ?)(?:thuc hien|tham muu|trien khai|chinh|chu tri|theo doi|to chuc|xay dung|soan thao|hoan thanh|hoat dong|du kien|dat duoc|dau ra|bat dau|cu the|can dat|phoi hop|nhiem vu|ket thuc|bao cao|trinh|ban hanh|san pham|ket qua))*`;

const CAPTIONS: [RegExp, FieldName][] = [
  [new RegExp(String.raw`^(?:${BODY} )?phoi hop${TAIL}$`), 'cooperating'],
  [
    new RegExp(
      String.raw`^(?:${BODY} )?${DOING}${TAIL}$|^phan cong${TAIL}$|^trach nhiem${TAIL}$|^don vi$|^co quan$`,
    ),
    'lead',
  ],
  [
    new RegExp(
      String.raw`^(?:thoi (?:gian|han|diem|ky)|tien do|lo trinh|han|han cuoi|moc thoi gian|ngay)${TAIL}$`,
    ),
    'deadline',
  ],
  [
    new RegExp(
      String.raw`^(?:du kien )?(?:san pham|ket qua|dau ra|san pham,? ket qua|hinh thuc san pham)${TAIL}$`,
    ),
    'product',
  ],
  [
    new RegExp(
      String.raw`^(?:noi dung|nhiem vu|cong viec|noi dung (?:cong viec|nhiem vu|hoat dong|thuc hien))$`,
    ),
    'content',
  ],
  [
    /^(?:nguon )?kinh phi(?: thuc hien)?$|^dia diem(?: to chuc| thuc hien)?$|^doi tuong(?: tham gia| thuc hien)?$|^hinh thuc(?: to chuc| thuc hien)?$|^thanh phan(?: tham gia)?$|^so luong$|^quy mo$|^muc (?:dich|tieu)$|^giai phap$|^yeu cau$|^chu de$/,
    'other',
  ],
];

const MAX_CAPTION = 60;
/** Captions that also stand without a colon. */
const WITHOUT_COLON =
  /^(?:(?:co quan|don vi) (?:chu tri|phoi hop)(?: thuc hien)?|thoi (?:gian|han) (?:thuc hien|hoan thanh))(?= )/;
const INLINE =
  /(?<=^|[\s.;(])(?:Cơ quan|Đơn vị|Thời gian|Thời hạn|Sản phẩm|Kết quả|Chủ trì|Phối hợp)(?: [^.:;,()]{0,40})?:/giu;

/** The caption a text begins with, or null. */
export function captionOf(text: string): Caption | null {
  const colon = text.indexOf(':');
  const head =
    colon >= 0 && colon <= MAX_CAPTION ? fold(text.slice(0, colon)).trim().replace(/[*()]/g, '') : null;
  const field = head === null ? null : fieldOf(head);
  if (field && head !== null) return { field, start: 0, end: afterSpace(text, colon + 1) };
  const bare = WITHOUT_COLON.exec(fold(text.slice(0, MAX_CAPTION)));
  const named = bare && fieldOf(bare[0]);
  return named ? { field: named, start: 0, end: afterSpace(text, bare[0].length) } : null;
}

/** Captions inside a paragraph: "Tổ chức hội nghị. Đơn vị chủ trì: Sở Nội vụ. Thời gian: Quý II." */
export function inlineCaptions(text: string): Caption[] {
  return [...text.matchAll(INLINE)].flatMap((match) => {
    const field = fieldOf(fold(match[0].slice(0, -1)).trim());
    const end = match.index + match[0].length;
    return field ? [{ field, start: match.index, end: afterSpace(text, end) }] : [];
  });
}

function fieldOf(caption: string): FieldName | null {
  return CAPTIONS.find(([pattern]) => pattern.test(caption))?.[1] ?? null;
}

function afterSpace(text: string, at: number): number {
  return at + (text.slice(at).length - text.slice(at).trimStart().length);
}
