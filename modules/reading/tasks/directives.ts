import { findDeadline } from '../deadlines';
import type { OutlineNode } from '../structure/outline';
import { startsWithUnit } from '../structure/unit-text';
import { fold } from '../text/normalize';
import { noFields, type FieldText } from '../tables/task-row';
import { isClosing } from './closing';
import { visitDuty } from './obligations';
import { sentencesOf, type Sentence } from './sentences';
import { fieldAt } from './source-field';
import { readSubject } from './subject';
import type { TaskContext, TaskDraft } from './task-factory';

const REQUEST = /(?:^|[\s,;:])(?:đề nghị|yêu cầu|giao|kính mong|mong)\s*:?\s+(?=(\S.*))/giu;
const REPORTED = /(?:^|\s)(?:theo|của|tại|đã|có|được|trên cơ sở)\s*$/u;

/**
 * What a letter or an order without sections obliges its readers to: numbered items given to units, and sentences
 * that ask for something by a date. A letter that only answers gives nothing.
 */
export function directives(
  roots: readonly OutlineNode[],
  addressees: readonly string[],
  context: TaskContext,
): TaskDraft[] {
  const drafts: TaskDraft[] = [];
  for (const root of roots) {
    if (root.passage.label) visitDuty(root, null, drafts, context);
    else
      for (const sentence of paragraphs(root, context))
        drafts.push(...requestOf(sentence, addressees, context));
  }
  return drafts;
}

function paragraphs(root: OutlineNode, context: TaskContext): Sentence[] {
  return sentencesOf(context.text.slice(root.passage.textStart, root.passage.end), root.passage.textStart);
}

function requestOf(sentence: Sentence, addressees: readonly string[], context: TaskContext): TaskDraft[] {
  const found = findDeadline(sentence.text, { year: context.year });
  if (!found || isClosing(sentence.text)) return [];
  const asked = requestIn(sentence.text);
  if (!asked) return [];
  const content = fieldAt(context.text, sentence.start, sentence.end);
  const subject = readSubject(sentence.text);
  const at = (span: { start: number; end: number }) =>
    fieldAt(context.text, sentence.start + span.start, sentence.start + span.end);
  const named = asked.unit && subject ? at(subject.units) : null;
  const lead: FieldText[] = named
    ? [named]
    : addressees.map((text) => ({ text, start: sentence.start, end: sentence.end }));
  if (!content || !lead.length) return [];
  const partners = subject?.partners ? at(subject.partners) : null;
  return [
    {
      ...noFields(),
      content,
      lead,
      cooperating: partners ? [partners] : [],
      source: 'obligation',
      form: 'prose',
      label: null,
      groups: [],
      at: { start: sentence.start, end: sentence.end },
      guessed: !named,
    },
  ];
}

/** A request made here and now, not one that is reported ("theo đề nghị của …"). */
function requestIn(sentence: string): { unit: boolean } | null {
  for (const match of sentence.matchAll(REQUEST)) {
    if (REPORTED.test(sentence.slice(0, match.index))) continue;
    const asked = match[1] ?? '';
    if (startsWithUnit(asked)) return { unit: true };
    if (
      /^quy |^(?:gui|bao cao|xem xet|cho y kien|phoi hop|chi dao|tong hop|cung cap|cu |khan truong)/.test(
        fold(asked),
      )
    )
      return { unit: false };
  }
  return null;
}
