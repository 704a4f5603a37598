import { ancestorsOf, titleOf, type OutlineNode } from '../structure/outline';
import { noFields, type FieldText } from '../tables/task-row';
import type { TaskSource } from '../types';
import { isAppeal, isClosing } from './closing';
import { captionOf } from './field-line';
import { itemLabel } from './item-label';
import { isSentence } from './obligations';
import { fieldAt } from './source-field';
import { purposeOfNode, type SectionPurpose } from './section-purpose';
import { namesOnlyUnits, readSubject } from './subject';
import type { TaskDraft } from './task-factory';
import { headedUnit, runInUnit } from './unit-heading';

/** Tasks written as prose: the innermost items of the sections of work, under their programmes. */
export function proseTasks(roots: readonly OutlineNode[], text: string, source: TaskSource): TaskDraft[] {
  const drafts: TaskDraft[] = [];
  for (const root of roots) visit(root, null, null, text, source, drafts);
  return drafts;
}

function visit(
  node: OutlineNode,
  inherited: SectionPurpose | null,
  unit: FieldText | null,
  text: string,
  source: TaskSource,
  drafts: TaskDraft[],
): void {
  const purpose = purposeOfNode(node, inherited);
  if (purpose === 'none' || purpose === 'organising') return;
  const inner = node.children.filter(isItem);
  const acting = headedUnit(node, text) ?? unit;
  if (purpose === 'tasks' && inherited !== null && isTask(node, inner)) {
    const draft = draftOf(node, acting, text, source);
    if (draft) drafts.push(draft);
    return;
  }
  // A paragraph beside listed items introduces them.
  const next = inner.length ? inner : node.children;
  for (const child of next) visit(child, purpose, acting, text, source, drafts);
}

/** An innermost item or paragraph: nothing is listed under it but details. */
function isTask(node: OutlineNode, inner: readonly OutlineNode[]): boolean {
  const { label, text } = node.passage;
  if (label && ['part', 'chapter', 'section', 'roman', 'upper'].includes(label.kind)) return false;
  if (isClosing(text) || isAppeal(text) || (/:$/.test(text) && !node.children.length)) return false;
  if (!label && node.passage.capitals) return false;
  if (captionOf(text) !== null) return false;
  if (label?.kind === 'dash' || !node.children.length) return true;
  // A sentence that only paragraphs follow: they explain it.
  return !inner.length && isSentence(node);
}

/** Items that may be tasks of their own; "+" lines are details of theirs. */
function isItem(node: OutlineNode): boolean {
  const { label } = node.passage;
  return label !== null && label.kind !== 'plus' && label.kind !== 'paren';
}

function draftOf(
  node: OutlineNode,
  unit: FieldText | null,
  text: string,
  source: TaskSource,
): TaskDraft | null {
  const content = fieldAt(text, node.passage.textStart, endOf(node));
  if (!content || namesOnlyUnits(content.text)) return null;
  const raw = text.slice(content.start, content.end);
  const runIn = runInUnit(content.start, content.end, text);
  const subject = runIn ? null : readSubject(raw);
  const at = (span: { start: number; end: number }) =>
    fieldAt(text, content.start + span.start, content.start + span.end);
  const lead = runIn?.unit ?? (subject ? at(subject.units) : unit);
  const partners = subject?.partners ? at(subject.partners) : null;
  return {
    ...noFields(),
    content: node.children.length ? { ...content, text: raw } : content,
    lead: lead ? [lead] : [],
    cooperating: partners ? [partners] : [],
    source,
    form: 'prose',
    label: itemLabel(node),
    groups: ancestorsOf(node).map((above) => titleOf(above, text)),
    at: { start: node.passage.start, end: content.end },
    guessed: false,
  };
}

function endOf(node: OutlineNode): number {
  const last = node.children.findLast(({ passage }) => !isClosing(passage.text) && !isAppeal(passage.text));
  return last ? endOf(last) : node.passage.end;
}
