import type { Line } from './line';

/** What kind of mark opens an item; the order says nothing about depth, which each document decides for itself. */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'upper'
  | 'roman'
  | 'number'
  | 'letter'
  | 'paren'
  | 'dash'
  | 'plus';

/** The mark an item opens with: "II.", "4.1.", "a)", "-". */
export interface Label {
  kind: LabelKind;
  /** Without closing punctuation: "II", "4.1", "a", "-". */
  value: string;
  /** Items of one list share it: kind, dotted depth and closing mark. */
  series: string;
  /** Characters of the line that belong to the mark and the space after it. */
  length: number;
}

const MAX_NUMBER = 300;

const NAMED =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)\s+((?:thứ|THỨ)\s+\p{L}+|[IVXLC]+|\d{1,3}[a-zđ]?)(?:\s*[.:)–-]\s*|\s*$|\s+(?=\p{Lu}{2}))/u;
const ROMAN = /^([IVXLC]{1,7}|[IVX]{1,5}(?:\.\d{1,2}){1,3})\s*([.)/:–-])(?:\s+|(?=\p{Lu}))/u;
const UPPER = /^([A-HKĐ])\s*([.)/])\s+/u;
const NUMBER = /^(\d{1,3})\s*([.)/])(?!\d)\s*(?=\S)/u;
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,4}[a-zđ]?)\s*([.)/]?)(?:\s+|(?=\p{Lu}\p{Ll}))/u;
/** The Party's documents set a dash behind the number: "1- Đảng ủy …", "2.1- …". */
const NUMBER_DASH = /^(\d{1,2}(?:\.\d{1,2}){0,3})[-–]\s+(?=\p{Lu})/u;
const LETTER = /^([a-zđ]{1,2}\d{0,2})\s*([.)])\s*(?=\S)/u;
const PAREN = /^\(((?:\d{1,2})|[a-zđ]|[ivx]{1,5})\)\s*(?=\S)/u;
const DASH = /^[-–—−•●▪]\s*(?=\S)/u;
const PLUS = /^\+\s*(?=\S)/u;
const VALID_ROMAN = /^(?:X{0,4})(?:IX|IV|V?I{0,3})$/;

/** The label a line begins with, or null. A label that stands only in the document's list settings counts too. */
export function labelOf(line: Pick<Line, 'text' | 'label'>): Label | null {
  const inText = parseLabel(line.text);
  if (inText || line.label === undefined) return inText;
  const automatic = parseLabel(`${line.label} x`);
  return automatic && { ...automatic, length: 0 };
}

/** The label a text begins with, or null. */
export function parseLabel(text: string): Label | null {
  return named(text) ?? numbered(text) ?? lettered(text) ?? marked(text);
}

const NAMED_KINDS: Record<string, LabelKind> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  điều: 'article',
};

function named(text: string): Label | null {
  const match = NAMED.exec(text);
  if (!match) return null;
  const kind = NAMED_KINDS[match[1].toLowerCase()];
  return label(kind, match[2], kind, match[0]);
}

function numbered(text: string): Label | null {
  const dotted = DOTTED.exec(text);
  if (dotted && dotted[1].split('.').every((part) => !/^0/.test(part)))
    return label('number', dotted[1], `number${dotted[1].split('.').length}`, dotted[0]);
  const party = NUMBER_DASH.exec(text);
  if (party) return label('number', party[1], `number${party[1].split('.').length}`, party[0]);
  const single = NUMBER.exec(text);
  if (!single || Number(single[1]) > MAX_NUMBER || isDayOfDate(single)) return null;
  return label('number', single[1], single[2] === ')' ? 'number)' : 'number1', single[0]);
}

/** "15/ 11" in the middle of a torn date is no "15/". */
function isDayOfDate(match: RegExpExecArray): boolean {
  return match[2] === '/' && /^\d/.test(match.input.slice(match[0].length));
}

function lettered(text: string): Label | null {
  const roman = ROMAN.exec(text);
  if (roman && VALID_ROMAN.test(roman[1].split('.')[0]))
    return label('roman', roman[1], `roman${roman[1].split('.').length}`, roman[0]);
  const upper = UPPER.exec(text);
  if (upper) return label('upper', upper[1], 'upper', upper[0]);
  const letter = LETTER.exec(text);
  return letter && isItemLetter(letter[1]) ? label('letter', letter[1], 'letter', letter[0]) : null;
}

function isItemLetter(value: string): boolean {
  return value.replace(/\d+$/, '').length === 1;
}

function marked(text: string): Label | null {
  const paren = PAREN.exec(text);
  if (paren) return label('paren', paren[1], /\d/.test(paren[1]) ? 'paren1' : 'parena', paren[0]);
  const dash = DASH.exec(text);
  if (dash) return label('dash', '-', 'dash', dash[0]);
  const plus = PLUS.exec(text);
  return plus ? label('plus', '+', 'plus', plus[0]) : null;
}

function label(kind: LabelKind, value: string, series: string, matched: string): Label {
  return { kind, value, series, length: matched.length };
}
