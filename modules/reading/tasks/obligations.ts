import { findDeadline } from '../deadlines';
import { ancestorsOf, titleOf, type OutlineNode } from '../structure/outline';
import { noFields, type FieldText } from '../tables/task-row';
import type { Span } from '../types';
import { isAppeal, isClosing } from './closing';
import { itemLabel } from './item-label';
import { purposeOfNode, type SectionPurpose } from './section-purpose';
import { clausesOf } from './responsible';
import { sentencesOf } from './sentences';
import { fieldAt } from './source-field';
import { namesOnlyUnits, partnersAfter, readSubject } from './subject';
import type { TaskContext, TaskDraft } from './task-factory';
import { headedUnit, runInUnit } from './unit-heading';

/**
 * What the sections on organisation and reporting oblige units to. Every item or paragraph that says who acts,
 * itself or by its heading, is one obligation; closing sentences are none.
 */
export function obligations(roots: readonly OutlineNode[], context: TaskContext): TaskDraft[] {
  const drafts: TaskDraft[] = [];
  for (const root of roots) visit(root, null, drafts, context);
  return drafts;
}

function visit(
  node: OutlineNode,
  inherited: SectionPurpose | null,
  drafts: TaskDraft[],
  context: TaskContext,
): void {
  const purpose = purposeOfNode(node, inherited);
  if (purpose === 'none') return;
  if (purpose === 'organising') {
    const isHeading = inherited !== 'organising';
    if (isHeading && node.children.length)
      for (const child of node.children) visitDuty(child, null, drafts, context);
    else visitDuty(node, null, drafts, context);
    return;
  }
  for (const child of node.children) visit(child, purpose, drafts, context);
}

/** An item of such a section, or of a letter that directs; `unit` acts unless the item names another. */
export function visitDuty(
  node: OutlineNode,
  unit: FieldText | null,
  drafts: TaskDraft[],
  context: TaskContext,
): void {
  if (purposeOfNode(node, 'organising') === 'none') return;
  const listed = node.children.filter(({ passage }) => passage.label && passage.label.kind !== 'paren');
  const heading = headedUnit(node, context.text);
  const asDetails =
    listed.length > 0 && listed.every(({ passage }) => passage.label?.kind === 'plus') && !heading;
  if (!node.children.length || asDetails) {
    const draft = dutyOf(node, endOf(node), unit, context);
    if (draft) drafts.push(draft);
    return;
  }
  // A sentence with paragraphs behind it is a duty itself; what follows goes on about the same units.
  const own = !listed.length && isSentence(node) ? dutyOf(node, node.passage.end, unit, context) : null;
  if (own) drafts.push(own);
  for (const child of node.children) visitDuty(child, heading ?? own?.lead[0] ?? unit, drafts, context);
}

function dutyOf(
  node: OutlineNode,
  end: number,
  unit: FieldText | null,
  context: TaskContext,
): TaskDraft | null {
  const { text } = context;
  const whole = { start: node.passage.textStart, end };
  const span = withoutClosing(whole, context);
  if (!span) return null;
  const runIn = runInUnit(span.start, span.end, text);
  if (!runIn && namesOnlyUnits(text.slice(span.start, span.end).replace(/[\s:.;]+$/, ''))) return null;
  const from = runIn?.rest ?? span.start;
  const subject = readSubject(text.slice(from, span.end).trimStart());
  const offset = from + (text.slice(from).length - text.slice(from).trimStart().length);
  const at = (part: Span | null | undefined) => part && fieldAt(text, offset + part.start, offset + part.end);
  const named = runIn?.unit ?? at(subject?.units) ?? unit;
  const content = fieldAt(text, span.start, span.end);
  if (!named || !content) return null;
  const partners = at(subject?.partners) ?? partnersOf(offset, span.end, text);
  return {
    ...noFields(),
    content,
    lead: runIn || !subject ? [named] : [named, ...furtherSubjects(named.end, span.end, text)],
    cooperating: partners ? [partners] : [],
    source: 'obligation',
    form: 'prose',
    label: itemLabel(node) ?? headingLabel(node),
    groups: ancestorsOf(node).map((above) => titleOf(above, text)),
    at: { start: node.passage.start, end: span.end },
    guessed: false,
  };
}

/** The stretch without closing sentences; null when nothing is left. An appeal counts when it sets a date. */
function withoutClosing(span: Span, context: TaskContext): Span | null {
  const kept = sentencesOf(context.text.slice(span.start, span.end), span.start).filter(
    ({ text }) => !isClosing(text) && !(isAppeal(text) && !findDeadline(text, { year: context.year })),
  );
  if (!kept.length) return null;
  return { start: kept[0].start, end: kept[kept.length - 1].end };
}

/** "Các sở …; Ủy ban nhân dân các xã …": the units with which later clauses begin. */
function furtherSubjects(start: number, end: number, text: string): FieldText[] {
  const [, ...clauses] = clausesOf(text.slice(start, end), start);
  return clauses.flatMap((clause) => {
    const raw = text.slice(clause.start, clause.end);
    const subject = /^(?:\p{Lu}|các )/u.test(raw) ? readSubject(raw) : null;
    const units =
      subject?.units.start === 0 ? fieldAt(text, clause.start, clause.start + subject.units.end) : null;
    return units ? [units] : [];
  });
}

/** "Chủ trì, phối hợp với Sở Tài chính …" under a heading that names who leads. */
function partnersOf(start: number, end: number, text: string): FieldText | null {
  const partners = partnersAfter(text.slice(start, end), 0);
  return partners && fieldAt(text, start + partners.start, start + partners.end);
}

/** A paragraph under a numbered heading that lists nothing goes by that heading's number. */
function headingLabel(node: OutlineNode): string | null {
  const { parent } = node;
  if (node.passage.label || parent?.passage.label?.kind !== 'number') return null;
  return parent.children.every(({ passage }) => !passage.label) ? itemLabel(parent) : null;
}

/** Headings do not end in a full stop. */
export function isSentence(node: OutlineNode): boolean {
  return /[.;]\/?\.?$/.test(node.passage.text);
}

function endOf(node: OutlineNode): number {
  const last = node.children.at(-1);
  return last ? endOf(last) : node.passage.end;
}
