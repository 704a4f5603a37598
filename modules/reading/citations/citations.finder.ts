import { kindOfCode } from '../text/document-kinds';
import { dateBehind, dateInFront } from './citation.date';
import { fitsSymbol, issuerBehind, issuerEnding } from './citation.issuer';
import { kindEnding, kindFarther, stripNumberSign, type KindInFront } from './citation.kind';
import { bindIssuedBy, listedWith } from './citation.issued-by';
import { findSymbols, isEvident, type FoundSymbol } from './citation.symbol';
import { completeList } from './citation.list';
import type { Draft, FoundCitation } from './citation.types';

/** How far kind, date and issuer are looked for around a symbol, in characters. */
const REACH = 260;

/** Forms, houses and plots have numbers of the same shape. */
const OTHER_NUMBER =
  /(?:mẫu|biểu|phụ lục|bảng|phòng|nhà|ngõ|ngách|đường|lô|thửa|tờ|mã|khoản|điều|quy chuẩn|tiêu chuẩn|qcvn|tcvn|iso|điện thoại)\s*$/iu;

/**
 * The documents a text (NFC) names by number and notation, one per mention, in the order of the text. A law cited by name
 * and date alone has no symbol and is not among them; neither is a caption whose number is blank.
 */
export function findCitations(text: string): FoundCitation[] {
  const drafts: Draft[] = [];
  for (const symbol of findSymbols(text)) {
    const previous = drafts.at(-1);
    const draft = readDraft(text, symbol, previous);
    if (!draft) continue;
    drafts.push(...completeList(text, draft, previous), draft);
  }
  bindIssuedBy(text, drafts);
  return drafts.map(({ kind, symbol, date, issuer, start, end }) => ({
    kind,
    symbol: symbol.symbol,
    date,
    issuer,
    start,
    end,
    text: text.slice(start, end),
  }));
}

function readDraft(text: string, symbol: FoundSymbol, previous: Draft | undefined): Draft | null {
  const floor = Math.max(previous?.end ?? 0, symbol.start - REACH, text.lastIndexOf('\t', symbol.start) + 1);
  const before = text.slice(floor, symbol.start);
  const { text: unsigned, sign } = stripNumberSign(before);
  if (OTHER_NUMBER.test(unsigned)) return null;
  const near = kindEnding(unsigned);
  const heir = near ? null : inherits(unsigned, symbol, previous, floor);
  const far = near || heir ? null : kindFarther(lastClause(unsigned), symbol);
  if (!near && !heir && !far && !sign && !isEvident(symbol)) return null;
  const kindStart = near
    ? floor + near.start
    : far
      ? floor + unsigned.length - lastClause(unsigned).length + far.start
      : symbol.start;
  const draft: Draft = {
    symbol,
    kind: (near ?? far)?.kind ?? kindOfHeir(symbol, heir) ?? kindOfSymbol(symbol),
    date: null,
    issuer: far ? issuerBetween(unsigned, far) : null,
    start: kindStart,
    end: symbol.end,
    heirOf: heir,
  };
  readBehind(text, draft);
  readInFront(
    text.slice(Math.max(0, kindStart - REACH, text.lastIndexOf('\t', kindStart) + 1), kindStart),
    draft,
  );
  if (draft.issuer === null && heir?.issuerInFront) {
    draft.issuer = heir.issuer;
    draft.issuerInFront = true;
  }
  return draft;
}

/** Date and issuer behind the symbol, in either order. */
function readBehind(text: string, draft: Draft): void {
  let dated = false;
  for (let round = 0; round < 3; round += 1) {
    const rest = cell(text.slice(draft.end, draft.end + REACH));
    const date = dated ? null : dateBehind(rest);
    if (date) {
      dated = true;
      draft.date = date.date;
      if (date.shared) for (const one of listedWith(draft)) one.date ??= date.date;
      draft.end += date.length;
      continue;
    }
    const issuer =
      draft.issuer === null ? issuerBehind(rest, /liên|phối hợp/iu.test(draft.kind ?? '')) : null;
    if (!issuer) return;
    draft.issuer = issuer.issuer;
    draft.end += issuer.end;
  }
}

const ISSUING =
  /(?:(?:đã|vừa|sẽ|mới|đang)\s+)?(?:ký\s+)?(?:ban hành|phát hành|ký|có|gửi|trình|thông qua)(?:\s+(?:tại|kèm theo|theo|bằng))?(?:\s+(?:các|một số))?\s*$/iu;
const STATING =
  /(?:(?:đã|được)\s+)?(?:quy định|hướng dẫn|phê duyệt|báo cáo|đề nghị|yêu cầu|chỉ đạo|thông báo|công bố)\s+(?:tại|theo)(?:\s+các)?\s*$/iu;
const AT = /\s(?:tại|theo)(?:\s+các)?\s*$/iu;

/** The issuer in front ("Bộ Nội vụ đã có …", "ý kiến của Ban Tổ chức Trung ương tại …") and the date before it. */
function readInFront(before: string, draft: Draft): void {
  if (draft.issuer !== null && draft.date !== null) return;
  const issuing = ISSUING.exec(before);
  const weak = issuing ? null : (STATING.exec(before) ?? AT.exec(before));
  const verb = issuing ?? weak;
  if (!verb) return;
  const subject = issuerEnding(before.slice(0, verb.index));
  if (!subject || (weak && !fitsSymbol(subject.issuer, draft.symbol.segments))) return;
  if (draft.issuer === null) {
    draft.issuer = subject.issuer;
    draft.issuerInFront = true;
  }
  if (issuing && draft.date === null) draft.date = dateInFront(before.slice(0, subject.start))?.date ?? null;
}

function issuerBetween(unsigned: string, far: KindInFront): string | null {
  const gap = /^\p{L}+(?:\s\p{L}+){0,3}?\s+của\s+(.+)$/u.exec(
    lastClause(unsigned).slice(far.start).trimEnd(),
  );
  return gap ? (issuerEnding(gap[1])?.issuer ?? null) : null;
}

/** One kind for several numbers: "Công điện số 217/…, 218/… và 222/…", "các Quyết định: số 36/…; số 1569/…". */
function inherits(
  unsigned: string,
  symbol: FoundSymbol,
  previous: Draft | undefined,
  floor: number,
): Draft | null {
  if (!previous || previous.end < floor) return null;
  const gap = unsigned;
  if (/^[\s,;*]{0,4}(?:và|hoặc|cùng|,)?\s{0,3}$/iu.test(gap)) return previous;
  const sameForm =
    symbol.notation === previous.symbol.notation || symbol.segments[0] === previous.symbol.segments[0];
  return sameForm && /[;,\s](?:và\s*)?$/u.test(gap) && !/[.\n]\s/.test(gap) && /(?:[;,]|\svà)\s*$/u.test(gap)
    ? previous
    : null;
}

/** A further symbol of a list has the kind in front of the list, unless its notation is of another kind than the last. */
function kindOfHeir(symbol: FoundSymbol, heir: Draft | null): string | null {
  const own = kindOfSymbol(symbol);
  return heir && (own === null || own === kindOfSymbol(heir.symbol)) ? heir.kind : null;
}

function kindOfSymbol({ segments }: FoundSymbol): string | null {
  return segments.length > 1 ? kindOfCode(segments[0]) : null;
}

/** Up to the end of the table cell. */
function cell(text: string): string {
  const end = text.indexOf('\t');
  return end < 0 ? text : text.slice(0, end);
}

function lastClause(text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf(';'), text.lastIndexOf('\n\n'), text.lastIndexOf(':'), text.lastIndexOf('. ')) +
      1,
  );
}
