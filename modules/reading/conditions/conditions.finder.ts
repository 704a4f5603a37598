import { beginsBody, readBody } from '../text/body-name';
import { squash } from '../text/normalize';
import { phraseSet, Phrases } from '../text/phrases';
import { wordsOf, type Word } from '../text/words';
import type { Condition } from '../types';
import { readAwaited } from './awaited-document';

/** "sau khi", "ngay sau khi", "khi"; not "trong khi", "kể từ khi", "nếu … khi". */
const OPENING = /(?<![\p{L}])(?:ngay\s{1,3})?(?:(?:sau|chỉ|đến)\s{1,3})?khi(?![\p{L}])/giu;
const NO_OPENING = /(?:trong|kể từ|từ|một|trước|mỗi|những|đôi)\s{1,3}$/iu;
/** No condition is longer, in characters. */
const REACH = 420;

const HAVING = phraseSet(['có', 'đã có', 'nhận được', 'tiếp nhận', 'có các']);
const PASSIVE = phraseSet(['được', 'đã được']);
/** Acts by which a document comes to be; `names` tells that what is acted on is the document itself. */
const ACTS = new Phrases<{ names: boolean }>([
  ...['ban hành', 'ký ban hành', 'công bố', 'ký', 'phát hành'].map((act) => [act, { names: true }] as const),
  ...['phê duyệt', 'thông qua', 'chấp thuận', 'phê chuẩn', 'cho chủ trương'].map(
    (act) => [act, { names: false }] as const,
  ),
]);
const IN_FORCE = phraseSet(['có hiệu lực', 'có hiệu lực thi hành', 'có hiệu lực pháp luật']);
const OF = phraseSet(['của', 'do', 'từ']);
const ABOUT = phraseSet(['về', 'về việc', 'đối với', 'thay thế']);

interface Reading {
  condition: Omit<Condition, 'text'>;
  /** Index behind the last word. */
  end: number;
}

/**
 * The documents (or their approval) a task must wait for, as its prose or deadline says: "sau khi có văn bản hướng dẫn của Bộ
 * Nội vụ". What is no document ("khi có phát sinh", "sau khi hoàn thành") and the plan itself ("Kế hoạch này") are none.
 */
export function findConditions(text: string): Condition[] {
  const plain = text.normalize('NFC');
  const found: Condition[] = [];
  let done = 0;
  for (const opening of plain.matchAll(OPENING)) {
    const behind = opening.index + opening[0].length;
    if (opening.index < done || NO_OPENING.test(plain.slice(Math.max(0, opening.index - 12), opening.index)))
      continue;
    const clause = plain.slice(behind, clauseEnd(plain, behind));
    const words = wordsOf(clause);
    let reading = readOne(clause, words, 0);
    let from = opening.index;
    while (reading) {
      const stop = behind + words[reading.end - 1].end;
      if (!ownDocument(plain.slice(from, stop + 8)))
        found.push({ text: squash(plain.slice(from, stop)), ...reading.condition });
      done = stop;
      const next = conjunct(clause, words, reading.end);
      if (next === null) break;
      from = behind + words[next].start;
      reading = readOne(clause, words, next);
    }
  }
  return found;
}

function clauseEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + REACH);
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const mark = text[at];
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    const ends =
      depth < 0 || /[;\n\t]/.test(mark) || (mark === '.' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2)));
    if (ends) return at;
  }
  return limit;
}

/** "và có văn bản hướng dẫn …": a second condition behind the first. */
function conjunct(clause: string, words: Word[], index: number): number | null {
  const word = words[index];
  if (!word || !/^\s?,?\s{0,3}$/.test(clause.slice(words[index - 1].end, word.start))) return null;
  if (!/^(?:và|đồng thời)$/iu.test(word.text) || index + 1 >= words.length) return null;
  return /^(?:sau|khi)$/iu.test(words[index + 1].text) ? null : index + 1;
}

/** "Kế hoạch này": the plan waits for nothing but itself. */
function ownDocument(text: string): boolean {
  return /(?<![\p{L}])này(?![\p{L}])/iu.test(text);
}

function readOne(clause: string, words: Word[], index: number): Reading | null {
  return (
    readHaving(clause, words, index) ??
    readIssuing(clause, words, index) ??
    readHappening(clause, words, index)
  );
}

/** "có văn bản hướng dẫn của Bộ Nội vụ về …". */
function readHaving(clause: string, words: Word[], index: number): Reading | null {
  const having = HAVING.longest(clause, words, index);
  const awaited = having && readAwaited(clause, words, index + having.length);
  return awaited && readSource(clause, words, awaited.end, awaited.kind, null);
}

/** "Bộ Nội vụ ban hành văn bản hướng dẫn", "Thủ tướng Chính phủ phê duyệt Chương trình". */
function readIssuing(clause: string, words: Word[], index: number): Reading | null {
  if (index >= words.length || !beginsBody(clause, words, index)) return null;
  const end = readBody(clause, words, index);
  if (end === null || end >= words.length) return null;
  const verb = words[end].text.toLowerCase() === 'đã' ? end + 1 : end;
  const act = ACTS.longest(clause, words, verb) ?? HAVING.longest(clause, words, verb);
  const awaited = act && readAwaited(clause, words, verb + act.length);
  if (!awaited) return null;
  const issuer = between(clause, words, index, end);
  const approves = ACTS.longest(clause, words, verb)?.value.names === false;
  const reading = readSource(clause, words, awaited.end, approves ? null : awaited.kind, issuer);
  if (!approves) return reading;
  const object = between(clause, words, verb + (act?.length ?? 0), reading.end);
  return { ...reading, condition: { ...reading.condition, about: object } };
}

