import { beginsBody, endsName } from '../text/body-name';
import { isCapital } from '../text/words';
import { phraseSet } from '../text/phrases';
import { Phrase, type Named } from './phrase';
import type { Target } from './unit.index';

/** A stretch of a list that names one unit, as offsets into the text. */
export interface ListedUnit extends Target {
  start: number;
  end: number;
}

type Separator = 'strong' | 'line' | 'weak' | 'none';

const JOINER = /^(?:và|với|cùng|hoặc)$/iu;
/** Words in front of a name that are not part of it. */
const LEADING = phraseSet([
  'và',
  'với',
  'cùng',
  'cùng với',
  'hoặc',
  'đề nghị',
  'giao',
  'mời',
  'do',
  'phối hợp với',
  'phối hợp',
  'chủ trì',
  'gồm',
  'bao gồm',
  'các đồng chí',
  'đồng chí',
  'riêng',
  'trong đó',
]);
/** What a unit does, behind its name. */
const DOING = phraseSet([
  'chủ trì',
  'phối hợp',
  'có trách nhiệm',
  'chịu trách nhiệm',
  'tiến hành',
  'tham mưu',
  'làm đầu mối',
  'căn cứ',
  'theo dõi',
  'tổng hợp',
  'hướng dẫn',
  'đăng tải',
]);
/** Small words a further member of a list begins with. */
const MEMBERS = phraseSet([
  'các',
  'những',
  'doanh nghiệp',
  'nhà đầu tư',
  'nhà cung cấp',
  'nhà mạng',
  'nhà thầu',
  'nhà trường',
  'chủ đầu tư',
  'cơ quan',
  'đơn vị',
  'tổ chức',
  'cá nhân',
  'địa phương',
  'người dân',
  'báo',
  'đài',
  'sở',
  'xã',
  'phường',
]);
const ACRONYM =
  /^(?:UBND|HĐND|UBMTTQ(?:VN)?|MTTQ(?:VN)?|LHPN|LĐLĐ|CCB|BQL|BCH|BCĐ|BHXH|KBNN|NHNN|CATP|BĐBP|TAND|VKSND|VPUB|VPUBND|VNPT|EVN|FPT|CMC|VTV|VOV|S[A-ZĐ&]{2,8})$/u;
/** "Văn phòng Sở", "Giám đốc Sở": the next head belongs to the name. */
const INNER = /^(?:phòng|tra|đốc|đạo|trưởng|chánh|thuộc|của|tại|do|cho|về|qua|thanh|ngành|liên|hai|cấp)$/iu;

/** Cuts a cell or a list phrase into the units it names. */
export function splitUnits(phrase: Phrase): ListedUnit[] {
  const { words } = phrase;
  const depth = bracketDepths(phrase);
  const units: ListedUnit[] = [];
  let headAt = -1;
  for (let at = 0; at < words.length;) {
    if (depth[at] > 0) {
      at += 1;
      continue;
    }
    const lead = LEADING.longest(phrase.text, words, at);
    if (lead && !(phrase.named(at)?.complete ?? false)) {
      at += lead.length;
      continue;
    }
    const shared = phrase.shared(at);
    if (shared && shared.first < words.length) {
      at = takeShared(phrase, shared, depth, units);
      continue;
    }
    const heir = headAt >= 0 ? inherited(phrase, headAt, at) : null;
    if (heir && !phrase.named(at)) {
      push(phrase, at, heir.end, heir, units);
      at = heir.end;
      continue;
    }
    headAt = at;
    at = takeOne(phrase, at, depth, units);
  }
  return units;
}

/** Reads one name; returns the index of the word the next one may begin with. */
function takeOne(phrase: Phrase, at: number, depth: number[], units: ListedUnit[]): number {
  const { words, text } = phrase;
  const named = phrase.named(at);
  let next = nextStart(phrase, at, named, depth);
  let end = next;
  if (named && named.end < next) {
    const behind = words[named.end];
    const verb = DOING.longest(text, words, named.end) !== null || endsName(text, words, named.end);
    const apart = depth[named.end] > 0 || JOINER.test(behind.text) || /[\n:]/.test(phrase.gap(named.end));
    if (apart || (verb && !isCapital(behind.text))) end = named.end;
  } else if (!named) {
    for (let word = at + 1; word < next; word += 1) {
      if (DOING.longest(text, words, word) && !isCapital(words[word].text)) {
        end = word;
        break;
      }
    }
  }
  const whole = named !== null && named.end >= end;
  const target = whole ? named : (abbreviatedTarget(phrase, at, end, depth) ?? { unit: null, group: null });
  push(phrase, at, end, target, units);
  if (end < next && depth[end] === 0) next = skipToBoundary(phrase, end, next);
  return next;
}

/** "các Sở: Nội vụ, Tài chính và Y tế": every name up to the next full one has the shared head. */
function takeShared(
  phrase: Phrase,
  { head, first }: { head: string; first: number },
  depth: number[],
  units: ListedUnit[],
): number {
  let at = first;
  while (at < phrase.words.length) {
    const joiner = JOINER.test(phrase.words[at].text);
    if (joiner) at += 1;
    if (at >= phrase.words.length) break;
    if (at > first && (separator(phrase, at) === 'strong' || startsUnit(phrase, at))) break;
    const named = phrase.listed(at, head);
    const next = named?.end ?? nextMember(phrase, at);
    push(phrase, at, next, named ?? { unit: null, group: null }, units);
    at = next;
    if (depth[at] > 0) break;
  }
  return Math.max(at, first + 1);
}

