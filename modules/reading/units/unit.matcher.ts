import { normalize, squash } from '../text/normalize';
import { trimMarks } from '../text/trim';
import { wordsOf } from '../text/words';
import type { UnitCatalogue, UnitRef } from '../types';
import { Phrase } from './phrase';
import { findUnits } from './unit.finder';
import { UnitIndex } from './unit.index';
import { splitUnits } from './unit.splitter';
import type { UnitMatcher } from './unit.types';

/** "(1)", "2.", "a)" and the like in front of the members of a list. */
const ENUMERATION = /(^|[\s;,])(\(\d{1,2}\)|\d{1,2}[.)]|[a-zđ]\))(?=\s|\p{Lu})/gu;

/**
 * A matcher for one catalogue. `onDate` (ISO) is the day of the document: names are resolved to the units of that day, former
 * names to the units that bore them then; without it every name counts, those in use before those of the past.
 */
export function createUnitMatcher(catalogue: UnitCatalogue, onDate: string | null = null): UnitMatcher {
  const index = new UnitIndex(catalogue, onDate);
  return {
    list: (text) => listUnits(text, index),
    find: (text) => findUnits(new Phrase(text, index)),
    resolve: (name) => resolveName(name, index),
  };
}

function listUnits(text: string, index: UnitIndex): UnitRef[] {
  const plain = normalize(text);
  // Marks give way to a separator of the same length, so that offsets stay.
  const marked = plain.replace(
    ENUMERATION,
    (_whole, before: string, mark: string) => `${before};${' '.repeat(mark.length - 1)}`,
  );
  const refs: UnitRef[] = [];
  const seen = new Set<string>();
  for (const { start, end, unit, group } of splitUnits(new Phrase(marked, index))) {
    const written = trimMarks(plain.slice(start, end), '.,;:*…');
    const key = unit ?? group ?? squash(written).toLowerCase();
    if (!written || seen.has(key)) continue;
    seen.add(key);
    refs.push({ text: written, unit, group });
  }
  return refs;
}

function resolveName(name: string, index: UnitIndex): UnitRef {
  const text = trimMarks(normalize(name), '.,;:*…');
  const words = wordsOf(text).length;
  const [only, ...others] = splitUnits(new Phrase(text, index));
  const whole = only && others.length === 0 && words > 0;
  return { text, unit: whole ? only.unit : null, group: whole ? only.group : null };
}
