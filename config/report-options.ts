import { IsIn } from 'class-validator';

/** What becomes of a due day that is no working day: it stays, moves before it or after it. */
export const DUE_ON_DAY_OFF = ['keep', 'before', 'after'] as const;
export type DueOnDayOff = (typeof DUE_ON_DAY_OFF)[number];

/** How reports of units are asked for. */
export class ReportOptions {
  /** Holds for periods that say nothing else. */
  @IsIn(DUE_ON_DAY_OFF, { message: 'dueOnDayOff must be "keep", "before" or "after"' })
  dueOnDayOff: DueOnDayOff = 'keep';
}
