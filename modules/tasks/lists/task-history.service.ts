import { Injectable } from '@nestjs/common';
import { AuditEntry } from '../../audit';
import { pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { seesEverything } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { HistoryEntryView } from '../dto/task.view';
import { Assignment } from '../entities';
import { visibleTask } from './visible-tasks';
import { ownUnit } from './visibility';

/** Who did what with a task. */
@Injectable()
export class TaskHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Newest first. People of a unit see the acts on the task as a whole and those on their own unit's part
   * and the parts it handed over.
   */
  page(taskId: string, query: { page: number; size: number }, me: Identity): Promise<Page<HistoryEntryView>> {
    return this.unitOfWork.read(async (manager) => {
      await visibleTask(manager, taskId, me);
      const entries = manager
        .createQueryBuilder(AuditEntry, 'e')
        .where('e.topicType = :type AND e.topicId = :taskId', { type: 'task', taskId });
      if (!seesEverything(me)) {
        const unit = ownUnit(me) ?? '';
        const parts = await manager.findBy(Assignment, { taskId, parentUnitId: unit });
        const units = [unit, ...parts.map(({ unitId }) => unitId)];
        entries.andWhere('(e.unitId IS NULL OR e.unitId IN (:...units))', { units });
      }
      const [rows, total] = await entries
        .orderBy('e.sequence', 'DESC')
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount();
      return pageOf(rows.map(entryView), total, query);
    });
  }
}

function entryView({
  at,
  actorName,
  action,
  unitId,
  summary,
  reason,
  before,
  after,
}: AuditEntry): HistoryEntryView {
  return { at, actorName, action, unitId, summary, reason, before: parsed(before), after: parsed(after) };
}

function parsed(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}
