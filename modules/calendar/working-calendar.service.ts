import { Inject, Injectable } from '@nestjs/common';
import { Clock, PLAN_TASKS_OPTIONS } from '../foundation';
import type { PlanTasksOptions } from '../../config/options';
import { publishedDays } from '../../config/catalogues/working-day-decisions';
import { UnitOfWork } from '../persistence';
import { CalendarOverride } from './override.entity';
import type { CalendarDay } from './working-days';
import { WorkingDays } from './working-days';

/** How long another instance's change may stay unseen, milliseconds. */
const SHELF_LIFE = 60_000;

/**
 * The calendar every count of days goes by. What holds for a day, strongest first: the database, the options, the
 * published decisions that come with the package, the holidays of the law.
 */
@Injectable()
export class WorkingCalendar {
  private cached: { days: WorkingDays; readAt: number } | null = null;
  private changes = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** The calendar as it stands, for many questions at once; see {@link WorkingDays}. */
  async days(): Promise<WorkingDays> {
    const now = this.clock.now().getTime();
    if (this.cached && Math.abs(now - this.cached.readAt) < SHELF_LIFE) return this.cached.days;
    const { changes } = this;
    const stored = await this.unitOfWork.read((manager) => manager.getRepository(CalendarOverride).find());
    const days = new WorkingDays([...publishedDays(), ...this.options.calendar.overrides, ...stored]);
    // A change that committed while we read must not be hidden by what we read before it.
    if (changes === this.changes) this.cached = { days, readAt: now };
    return days;
  }

  /** Forgets what was read; called after a change has committed. */
  refresh(): void {
    this.changes += 1;
    this.cached = null;
  }

  async day(date: string): Promise<CalendarDay> {
    return (await this.days()).day(date);
  }

  async isWorkingDay(date: string): Promise<boolean> {
    return (await this.days()).isWorkingDay(date);
  }

  async addWorkingDays(date: string, n: number): Promise<string> {
    return (await this.days()).addWorkingDays(date, n);
  }

  async workingDaysBetween(from: string, to: string): Promise<number> {
    return (await this.days()).workingDaysBetween(from, to);
  }

  async lastWorkingDayOnOrBefore(date: string): Promise<string> {
    return (await this.days()).lastWorkingDayOnOrBefore(date);
  }

  async dueSoonLimit(today: string, n: number): Promise<string> {
    return (await this.days()).dueSoonLimit(today, n);
  }
}
