import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, InvalidInput } from '../../foundation';
import { Unit } from '../../organization';
import { insertMany } from '../../persistence';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { OPEN_STATUSES, ROLE_WORDS } from '../assignment.words';
import type { AssignmentRole } from '../assignment.words';
import { waitingTasks } from '../conditions/waiting-tasks';
import { assignmentRows } from '../creation/task-rows';
import { Assignment } from '../entities';
import type { Task, TaskPlan } from '../entities';
import { byId } from '../lists/assignment-views';
import { neverTouched } from '../lists/visibility';
import { BulkMoves } from '../transitions/bulk-moves.service';

/** Who asked for a change of units, and why. */
export interface UnitChangeContext {
  plan: Pick<TaskPlan, 'status'>;
  actor: Actor;
  reason: string | null;
}

/** Gives a task's units more, less or another part. The task is locked by the caller. */
@Injectable()
export class UnitChanges {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly moves: BulkMoves,
  ) {}

  /**
   * One more unit for the newest occurrence; an assignment it had and lost is restored.
   *
   * @param dueDate null: the task's
   * @throws Conflict `unit-already-assigned`
   */
  async add(
    transaction: Transaction,
    task: Task,
    unitId: string,
    role: AssignmentRole,
    dueDate: string | null,
    context: UnitChangeContext,
  ): Promise<string> {
    const { manager } = transaction;
    const unit = await manager.getRepository(Unit).findOneBy({ id: unitId });
    if (!unit)
      throw new InvalidInput('unit-not-found', 'Không có đơn vị này trong danh mục.', { field: 'unitId' });
    const waiting = (await waitingTasks(manager, [task.id])).size > 0;
    const { periodKey } = task;
    const there = await manager.getRepository(Assignment).findOneBy({ taskId: task.id, unitId, periodKey });
    if (there) {
      if (there.parentId && there.status !== 'cancelled') {
        await this.makeWhole(transaction, there, role, unit.name, context);
        return there.id;
      }
      if (there.status !== 'cancelled') {
        throw new Conflict('unit-already-assigned', `${unit.name} đã được giao nhiệm vụ này.`, {
          field: 'unitId',
        });
      }
      const whole = { parentId: null, parentUnitId: null, partText: null };
      const extra = { role, ...whole, ...(dueDate && { dueDate }) };
      await this.moves.move(transaction, {
        name: 'restore',
        task,
        assignments: [there],
        waiting,
        extra,
        ...context,
      });
      return there.id;
    }
    const due = dueDate ?? task.dueDate;
    const status = context.plan.status === 'prepared' ? 'held' : waiting ? 'waiting' : 'assigned';
    const opening = { dueDate: due, periodKey, status } as const;
    const [row] = assignmentRows(task, new Map([[unitId, role]]), opening, {
      ids: this.ids,
      now: this.clock.now(),
    });
    await insertMany(manager, Assignment, [row]);
    this.audit.record(transaction, {
      actor: context.actor,
      action: 'assignment.add',
      topic: { type: 'task', id: task.id },
      subject: { type: 'assignment', id: row.id },
      unitId,
      summary: `Giao thêm cho ${unit.name} (${ROLE_WORDS[role]}).`,
      reason: context.reason,
      after: { role, dueDate: due },
    });
    transaction.emit(assignmentChanged(row, 'create', status === 'assigned' ? ['unit'] : []));
    return row.id;
  }

  /** A unit that held a part by another unit's hand now has the task from the plan itself. */
  private async makeWhole(
    transaction: Transaction,
    { id, taskId, unitId, version, role: before }: Assignment,
    role: AssignmentRole,
    unitName: string,
    context: UnitChangeContext,
  ): Promise<void> {
    const whole = { parentId: null, parentUnitId: null, partText: null };
    const { affected } = await transaction.manager
      .getRepository(Assignment)
      .update({ id, version }, { ...whole, role, version: version + 1 });
    if (!affected) throw new ChangedBySomeoneElse('Phần việc');
    this.audit.record(transaction, {
      actor: context.actor,
      action: 'assignment.make-whole',
      topic: { type: 'task', id: taskId },
      subject: { type: 'assignment', id },
      unitId,
      summary: `${unitName}: từ phần việc được giao lại thành đơn vị ${ROLE_WORDS[role]} của nhiệm vụ.`,
      reason: context.reason,
      before: { role: before },
      after: { role },
    });
  }

  /** Cancels what is open of these units; what they completed stays, what was never out leaves no trace. */
  async remove(
    transaction: Transaction,
    task: Task,
    unitIds: readonly string[],
    context: UnitChangeContext & { reason: string },
  ): Promise<void> {
    const open = await this.open(transaction, task, unitIds);
    for (const assignment of open) {
      if (assignment.status === 'held')
        await transaction.manager.getRepository(Assignment).delete(assignment.id);
      else
        await this.moves.move(transaction, {
          name: 'cancel',
          task,
          assignments: [assignment],
          ...(neverTouched(assignment) && { extra: { takenOff: true } }),
          ...context,
        });
    }
  }

  /** Another role for units under way. */
  async changeRole(
    transaction: Transaction,
    task: Task,
    roles: ReadonlyMap<string, AssignmentRole>,
    context: UnitChangeContext,
  ): Promise<void> {
    const { manager } = transaction;
    const open = await this.open(transaction, task, [...roles.keys()]);
    const units = await byId(manager, Unit, [...roles.keys()]);
    for (const { id, unitId, role: before } of open) {
      const role = roles.get(unitId) as AssignmentRole;
      if (role === before) continue;
      await manager.getRepository(Assignment).update({ id }, { role, version: () => '"version" + 1' });
      this.audit.record(transaction, {
        actor: context.actor,
        action: 'assignment.change-role',
        topic: { type: 'task', id: task.id },
        subject: { type: 'assignment', id },
        unitId,
        summary: `${units.get(unitId)?.name ?? ''}: từ ${ROLE_WORDS[before]} sang ${ROLE_WORDS[role]}.`,
        reason: context.reason,
        before: { role: before },
        after: { role },
      });
    }
  }

  private open(transaction: Transaction, task: Task, unitIds: readonly string[]): Promise<Assignment[]> {
    if (!unitIds.length) return Promise.resolve([]);
    return transaction.manager
      .getRepository(Assignment)
      .findBy({ taskId: task.id, unitId: In([...unitIds]), status: In([...OPEN_STATUSES]) });
  }
}
