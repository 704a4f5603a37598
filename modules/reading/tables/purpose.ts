import { fold } from '../text/normalize';
import type { TablePurpose } from '../types';
import type { ColumnMeaning } from './column-meaning';
import type { Heading } from './heading';
import { plainText, type GridRow } from './grid';

const DURATION =
  /^(?:khong qua |toi da |trong |trong vong )?\(?\d+(?:[.,/]\d+)?\)?(?: \([^)]*\))? ?(?:ngay|gio|buoi|phut|h)(?: lam viec)?(?![a-z])/;
const TASK_WORDS = /nhiem vu|cong viec|giai phap|noi dung (?:thuc hien|cong viec|nhiem vu)|hoat dong/;
const STEP = /^buoc \d|^b\d{1,2}$/;

/** What a table with a recognised heading is for, by its heading and by what its cells hold. */
export function purposeOf(heading: Heading, body: readonly GridRow[]): TablePurpose {
  const has = (meaning: ColumnMeaning) => heading.meanings.includes(meaning);
  if (has('procedure') || has('delegation') || isPeople(heading)) return 'other';
  if (!has('content'))
    return has('indicator') || has('measure') ? 'indicators' : has('money') ? 'budget' : 'other';
  if (isProcedure(heading, body)) return 'other';
  if (has('lead') || has('cooperating')) return assigned(heading, body);
  if (has('measure')) return has('money') ? 'budget' : 'indicators';
  if (has('money') && !has('deadline')) return 'budget';
  if (has('deadline') && (has('product') || isAboutTasks(heading))) return 'tasks';
  return has('indicator') ? 'indicators' : 'other';
}

/** A table that gives work to somebody; one that counts or pays names bodies too. */
function assigned(heading: Heading, body: readonly GridRow[]): TablePurpose {
  const has = (meaning: ColumnMeaning) => heading.meanings.includes(meaning);
  if (has('measure')) return has('money') && !has('indicator') ? 'budget' : 'indicators';
  const dated = has('deadline') || has('product') || has('cooperating');
  if (has('money') && !dated && holdsNumbers(heading, body, 'money')) return 'budget';
  if (has('indicator') && !dated && holdsNumbers(heading, body, 'indicator')) return 'indicators';
  return 'tasks';
}

const DELEGATING = /uy quyen|phan cap|phan dinh tham quyen/;
const PROCEDURAL = /thu tuc hanh chinh|quy trinh (?:noi bo|giai quyet|dien tu|lien thong)/;
const PAYING = /du toan|khai toan|kinh phi|phan bo von/;

/**
 * The purpose in view of the titles above a table: what looks like a list of tasks under "Danh mục ủy quyền" or
 * "Quy trình nội bộ" and neither dates nor shares its work is none.
 */
export function purposeUnder(titles: string, purpose: TablePurpose, heading: Heading): TablePurpose {
  const has = (meaning: ColumnMeaning) => heading.meanings.includes(meaning);
  if (purpose !== 'tasks' || has('cooperating')) return purpose;
  const folded = fold(titles);
  if (DELEGATING.test(folded) && !has('deadline')) return 'other';
  if (PROCEDURAL.test(folded) && !has('product')) return 'other';
  return PAYING.test(folded) && has('money') ? 'budget' : purpose;
}

function isPeople(heading: Heading): boolean {
  return heading.meanings.some(
    (meaning, column) => meaning === 'person' && /^ho /.test(fold(heading.texts[column])),
  );
}

function isAboutTasks(heading: Heading): boolean {
  const column = heading.meanings.indexOf('content');
  return TASK_WORDS.test(fold(heading.texts[column] ?? ''));
}

/** Steps of a procedure: rows called "Bước 1", or times that are durations ("0,5 ngày làm việc"). */
function isProcedure(heading: Heading, body: readonly GridRow[]): boolean {
  const steps = columnTexts(body, heading.meanings.indexOf('label'));
  if (steps.filter((text) => STEP.test(text)).length * 2 > steps.length) return true;
  const times = columnTexts(body, heading.meanings.indexOf('deadline'));
  return times.filter((text) => DURATION.test(text)).length * 2 > times.length;
}

function holdsNumbers(heading: Heading, body: readonly GridRow[], meaning: ColumnMeaning): boolean {
  const texts = heading.meanings.flatMap((one, column) => (one === meaning ? columnTexts(body, column) : []));
  return texts.filter((text) => /^[\d.,%≥≤><~\s-]+(?:[a-z]+)?$/.test(text)).length * 2 > texts.length;
}

function columnTexts(body: readonly GridRow[], column: number): string[] {
  if (column < 0) return [];
  return body.flatMap((row) => {
    const cell = row.cells[column];
    const text = cell?.own && cell.cell.column === column ? fold(plainText(cell.cell.text)) : '';
    return text ? [text] : [];
  });
}
