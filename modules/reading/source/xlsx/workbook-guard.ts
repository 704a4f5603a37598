import type { Archive } from '../archive/archive';
import { tooManyCells } from '../failures';
import type { SourceLimits } from '../limits';

const CELL = /<(?:\w+:)?c[\s>/]/g;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g;
const DEFINED_NAME = /<(?:\w+:)?definedName\s[^>]*>([^<]*)</g;
const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g;

/**
 * Judges a workbook before the library loads it: it makes an object of every cell, every cell of a merged range
 * and every cell of a defined name, so that a few bytes can ask for billions. Throws ReadingError
 * `file-too-large` or `archive-bomb`.
 */
export async function guardWorkbook(archive: Archive, limits: SourceLimits): Promise<void> {
  let cells = 0;
  for (const name of archive.names) {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
    const part = await archive.read(name, isSheet ? limits.worksheetBytes : limits.partBytes);
    if (!part || !(isSheet || name === 'xl/workbook.xml')) continue;
    const text = part.toString('latin1');
    cells += isSheet ? count(text, CELL) + area(text, MERGE) : area(text, DEFINED_NAME);
    if (cells > limits.workbookCells) throw tooManyCells();
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function area(text: string, pattern: RegExp): number {
  let total = 0;
  for (const [, reference] of text.matchAll(pattern)) {
    for (const [, left, top, right, bottom] of reference.matchAll(RANGE)) {
      total += (Math.abs(columnNumber(right) - columnNumber(left)) + 1) * (Math.abs(+bottom - +top) + 1);
    }
  }
  return total;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
