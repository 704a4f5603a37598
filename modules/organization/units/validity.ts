/** Days (ISO, both included) something holds; null is open. */
export interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

export function validOn(item: Validity, date: string): boolean {
  return (!item.validFrom || item.validFrom <= date) && (!item.validTo || date <= item.validTo);
}

/** What following successors needs to know of a unit. */
export type Succession = Validity & { id: string; successorId: string | null };

/**
 * The unit that holds the work of another on a day: itself, or the end of its line of successors.
 *
 * @returns null when the line ends in a unit that no longer exists
 */
export function livingSuccessor<U extends Succession>(
  units: ReadonlyMap<string, U>,
  id: string,
  date: string,
): U | null {
  const seen = new Set<string>();
  let unit = units.get(id);
  while (unit?.validTo && unit.validTo < date && !seen.has(unit.id)) {
    seen.add(unit.id);
    unit = unit.successorId ? units.get(unit.successorId) : undefined;
  }
  return unit && !(unit.validTo && unit.validTo < date) ? unit : null;
}
