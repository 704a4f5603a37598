import { endsName } from '../text/body-name';
import { isCapital } from '../text/words';
import { DOING, JOINER, LEADING, QUALIFYING } from './list-words';
import { Phrase, type Named } from './phrase';
import { inherited, nextStart, separator, skipToBoundary, startsUnit } from './unit.boundaries';
import type { Target } from './unit.index';

/** A stretch of a list that names one unit, as offsets into the text. */
export interface ListedUnit extends Target {
  start: number;
  end: number;
}

const NOBODY: Target = { unit: null, group: null };

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
  const named = phrase.named(at);
  const next = nextStart(phrase, at, named, depth);
  const end = endOfName(phrase, at, named, next, depth);
  const whole = named !== null && named.end >= withoutJoiner(phrase, at, end);
  push(phrase, at, end, whole ? named : (abbreviatedTarget(phrase, at, end, depth) ?? NOBODY), units);
  return end < next && depth[end] === 0 ? skipToBoundary(phrase, end, next) : next;
}

/** Where a name ends before the next unit: at what the unit does, at a bracket or a line behind the whole name. */
function endOfName(phrase: Phrase, at: number, named: Named | null, next: number, depth: number[]): number {
  const { words, text } = phrase;
  const from = named ? named.end : at + 1;
  if (from >= next) return next;
  if (named && (depth[from] > 0 || /[\n:]/.test(phrase.gap(from)))) return from;
  if (named && !isCapital(words[from].text)) {
    const narrowed = named.unit === null && QUALIFYING.test(words[from].text);
    if (!narrowed && endsName(text, words, from)) return from;
  }
  for (let word = from; word < next; word += 1) {
    if (DOING.longest(text, words, word) && !isCapital(words[word].text)) return word;
  }
  return next;
}

function withoutJoiner(phrase: Phrase, at: number, end: number): number {
  let last = end;
  while (last - 1 > at && JOINER.test(phrase.words[last - 1].text)) last -= 1;
  return last;
}

/** "các Sở: Nội vụ, Tài chính và Y tế": every name up to the next full one has the shared head. */
function takeShared(
  phrase: Phrase,
  { heads, first }: { heads: string[]; first: number },
  depth: number[],
  units: ListedUnit[],
): number {
  let at = first;
  while (at < phrase.words.length) {
    const joiner = JOINER.test(phrase.words[at].text);
    if (joiner) at += 1;
    if (at >= phrase.words.length) break;
    if (at > first && separator(phrase, at) === 'strong') break;
    const named = phrase.underHead(at, heads);
    if (at > first && !named && startsUnit(phrase, at)) break;
    const next = named?.end ?? nextMember(phrase, at);
    push(phrase, at, next, named ?? NOBODY, units);
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

function push(phrase: Phrase, at: number, end: number, { unit, group }: Target, units: ListedUnit[]): void {
  const { words, text } = phrase;
  const last = withoutJoiner(phrase, at, end) - 1;
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
