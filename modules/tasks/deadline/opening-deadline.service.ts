import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { WorkingCalendar } from '../../calendar';
import { addDays } from '../../foundation';
import type { Task } from '../entities';
import { openingOn } from './due-date';
import type { DueDate, TaskDeadline } from './due-date';
import { relativeTerm } from './relative-term';
import type { RelativeTerm } from './relative-term';

/** What an opening changes on the task and its assignments; nothing where the deadline stays as it is. */
export type OpeningColumns = Partial<DueDate & { originalDueDate: string | null }>;

/** When a task that waited falls due, now that what it waited for has come. */
@Injectable()
export class OpeningDeadline {
  constructor(private readonly calendar: WorkingCalendar) {}

  /**
   * - recurring: the period today is in;
   * - counted from the event ("trong vòng 30 ngày kể từ khi …"): from the day after it, but not beyond a date the
   *   deadline names as well;
   * - else: as it is.
   *
   * @param event day of the last of the events waited for
   */
  async columns(
    task: TaskDeadline & Pick<Task, 'createdAt'>,
    event: string,
    today: string,
  ): Promise<OpeningColumns> {
    const recurring = openingOn(task, today, true).columns;
    if (recurring.periodKey) return recurring;
    const term = relativeTerm(`${task.deadlineText} ${task.deadlineCondition ?? ''}`);
    if (!term) return {};
    const counted = await this.after(event, term);
    const dueDate = task.deadlineTo && task.deadlineTo < counted ? task.deadlineTo : counted;
    return { dueDate, originalDueDate: dueDate };
  }

  private async after(event: string, { amount, unit }: RelativeTerm): Promise<string> {
    switch (unit) {
      case 'working-day':
        return this.calendar.addWorkingDays(event, amount);
      case 'day':
        return addDays(event, amount);
      case 'week':
        return addDays(event, amount * 7);
      case 'month':
        return DateTime.fromISO(event, { zone: 'utc' }).plus({ months: amount }).toFormat('yyyy-MM-dd');
    }
  }
}
