import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  Ids,
  InvalidInput,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { insertMany, isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { HANDING_STATUSES, STATUS_LABELS } from '../assignment.words';
import { assignmentRows } from '../creation/task-rows';
import { Assignment, Task } from '../entities';
import { visibleAssignment } from '../lists/visible-assignment';
import { BulkMoves } from '../transitions/bulk-moves.service';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { requireHolder } from '../transitions/require-side';

/** Part of a unit's assignment for another unit. */
export interface NewPart {
  unitId: string;
  /** What the other unit has to do. */
  text: string;
  /** ISO date, not after the parent's; the parent's when left out. */
  dueDate?: string | null;
}

/** A unit hands part of its assignment to another; the whole is done only when its parts are. */
@Injectable()
export class SubAssignments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly moves: BulkMoves,
  ) {}

  /**
   * @param version of the parent the person looked at
   * @returns id of the part
   * @throws Forbidden `hand-over-not-yours`; Conflict `hand-over-not-possible`, `unit-already-assigned`, `plan-not-active`;
   *   InvalidInput `unit-not-found`, `text-required`, `due-date-in-past`, `later-than-parent`
   */
  handOver(parentId: string, version: number, part: NewPart, me: Identity): Promise<string> {
    return this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const parent = await visibleAssignment(manager, parentId, me);
      const message = 'Chỉ đơn vị thực hiện mới được giao lại một phần việc.';
      requireHolder(me, parent, 'hand-over-not-yours', message);
      await requirePlanInForce(manager, parent);
      if (parent.version !== version) throw new ChangedBySomeoneElse('Phần việc');
      if (!HANDING_STATUSES.some((status) => status === parent.status)) {
        throw new Conflict(
          'hand-over-not-possible',
          `Không thể giao lại khi phần việc đang ở trạng thái “${STATUS_LABELS[parent.status]}”; hãy tiếp nhận trước.`,
        );
      }
      return this.create(transaction, parent, part, me);
    });
  }

  /** Gives the part out; who may and when is the caller's to ask. */
  async create(transaction: Transaction, parent: Assignment, part: NewPart, actor: Actor): Promise<string> {
    const { manager } = transaction;
    const task = await manager.findOneByOrFail(Task, { id: parent.taskId });
    const unit = await this.requireUnit(transaction, parent, part);
    const dueDate = this.requireDue(part.dueDate ?? parent.dueDate, parent);
    const { taskId, periodKey, id: parentId, unitId: parentUnitId } = parent;
    const partText = part.text.trim();
    const there = await manager.findOneBy(Assignment, { taskId, periodKey, unitId: unit.id });
    const columns = { parentId, parentUnitId, partText };
    // The parent may not be handed in at the same moment.
    const { affected } = await manager.update(
      Assignment,
      { id: parent.id, version: parent.version },
      { version: parent.version + 1 },
    );
    if (!affected) throw new ChangedBySomeoneElse('Phần việc');
    const id = there
      ? await this.restore(transaction, task, there, unit.name, { ...columns, dueDate }, actor)
      : await this.insert(transaction, task, unit, { ...columns, dueDate, periodKey }, actor);
    this.audit.record(transaction, {
      actor,
      action: 'assignment.hand-over-part',
      topic: { type: 'task', id: taskId },
      subject: { type: 'assignment', id },
      unitId: parentUnitId,
      summary: `Giao lại một phần việc cho ${unit.name}${dueDate ? `, hạn ${vietnameseDate(dueDate)}` : ''}.`,
      reason: partText,
      after: { unitId: unit.id, dueDate, parentId },
    });
    return id;
  }

  private async insert(
    transaction: Transaction,
    task: Task,
    unit: Unit,
    columns: Pick<Assignment, 'parentId' | 'parentUnitId' | 'partText' | 'dueDate' | 'periodKey'>,
    actor: Actor,
  ): Promise<string> {
    const { periodKey, dueDate, ...part } = columns;
    const opening = { dueDate, periodKey, status: 'assigned' } as const;
    const made = { ids: this.ids, now: this.clock.now() };
    const [row] = assignmentRows(task, new Map([[unit.id, 'cooperating']]), opening, made);
    const assignment = { ...row, ...part };
    await insertMany(transaction.manager, Assignment, [assignment]).catch((error: unknown) => {
      throw isUniqueViolation(error) ? alreadyAssigned(unit.name) : error;
    });
    transaction.emit(assignmentChanged(assignment, 'create', ['unit'], { actor, note: part.partText }));
    return row.id;
  }

  /** The unit had the task once: its row is used again. */
  private async restore(
    transaction: Transaction,
    task: Task,
    there: Assignment,
    unitName: string,
    columns: Pick<Assignment, 'parentId' | 'parentUnitId' | 'partText' | 'dueDate'>,
    actor: Actor,
  ): Promise<string> {
    if (there.status !== 'cancelled') {
      throw alreadyAssigned(unitName);
    }
    await this.moves.move(transaction, {
      name: 'restore',
      task,
      assignments: [there],
      actor,
      reason: columns.partText,
      extra: { ...columns, originalDueDate: columns.dueDate, role: 'cooperating' },
    });
    return there.id;
  }

  private async requireUnit(
    { manager }: Transaction,
    parent: Assignment,
    { unitId, text }: NewPart,
  ): Promise<Unit> {
    const unit = await manager.findOneBy(Unit, { id: unitId });
    if (!unit || unit.id === parent.unitId) {
      throw new InvalidInput('unit-not-found', 'Hãy chọn một đơn vị khác trong danh mục.', {
        field: 'unitId',
      });
    }
    if (!text.trim()) {
      throw new InvalidInput('text-required', 'Hãy nêu phần việc giao lại cho đơn vị.', { field: 'text' });
    }
    return unit;
  }

  /** No part is due after its whole, unless the whole is late already: then any day to come is allowed. */
  private requireDue(dueDate: string | null, parent: Assignment): string | null {
    if (!dueDate) return null;
    const today = vietnamToday(this.clock);
    if (dueDate < today) {
      throw new InvalidInput('due-date-in-past', 'Thời hạn không được ở trong quá khứ.', {
        field: 'dueDate',
      });
    }
    if (parent.dueDate && parent.dueDate >= today && dueDate > parent.dueDate) {
      throw new InvalidInput(
        'later-than-parent',
        `Thời hạn của phần việc giao lại không được sau thời hạn của đơn vị (${vietnameseDate(parent.dueDate)}).`,
        { field: 'dueDate' },
      );
    }
    return dueDate;
  }
}

function alreadyAssigned(unitName: string): Conflict {
  return new Conflict('unit-already-assigned', `${unitName} đã được giao nhiệm vụ này.`, { field: 'unitId' });
}
