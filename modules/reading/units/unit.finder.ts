import { beginsBody, readBody } from '../text/body-name';
import { isAllCaps, isCapital } from '../text/words';
import type { Phrase } from './phrase';
import type { FoundUnit } from './unit.types';
import type { Target } from './unit.index';

/** No abbreviated name has more words. */
const LONGEST_ABBREVIATED = 7;

/** The units named inside running prose: those of the catalogue, collectives, open phrases and names of unknown bodies. */
export function findUnits(phrase: Phrase): FoundUnit[] {
  const found: FoundUnit[] = [];
  for (let at = 0; at < phrase.words.length;) {
    const unit = phrase.mayBegin(at) ? unitAt(phrase, at) : null;
    if (!unit) {
      at += 1;
      continue;
    }
    const start = phrase.words[at].start;
    const end = phrase.words[unit.end - 1].end;
    found.push({
      ref: { text: phrase.text.slice(start, end), unit: unit.unit, group: unit.group },
      start,
      end,
    });
    at = unit.end;
  }
  return found;
}

function unitAt(phrase: Phrase, at: number): (Target & { end: number }) | null {
  const { words, text } = phrase;
  const capital = isCapital(words[at].text);
  const named = phrase.named(at);
  if (named?.unit && capital) return named;
  if (named?.group) return named;
  if (!capital)
    return named && /liên quan/iu.test(text.slice(words[at].start, words[named.end - 1].end)) ? named : null;
  const short = abbreviatedAt(phrase, at);
  if (short) return short;
  if (named) return named;
  if (!beginsBody(text, words, at)) return null;
  const end = readBody(text, words, at);
  return end !== null && end > at + 1 ? { unit: null, group: null, end } : null;
}

function abbreviatedAt(phrase: Phrase, at: number): (Target & { end: number }) | null {
  const { words } = phrase;
  let last = at + 1;
  while (last < words.length && last < at + LONGEST_ABBREVIATED && /^[\s,\-–&.]{1,3}$/.test(phrase.gap(last)))
    last += 1;
  for (let end = last; end > at; end -= 1) {
    if (!words.slice(at, end).some((word) => word.text.length > 1 && isAllCaps(word.text))) return null;
    const target = phrase.abbreviated(at, end);
    if (target) return { ...target, end };
  }
  return null;
}
