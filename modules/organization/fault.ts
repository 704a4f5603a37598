import { Conflict, InvalidInput } from '../foundation';

/** A rule of the catalogue that an entry breaks. */
export interface Fault {
  /** Id of the entry. */
  id: string;
  /** Property of the entry, `aliases.2.text` within a list. */
  field: string;
  /** Stable English code. */
  code: string;
  /** Vietnamese. */
  message: string;
}

const TAKEN = /-taken$/;

/** @throws Conflict when a name or key is another entry's, InvalidInput for every other fault */
export function refuse(faults: readonly Fault[]): void {
  const [first] = faults;
  if (!first) return;
  const details = faults.map(({ code, message, field }) => ({ code, message, field }));
  const Refusal = TAKEN.test(first.code) ? Conflict : InvalidInput;
  throw new Refusal(first.code, first.message, { field: first.field, details });
}
