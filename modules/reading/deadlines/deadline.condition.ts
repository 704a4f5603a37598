import { skipMarks } from '../text/trim';

/** A stretch of a deadline that makes it wait for something. */
export interface Waiting {
  start: number;
  end: number;
  /** The condition stands in a sentence of its own, beside a date ("Ban hành trong năm 2026. Điều chỉnh (nếu có)"). */
  apart: boolean;
}

/** Openings of a condition, on folded text. "theo" counts before what is not itself a period or rhythm. */
const OPENING = new RegExp(
  [
    '(?:ngay |chi |ke tu |cho den |den )?(?<!(?<!ke )tu )(?:sau )?khi(?!\\p{L})',
    '(?:trong |cham nhat |khong qua |truoc |sau ){0,4}(?:vong|thoi han|thoi gian)? ?(?:la )?(?:sau |truoc )?(?<!ngay |thang |quy |nam |\\d)\\d{1,3} (?:ngay|thang|tuan|gio|nam)(?: lam viec)?,? (?:ke tu|tu ngay|tu khi|sau khi|truoc khi|tinh tu|(?:sau|truoc)(?! ?(?:ngay )?\\d))',
    '(?:ke |tinh )?tu (?:ngay|khi|thoi diem) (?!\\d)(?![^\\d.;]{2,60} den (?:het )?(?:ngay |thang |nam |qu[yi] )?[\\div])',
    '(?:truoc|sau) (?:khi|tet|thoi diem|ngay (?!\\d))',
    'theo (?!(?:dinh ky|hang|tung (?:nam|quy|thang)|(?:nam|thang|qu[yi]) (?:\\d|[iv])|(?:thang|nam|qu[yi])(?:$|[,;.])))',
    'tuy(?: theo| thuoc| vao| tinh hinh)? ',
    'phu thuoc',
    'can cu ',
    'tren co so ',
    'dot xuat',
    'dung (?:tien do|thoi han|thoi gian|quy dinh|ke hoach|lo trinh|han)',
    'bao dam (?:theo|dung|tien do)|dam bao (?:theo|dung|tien do)',
    'cung (?:voi|thoi diem)',
    'dong thoi voi',
    'khi nao ',
    'trong khi cho',
    'cho (?:huong dan|van ban|y kien|chi dao|quyet dinh)',
    'neu (?:co|can|phat sinh|duoc)',
    'co (?:phat sinh|yeu cau|huong dan|chi dao|van ban)',
    'sau (?:dai hoi|hoi nghi|ky hop|tong ket|sap nhap|sap xep|\\d{1,3} (?:ngay|thang(?! ?\\d)|tuan))',
    'truoc (?:ky hop|hoi nghi|dai hoi|\\d{1,3} (?:ngay|thang(?! ?\\d)|tuan))',
  ].join('|'),
  'u',
);

/** What ends a condition: the sentence, a bracket, or a clause that sets a date after all. */
const CLOSING =
  /[;)]|\s\((?=[^()]{0,60}(?:truoc|cham nhat|muon nhat|hoan thanh|\d\/\d))|\.(?=\s|$)|,\s{0,2}(?=(?:va )?(?:hoan thanh|xong|cham nhat|muon nhat|nhung cham|truoc (?:ngay|thang|nam|quy)|trong (?:thang|nam|quy)|thuong xuyen|hang (?:nam|thang|quy)))/gu;

/** Where a condition ends; a bracket that opens inside it does not end it: "sau khi Luật Trồng trọt (sửa đổi) có hiệu lực". */
function endOfCondition(folded: string): number {
  for (const closed of folded.matchAll(CLOSING)) {
    const before = folded.slice(0, closed.index);
    const inside = closed[0] === ')' && before.split('(').length > before.split(')').length;
    if (!inside) return closed.index;
  }
  return folded.length;
}

/** The condition of a deadline as a stretch of its folded text; null when it waits for nothing. */
export function findWaiting(folded: string): Waiting | null {
  const match = new RegExp(`(?<![\\p{L}])(?:${OPENING.source})`, 'u').exec(folded);
  if (!match) return null;
  const opened = Math.max(folded.lastIndexOf('.', match.index), folded.lastIndexOf(';', match.index));
  const rest = folded.slice(match.index + 1);
  const end = match.index + 1 + endOfCondition(rest);
  const optional = /^neu co/.test(folded.slice(match.index));
  if (!optional) return { start: match.index, end, apart: false };
  // "… (nếu có)": the sentence it stands in is what depends.
  const bracket = folded[end] === ')' ? end + 1 : end;
  return { start: opened + 1 + skipMarks(folded.slice(opened + 1)), end: bracket, apart: opened >= 0 };
}
