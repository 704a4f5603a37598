import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Conflict, InvalidInput, NotFound, vietnameseDate } from '../../foundation';
import type { Identity } from '../../organization';
import { rowLock, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ReportPeriod, UnitReport } from '../entities';
import { PeriodOpening } from './period-opening.service';

/** What becomes of a period once it is open. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly opening: PeriodOpening,
  ) {}

  /** Moves the due date of every report of the period. Reports sent are judged by the new one, too. */
  async changeDue(
    id: string,
    input: { version: number; dueDate: string; reason: string },
    me: Identity,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const period = await takePeriod(tx, id, input.version);
      if (input.dueDate < period.startsOn)
        throw new InvalidInput('due-before-start', 'Hạn nộp phải từ ngày đầu kỳ báo cáo trở đi.', {
          field: 'dueDate',
        });
      await tx.manager.update(ReportPeriod, { id }, { dueDate: input.dueDate });
      await tx.manager.update(UnitReport, { periodId: id }, { dueDate: input.dueDate });
      this.audit.record(tx, {
        actor: me,
        action: 'report-period.change-due',
        topic: { type: 'report-period', id },
        summary: `Đổi hạn nộp "${period.name}" từ ${vietnameseDate(period.dueDate)} sang ${vietnameseDate(input.dueDate)}`,
        reason: input.reason,
        before: { dueDate: period.dueDate },
        after: { dueDate: input.dueDate },
      });
    });
  }

  /** Whether and when the next period of the series opens by itself. */
  async continueSeries(
    id: string,
    input: { version: number; nextOpensBefore: number | null },
    me: Identity,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const period = await takePeriod(tx, id, input.version);
      if (period.rhythm === 'once')
        throw new Conflict('period-not-recurring', 'Kỳ báo cáo một lần không có kỳ tiếp theo.');
      const changed = { ...period, nextOpensBefore: input.nextOpensBefore };
      const nextOpensOn = await this.opening.nextOpening(changed);
      await tx.manager.update(ReportPeriod, { id }, { nextOpensBefore: input.nextOpensBefore, nextOpensOn });
      this.audit.record(tx, {
        actor: me,
        action: 'report-period.continue',
        topic: { type: 'report-period', id },
        summary: nextOpensOn
          ? `Kỳ tiếp theo của "${period.name}" tự mở ngày ${vietnameseDate(nextOpensOn)}`
          : `Không tự mở kỳ tiếp theo của "${period.name}"`,
      });
    });
  }

  /** Nothing can be filled in or sent any more. */
  close(id: string, version: number, me: Identity): Promise<void> {
    return this.turn(id, version, 'closed', me);
  }

  /** Units can go on, with what they had filled in. */
  reopen(id: string, version: number, me: Identity): Promise<void> {
    return this.turn(id, version, 'open', me);
  }

  private async turn(
    id: string,
    version: number,
    status: ReportPeriod['status'],
    me: Identity,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const period = await takePeriod(tx, id, version);
      if (period.status === status)
        throw new Conflict(
          'period-state',
          status === 'closed' ? 'Kỳ báo cáo đã được khóa.' : 'Kỳ báo cáo đang mở.',
        );
      await tx.manager.update(ReportPeriod, { id }, { status });
      this.audit.record(tx, {
        actor: me,
        action: status === 'closed' ? 'report-period.close' : 'report-period.reopen',
        topic: { type: 'report-period', id },
        summary: `${status === 'closed' ? 'Khóa' : 'Mở lại'} kỳ báo cáo "${period.name}"`,
      });
    });
  }
}

export function periodNotFound(): NotFound {
  return new NotFound('period-not-found', 'Không tìm thấy kỳ báo cáo.');
}

/** The period, held to the end of the transaction, its version raised. */
async function takePeriod(tx: Transaction, id: string, version: number): Promise<ReportPeriod> {
  const period = await tx.manager.findOne(ReportPeriod, { where: { id }, ...rowLock(tx.manager) });
  if (!period) throw periodNotFound();
  if (period.version !== version) throw new ChangedBySomeoneElse('Kỳ báo cáo');
  await tx.manager.update(ReportPeriod, { id, version }, { version: version + 1 });
  return period;
}
