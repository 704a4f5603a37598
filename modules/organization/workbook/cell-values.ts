import { nameKey } from '../../../config/catalogues/catalogue';
import { addDays, isIsoDate, vietnameseDate } from '../../foundation';

/** Lines of a cell that are not empty. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Entries of a cell that stand on lines of their own or between semicolons or commas. */
export function entriesOf(text: string): string[] {
  return text
    .split(/[\n;,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** Excel counts days from here; a date typed into a cell of text format may arrive as that count. */
const EXCEL_EPOCH = '1899-12-30';

/** ISO date of `dd/MM/yyyy`, `yyyy-MM-dd` or Excel's day count; null for an empty text, undefined for no date. */
export function dateOf(text: string): string | null | undefined {
  if (!text) return null;
  if (/^[2-7]\d{4}$/.test(text)) return addDays(EXCEL_EPOCH, Number(text));
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = match ? `${match[3]}-${match[2].padStart(2, '0')}-${match[1].padStart(2, '0')}` : text;
  return isIsoDate(iso) ? iso : undefined;
}

export function dateCell(iso: string | null): string {
  return iso === null ? '' : vietnameseDate(iso);
}

/** The value a label stands for; its key is taken as well, and neither case nor tone marks' places matter. */
export function valueOf<T extends string>(text: string, labels: Readonly<Record<T, string>>): T | undefined {
  const entries = Object.entries(labels) as [T, string][];
  return entries.find(([value, label]) => nameKey(label) === nameKey(text) || value === text)?.[0];
}

/** A name and its days as one line: `Sở X (từ 01/3/2020 đến 28/02/2025)`. */
export interface DatedText {
  text: string;
  validFrom: string | null;
  validTo: string | null;
}

export function datedLine({ text, validFrom, validTo }: DatedText): string {
  const days = [validFrom && `từ ${vietnameseDate(validFrom)}`, validTo && `đến ${vietnameseDate(validTo)}`];
  const span = days.filter(Boolean).join(' ');
  return span ? `${text} (${span})` : text;
}

const DATED = /^(.*\S)\s*\((?:từ (?<from>[\d/.-]+))?\s*(?:đến (?<to>[\d/.-]+))?\)$/u;

/** @returns undefined when a day in it is none */
export function datedText(line: string): DatedText | undefined {
  const match = DATED.exec(line);
  const { from = '', to = '' } = match?.groups ?? {};
  if (!match || !(from || to)) return { text: line, validFrom: null, validTo: null };
  const validFrom = dateOf(from);
  const validTo = dateOf(to);
  return validFrom === undefined || validTo === undefined
    ? undefined
    : { text: match[1], validFrom, validTo };
}
