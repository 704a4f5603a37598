import type { Condition, Deadline } from '../../../reading';
import type { DraftItem } from '../../draft/draft-item';
import type { UnitChoice } from '../../entities/plan-item.entity';
import { headingKey, textKey } from './text-key';
import { similarity } from './word-profile';

/** The fields of a task two versions of a plan can differ in. */
export const COMPARED_FIELDS = [
  'groups',
  'content',
  'lead',
  'cooperating',
  'deadline',
  'product',
  'conditions',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** A heading reworded this little is still the same heading. */
const SAME_HEADING = 0.6;

const SAME: { [K in ComparedField]: (one: DraftItem[K], other: DraftItem[K]) => boolean } = {
  groups: sameHeadings,
  content: sameText,
  lead: sameUnits,
  cooperating: sameUnits,
  deadline: sameDeadline,
  product: sameText,
  conditions: sameConditions,
};

/**
 * Fields in which two readings of a task say something else. Its number does not count: numbers shift with every row
 * put in above.
 */
export function differingFields(one: DraftItem, other: DraftItem): ComparedField[] {
  return COMPARED_FIELDS.filter((field) => differs(field, one, other));
}

/** Whether two readings differ in one field. */
export function differs<K extends ComparedField>(field: K, one: DraftItem, other: DraftItem): boolean {
  return !SAME[field](one[field], other[field]);
}

function sameText(one: string | null, other: string | null): boolean {
  return textKey(one) === textKey(other);
}

function sameHeadings(one: string[], other: string[]): boolean {
  return (
    one.length === other.length &&
    one.every((heading, index) => similarity(headingKey(heading), headingKey(other[index])) >= SAME_HEADING)
  );
}

/** The order units are named in means nothing; a unit the catalogue has learnt since is the same by its words. */
function sameUnits(one: UnitChoice[], other: UnitChoice[]): boolean {
  const within = (choice: UnitChoice, list: UnitChoice[]): boolean =>
    list.some((peer) => sameUnit(choice, peer));
  return one.every((choice) => within(choice, other)) && other.every((choice) => within(choice, one));
}

/** The same body, by catalogue or by words. */
export function sameUnit(one: UnitChoice, other: UnitChoice): boolean {
  const [a, b] = [one.unitId ?? one.groupId, other.unitId ?? other.groupId];
  return (a !== null && a === b) || textKey(one.text) === textKey(other.text);
}

/** By words or by meaning; days that moved under the same words (another year above them) are a difference. */
function sameDeadline(one: Deadline, other: Deadline): boolean {
  if (textKey(one.text) === textKey(other.text)) {
    return sameDay(one.from, other.from) && sameDay(one.to, other.to);
  }
  const dated = one.from !== null || one.to !== null || one.rule !== null;
  return (
    dated &&
    one.kind === other.kind &&
    one.from === other.from &&
    one.to === other.to &&
    one.rule === other.rule &&
    sameText(one.condition, other.condition)
  );
}

function sameDay(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function sameConditions(one: Condition[], other: Condition[]): boolean {
  const keys = (list: Condition[]): string =>
    list
      .map((condition) => textKey(condition.text))
      .sort()
      .join('\n');
  return keys(one) === keys(other);
}
