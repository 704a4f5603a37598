import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { WorkingCalendar } from '../../calendar';
import { Clock, PLAN_TASKS_OPTIONS, vietnamToday } from '../../foundation';
import type { Horizon } from './timeliness';

/** Today, and how far "due soon" reaches by the working calendar. */
@Injectable()
export class DeadlineHorizon {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  async now(): Promise<Horizon> {
    const today = vietnamToday(this.clock);
    return { today, soon: await this.calendar.dueSoonLimit(today, this.options.deadlines.dueSoonDays) };
  }
}
