import type { Cell, CellValue } from 'exceljs';

/** What a cell shows: dates as dd/MM/yyyy, percentages as such, formulas as their last result. */
export function cellValueText(cell: Cell): string {
  return textOf(cell.value, cell.numFmt ?? '');
}

function textOf(value: CellValue | undefined, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value, format);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return textOf(value.text as CellValue, format);
  if ('result' in value) return textOf(value.result as CellValue, format);
  // Errors (#REF!) and formulas that were never computed show nothing worth reading.
  return '';
}

function numberText(value: number, format: string): string {
  const percent = /%/.test(format);
  const shown = Number((percent ? value * 100 : value).toPrecision(12));
  const decimals = format.match(/\.(0+)/)?.[1].length;
  const text = decimals === undefined ? String(shown) : shown.toFixed(decimals);
  return percent ? `${text}%` : text;
}

/** Excel keeps days without a zone; the library gives them as midnight UTC. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const month = `${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  const withoutDay = /[my]/i.test(format) && !/d/i.test(format);
  return withoutDay ? month : `${two(date.getUTCDate())}/${month}`;
}
