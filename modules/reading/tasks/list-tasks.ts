import { ancestorsOf, titleOf, type OutlineNode } from '../structure/outline';
import { fold } from '../text/normalize';
import { noFields, type FieldText, type TaskFields } from '../tables/task-row';
import type { TaskSource } from '../types';
import { captionOf, inlineCaptions, type FieldName } from './field-line';
import { itemLabel } from './item-label';
import { responsibleIn } from './responsible';
import { purposeOfNode, type SectionPurpose } from './section-purpose';
import { fieldAt } from './source-field';
import type { TaskDraft } from './task-factory';

const GENERIC_TITLE =
  /^(?:hoat dong|nhiem vu|noi dung|giai phap|cong viec|muc|hang muc|du an|tieu du an)? ?\d*[.:]?$/;

/**
 * Tasks written as items with captioned lines under them ("- Cơ quan chủ trì: …", "- Thời gian thực hiện: …").
 * An item without such lines is a task too when it stands in one list with items that have them.
 */
export function listTasks(roots: readonly OutlineNode[], text: string, source: TaskSource): TaskDraft[] {
  const found: Found[] = [];
  for (const root of roots) visit(root, null, text, found);
  const listed = new Set(found.filter((one) => one.fields).map((one) => listOf(one.node)));
  return found
    .filter((one) => one.fields ?? listed.has(listOf(one.node)))
    .flatMap((one) => draftOf(one, text, source) ?? []);
}

interface Found {
  node: OutlineNode;
  /** Null for an item without captioned lines. */
  fields: TaskFields | null;
  content: FieldText | null;
  end: number;
  /** One of several tasks under the node, which is then their heading. */
  under?: boolean;
}

/** Items of one list: same parent, same series. */
function listOf(node: OutlineNode): string {
  return `${node.parent?.passage.start ?? 'top'}/${node.passage.label?.series ?? ''}`;
}

function visit(node: OutlineNode, inherited: SectionPurpose | null, text: string, found: Found[]): void {
  const purpose = purposeOfNode(node, inherited);
  if (purpose === 'none') return;
  const { label } = node.passage;
  const isItem = label !== null && ['number', 'letter', 'dash', 'plus'].includes(label.kind);
  const runs = isItem || label?.kind === 'roman' ? runsOf(node.children, isItem) : [];
  if (runs.some((run) => run.captions.length)) {
    runs.forEach((run, index) => found.push(foundIn(node, run, runs.length > 1 || index > 0, text)));
    return;
  }
  const inline = isItem && !node.children.length ? inlineFields(node, text) : null;
  if (inline) found.push(inline);
  else if (
    isItem &&
    !node.children.length &&
    purpose === 'tasks' &&
    label.kind !== 'dash' &&
    label.kind !== 'plus'
  )
    found.push({ node, fields: null, content: contentOf(node, text), end: node.passage.end });
  for (const child of node.children) visit(child, purpose, text, found);
}

/** Children in order: lines of content, then the captioned lines that belong to them. */
interface Run {
  content: OutlineNode[];
  captions: { node: OutlineNode; field: FieldName; valueStart: number }[];
}

function runsOf(children: readonly OutlineNode[], isItem: boolean): Run[] {
  const runs: Run[] = [];
  for (const child of children) {
    const caption = captionOf(child.passage.text);
    const named = caption && caption.field !== 'content';
    let run = runs.at(-1);
    if (!run || (!named && run.captions.length)) runs.push((run = { content: [], captions: [] }));
    if (named)
      run.captions.push({
        node: child,
        field: caption.field,
        valueStart: child.passage.textStart + caption.end,
      });
    else run.content.push(child);
  }
  // Lines after the last caption explain it; only a run with captions of its own is another task.
  const last = runs.at(-1);
  if (runs.length > 1 && last && !last.captions.length) runs.pop();
  // A section that names a time and a place is no task yet; one that names who does it is.
  const telling = isItem ? ['lead', 'cooperating', 'deadline', 'product'] : ['lead', 'cooperating'];
  return runs.some((run) => run.captions.some(({ field }) => telling.includes(field))) ? runs : [];
}

function foundIn(node: OutlineNode, run: Run, several: boolean, text: string): Found {
  const fields = noFields();
  for (const { node: line, field, valueStart } of run.captions) {
    if (field === 'other') continue;
    addValues(fields, field, valuesOf(line, valueStart, text), text);
  }
  const last = run.captions[run.captions.length - 1]?.node ?? run.content[run.content.length - 1];
  const content = contentOfRun(node, run.content, several, text);
  return { node, fields, content, end: endOf(last ?? node), under: several };
}

function addValues(fields: TaskFields, field: keyof TaskFields, values: FieldText[], text: string): void {
  if (field === 'content') return;
  if (field !== 'lead') return void fields[field].push(...values);
  for (const value of values) {
    const { lead, cooperating } = responsibleIn(value, text);
    fields.lead.push(...lead);
    fields.cooperating.push(...cooperating);
  }
}

/** What stands behind a caption, or on the lines under it. */
function valuesOf(line: OutlineNode, start: number, text: string): FieldText[] {
  const own = fieldAt(text, start, line.passage.end, true);
  const below = line.children.map((child) => fieldAt(text, child.passage.textStart, endOf(child), true));
  return [own, ...below].filter((field) => field !== null);
}

function contentOfRun(
  node: OutlineNode,
  lines: readonly OutlineNode[],
  several: boolean,
  text: string,
): FieldText | null {
  const title = contentOf(node, text);
  const first = lines[0];
  if (!first) return title;
  const end = endOf(lines[lines.length - 1]);
  const caption = captionOf(first.passage.text);
  const onlyLines = several || !title || GENERIC_TITLE.test(fold(title.text));
  if (!onlyLines) return verbatim(text, title.start, end);
  return verbatim(text, first.passage.textStart + (caption?.end ?? 0), end) ?? title;
}

/** Several lines stay several lines. */
function verbatim(text: string, start: number, end: number): FieldText | null {
  const field = fieldAt(text, start, end);
  return field && { ...field, text: text.slice(field.start, field.end) };
}

function contentOf(node: OutlineNode, text: string): FieldText | null {
  return fieldAt(text, node.passage.textStart, node.passage.end);
}

function inlineFields(node: OutlineNode, text: string): Found | null {
  const { textStart, end } = node.passage;
  const raw = text.slice(textStart, end);
  const captions = inlineCaptions(raw);
  if (!captions.length || captions[0].start === 0) return null;
  const fields = noFields();
  captions.forEach(({ field, end: from }, index) => {
    const to = captions[index + 1]?.start ?? raw.length;
    const value = fieldAt(text, textStart + from, textStart + to, true);
    if (value && field !== 'other') addValues(fields, field, [value], text);
  });
  return { node, fields, content: fieldAt(text, textStart, textStart + captions[0].start), end };
}

function draftOf(one: Found, text: string, source: TaskSource): TaskDraft | null {
  const { node, fields, content, end, under } = one;
  if (!content) return null;
  const above = under ? [...ancestorsOf(node), node] : ancestorsOf(node);
  return {
    ...(fields ?? noFields()),
    content,
    source,
    form: 'list',
    label: under ? null : itemLabel(node),
    groups: above.map((heading) => titleOf(heading, text)),
    at: { start: under ? content.start : node.passage.start, end },
    guessed: false,
  };
}

function endOf(node: OutlineNode): number {
  const last = node.children.at(-1);
  return last ? endOf(last) : node.passage.end;
}
