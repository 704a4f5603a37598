import type { Condition, Deadline, ReadTask, TaskSource, UnitRef } from '../../reading';
import type { PlanItem, UnitChoice } from '../entities/plan-item.entity';
import { cut } from '../import/fitting-header';

/** What an item says, apart from who keeps it where. */
export interface DraftItem {
  source: TaskSource;
  label: string | null;
  groups: string[];
  content: string;
  lead: UnitChoice[];
  cooperating: UnitChoice[];
  monitoring: UnitChoice[];
  deadline: Deadline;
  product: string | null;
  conditions: Condition[];
  spanStart: number;
  spanEnd: number;
  fields: ReadTask['fields'];
  confidence: number;
}

/** Longest number of a row; a cell read as one may hold anything. */
const LABEL_LENGTH = 40;

/** Words by which a phrase leaves open who is meant. */
const OPEN_PHRASE =
  /liên quan|(các|những) (cơ quan|đơn vị|tổ chức|địa phương)|(cơ quan|đơn vị|tổ chức|địa phương) khác/iu;

/** The reader's unit as a choice: resolved, open, or not (yet) known. */
export function unitChoice(ref: UnitRef): UnitChoice {
  const resolved = ref.unit !== null || ref.group !== null;
  return {
    text: ref.text,
    unitId: ref.unit,
    groupId: ref.group,
    expand: null,
    open: !resolved && OPEN_PHRASE.test(ref.text),
  };
}

/** A task as read, as an item to check. */
export function draftItem(task: ReadTask): DraftItem {
  return {
    source: task.source,
    label: cut(task.label, LABEL_LENGTH),
    groups: task.groups,
    content: task.content,
    lead: task.lead.map(unitChoice),
    cooperating: task.cooperating.map(unitChoice),
    monitoring: [],
    deadline: task.deadline,
    product: task.product,
    conditions: task.conditions,
    spanStart: task.at.start,
    spanEnd: task.at.end,
    fields: task.fields,
    confidence: task.confidence,
  };
}

/** What a stored item says. */
export function contentOf(item: PlanItem): DraftItem {
  const { source, label, groups, content, lead, cooperating, monitoring, deadline, product, conditions } =
    item;
  const { spanStart, spanEnd, fields, confidence } = item;
  return {
    source,
    label,
    groups,
    content,
    lead,
    cooperating,
    monitoring,
    deadline,
    product,
    conditions,
    spanStart,
    spanEnd,
    fields,
    confidence,
  };
}
