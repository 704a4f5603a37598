import { findConditions } from '../conditions';
import { findDeadline, parseDeadline } from '../deadlines';
import { fold, squash } from '../text/normalize';
import type { FieldText, TaskFields } from '../tables/task-row';
import type { Condition, Deadline, ReadTask, Span, TaskSource, UnitRef } from '../types';
import { splitRoles, type UnitMatcher } from '../units';
import { confidenceOf, type Evidence } from './confidence';

/** What every task of one document is read with. */
export interface TaskContext {
  /** The source text. */
  text: string;
  matcher: UnitMatcher;
  /** The catalogue has units. */
  catalogued: boolean;
  year: number | null;
}

/** A task as found in the source, before its texts are understood. */
export interface TaskDraft extends TaskFields {
  content: FieldText;
  source: TaskSource;
  form: Evidence['form'];
  label: string | null;
  groups: string[];
  at: Span;
  guessed: boolean;
}

const NO_DEADLINE: Deadline = { text: '', kind: 'none', from: null, to: null, rule: null, condition: null };

/** Understands the texts of a task: units, deadline, conditions, and how sure all that is. */
export function makeTask(draft: TaskDraft, context: TaskContext): ReadTask {
  const { lead, cooperating } = unitsOf(draft, context.matcher);
  const dated = deadlineOf(draft, context);
  const product = draft.product.map((field) => field.text).join('\n');
  return {
    source: draft.source,
    label: draft.label,
    groups: draft.groups,
    content: draft.content.text,
    lead,
    cooperating,
    deadline: dated.deadline,
    product: product || null,
    conditions: conditionsOf(draft.content.text, dated.deadline.text),
    at: draft.at,
    fields: spansOf(draft, dated.span),
    confidence: confidenceOf({
      source: draft.source,
      form: draft.form,
      guessed: draft.guessed,
      lead,
      catalogued: context.catalogued,
      deadline: dated.deadline,
      content: draft.content.text,
    }),
  };
}

function unitsOf(draft: TaskDraft, matcher: UnitMatcher): { lead: UnitRef[]; cooperating: UnitRef[] } {
  const lead: UnitRef[] = [];
  const cooperating: UnitRef[] = [];
  for (const field of draft.lead) {
    const roles = /chủ trì|phối hợp/iu.test(field.text) ? splitRoles(field.text) : null;
    add(lead, matcher.list(roles ? roles.lead : field.text));
    if (roles?.cooperating) add(cooperating, matcher.list(roles.cooperating));
  }
  for (const field of draft.cooperating) add(cooperating, matcher.list(field.text));
  return { lead, cooperating };
}

function add(refs: UnitRef[], more: readonly UnitRef[]): void {
  for (const ref of more) if (!refs.some((one) => fold(one.text) === fold(ref.text))) refs.push(ref);
}

function deadlineOf(draft: TaskDraft, context: TaskContext): { deadline: Deadline; span: Span | null } {
  const { deadline: fields, content } = draft;
  if (fields.length) {
    const text = fields.map((field) => field.text).join('\n');
    return { deadline: parseDeadline(text, { year: context.year }), span: spanOf(fields[0]) };
  }
  const raw = context.text.slice(content.start, content.end);
  const found = findDeadline(raw, { year: context.year });
  if (!found) return { deadline: NO_DEADLINE, span: null };
  const deadline = { ...found.deadline, text: squash(found.deadline.text) };
  return { deadline, span: { start: content.start + found.start, end: content.start + found.end } };
}

function conditionsOf(content: string, deadline: string): Condition[] {
  const conditions = findConditions(content);
  const known = new Set(conditions.map((condition) => fold(condition.text)));
  const more = deadline
    ? findConditions(deadline).filter((condition) => !known.has(fold(condition.text)))
    : [];
  return [...conditions, ...more];
}

function spansOf(draft: TaskDraft, deadline: Span | null): ReadTask['fields'] {
  const fields: ReadTask['fields'] = { content: spanOf(draft.content) };
  if (draft.lead.length) fields.lead = spanOf(draft.lead[0]);
  if (draft.cooperating.length) fields.cooperating = spanOf(draft.cooperating[0]);
  if (deadline) fields.deadline = deadline;
  if (draft.product.length) fields.product = spanOf(draft.product[0]);
  return fields;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
