import { distinctChoices } from '../../draft/choice-check';
import type { UnitChoice } from '../../entities/plan-item.entity';
import { sameUnit } from './field-difference';

/**
 * The units of a new reading with what a person made of the old one: a choice made for a phrase stays with it, units
 * put in by hand stay, those taken out stay out.
 *
 * @param was the old reading; `current` what stands now; `now` the new reading
 */
export function mergeUnits(was: UnitChoice[], current: UnitChoice[], now: UnitChoice[]): UnitChoice[] {
  const peer = (choice: UnitChoice, list: UnitChoice[]): UnitChoice | undefined =>
    list.find((other) => sameUnit(choice, other));
  const takenOut = (choice: UnitChoice): boolean => Boolean(peer(choice, was)) && !peer(choice, current);
  return distinctChoices([
    ...now.filter((choice) => !takenOut(choice)).map((choice) => peer(choice, current) ?? choice),
    ...current.filter((choice) => !peer(choice, was)),
  ]);
}
