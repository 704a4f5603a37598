import type { DraftItem } from './draft-item';
import type { UnitChoice } from '../entities/plan-item.entity';

/** Something about an item a person should look at. */
export interface ItemProblem {
  code: string;
  message: string;
  field: 'content' | 'lead' | 'cooperating' | 'monitoring' | 'deadline' | null;
  /** Approval is refused while it stands. */
  blocking: boolean;
}

/** Below this the reader itself is unsure. */
export const SURE = 0.75;

function named(choice: UnitChoice): boolean {
  return choice.unitId !== null || choice.groupId !== null || (choice.expand?.length ?? 0) > 0;
}

/** What is missing or doubtful in an item, the worst first. */
export function itemProblems(item: DraftItem, today: string): ItemProblem[] {
  return [
    ...contentProblems(item),
    ...leadProblems(item),
    ...cooperatingProblems(item),
    ...deadlineProblems(item, today),
  ].sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

/** True when the page shows the item among those to look at first. */
export function isUncertain(item: DraftItem & { edited?: boolean }, problems: ItemProblem[]): boolean {
  return problems.length > 0 || (!item.edited && item.confidence < SURE);
}

function contentProblems(item: DraftItem): ItemProblem[] {
  if (item.content.trim()) return [];
  return [problem('content-empty', 'Nhiệm vụ chưa có nội dung.', 'content', true)];
}

function leadProblems(item: DraftItem): ItemProblem[] {
  if (!item.lead.length) return [problem('no-lead', 'Chưa có cơ quan chủ trì.', 'lead', true)];
  const nobody = !item.lead.some(named);
  const doubts = item.lead.filter(undecided).map((choice) => undecidedProblem(choice, 'lead', nobody));
  if (doubts.length || !nobody) return doubts;
  const phrases = item.lead.map(({ text }) => `"${text}"`).join(', ');
  return [
    problem(
      'lead-not-named',
      `Cần ít nhất một cơ quan chủ trì cụ thể; ${phrases} chưa nêu rõ đơn vị nào.`,
      'lead',
      true,
    ),
  ];
}

function cooperatingProblems(item: DraftItem): ItemProblem[] {
  return item.cooperating.filter(undecided).map((choice) => undecidedProblem(choice, 'cooperating', false));
}

/** Neither resolved nor looked at by a person, who may leave it as text. */
function undecided(choice: UnitChoice): boolean {
  return !named(choice) && choice.expand === null;
}

/** A lead alone has to be a unit; anything else may stay as the plan words it. */
function undecidedProblem(choice: UnitChoice, field: 'lead' | 'cooperating', blocking: boolean): ItemProblem {
  const remedy = blocking ? 'hãy chọn đơn vị.' : 'hãy chọn đơn vị hoặc để nguyên văn.';
  return choice.open
    ? problem('unit-open', `"${choice.text}" không nêu rõ đơn vị nào: ${remedy}`, field, blocking)
    : problem('unit-unknown', `"${choice.text}" không có trong danh mục đơn vị: ${remedy}`, field, blocking);
}

function deadlineProblems(item: DraftItem, today: string): ItemProblem[] {
  const { deadline } = item;
  if (deadline.kind === 'none' && deadline.text.trim()) {
    return [problem('deadline-unclear', `Chưa hiểu thời hạn "${deadline.text}".`, 'deadline', false)];
  }
  if (deadline.from && deadline.to && deadline.from > deadline.to) {
    return [problem('deadline-reversed', 'Ngày bắt đầu sau ngày kết thúc.', 'deadline', true)];
  }
  if (deadline.to && deadline.to < today && deadline.kind !== 'recurring') {
    return [problem('deadline-past', 'Thời hạn đã qua.', 'deadline', false)];
  }
  return [];
}

function problem(code: string, message: string, field: ItemProblem['field'], blocking: boolean): ItemProblem {
  return { code, message, field, blocking };
}
