import { FIELDS, LOCAL_BODIES, NATIONAL_BODIES, POSITIONS } from '../text/body-lexicon';
import { beginsBody, readBody } from '../text/body-name';
import { fold, squash } from '../text/normalize';
import { Phrases } from '../text/phrases';
import { initialsOf, withoutOffice } from './citation.body';
import { isAllCaps, isCapital, wordsOf, type Word } from '../text/words';

/** A body at the edge of a stretch of text: its name as written, and its offsets in the stretch. */
export interface EdgeIssuer {
  issuer: string;
  start: number;
  end: number;
}

const BEHIND = /^\s{0,4}[,)*]{0,2}\s{0,3}(?:của|do)\s{1,3}/iu;
const CANONICAL = new Phrases(
  [
    ...NATIONAL_BODIES,
    ...LOCAL_BODIES,
    ...POSITIONS,
    ...['Bộ', 'Sở'].flatMap((head) => FIELDS.map((field) => `${head} ${field}`)),
  ].map((name) => [name, name] as const),
);
/** A body and the larger one it belongs to, written with a comma. */
const PART_OF = /^(?:cuc|tong cuc|chi cuc|vu|vien|hoc vien|trung tam|phong|khoa|ban|van phong|truong)\b/;
const TOGETHER = /^(?:bo chinh tri|ban bi thu|quoc hoi|chinh phu)$/;

/** The issuer directly behind a symbol or its date ("của Ủy ban nhân dân tỉnh Lai Châu"); several for a joint document. */
export function issuerBehind(text: string, joint = false): EdgeIssuer | null {
  const opening = BEHIND.exec(text);
  if (!opening) return null;
  const words = wordsOf(text, opening[0].length);
  if (!words.length) return null;
  return readIssuer(text, words, 0, joint);
}

/** The body whose name ends where a stretch of text ends. */
export function issuerEnding(text: string): EdgeIssuer | null {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (!last || /[^\s*"”)]/.test(text.slice(last.end))) return null;
  for (let i = Math.max(0, words.length - 16); i < words.length; i += 1) {
    if (!beginsBody(text, words, i)) continue;
    const read = readIssuer(text, words, i);
    if (read && (read.end === last.end || isPersonName(text.slice(read.end)))) return read;
  }
  const acronym = /(?<![\p{L}\p{N}&])[A-ZĐ]{3,8}$/u.exec(text.trimEnd());
  return acronym && { issuer: acronym[0], start: acronym.index, end: acronym.index + acronym[0].length };
}

/** "Thủ tướng Chính phủ Nguyễn Văn A đã ký …": who holds the office. */
function isPersonName(text: string): boolean {
  return /^(?:\s\p{Lu}\p{Ll}*){2,4}\s?$/u.test(text);
}

function readIssuer(text: string, words: Word[], index: number, joint = false): EdgeIssuer | null {
  let end = readBody(text, words, index);
  if (end === null) return null;
  for (let more: number | null = end; joint && more !== null;) {
    end = more;
    more = jointBody(text, words, end);
  }
  const first = fold(text.slice(words[index].start, words[end - 1].end));
  const next = words[end];
  if (next && /^,\s{0,3}$/.test(text.slice(words[end - 1].end, next.start)) && beginsBody(text, words, end)) {
    const second = readBody(text, words, end);
    if (second !== null && belongTogether(first, fold(text.slice(next.start, words[second - 1].end))))
      end = second;
  }
  const start = words[index].start;
  const stop = words[end - 1].end;
  return { issuer: writtenName(text.slice(start, stop)), start, end: stop };
}

/** Behind one issuer of a joint document: the end of the next (", Bộ Y tế", " và Bộ Tài chính"). */
function jointBody(text: string, words: Word[], end: number): number | null {
  const gap = (index: number): string => text.slice(words[index - 1].end, words[index].start);
  const next = words[end]?.text.toLowerCase() === 'và' ? end + 1 : end;
  if (next >= words.length || !(next > end ? /^\s{0,3}$/ : /^\s?[,\-–]\s{0,3}$/).test(gap(next))) return null;
  return beginsBody(text, words, next) ? readBody(text, words, next) : null;
}

function belongTogether(first: string, second: string): boolean {
  if (TOGETHER.test(first) && TOGETHER.test(second)) return true;
  return PART_OF.test(first) && /^(?:bo|so|uy ban nhan dan|ubnd|tong cuc|cuc|truong|hoc vien)\b/.test(second);
}

/** The name as written; one in capitals or small letters throughout gets the capitals such names have. */
function writtenName(name: string): string {
  const plain = squash(name);
  const words = wordsOf(plain);
  const caps = words.length > 1 && isAllCaps(plain);
  if (!caps && words.some((word) => isCapital(word.text))) return plain;
  let result = '';
  let at = 0;
  for (let i = 0; i < words.length;) {
    const known = CANONICAL.longest(plain, words, i);
    const taken = known?.length ?? 1;
    const last = words[i + taken - 1];
    const lower = plain.slice(words[i].start, last.end).toLowerCase();
    const level = /^(?:tỉnh|thành|phố|huyện|quận|xã|phường|thị|trấn|đặc|khu|và)$/u.test(lower);
    result +=
      plain.slice(at, words[i].start) + (known?.value ?? (caps && !level ? capitalised(lower) : lower));
    at = last.end;
    i += taken;
  }
  return result + plain.slice(at);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Initials by which symbols name a body: "GDĐT" of "Bộ Giáo dục và Đào tạo"; folded capitals. */
const FIXED: [RegExp, RegExp][] = [
  [/thu tuong/, /^TTG$/],
  [/^chinh phu/, /^CP$/],
  [/quoc hoi/, /^(?:QH|UBTVQH)\d*$/],
  [/bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong$/, /TW$/],
  [/tinh uy|thanh uy/, /^TU$|^[TB]U$/],
  [/uy ban nhan dan|ubnd/, /^UBND$/],
  [/hoi dong nhan dan|hdnd/, /^HDND$/],
];
/** Whether the symbol's notation can be one of this body's. */
export function fitsSymbol(issuer: string, segments: string[]): boolean {
  const codes = segments.map((segment) => fold(segment).replace(/\W/g, '').toUpperCase());
  const name = fold(issuer);
  if (FIXED.some(([body, code]) => body.test(name) && codes.some((one) => code.test(one)))) return true;
  return withoutOffice(issuer)
    .split(/\s*,\s*/)
    .map(initialsOf)
    .some((initials) =>
      codes.some((code) => code.length > 1 && (code === initials || code === initials.slice(1))),
    );
}
