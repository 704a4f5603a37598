import type { Block, RichText, Run, TableColumn, TableRow } from './block';
import { fieldsOf, lineOf, listOf, numberOf, oneOf, orNull, textOf } from './parse-values';
import type { Fields } from './parse-values';

const TYPES = ['paragraph', 'heading', 'list', 'narrative', 'table'] as const;

/** A block that came in as JSON. @throws InvalidInput `document-shape` */
export function parseBlock(value: unknown, field: string): Block {
  const fields = fieldsOf(value, field);
  const type = oneOf(fields.type, `${field}.type`, TYPES);
  switch (type) {
    case 'paragraph':
      return { type, text: richText(fields.text, `${field}.text`) };
    case 'heading':
      return {
        type,
        level: oneOf(fields.level, `${field}.level`, [1, 2, 3] as const),
        label: lineOf(fields.label, `${field}.label`),
        text: lineOf(fields.text, `${field}.text`),
      };
    case 'list':
      return { type, items: listOf(fields.items, `${field}.items`, richText) };
    case 'narrative':
      return { type, text: textOf(fields.text, `${field}.text`) };
    case 'table':
      return {
        type,
        caption: orNull(fields.caption, () => lineOf(fields.caption, `${field}.caption`)),
        unit: orNull(fields.unit, () => lineOf(fields.unit, `${field}.unit`)),
        columns: listOf(fields.columns, `${field}.columns`, column),
        rows: listOf(fields.rows, `${field}.rows`, row),
      };
  }
}

function richText(value: unknown, field: string): RichText {
  return Array.isArray(value) ? listOf(value, field, run) : textOf(value, field);
}

function run(value: unknown, field: string): Run {
  const { text, bold, italic } = fieldsOf(value, field);
  return {
    text: textOf(text, `${field}.text`),
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
  };
}

function column(value: unknown, field: string): TableColumn {
  const fields = fieldsOf(value, field);
  return {
    heading: lineOf(fields.heading, `${field}.heading`),
    width: numberOf(fields.width, `${field}.width`),
    ...given(fields, 'group', () => ({ group: lineOf(fields.group, `${field}.group`) })),
    ...given(fields, 'align', () => ({
      align: oneOf(fields.align, `${field}.align`, ['left', 'center', 'right'] as const),
    })),
  };
}

function row(value: unknown, field: string): TableRow {
  const fields = fieldsOf(value, field);
  return {
    cells: listOf(fields.cells, `${field}.cells`, richText),
    ...given(fields, 'kind', () => ({
      kind: oneOf(fields.kind, `${field}.kind`, ['group', 'total'] as const),
    })),
  };
}

function given<T extends object>(fields: Fields, name: string, read: () => T): T | undefined {
  return fields[name] === undefined || fields[name] === null ? undefined : read();
}
