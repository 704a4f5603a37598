import { TIMELINESS } from '../../tasks';
import type { Timeliness } from '../../tasks';
import type { TimelinessRowView } from '../dto/board.view';

export type Figures = Pick<TimelinessRowView, 'total' | 'byTimeliness' | 'urgings'>;

export function noFigures(): Figures {
  const byTimeliness = Object.fromEntries(TIMELINESS.map((word) => [word, 0])) as Record<Timeliness, number>;
  return { total: 0, byTimeliness, urgings: 0 };
}

/** Adds the second to the first. */
export function addFigures(sum: Figures, part: Figures): void {
  sum.total += part.total;
  sum.urgings += part.urgings;
  for (const word of TIMELINESS) sum.byTimeliness[word] += part.byTimeliness[word];
}

/** Percent with one decimal of what was done in time among what is done or overdue; null without any. */
export function inTimeRate({ byTimeliness }: Pick<Figures, 'byTimeliness'>): number | null {
  const decided = byTimeliness['done-in-time'] + byTimeliness['done-late'] + byTimeliness.overdue;
  return decided ? Math.round((byTimeliness['done-in-time'] / decided) * 1000) / 10 : null;
}
