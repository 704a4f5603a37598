import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import { addDays, Clock, Ids, vietnameseDate } from '../../foundation';
import { insertMany, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { assignmentRows } from '../creation/task-rows';
import { rhythmOf } from '../deadline/due-date';
import { occurrencesSince } from '../deadline/recurrence';
import type { Occurrence, Rhythm } from '../deadline/recurrence';
import { Assignment, Task, TaskPlan } from '../entities';
import { currentUnits } from './current-units';

/** What a run opened. */
export interface OpenedOccurrences {
  tasks: number;
  assignments: number;
}

/** Opens the next periods of recurring tasks. */
@Injectable()
export class OccurrenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Opens every period that has begun by a day, those missed included; each exactly once, however often and in
   * however many instances it runs. A task's periods open in one transaction.
   *
   * @param today ISO date in Vietnam
   */
  async openDue(today: string): Promise<OpenedOccurrences> {
    const due = await this.unitOfWork.read((manager) => dueTasks(manager, today));
    const opened: OpenedOccurrences = { tasks: 0, assignments: 0 };
    for (const id of due) {
      const assignments = await this.unitOfWork.run((transaction) => this.openTask(transaction, id, today));
      opened.tasks += assignments > 0 ? 1 : 0;
      opened.assignments += assignments;
    }
    return opened;
  }

  private async openTask(transaction: Transaction, taskId: string, today: string): Promise<number> {
    const { manager } = transaction;
    const task = await manager.getRepository(Task).findOneBy({ id: taskId });
    const rhythm = task && rhythmOf(task);
    if (!task?.nextOpensOn || task.nextOpensOn > today || !rhythm) return 0;
    const occurrences = occurrencesSince(rhythm, addDays(task.nextOpensOn, -1), today);
    if (!(await claim(manager, task, rhythm, occurrences.at(-1)))) return 0;
    const roles = await currentUnits(manager, taskId, today);
    let count = 0;
    for (const occurrence of occurrences) {
      count += await this.openOccurrence(transaction, task, occurrence, roles);
    }
    return count;
  }

  private async openOccurrence(
    transaction: Transaction,
    task: Task,
    { key, due }: Occurrence,
    roles: Awaited<ReturnType<typeof currentUnits>>,
  ): Promise<number> {
    const { manager } = transaction;
    const there = await manager
      .getRepository(Assignment)
      .find({ select: { id: true, unitId: true }, where: { taskId: task.id, periodKey: key } });
    const missing = new Map([...roles].filter(([unitId]) => !there.some((other) => other.unitId === unitId)));
    const rows = assignmentRows(
      task,
      missing,
      { dueDate: due, periodKey: key, status: 'assigned' },
      { ids: this.ids, now: this.clock.now() },
    );
    await insertMany(manager, Assignment, rows);
    this.audit.record(transaction, {
      actor: null,
      action: 'task.open-occurrence',
      topic: { type: 'task', id: task.id },
      summary: `Mở kỳ ${key} của nhiệm vụ số ${task.number}, hạn ${vietnameseDate(due)}, cho ${rows.length} đơn vị.`,
      after: { periodKey: key, dueDate: due, assignments: rows.length },
    });
    for (const row of rows) transaction.emit(assignmentChanged(row, 'create', ['unit']));
    return rows.length;
  }
}

async function dueTasks(manager: EntityManager, today: string): Promise<string[]> {
  const tasks = await manager
    .createQueryBuilder(Task, 't')
    .innerJoin(TaskPlan, 'p', 'p.id = t.planId')
    .select('t.id', 'id')
    .where('t.nextOpensOn <= :today', { today })
    .andWhere('p.status = :active', { active: 'active' })
    .orderBy('t.nextOpensOn')
    .addOrderBy('t.id')
    .getRawMany<{ id: string }>();
  return tasks.map(({ id }) => id);
}

/** Moves the task on to its newest occurrence; false when another run has just done so. */
async function claim(
  manager: EntityManager,
  task: Task,
  rhythm: Rhythm,
  newest: Occurrence | undefined,
): Promise<boolean> {
  const opensOn = newest && addDays(newest.due, 1);
  const next = newest
    ? {
        periodKey: newest.key,
        dueDate: newest.due,
        originalDueDate: newest.due,
        nextOpensOn: opensOn && rhythm.firstFrom(opensOn) ? opensOn : null,
      }
    : { nextOpensOn: null };
  const { affected } = await manager
    .getRepository(Task)
    .update({ id: task.id, nextOpensOn: task.nextOpensOn as string }, next);
  return affected === 1;
}
