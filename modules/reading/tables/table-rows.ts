import { isRecipientsCaption } from '../header/recipients';
import { opensSignature } from '../header/signer';
import { parseLabel } from '../structure/label';
import { alignedRow } from './align';
import { filledCells, plainText, type GridRow } from './grid';
import { meaningOf } from './column-meaning';
import type { Heading } from './heading';
import { fieldsOf } from './row-fields';
import { GroupColumn, RowGroups } from './row-groups';
import { RowSorter } from './row-kind';
import type { FieldText, TaskFields, TaskRow } from './task-row';

/** A heading above a table, as it bears on the numbering inside. */
export interface HeadingAbove {
  series: string;
  title: string;
}

/** The tasks of a table whose columns are known, in order; `rows` is the whole table. */
export function taskRowsOf(
  rows: readonly GridRow[],
  heading: Heading,
  above: readonly HeadingAbove[] = [],
): TaskRow[] {
  const body = untilSignature(rows.slice(heading.rows)).map((row) => alignedRow(row, heading) ?? row);
  const sorter = new RowSorter(heading, body);
  const groups = new RowGroups(above);
  for (const row of rows.slice(0, heading.rows)) enterTitleOf(row, groups);
  const tasks: TaskRow[] = [];
  const column = new GroupColumn(heading);
  body.forEach((row, at) => {
    const kind = sorter.kindOf(at);
    const last = tasks.at(-1) ?? null;
    if (kind.kind === 'heading') enterTitleOf(row, groups);
    else if (kind.kind === 'elision') groups.forget();
    else if (kind.kind === 'group') groups.enter(kind.label, kind.text);
    else if (kind.kind === 'continuation' && last) extend(last, row, heading);
    else if (kind.kind !== 'empty') {
      const fields = fieldsOf(row, heading, last);
      if (kind.kind === 'task' && kind.sameUnits && last) takeUnits(fields, last);
      const inside = heading.meanings.includes('label') ? null : labelInside(fields.content);
      const label = inside?.label ?? (kind.kind === 'task' ? kind.label : null);
      groups.pass(label);
      const content = inside?.content ?? fields.content;
      if (content)
        tasks.push({
          ...fields,
          content: withoutDash(content),
          label: nameable(label),
          groups: [...groups.titles, ...column.titlesOf(row)],
          ...marksOf(row),
        });
    }
  });
  return tasks;
}

/** A sheet may go on below its table with recipients and signature. */
function untilSignature(rows: readonly GridRow[]): readonly GridRow[] {
  const end = rows.findIndex((row) => {
    const cells = filledCells(row);
    const isFoot = (text: string) => isRecipientsCaption(text) || opensSignature(text.split('\n', 1)[0]);
    return cells.length <= 2 && cells.some((cell) => isFoot(cell.text));
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** A heading row that shares its line with the title of what it heads: "2. Nhiệm vụ … | STT | Nhiệm vụ | …". */
function enterTitleOf(row: GridRow, groups: RowGroups): void {
  const cells = filledCells(row);
  const label = cells.findIndex((cell) => meaningOf(cell.text) === 'label');
  if (label > 0)
    groups.enter(
      null,
      cells
        .slice(0, label)
        .map((cell) => plainText(cell.text))
        .join(' '),
    );
}

/** Without a column for marks the content begins with its own: "1. Rà soát văn bản". */
function labelInside(content: FieldText | null): { label: string; content: FieldText } | null {
  const label = content && parseLabel(content.text);
  if (!label || !['number', 'letter'].includes(label.kind)) return null;
  const { text, start, end } = content;
  return {
    label: label.value,
    content: { text: text.slice(label.length), start: start + label.length, end },
  };
}

/** A lone dashed line; several stay a list. */
function withoutDash(content: FieldText): FieldText {
  const dash = content.text.includes('\n') ? null : /^[-–+•]\s*(?=\p{L})/u.exec(content.text)?.[0];
  if (!dash) return content;
  return { text: content.text.slice(dash.length), start: content.start + dash.length, end: content.end };
}

/** A dash opens an item but does not name it. */
function nameable(label: string | null): string | null {
  return label && /[\p{L}\d]/u.test(label) ? label : null;
}

function takeUnits(fields: TaskFields, above: TaskFields): void {
  for (const name of ['lead', 'cooperating'] as const)
    if (!fields[name].length) fields[name].push(...above[name]);
}

/** Adds a continuation row to the task above it. */
function extend(task: TaskRow, row: GridRow, heading: Heading): void {
  const fields = fieldsOf(row, heading, null);
  const { content } = fields;
  if (content && task.content)
    task.content = { ...task.content, text: `${task.content.text}\n${content.text}` };
  for (const name of ['lead', 'cooperating', 'deadline', 'product'] as const) {
    const known = new Set(task[name].map((field) => field.text));
    task[name].push(...fields[name].filter((field) => !known.has(field.text)));
  }
  const { at, realigned } = marksOf(row);
  task.at = { start: task.at.start, end: Math.max(task.at.end, at.end) };
  task.realigned ||= realigned;
}

function marksOf(row: GridRow): Pick<TaskRow, 'at' | 'realigned'> {
  const cells = filledCells(row);
  return {
    at: { start: cells[0].start, end: cells[cells.length - 1].end },
    realigned: row.moved ?? false,
  };
}
