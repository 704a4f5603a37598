import type { AliasKind } from './catalogue.types';

/** A name and the days (ISO, both included) it may be read as its unit; null is open. */
export interface DatedName {
  text: string;
  validFrom: string | null;
  validTo: string | null;
}

/** A unit with everything it has been called, whoever keeps it (a file or a database). */
export interface NamedUnit {
  id: string;
  name: string;
  shortName: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorId: string | null;
  aliases: (DatedName & { kind: AliasKind })[];
}

/** A unit and the names a document may call it by, each with its days. */
export interface UnitNames {
  id: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  aliases: DatedName[];
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/** The day after an ISO date. */
function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What makes two spellings one name: letters and digits, case aside; the place of a tone mark in oa, oe, uy too. */
export function nameKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
    .normalize('NFC')
    .replace(/&/g, ' và ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when the two spans of days have a day in common. */
export function overlap(
  a: Pick<DatedName, 'validFrom' | 'validTo'>,
  b: Pick<DatedName, 'validFrom' | 'validTo'>,
): boolean {
  return (a.validFrom ?? FIRST) <= (b.validTo ?? LAST) && (b.validFrom ?? FIRST) <= (a.validTo ?? LAST);
}

/**
 * Which names mean which unit on which day. A unit that was merged answers to its names until its last day, its
 * successor from the next day on; a name given up in a renaming goes on meaning the unit, unless another unit has
 * taken it since. Ended units come first, so that a reader without a date ends at the living one.
 */
export function namesOverTime(units: readonly NamedUnit[]): UnitNames[] {
  const claims = claimsOf(units);
  const free = (unit: NamedUnit, name: DatedName): boolean =>
    !(claims.get(nameKey(name.text)) ?? []).some((claim) => claim.unit !== unit && overlap(claim, name));
  const predecessors = (unit: NamedUnit): NamedUnit[] =>
    units.filter((other) => other.successorId === unit.id && other.validTo !== null);

  const gather = (unit: NamedUnit, from: string | null, seen: ReadonlySet<string>): DatedName[] => {
    const own = [...ownNames(unit), ...carriedOn(unit).filter((name) => free(unit, name))];
    const inherited = predecessors(unit)
      .filter((other) => !seen.has(other.id))
      .flatMap((other) => gather(other, dayAfter(other.validTo as string), new Set([...seen, other.id])))
      .filter((name) => free(unit, name));
    if (from === null) return [...own, ...inherited];
    const texts = new Set([...own, ...inherited].map((name) => name.text));
    return [...texts].map((text) => ({ text, validFrom: from, validTo: null }));
  };

  return [...units]
    .sort((a, b) => (a.validTo ?? LAST).localeCompare(b.validTo ?? LAST))
    .map((unit) => ({
      id: unit.id,
      name: unit.name,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      aliases: merged(gather(unit, null, new Set([unit.id])).filter((name) => name.text !== unit.name)),
    }));
}

/** The unit's names in its own days. */
function ownNames(unit: NamedUnit): DatedName[] {
  const { name, shortName, validFrom, validTo } = unit;
  const always = [name, ...(shortName ? [shortName] : [])].map((text) => ({ text, validFrom, validTo }));
  return [
    ...always,
    ...unit.aliases.map((alias) => ({
      text: alias.text,
      validFrom: alias.validFrom,
      validTo: alias.validTo ?? validTo,
    })),
  ];
}

/** Former names after the day they were given up: people go on writing them. */
function carriedOn(unit: NamedUnit): DatedName[] {
  return unit.aliases
    .filter((alias) => alias.kind === 'former' && alias.validTo && alias.validTo !== unit.validTo)
    .map(({ text, validTo }) => ({
      text,
      validFrom: dayAfter(validTo as string),
      validTo: unit.validTo,
    }));
}

/** One entry per text and span; a span that goes on where another of the same text ends joins it. */
function merged(names: readonly DatedName[]): DatedName[] {
  const result: DatedName[] = [];
  for (const name of names) {
    const same = result.filter((other) => other.text === name.text);
    if (same.some((other) => covers(other, name))) continue;
    const before = same.find((other) => other.validTo && dayAfter(other.validTo) === name.validFrom);
    if (before) before.validTo = name.validTo;
    else result.push({ ...name });
  }
  return result;
}

function covers(outer: DatedName, inner: DatedName): boolean {
  return (
    (outer.validFrom ?? FIRST) <= (inner.validFrom ?? FIRST) &&
    (inner.validTo ?? LAST) <= (outer.validTo ?? LAST)
  );
}

type Claim = DatedName & { unit: NamedUnit };

function claimsOf(units: readonly NamedUnit[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const unit of units) {
    for (const name of ownNames(unit)) {
      const key = nameKey(name.text);
      claims.set(key, [...(claims.get(key) ?? []), { ...name, unit }]);
    }
  }
  return claims;
}

/** A name that would mean two units on the same day. */
export interface Ambiguity {
  text: string;
  unitIds: [string, string];
}

/** Names that two units bear on a common day; the reader could not tell which is meant. */
export function ambiguousNames(units: readonly NamedUnit[]): Ambiguity[] {
  const found = new Map<string, Ambiguity>();
  for (const [key, claims] of claimsOf(units)) {
    for (const [index, claim] of claims.entries()) {
      const rival = claims
        .slice(index + 1)
        .find((other) => other.unit !== claim.unit && overlap(claim, other));
      if (rival && !found.has(key))
        found.set(key, { text: claim.text, unitIds: [claim.unit.id, rival.unit.id] });
    }
  }
  return [...found.values()];
}
