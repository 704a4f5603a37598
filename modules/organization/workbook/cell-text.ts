import type { CellValue } from 'exceljs';

/** A cell's content as text. */
export interface CellText {
  text: string;
  /** The cell computes its content, which an import does not trust. */
  formula: boolean;
}

/** Text of a cell: NFC, ordinary spaces, lines trimmed; dates as dd/MM/yyyy. */
export function cellText(value: CellValue | undefined): CellText {
  if (value === null || value === undefined) return { text: '', formula: false };
  if (value instanceof Date) return { text: dateText(value), formula: false };
  if (typeof value !== 'object') return { text: clean(String(value)), formula: false };
  if ('richText' in value)
    return { text: clean(value.richText.map((part) => part.text).join('')), formula: false };
  if ('formula' in value || 'sharedFormula' in value) return { text: '', formula: true };
  if ('text' in value) return cellText(value.text as CellValue);
  return { text: '', formula: false };
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Excel keeps days without a zone; the library gives them as midnight UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