/** "Chương trình được Thủ tướng Chính phủ phê duyệt", "Nghị quyết của HĐND có hiệu lực". */
function readHappening(clause: string, words: Word[], index: number): Reading | null {
  const awaited = readAwaited(clause, words, index);
  for (let at = index; at < words.length; at += 1) {
    const force = IN_FORCE.longest(clause, words, at);
    if (force && awaited && at > index)
      return subjectOf(clause, words, index, at, at + force.length, null, true);
    const passive = PASSIVE.longest(clause, words, at);
    if (passive) {
      const act = actBehind(clause, words, at + passive.length);
      if (act) return subjectOf(clause, words, index, at, act.end, act.issuer, act.names);
      if (at === index) return null;
    }
    // "Luật … ban hành", the passive left out: the verb ends the clause.
    const bare = awaited && at > awaited.end ? ACTS.longest(clause, words, at) : null;
    if (bare && at + bare.length === words.length) {
      return subjectOf(clause, words, index, at, words.length, null, bare.value.names);
    }
    if (/,/.test(clause.slice(words[at].end, words[at + 1]?.start ?? clause.length)) && !awaited) return null;
  }
  return null;
}

/** Behind "được": who acts, if named, and the act. */
function actBehind(
  clause: string,
  words: Word[],
  index: number,
): { end: number; issuer: string | null; names: boolean } | null {
  const direct = ACTS.longest(clause, words, index);
  if (direct) return { end: index + direct.length, issuer: null, names: direct.value.names };
  const body =
    index < words.length && beginsBody(clause, words, index) ? readBody(clause, words, index) : null;
  // "cấp có thẩm quyền" is nobody in particular.
  for (let at = body ?? index + 1; at < words.length && at <= (body ?? index + 6); at += 1) {
    const act = ACTS.longest(clause, words, at);
    if (act)
      return {
        end: at + act.length,
        issuer: body ? between(clause, words, index, body) : null,
        names: act.value.names,
      };
  }
  return null;
}

/** The condition of a subject that is approved, issued or comes into force. */
function subjectOf(
  clause: string,
  words: Word[],
  index: number,
  until: number,
  end: number,
  issuer: string | null,
  names: boolean,
): Reading {
  const awaited = until > index ? readAwaited(clause, words, index) : null;
  const subject = until > index ? between(clause, words, index, until) : null;
  if (!awaited || !names || awaited.kind === null)
    return { end, condition: { documentKind: null, issuer, about: subject } };
  const source = readSource(clause, words, awaited.end, awaited.kind, issuer);
  const rest =
    source.end < until && source.condition.issuer === issuer
      ? between(clause, words, awaited.end, until)
      : null;
  return {
    end,
    condition: {
      documentKind: awaited.kind,
      issuer: source.condition.issuer,
      about: rest ?? source.condition.about,
    },
  };
}

/** Behind a document: "của Bộ Nội vụ", "về việc …". */
function readSource(
  clause: string,
  words: Word[],
  index: number,
  kind: string | null,
  issuer: string | null,
): Reading {
  let end = index;
  let source = issuer;
  if (source === null && words[end] && /^mới$/iu.test(words[end].text)) end += 1;
  const of = source === null ? OF.longest(clause, words, end) : null;
  const body = of ? readBody(clause, words, end + of.length) : null;
  if (of && body !== null) {
    const all = withFurther(clause, words, body);
    source = between(clause, words, end + of.length, all);
    end = all;
  }
  const opening = ABOUT.longest(clause, words, end);
  if (!opening) return { end, condition: { documentKind: kind, issuer: source, about: null } };
  let last = end + opening.length;
  while (last < words.length && !/,/.test(clause.slice(words[last - 1].end, words[last].start))) last += 1;
  const first = end + opening.length;
  const by = source === null ? issuerAtEnd(clause, words, first, last) : null;
  const about = between(clause, words, first, by?.of ?? last);
  return { end: last, condition: { documentKind: kind, issuer: source ?? by?.issuer ?? null, about } };
}

/** "… về tổng kết công tác năm của Bộ Nội vụ". */
function issuerAtEnd(
  clause: string,
  words: Word[],
  from: number,
  to: number,
): { of: number; issuer: string | null } | null {
  for (let of = to - 2; of > from; of -= 1) {
    if (words[of].text.toLowerCase() !== 'của') continue;
    return readBody(clause, words, of + 1) === to ? { of, issuer: between(clause, words, of + 1, to) } : null;
  }
  return null;
}

/** "Bộ Nội vụ và Bộ Tài chính". */
function withFurther(clause: string, words: Word[], end: number): number {
  const next = words[end]?.text.toLowerCase() === 'và' && end + 1 < words.length ? end + 1 : null;
  if (next === null || !beginsBody(clause, words, next)) return end;
  return readBody(clause, words, next) ?? end;
}

function between(clause: string, words: Word[], from: number, to: number): string | null {
  if (to <= from) return null;
  const { end } = words[to - 1];
  const written = clause.slice(words[from].start, end);
  const open = written.includes('(') && !written.includes(')') && clause[end] === ')';
  return squash(open ? `${written})` : written);
}
