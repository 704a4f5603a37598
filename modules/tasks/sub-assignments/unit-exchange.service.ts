import { Injectable } from '@nestjs/common';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, InvalidInput, vietnamToday } from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { EXCHANGEABLE_STATUSES, STATUS_LABELS } from '../assignment.words';
import { lockTask, requireStanding } from '../changes/task-lock';
import { UnitChanges } from '../changes/unit-changes.service';
import { addPhrase, removeFromPhrases } from '../changes/unit-phrases';
import { Assignment } from '../entities';
import { visibleAssignment } from '../lists/visible-assignment';
import { requireAssigningSide } from '../transitions/require-side';
import { TransitionStep } from '../transitions/transition-step.service';
import { transitionNamed } from '../transitions/transition-table';
import type { Transition } from '../transitions/transition.types';
import { SubAssignments } from './sub-assignments.service';

/** Another unit in the place of the one that has the assignment. */
export interface UnitExchange {
  version: number;
  unitId: string;
  reason: string;
  /** ISO date; the assignment's when left out. */
  dueDate?: string;
}

/** In one act: the unit whose function it is not is off, the other is on, in the same role and with the same deadline. */
@Injectable()
export class UnitExchanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly step: TransitionStep,
    private readonly units: UnitChanges,
    private readonly parts: SubAssignments,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns id of the other unit's assignment
   * @throws Forbidden `exchange-not-yours`; Conflict `exchange-not-possible`, `unit-already-assigned`; InvalidInput
   */
  exchange(assignmentId: string, wish: UnitExchange, me: Identity): Promise<string> {
    return this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const assignment = await visibleAssignment(manager, assignmentId, me);
      const message = 'Chỉ bên giao việc mới được chuyển phần việc cho đơn vị khác.';
      requireAssigningSide(me, assignment, 'exchange-not-yours', message);
      if (assignment.version !== wish.version) throw new ChangedBySomeoneElse('Phần việc');
      if (!EXCHANGEABLE_STATUSES.some((status) => status === assignment.status)) {
        throw new Conflict(
          'exchange-not-possible',
          `Chỉ chuyển được phần việc mới giao hoặc bị từ chối; phần việc này đang ở trạng thái “${STATUS_LABELS[assignment.status]}”.`,
        );
      }
      const unit = await manager.findOneBy(Unit, { id: wish.unitId });
      if (!unit || unit.id === assignment.unitId) {
        throw new InvalidInput('unit-not-found', 'Hãy chọn một đơn vị khác trong danh mục.', {
          field: 'unitId',
        });
      }
      const dueDate = this.requireDue(wish.dueDate ?? assignment.dueDate);
      const reason = wish.reason.trim();
      await this.step.take(transaction, {
        transition: transitionNamed('cancel') as Transition,
        assignment,
        actor: me,
        note: `Chuyển cho ${unit.name}: ${reason}`,
      });
      if (assignment.parentId) return this.part(transaction, assignment, { ...wish, dueDate, reason }, me);
      return this.whole(transaction, assignment, { ...wish, dueDate, reason }, me);
    });
  }

  private async whole(
    transaction: Transaction,
    { taskId, periodKey, role, unitId: before }: Assignment,
    { unitId, dueDate, reason }: Omit<UnitExchange, 'dueDate'> & { dueDate: string | null },
    me: Identity,
  ): Promise<string> {
    const { manager } = transaction;
    const task = await lockTask(manager, taskId);
    const plan = await requireStanding(manager, task, ['active']);
    const context = { plan, actor: me, reason };
    const id = await this.units.add(transaction, { ...task, periodKey }, unitId, role, dueDate, context);
    await removeFromPhrases(manager, taskId, before);
    await addPhrase(manager, taskId, unitId, role, this.ids);
    return id;
  }

  private async part(
    transaction: Transaction,
    { parentId, partText }: Assignment,
    { unitId, dueDate }: Omit<UnitExchange, 'dueDate'> & { dueDate: string | null },
    me: Identity,
  ): Promise<string> {
    const parent = await transaction.manager.findOneByOrFail(Assignment, { id: parentId as string });
    return this.parts.create(transaction, parent, { unitId, text: partText ?? '', dueDate }, me);
  }

  private requireDue(dueDate: string | null): string | null {
    if (dueDate && dueDate < vietnamToday(this.clock)) {
      throw new InvalidInput(
        'due-date-in-past',
        'Thời hạn của phần việc đã qua; hãy chọn thời hạn mới cho đơn vị nhận.',
        { field: 'dueDate' },
      );
    }
    return dueDate;
  }
}
