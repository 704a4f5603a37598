import type {
  ConditionValue,
  DeadlineValue,
  ItemFields,
  ItemPatch,
  PlanItem,
  UnitChoice,
} from '../../api/types/plans';

/** How far a unit phrase has been settled. */
export type ChoiceState = 'unit' | 'group' | 'chosen' | 'text' | 'open';

/** `chosen`: a person picked units for the phrase; `text`: a person left it as text; `open`: still to be decided. */
export function choiceState(choice: UnitChoice): ChoiceState {
  if (choice.expand?.length) return 'chosen';
  if (choice.unitId) return 'unit';
  if (choice.groupId) return 'group';
  return choice.expand ? 'text' : 'open';
}

/** None of the phrases stands for a unit or group of the catalogue. */
export const nobodyNamed = (choices: readonly UnitChoice[]) =>
  choices.every((choice) => ['text', 'open'].includes(choiceState(choice)));

export const unitChoice = (unitId: string, name: string): UnitChoice => ({
  text: name,
  unitId,
  groupId: null,
  expand: null,
  open: false,
});

export const groupChoice = (groupId: string, name: string): UnitChoice => ({
  text: name,
  unitId: null,
  groupId,
  expand: null,
  open: false,
});

export const NO_DEADLINE: DeadlineValue = {
  text: '',
  kind: 'none',
  from: null,
  to: null,
  rule: null,
  condition: null,
};

export const EMPTY_CONDITION: ConditionValue = { text: '', documentKind: null, issuer: null, about: null };

export const EMPTY_FIELDS: ItemFields = {
  label: null,
  groups: [],
  content: '',
  lead: [],
  cooperating: [],
  monitoring: [],
  deadline: NO_DEADLINE,
  product: null,
  conditions: [],
};

const FIELD_NAMES = Object.keys(EMPTY_FIELDS) as (keyof ItemFields)[];

/** The fields of an item that a form edits. */
export function fieldsOf(item: ItemFields): ItemFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, item[name]])) as unknown as ItemFields;
}

/** What a form changed against the item it began from. */
export function changedFields(before: ItemFields, after: ItemFields): Partial<ItemFields> {
  return Object.fromEntries(
    FIELD_NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => [
      name,
      after[name],
    ]),
  );
}

/** Only the verbatim text of the deadline was changed: the server reads its meaning from it. */
export function deadlineToRead(before: DeadlineValue, after: DeadlineValue): boolean {
  return (
    before.text !== after.text &&
    JSON.stringify({ ...before, text: '' }) === JSON.stringify({ ...after, text: '' })
  );
}

/** What goes to the server of a form. */
export function patchOf(before: ItemFields, after: ItemFields): ItemPatch {
  const changes: ItemPatch = changedFields(before, after);
  if (deadlineToRead(before.deadline, after.deadline)) changes.deadline = { text: after.deadline.text };
  return changes;
}

/** Whether a coordinator should look at it before the rest. */
export const needsLook = (item: PlanItem) => !item.dropped && (item.uncertain || item.problems.length > 0);

/** The item for reading only, without what is said to those who correct it. */
export const withoutDoubts = (item: PlanItem): PlanItem => ({ ...item, uncertain: false, problems: [] });

export interface ItemSection {
  /** Heading path, outermost first; `null` is the section of what needs a look. */
  path: string[] | null;
  items: PlanItem[];
}

/**
 * Items in the order they are read: with `uncertainFirst` what needs a look stands in front,
 * the rest under its headings in the order of the source.
 */
export function sectionsOf(items: readonly PlanItem[], uncertainFirst: boolean): ItemSection[] {
  const inOrder = [...items].sort((one, other) => one.order - other.order);
  const front = uncertainFirst ? inOrder.filter(needsLook) : [];
  const sections: ItemSection[] = front.length ? [{ path: null, items: front }] : [];
  const seen = new Set(front.map(({ id }) => id));
  for (const item of inOrder) {
    if (seen.has(item.id)) continue;
    const last = sections.at(-1);
    if (last?.path && last.path.join('\n') === item.groups.join('\n')) last.items.push(item);
    else sections.push({ path: item.groups, items: [item] });
  }
  return sections;
}

/** Places where a content may be cut in two: before each word but the first. */
export function wordStarts(content: string): number[] {
  return [...content.matchAll(/\S+/g)].map((match) => match.index).slice(1);
}

/** The likeliest places to cut: after a sentence or a semicolon, or at a new line. */
export function sentenceStarts(content: string): number[] {
  return [...content.matchAll(/(?:[.;:]\s+|\n\s*)(?=\S)/g)].map((match) => match.index + match[0].length);
}
