import { InvalidInput } from '../../foundation';
import type { Deadline } from '../../reading/types';
import { parseRhythm } from '../deadline/recurrence';
import type { NewTask } from '../task.types';
import { unitRoles } from './unit-roles';

/** What stands between a draft and its task; blocking ones refuse the whole approval. */
export interface DraftProblem {
  /** The draft's place in the plan. */
  order: number;
  code: string;
  /** Vietnamese. */
  message: string;
  field: 'content' | 'label' | 'lead' | 'cooperating' | 'deadline';
  blocking: boolean;
}

const LABEL_LENGTH = 100;

/** Everything wrong with the drafts, in their order; the plans room shows it before approval. */
export function draftProblems(drafts: readonly NewTask[]): DraftProblem[] {
  return drafts.flatMap((draft) => problemsOf(draft).map((problem) => ({ order: draft.order, ...problem })));
}

/** @throws InvalidInput `tasks-not-assignable` with one detail per blocking problem (`row` is the draft's order) */
export function refuseProblems(problems: readonly DraftProblem[]): void {
  const blocking = problems.filter((problem) => problem.blocking);
  if (!blocking.length) return;
  throw new InvalidInput('tasks-not-assignable', `Chưa thể giao việc: còn ${blocking.length} điểm cần sửa.`, {
    details: blocking.map(({ code, message, field, order }) => ({ code, message, field, row: order })),
  });
}

function problemsOf(draft: NewTask): Omit<DraftProblem, 'order'>[] {
  const problems: Omit<DraftProblem, 'order'>[] = [];
  const add = (code: string, field: DraftProblem['field'], message: string, blocking = true): void => {
    problems.push({ code, message, field, blocking });
  };
  const roles = unitRoles(draft.units);
  if (!draft.content.trim()) add('content-empty', 'content', 'Nhiệm vụ chưa có nội dung.');
  if ((draft.label ?? '').length > LABEL_LENGTH) {
    add('label-too-long', 'label', `Số thứ tự dài quá ${LABEL_LENGTH} ký tự.`);
  }
  if (![...roles.values()].includes('lead')) {
    add('no-lead-unit', 'lead', 'Nhiệm vụ chưa có đơn vị chủ trì nào trong danh mục.');
  }
  const doubled = doubledUnits(draft);
  if (doubled > 0) {
    add(
      'lead-also-cooperating',
      'cooperating',
      `${doubled} đơn vị vừa chủ trì vừa phối hợp; mỗi đơn vị chỉ được giao vai trò chủ trì.`,
      false,
    );
  }
  const open = draft.units.filter((unit) => unit.unitIds.length === 0).map((unit) => `“${unit.text}”`);
  if (open.length) {
    add('units-left-open', 'cooperating', `Chưa xác định được đơn vị: ${open.join(', ')}.`, false);
  }
  if (!ruleIsGood(draft.deadline)) {
    add('rhythm-not-understood', 'deadline', 'Chu kỳ lặp lại của nhiệm vụ không hợp lệ.');
  }
  return problems;
}

function doubledUnits(draft: NewTask): number {
  const of = (role: string): string[] =>
    draft.units.filter((unit) => unit.role === role).flatMap((unit) => unit.unitIds);
  const leads = new Set(of('lead'));
  return new Set(of('cooperating').filter((id) => leads.has(id))).size;
}

function ruleIsGood({ kind, rule, from, to }: Deadline): boolean {
  if (kind !== 'recurring') return true;
  if (!rule) return false;
  const anchor = from ?? '2026-01-01';
  try {
    return parseRhythm(rule, { anchor, from, to }).firstFrom(anchor) !== null;
  } catch {
    return false;
  }
}
