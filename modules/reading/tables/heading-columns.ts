import { plainText, type GridRow } from './grid';
import { meaningOf, type ColumnMeaning } from './column-meaning';
import { isLabelText } from './row-label';

export type Meanings = (ColumnMeaning | null)[];

const PROGRESS = /(?:^|\s)(?:đã|đang|chưa) (?!được phê duyệt)\p{Ll}/iu;

/** Text of a heading by grid column, the cells of its rows from above to below. */
export function headingTexts(parts: readonly GridRow[]): string[] {
  return parts[0].cells.map((_, column) => {
    const seen: string[] = [];
    for (const part of parts) {
      const text = plainText(part.cells[column]?.cell.text ?? '');
      if (text && !seen.includes(text)) seen.push(text);
    }
    return seen.join(' ');
  });
}

/** The lowest cell of a column is the narrowest heading; the whole stack and the upper cells explain it where it is mute. */
export function headingMeanings(parts: readonly GridRow[], texts: readonly string[]): Meanings {
  return texts.map((text, column) => {
    const lowest = plainText(parts[parts.length - 1].cells[column]?.cell.text ?? '');
    const upper = plainText(parts[0].cells[column]?.cell.text ?? '');
    return meaningOf(lowest) ?? meaningOf(text) ?? meaningOf(upper);
  });
}

/** Settles by the cells below what the heading leaves open: one column a field, marks without a heading, progress. */
export function settle(meanings: Meanings, body: readonly GridRow[]): Meanings {
  const settled = [...meanings];
  // "Nhóm nhiệm vụ" heads the work itself where no other column does.
  const groups = settled.filter((meaning) => meaning === 'group');
  if (groups.length === 1 && !settled.includes('content') && settled.includes('lead'))
    settled[settled.indexOf('group')] = 'content';
  keepOne(settled, 'content', (column) => averageLength(body, column), 'group');
  keepOne(settled, 'deadline', (column) => shareOf(body, column, isTime), 'status');
  keepOne(settled, 'label', (column) => -column, 'note');
  settled.forEach((meaning, column) => {
    if (meaning === 'product' && shareOf(body, column, (text) => PROGRESS.test(text)) > 0.4)
      settled[column] = 'status';
  });
  if (!settled.includes('label') && settled[0] === null && shareOf(body, 0, isLabelText) > 0.6)
    settled[0] = 'label';
  return settled;
}

/** Of several columns with one meaning the best keeps it; what stands before the content groups it. */
function keepOne(
  meanings: Meanings,
  meaning: ColumnMeaning,
  score: (column: number) => number,
  others: ColumnMeaning,
): void {
  const columns = meanings.flatMap((one, column) => (one === meaning ? [column] : []));
  if (columns.length < 2) return;
  const best = columns.reduce((a, b) => (score(b) > score(a) ? b : a));
  for (const column of columns)
    if (column !== best) meanings[column] = others === 'group' && column > best ? 'note' : others;
}

function textsOf(body: readonly GridRow[], column: number): string[] {
  return body.flatMap((row) => {
    const place = row.cells[column];
    const text = place?.own && place.cell.colSpan === 1 ? plainText(place.cell.text) : '';
    return text ? [text] : [];
  });
}

function averageLength(body: readonly GridRow[], column: number): number {
  const texts = textsOf(body, column);
  return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
}

function shareOf(body: readonly GridRow[], column: number, holds: (text: string) => boolean): number {
  const texts = textsOf(body, column);
  return texts.filter(holds).length / Math.max(1, texts.length);
}

/** "Tiến độ" may name times, or states ("Đã hoàn thành"). */
function isTime(text: string): boolean {
  return /\d|thường xuyên|quý|tháng|năm/iu.test(text);
}
