import type { BoardDimension } from '../../api/types/boards';
import type { Timeliness } from '../../api/types/tasks';

/** Filters of the board of tasks that lead from a figure to the assignments behind it. */
export interface Behind {
  plan?: string;
  unit?: string;
  role?: string;
  from?: string;
  to?: string;
}

const COUNTED: Timeliness[] = ['done-in-time', 'done-late', 'overdue', 'due-soon', 'on-course'];

/**
 * Address of the assignments behind a figure; null where the list has no such filter (a field, or what has no
 * deadline).
 */
export function behindFigure(
  by: BoardDimension,
  key: string | null,
  filters: Behind,
  timeliness?: Timeliness,
): string | null {
  const narrowed = narrowedTo(by, key, filters);
  if (!narrowed) return null;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(narrowed)) if (value) search.set(name, value);
  search.set('timeliness', timeliness ?? COUNTED.join(','));
  return `/tasks?${search.toString()}`;
}

function narrowedTo(by: BoardDimension, key: string | null, filters: Behind): Behind | null {
  if (by === 'field' || key === null) return null;
  if (by === 'unit') return { ...filters, unit: key };
  if (by === 'plan') return { ...filters, plan: key };
  const [first, last] = spanOf(by, key);
  const from = filters.from && filters.from > first ? filters.from : first;
  const to = filters.to && filters.to < last ? filters.to : last;
  const { from: _from, to: _to, ...others } = filters;
  return { ...others, from, to };
}

/** First and last day of a month `2026-05`, a quarter `2026-Q2` or a year. */
function spanOf(by: BoardDimension, key: string): [string, string] {
  if (by === 'year') return [`${key}-01-01`, `${key}-12-31`];
  const [year = '', part = ''] = key.split('-');
  if (by === 'month') return [`${key}-01`, `${key}-${lastDay(year, Number(part))}`];
  const quarter = Number(part.slice(1));
  const month = (number: number) => String(number).padStart(2, '0');
  return [
    `${year}-${month(quarter * 3 - 2)}-01`,
    `${year}-${month(quarter * 3)}-${lastDay(year, quarter * 3)}`,
  ];
}

const lastDay = (year: string, month: number) => new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
