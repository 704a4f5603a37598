import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit';
import { InvalidInput, NotFound, vietnameseDate } from '../foundation';
import type { Identity } from '../organization';
import { isUniqueViolation, UnitOfWork } from '../persistence';
import type { OverrideBody } from './dto/calendar.input';
import type { OverrideView } from './dto/calendar.view';
import { CalendarOverride } from './override.entity';
import { WorkingCalendar } from './working-calendar.service';

const TOPIC = 'calendar-day';
/** The computed holidays are those of today's Labour Code and of the lunar calendar near our time. */
const YEARS = { from: '2000-01-01', to: '2100-12-31' };

/** Upkeep of the days that are not what the rules make them. */
@Injectable()
export class CalendarOverrides {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** In the order of their dates. */
  async list(): Promise<OverrideView[]> {
    return this.unitOfWork.read((manager) =>
      manager.getRepository(CalendarOverride).find({ order: { date: 'ASC' } }),
    );
  }

  async get(date: string): Promise<OverrideView> {
    const found = await this.unitOfWork.read((manager) =>
      manager.getRepository(CalendarOverride).findOneBy({ date }),
    );
    if (!found) throw notFound(date);
    return found;
  }

  /** Enters a day or replaces what was entered; the same entry again changes nothing. */
  async put(date: string, { working, reason }: OverrideBody, me: Identity): Promise<OverrideView> {
    if (date < YEARS.from || date > YEARS.to)
      throw new InvalidInput('date-out-of-range', 'Chỉ nhận ngày từ năm 2000 đến năm 2100.', {
        field: 'date',
      });
    const after = { date, working, reason };
    try {
      await this.store(after, me);
    } catch (error) {
      // Another request entered the same day in between: what was asked last holds.
      if (!isUniqueViolation(error)) throw error;
      await this.store(after, me);
    }
    return after;
  }

  async remove(date: string, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const days = transaction.manager.getRepository(CalendarOverride);
      const before = await days.findOneBy({ date });
      if (!before) throw notFound(date);
      await days.delete({ date });
      this.audit.record(transaction, {
        actor: me,
        action: 'calendar.clear-day',
        topic: { type: TOPIC, id: date },
        summary: `Bỏ quy định riêng cho ngày ${vietnameseDate(date)}`,
        before,
      });
      transaction.afterCommit(() => this.calendar.refresh());
    });
  }

  private async store(after: OverrideView, me: Identity): Promise<void> {
    const { date, working, reason } = after;
    await this.unitOfWork.run(async (transaction) => {
      const days = transaction.manager.getRepository(CalendarOverride);
      const before = await days.findOneBy({ date });
      if (before?.working === working && before.reason === reason) return;
      if (before) await days.update({ date }, { working, reason });
      else await days.insert(after);
      this.audit.record(transaction, {
        actor: me,
        action: 'calendar.set-day',
        topic: { type: TOPIC, id: date },
        summary: `Ngày ${vietnameseDate(date)} là ngày ${working ? 'làm việc' : 'nghỉ'}: ${reason}`,
        before,
        after,
      });
      transaction.afterCommit(() => this.calendar.refresh());
    });
  }
}

function notFound(date: string): NotFound {
  return new NotFound('override-not-found', `Ngày ${vietnameseDate(date)} không có quy định riêng.`);
}
