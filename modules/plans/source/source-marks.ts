import type { SourceDocument, Span } from '../../reading';
import type { Plan } from '../entities/plan.entity';
import type { PlanItem } from '../entities/plan-item.entity';
import type { PlanSource } from '../entities/plan-source.entity';

export const MARK_KINDS = [
  'header',
  'citation',
  'content',
  'lead',
  'cooperating',
  'deadline',
  'product',
  'condition',
  'warning',
] as const;

/** A stretch of the source that was understood as something. */
export interface SourceMark extends Span {
  kind: (typeof MARK_KINDS)[number];
  itemId?: string;
  /** What it was understood as, for a tooltip. */
  note?: string;
}

/** Every understood stretch of a source, by where it starts. */
export function sourceMarks(source: PlanSource, plan: Plan, items: PlanItem[]): SourceMark[] {
  return [
    ...headerMarks(source, plan),
    ...citationMarks(source),
    ...items
      .filter((item) => item.sourceId === source.id && item.spanEnd > item.spanStart)
      .flatMap((item) => itemMarks(source, item)),
    ...source.reading.warnings.flatMap((w) =>
      w.at ? [{ ...w.at, kind: 'warning' as const, note: w.message }] : [],
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function citationMarks(source: PlanSource): SourceMark[] {
  return source.reading.citations.flatMap((citation) =>
    citation.mentions.map(({ at }) => ({
      ...at,
      kind: 'citation' as const,
      note: [citation.kind, citation.symbol].filter(Boolean).join(' '),
    })),
  );
}

function itemMarks(source: PlanSource, item: PlanItem): SourceMark[] {
  const fields = Object.entries(item.fields) as [keyof PlanItem['fields'], Span | undefined][];
  const marks: SourceMark[] = fields.flatMap(([kind, span]) =>
    span ? [{ ...span, kind, itemId: item.id }] : [],
  );
  if (!item.fields.content)
    marks.push({ start: item.spanStart, end: item.spanEnd, kind: 'content', itemId: item.id });
  for (const condition of item.conditions) {
    const start = source.text.indexOf(condition.text, item.spanStart);
    if (start >= 0 && start < item.spanEnd) {
      marks.push({ start, end: start + condition.text.length, kind: 'condition', itemId: item.id });
    }
  }
  return marks;
}

/** The header's fields where they stand word for word: subject and symbol at the head, the rest below "Nơi nhận". */
function headerMarks(source: PlanSource, plan: Plan): SourceMark[] {
  const { text } = source;
  const foot = Math.max(0, text.search(/Nơi nhận/iu));
  const head = [plan.subject, plan.number && plan.symbol];
  const below = [plan.signer?.name, plan.signer?.position, ...plan.recipients];
  return [
    ...head.map((wanted) => locate(text, wanted, 0)),
    ...below.map((wanted) => locate(text, wanted, foot)),
  ].flatMap((span) => (span ? [{ ...span, kind: 'header' as const }] : []));
}

function locate(text: string, wanted: string | null | undefined, from: number): Span | null {
  if (!wanted) return null;
  const words = wanted.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'gu');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** The source in the reader's own form, to be read again. */
export function asDocument(source: PlanSource): SourceDocument {
  return { format: source.format, text: source.text, blocks: source.blocks, warnings: [] };
}
