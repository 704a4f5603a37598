import { InvalidInput } from '../foundation';

/**
 * The properties a patch gives, without those left out.
 *
 * @throws InvalidInput for a null where the entry needs a value
 */
export function given<P extends object>(patch: P, nullable: readonly (keyof P)[]): Partial<P> {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined) as [keyof P, unknown][];
  const empty = entries.find(([key, value]) => value === null && !nullable.includes(key));
  if (empty) {
    const field = String(empty[0]);
    throw new InvalidInput('validation-failed', `Trường "${field}" không được để trống.`, { field });
  }
  return Object.fromEntries(entries) as Partial<P>;
}