function nextMember(phrase: Phrase, at: number): number {
  let next = at + 1;
  while (
    next < phrase.words.length &&
    separator(phrase, next) === 'none' &&
    !JOINER.test(phrase.words[next].text)
  )
    next += 1;
  return next;
}

/** The word the next unit begins with (or the number of words). */
function nextStart(phrase: Phrase, at: number, named: Named | null, depth: number[]): number {
  const { words } = phrase;
  for (let word = Math.max(at + 1, named?.end ?? 0); word < words.length; word += 1) {
    if (depth[word] > 0) continue;
    const mark = separator(phrase, word);
    if (mark === 'strong') return word;
    if (mark === 'line' && startsUnit(phrase, word, at)) return word;
    if (mark === 'weak' && (startsUnit(phrase, word, at) || inherited(phrase, at, word))) return word;
    if (mark === 'none' && startsUnmarked(phrase, at, word, named)) return word;
  }
  return words.length;
}

/** What separates a word from the name before it; "và" and "với" count with the mark in front of them. */
function separator(phrase: Phrase, word: number): Separator {
  const gap = phrase.gap(word);
  if (/;|\n\s*[-+•*]/.test(gap)) return 'strong';
  if (/\n/.test(gap)) return 'line';
  if (/[,/]|\s[+•]\s|^\s-\s$|\.\s/.test(gap)) return 'weak';
  return word > 0 && JOINER.test(phrase.words[word - 1].text) ? 'weak' : 'none';
}

function startsUnit(phrase: Phrase, word: number, at = word): boolean {
  const { words, text } = phrase;
  if (LEADING.longest(text, words, word) && !isCapital(words[word].text)) return false;
  if (phrase.named(word) || ACRONYM.test(words[word].text)) return true;
  if (MEMBERS.longest(text, words, word)) {
    // "các cơ quan Trung ương và địa phương" is one phrase.
    const goesOn =
      at < word && MEMBERS.longest(text, words, at) !== null && JOINER.test(words[word - 1].text);
    return !goesOn || /^(?:các|những)$/iu.test(words[word].text);
  }
  if (!beginsBody(text, words, word) || !isCapital(words[word].text)) return false;
  return word + 1 < words.length && separator(phrase, word + 1) === 'none';
}

/** "Sở Khoa học và Công nghệ Sở Công Thương": no mark between, but the first name is whole. */
function startsUnmarked(phrase: Phrase, at: number, word: number, named: Named | null): boolean {
  const { words } = phrase;
  if (!isCapital(words[word].text) || INNER.test(words[word - 1].text)) return false;
  if (named?.end === word) return startsUnit(phrase, word);
  return word > at + 1 && /^(?:Sở|Các)$/u.test(words[word].text) && startsUnit(phrase, word);
}

/** "Sở Nội vụ, Tài chính": the second name has the head of the first. */
function inherited(phrase: Phrase, at: number, word: number): Named | null {
  const head = phrase.words[at].text;
  if (!/^(?:sở|bộ)$/iu.test(head)) return null;
  const named = phrase.listed(word, head);
  const mark = named && named.end < phrase.words.length ? separator(phrase, named.end) : 'strong';
  const closed = mark !== 'none' || JOINER.test(phrase.words[named?.end ?? 0]?.text ?? '');
  return named && closed ? named : null;
}

function abbreviatedTarget(phrase: Phrase, at: number, end: number, depth: number[]): Target | null {
  let last = end;
  for (let word = at; word < end; word += 1) {
    if (depth[word] > 0) {
      last = word;
      break;
    }
  }
  return phrase.abbreviated(at, last);
}

function skipToBoundary(phrase: Phrase, from: number, to: number): number {
  for (let word = from; word < to; word += 1) if (separator(phrase, word) === 'strong') return word;
  return to;
}

function push(phrase: Phrase, at: number, end: number, { unit, group }: Target, units: ListedUnit[]): void {
  const { words, text } = phrase;
  let last = end - 1;
  while (last > at && JOINER.test(words[last].text)) last -= 1;
  const stop = words[last].end;
  // A bracket behind the name belongs to it.
  const bracket = /^\s{0,2}\([^()]{0,200}\)/.exec(text.slice(stop, stop + 210));
  const inside =
    (text.slice(words[at].start, stop).match(/\(/g) ?? []).length >
    (text.slice(words[at].start, stop).match(/\)/g) ?? []).length;
  const close = inside ? text.indexOf(')', stop) + 1 : 0;
  units.push({ unit, group, start: words[at].start, end: close || stop + (bracket?.[0].length ?? 0) });
}

function bracketDepths(phrase: Phrase): number[] {
  let depth = 0;
  return phrase.words.map((_word, index) => {
    for (const mark of phrase.gap(index))
      depth = mark === '(' ? depth + 1 : mark === ')' ? Math.max(0, depth - 1) : depth;
    return depth;
  });
}
