import { fold, squash } from '../text/normalize';
import type { UnitCatalogue, UnitRef } from '../types';
import type { FoundUnit, UnitMatcher } from './unit.types';

/**
 * A matcher for one catalogue. `onDate` (ISO) is the day of the document: names are resolved to the units of that day;
 * without it every name of the catalogue counts.
 */
export function createUnitMatcher(catalogue: UnitCatalogue, onDate: string | null = null): UnitMatcher {
  const key = (name: string): string => squash(fold(name).replace(/[^a-z0-9]+/g, ' '));
  const valid = (item: { validFrom?: string | null; validTo?: string | null }): boolean =>
    !onDate || ((!item.validFrom || item.validFrom <= onDate) && (!item.validTo || onDate <= item.validTo));
  const units = new Map<string, string>();
  for (const unit of catalogue.units.filter(valid)) {
    for (const alias of unit.aliases.filter(valid)) units.set(key(alias.text), unit.id);
    units.set(key(unit.name), unit.id);
  }
  const groups = new Map<string, string>();
  for (const group of catalogue.groups) {
    for (const name of [...group.aliases, group.name]) groups.set(key(name), group.id);
  }
  const resolve = (name: string): UnitRef => {
    const text = name.trim();
    return { text, unit: units.get(key(text)) ?? null, group: groups.get(key(text)) ?? null };
  };
  const list = (text: string): UnitRef[] =>
    text
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(resolve);
  const find = (text: string): FoundUnit[] => {
    const found: FoundUnit[] = [];
    for (const unit of catalogue.units) {
      const start = text.indexOf(unit.name);
      if (start >= 0) found.push({ ref: resolve(unit.name), start, end: start + unit.name.length });
    }
    return found.sort((a, b) => a.start - b.start);
  };
  return { list, find, resolve };
}
