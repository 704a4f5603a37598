import { isUnitText, startsWithUnit } from '../structure/unit-text';
import { fold } from '../text/normalize';
import type { Span } from '../types';
import { endOfName, startsWithVerb } from './verbs';

/** Who acts in a sentence, and with whom; spans are offsets into the sentence. */
export interface Subject {
  units: Span;
  partners: Span | null;
}

const LEAD_IN =
  /^(?:tren co so|can cu|trong (?:pham vi|thoi gian|qua trinh)|theo (?!doi)|de |dinh ky|hang nam|hang quy|hang thang|truoc ngay|doi voi|khi |sau khi|nham |tu ngay|voi vai tro|ngoai ra|dong thoi|ben canh|cham nhat)/;
const REQUEST = /(?:^|[\s,;:])(?:kính |trân trọng )?(?:đề nghị|yêu cầu|giao(?: cho)?)\s*:?\s+/giu;
const PARTNERS =
  /^[\s,]*(?:(?:là cơ quan[^,]*,?\s*)?chủ trì(?:[^,.;]{0,30})?[\s,]*)?(?:và\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)?\s*/iu;
/** "Bộ Y tế, cơ quan thường trực Ban Chỉ đạo, …" says what the same unit is. */
const APPOSITION = /,\s+(?:là\s+)?(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ quản)(?!\p{L})/iu;
const LONGEST_LEAD_IN = 30;
/** Longest request, "trân trọng đề nghị". */
const MAX_REQUEST = 24;
/** "các sở, ban, ngành": the comma stands inside one collective. */
const COLLECTIVE = /(?:^|[\s,])(?:sở|bộ|ban|cơ quan|đơn vị|tổ chức|tỉnh|xã|cấp|huyện|ngành),\s+$/iu;

/** The units a sentence begins with as those who act, also behind a lead-in or a request; null when none is named. */
export function readSubject(sentence: string): Subject | null {
  for (const start of candidates(sentence)) {
    const end = endOfName(sentence, start);
    if (end === null) continue;
    const apart = APPOSITION.exec(sentence.slice(start, end));
    const units = { start, end: trimEnd(sentence, start, apart ? start + apart.index : end) };
    return { units, partners: partnersAfter(sentence, end) };
  }
  return null;
}

/** Whether a text is a name or list of names of units and says nothing of what they do. */
export function namesOnlyUnits(text: string): boolean {
  return isUnitText(text) && endOfName(text, 0) === null;
}

/** Whom a stretch that begins with "chủ trì, phối hợp với …" works with; offsets into the text. */
export function partnersAfter(text: string, verb: number): Span | null {
  const match = PARTNERS.exec(text.slice(verb));
  if (!match) return null;
  const start = verb + match[0].length;
  if (!startsWithUnit(text.slice(start))) return null;
  return { start, end: trimEnd(text, start, endOfName(text, start) ?? endOfClause(text, start)) };
}

/** Where the acting units may begin: after a request, at the start, after the comma of a lead-in. */
function candidates(sentence: string): number[] {
  const requests = [...sentence.matchAll(REQUEST)].map((match) => match.index + match[0].length);
  const leadIn = LEAD_IN.test(fold(sentence.slice(0, LONGEST_LEAD_IN)));
  const verb = endOfName(sentence, 0) ?? Infinity;
  // "UBND tỉnh yêu cầu các sở …": who is asked acts, not who asks; later requests only follow a lead-in.
  const asked = requests.filter((start) => start <= verb + MAX_REQUEST || leadIn);
  const after = leadIn ? afterLeadIn(sentence) : null;
  return [...asked, 0, ...(after === null ? [] : [after])].filter((start) =>
    startsWithUnit(sentence.slice(start)),
  );
}

/** Where the main clause names who acts; null when it begins with a verb instead. */
function afterLeadIn(sentence: string): number | null {
  for (const match of sentence.matchAll(/[,:]\s+/g)) {
    const at = match.index + match[0].length;
    const rest = sentence.slice(at);
    if (/^\p{Ll}/u.test(rest) && COLLECTIVE.test(sentence.slice(0, at))) continue;
    if (startsWithUnit(rest)) return at;
    if (startsWithVerb(rest)) return null;
  }
  return null;
}

function endOfClause(sentence: string, start: number): number {
  const stop = /[.;]/.exec(sentence.slice(start));
  return stop ? start + stop.index : sentence.length;
}

function trimEnd(sentence: string, start: number, end: number): number {
  return start + sentence.slice(start, end).replace(/[\s,;:.(]+$/, '').length;
}
