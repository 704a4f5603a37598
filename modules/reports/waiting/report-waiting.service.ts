import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { WaitingSources } from '../../calendar';
import type { WaitingItem } from '../../calendar';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { ReportPeriod, UnitReport } from '../entities';

type Found = { items: WaitingItem[]; total: number };

/** Reports a unit owes, and those the coordinator has to look at. */
@Injectable()
export class ReportWaiting implements OnModuleInit {
  constructor(private readonly waiting: WaitingSources) {}

  onModuleInit(): void {
    this.waiting.register({
      kind: 'reports-owed',
      label: 'Báo cáo phải nộp',
      roles: ['officer', 'unit-leader'],
      find: (me, manager, limit) => owed(me, manager, limit),
    });
    this.waiting.register({
      kind: 'reports-to-accept',
      label: 'Báo cáo đã nộp, chờ xem xét',
      roles: ['coordinator'],
      find: (_me, manager, limit) => submitted(manager, limit),
    });
  }
}

/** Of open periods; since the period opened, for a report that was returned likewise: it never ceased to be owed. */
async function owed({ unitId }: Identity, manager: EntityManager, limit: number): Promise<Found> {
  const query = manager
    .createQueryBuilder(UnitReport, 'r')
    .innerJoin(ReportPeriod, 'p', 'p.id = r.periodId')
    .where('r.unitId = :unitId', { unitId: unitId ?? '' })
    .andWhere('r.status IN (:...statuses)', { statuses: ['open', 'returned'] })
    .andWhere('p.status = :open', { open: 'open' });
  const total = await query.getCount();
  const rows = await query.orderBy('r.dueDate', 'ASC').addOrderBy('r.id', 'ASC').limit(limit).getMany();
  const periods = await periodsById(manager, rows);
  const items = rows.flatMap((report) => {
    const period = periods.get(report.periodId);
    if (!period) return [];
    const detail =
      report.status === 'returned' ? `Bị trả lại${report.remark ? `: ${report.remark}` : ''}` : '';
    return [item(report, period.name, detail, period.createdAt, `reports/${report.id}`)];
  });
  return { items, total };
}

async function submitted(manager: EntityManager, limit: number): Promise<Found> {
  const query = manager
    .createQueryBuilder(UnitReport, 'r')
    .innerJoin(ReportPeriod, 'p', 'p.id = r.periodId')
    .where('r.status = :status', { status: 'submitted' })
    .andWhere('p.status = :open', { open: 'open' });
  const total = await query.getCount();
  const rows = await query.orderBy('r.submittedAt', 'ASC').addOrderBy('r.id', 'ASC').limit(limit).getMany();
  const periods = await periodsById(manager, rows);
  const units = rows.length
    ? await manager.find(Unit, {
        select: { id: true, name: true },
        where: { id: In(rows.map(({ unitId }) => unitId)) },
      })
    : [];
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const items = rows.flatMap((report) => {
    const period = periods.get(report.periodId);
    if (!period || !report.submittedAt) return [];
    const unit = names.get(report.unitId) ?? '';
    return [item(report, period.name, unit, report.submittedAt, `report-periods/${period.id}`)];
  });
  return { items, total };
}

async function periodsById(
  manager: EntityManager,
  reports: readonly UnitReport[],
): Promise<Map<string, ReportPeriod>> {
  const ids = [...new Set(reports.map(({ periodId }) => periodId))];
  const periods = ids.length ? await manager.findBy(ReportPeriod, { id: In(ids) }) : [];
  return new Map(periods.map((period) => [period.id, period]));
}

function item(report: UnitReport, title: string, detail: string, since: Date, path: string): WaitingItem {
  return { id: report.id, title, detail, path, since, dueDate: report.dueDate };
}
