import type { Head } from '../header/header';
import type { Attachment } from '../header/attachments';
import { DOCUMENT_KINDS, kindOfTitle } from '../header/document-kinds';
import type { Element } from '../structure/line';
import { outlineOf, type Outline } from '../structure/outline';
import { passagesOf } from '../structure/passage';
import { readTables, type TableTask } from '../tables/read-tables';
import type { ColumnMapping, ReadTable, ReadTask, ReadingWarning, TaskSource } from '../types';
import { directives } from './directives';
import { listTasks } from './list-tasks';
import { obligations } from './obligations';
import { proseTasks } from './prose-tasks';
import { makeTask, type TaskContext, type TaskDraft } from './task-factory';
import { purposeOfHeading } from './section-purpose';

/** Kinds whose own text directs nobody to do anything yet: they report, propose, decide or regulate. */
const NOT_DIRECTING = new Set([
  'Báo cáo',
  'Tờ trình',
  'Quyết định',
  'Quy chế',
  'Quy định',
  'Giấy mời',
  'Biên bản',
  'Hợp đồng',
  'Nghị định',
  'Thông tư',
  'Thông cáo',
]);
/** Kinds that direct without sections of work: letters and orders. */
const DIRECTING = new Set(['Công văn', 'Công điện', 'Chỉ thị', 'Thông báo', 'Thông tri', 'Kết luận']);

/** Appendices whose captioned lines describe procedures and forms. */
const DESCRIBING = /thủ tục hành chính|quy trình|biểu mẫu|mẫu số|đề cương|bản mô tả/iu;

interface Part {
  /** Name of the kind of document it is; null for an appendix. */
  kind: string | null;
  source: TaskSource;
  /** Title of an appendix. */
  title: string;
  outline: Outline;
}

export interface TasksRead {
  tables: ReadTable[];
  tasks: ReadTask[];
}

/**
 * The tasks of a document. A table of tasks says who does what; where there is one, the prose of the body only
 * explains it. Without a table, captioned lists count; without those, the items of the sections of work. Duties
 * of organisation and reporting are read in any case.
 */
export function readTasks(
  head: Head,
  mappings: readonly ColumnMapping[],
  context: TaskContext,
  warnings: ReadingWarning[],
): TasksRead {
  const parts = partsOf(head);
  const tables: ReadTable[] = [];
  const drafts: TaskDraft[] = [];
  for (const part of parts) {
    const read = readTables(part.outline, part.title, context.text, mappings, warnings);
    tables.push(...read.tables);
    drafts.push(...read.rows.map((row) => tableDraft(row, part.source)));
  }
  if (!drafts.length) drafts.push(...parts.flatMap((part) => listed(part, context)));
  if (!drafts.length) drafts.push(...parts.flatMap((part) => inProse(part, context)));
  drafts.push(...parts.flatMap((part) => duties(part, head, context)));
  const tasks = drafts.map((draft) => makeTask(draft, context));
  return { tables, tasks };
}

function partsOf(head: Head): Part[] {
  const { body, attachments } = head.zones;
  return [
    partOf(head.header.kind, 'body', '', body),
    ...attachments.map((one) =>
      partOf(kindOfAttachment(one), one.kind === 'attached' ? 'body' : 'appendix', one.title, one.elements),
    ),
  ];
}

function partOf(kind: string | null, source: TaskSource, title: string, elements: readonly Element[]): Part {
  return { kind, source, title, outline: outlineOf(passagesOf(elements)) };
}

function kindOfAttachment(attachment: Attachment): string | null {
  return attachment.kind === 'attached'
    ? (kindOfTitle(attachment.title)?.name ?? DOCUMENT_KINDS[0].name)
    : null;
}

function tableDraft({ row, known }: TableTask, source: TaskSource): TaskDraft {
  const { content, label, groups, at, realigned, ...fields } = row;
  if (!content) throw new Error('a task row has content');
  return {
    ...fields,
    content,
    label,
    groups,
    at,
    source,
    form: 'table',
    guessed: realigned || known === 'inherited',
  };
}

function listed(part: Part, context: TaskContext): TaskDraft[] {
  if ((part.kind && NOT_DIRECTING.has(part.kind)) || DESCRIBING.test(part.title)) return [];
  return listTasks(part.outline.roots, context.text, part.source);
}

function inProse(part: Part, context: TaskContext): TaskDraft[] {
  if (part.source === 'appendix' || part.kind === 'Công văn' || (part.kind && NOT_DIRECTING.has(part.kind)))
    return [];
  if (directsWithoutSections(part)) return [];
  return proseTasks(part.outline.roots, context.text, part.source);
}

function duties(part: Part, head: Head, context: TaskContext): TaskDraft[] {
  if (part.source === 'appendix' || (part.kind && NOT_DIRECTING.has(part.kind))) return [];
  const found = obligations(part.outline.roots, context);
  if (found.length || !directsWithoutSections(part)) return found;
  return directives(part.outline.roots, head.header.addressees, context);
}

/** A letter or an order whose items are its duties. */
function directsWithoutSections(part: Part): boolean {
  return part.kind !== null && DIRECTING.has(part.kind) && !hasSectionsOfWork(part.outline);
}

function hasSectionsOfWork(outline: Outline): boolean {
  return outline.roots.some(
    ({ passage, children }) =>
      children.length > 0 &&
      passage.label !== null &&
      ['roman', 'upper', 'part'].includes(passage.label.kind) &&
      purposeOfHeading(passage.text) !== null,
  );
}
