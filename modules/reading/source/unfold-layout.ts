import { fold } from '../text/normalize';
import { cellText, type Draft, type DraftCell, type DraftTable } from './draft';

const MOTTO = /cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc/;
/** Number and dateline, where they stand in a table of their own below the motto's. */
const NUMBER = /^so\s*:/;
const DATELINE = /,\s*ngay[\s\d….]*thang[\s\d….]*nam[\s\d….]*$/;
const RECIPIENTS = /^(?:kinh gui|noi nhan)\s*:?/m;

/**
 * Tables that only hold the page together (issuer beside the national motto, recipients beside the signature,
 * a frame around one text) become paragraphs: column by column, left to right, as one reads them.
 */
export function unfoldLayout(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) =>
    draft.type === 'table' && isLayout(draft) ? unfoldLayout(inReadingOrder(draft)) : [draft],
  );
}

/** Whether a table only sets blocks of text beside each other or frames one. */
export function isLayout(table: DraftTable): boolean {
  const cells = table.rows.flat();
  if (table.sheet !== undefined || !cells.length) return false;
  if (cells.length === 1 || table.columns === 1) return table.rows.length === 1 || holdsTable(cells);
  if (table.columns > 4 || table.rows.length > 12) return false;
  const texts = cells.map((cell) => fold(cellText(cell.content)).trim());
  if (texts.some((text) => MOTTO.test(text) || RECIPIENTS.test(text))) return true;
  return (
    table.rows.length <= 2 &&
    texts.some((text) => NUMBER.test(text)) &&
    texts.some((text) => DATELINE.test(text))
  );
}

function holdsTable(cells: readonly DraftCell[]): boolean {
  return cells.some((cell) => cell.content.some((block) => block.type === 'table'));
}

/** Content of a table column by column; a row that is one cell across stays between what is above and below it. */
export function inReadingOrder(table: DraftTable): Draft[] {
  const bands: DraftCell[][] = [[]];
  for (const row of table.rows) {
    const across = row.length === 1 && row[0].colSpan >= table.columns && table.columns > 1;
    if (across) bands.push(row, []);
    else bands.at(-1)?.push(...row);
  }
  // A stable sort keeps the rows of a column in their order.
  return bands.flatMap((cells) =>
    [...cells].sort((a, b) => a.column - b.column).flatMap((cell) => cell.content),
  );
}
