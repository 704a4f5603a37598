import { fold } from '../text/normalize';
import type { SourceCell } from '../types';
import { saysSomething, withoutFootnotes, type GridRow } from './grid';
import type { Heading } from './heading';
import { noFields, type FieldText, type TaskFields } from './task-row';

type FieldName = keyof TaskFields;
const FIELDS = new Set<string>(['content', 'lead', 'cooperating', 'deadline', 'product']);
const DITTO = /^(?:nhu tren|-?\s?nt\s?-?|nhu (?:muc|y|diem) tren|["“”″]+|\/\/|-\s?["“”]\s?-)\.?$/;

/** The fields of a row, each from the columns that carry it; a cell reaching down from above counts. */
export function fieldsOf(row: GridRow, heading: Heading, above: TaskFields | null): TaskFields {
  const fields = noFields();
  const used = new Set<SourceCell>();
  heading.meanings.forEach((meaning, column) => {
    const place = row.cells[column];
    if (!place || !isField(meaning) || used.has(place.cell)) return;
    if (meaning === 'content' && !place.own) return;
    used.add(place.cell);
    put(fields, meaning, place.cell, above);
  });
  if (row.moved && above && fields.content) inherit(fields, row, heading, above);
  return fields;
}

/** Where a row lost a cell between others, a merged cell of the row above reached down to it. */
function inherit(fields: TaskFields, row: GridRow, heading: Heading, above: TaskFields): void {
  const last = row.cells.findLastIndex((place) => place !== null);
  heading.meanings.forEach((meaning, column) => {
    if (!isField(meaning) || meaning === 'content' || column > last || row.cells[column]) return;
    fields[meaning].push(...above[meaning]);
  });
}

function isField(meaning: string | null): meaning is FieldName {
  return meaning !== null && FIELDS.has(meaning);
}

function put(fields: TaskFields, name: FieldName, cell: SourceCell, above: TaskFields | null): void {
  const field = fieldText(cell);
  if (!field) return;
  if (name === 'content') fields.content = field;
  else if (above && DITTO.test(fold(field.text)))
    fields[name].push(...above[name].map((one) => ({ ...one, start: field.start, end: field.end })));
  else fields[name].push(field);
}

/** The cell's text without the white space and footnote marks around it; null when it says nothing. */
function fieldText(cell: SourceCell): FieldText | null {
  if (!saysSomething(cell.text)) return null;
  const text = withoutFootnotes(cell.text);
  const at = cell.text.indexOf(text);
  if (at >= 0) return { text, start: cell.start + at, end: cell.start + at + text.length };
  return { text, start: cell.start, end: cell.end };
}
