import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  Forbidden,
  InvalidInput,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { CLOSED_STATUSES } from '../assignment.words';
import { Assignment } from '../entities';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { requireAssigningSide } from '../transitions/require-side';
import { holdsIt } from '../transitions/transition-permission';
import type { ExtensionDecided } from '../work-events';
import type { Extension } from './extension.entity';
import { close, requireOpen, visibleExtension } from './extension.service';

/** What the assigning side answers a wish for more time. */
export interface ExtensionDecision {
  version: number;
  decision: 'grant' | 'refuse';
  /** The date granted, ISO; as proposed when left out. */
  date?: string;
  /** Needed to refuse and to grant less than proposed. */
  reason?: string;
}

/** The assigning side decides about more time, and nobody about their own. */
@Injectable()
export class ExtensionDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves the deadline in force when it grants; the original one stays, timeliness is counted by it.
   *
   * @throws Forbidden `extension-not-yours-to-decide`, `own-extension`; Conflict `extension-decided`,
   *   `extension-not-possible`; InvalidInput `reason-required`, `extension-not-later`, `longer-than-asked`,
   *   `due-date-in-past`, `later-than-parent`
   */
  async decide(id: string, decision: ExtensionDecision, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const extension = await visibleExtension(transaction, id, me);
      const assignment = await manager.findOneByOrFail(Assignment, { id: extension.assignmentId });
      requireDecider(me, assignment, extension);
      requireOpen(extension, decision.version);
      await requirePlanInForce(manager, assignment);
      if (CLOSED_STATUSES.some((status) => status === assignment.status)) {
        throw new Conflict('extension-not-possible', 'Phần việc đã kết thúc nên không còn gia hạn được.');
      }
      const granted = decision.decision === 'grant' ? (decision.date ?? extension.proposedDate) : null;
      const reason = decision.reason?.trim() || null;
      if (granted) await this.requireDate(transaction, granted, assignment, extension);
      if (!reason && (!granted || granted < extension.proposedDate)) {
        throw new InvalidInput(
          'reason-required',
          granted
            ? 'Hãy nêu lý do gia hạn ngắn hơn đề nghị của đơn vị.'
            : 'Hãy nêu lý do không đồng ý gia hạn.',
          { field: 'reason' },
        );
      }
      await close(manager, extension, {
        status: granted ? 'granted' : 'refused',
        grantedDate: granted,
        decisionReason: reason,
        decidedAt: this.clock.now(),
        decidedById: me.personId,
        decidedByName: me.name,
      });
      if (granted) await moveDue(transaction, assignment, granted);
      await this.record(transaction, extension, assignment, granted, reason, me);
    });
  }

  private async requireDate(
    { manager }: Transaction,
    date: string,
    { dueDate, parentId }: Assignment,
    { proposedDate }: Extension,
  ): Promise<void> {
    const field = 'date';
    if (dueDate && date <= dueDate) {
      throw new InvalidInput(
        'extension-not-later',
        `Thời hạn mới phải sau thời hạn hiện tại (${vietnameseDate(dueDate)}).`,
        { field },
      );
    }
    if (date > proposedDate) {
      throw new InvalidInput(
        'longer-than-asked',
        `Đơn vị chỉ đề nghị gia hạn đến ${vietnameseDate(proposedDate)}.`,
        { field },
      );
    }
    if (date < vietnamToday(this.clock)) {
      throw new InvalidInput('due-date-in-past', 'Thời hạn mới không được ở trong quá khứ.', { field });
    }
    const parent = parentId ? await manager.findOneBy(Assignment, { id: parentId }) : null;
    if (parent?.dueDate && date > parent.dueDate) {
      throw new InvalidInput(
        'later-than-parent',
        `Thời hạn của phần việc giao lại không được sau thời hạn của đơn vị giao (${vietnameseDate(parent.dueDate)}).`,
        { field },
      );
    }
  }

  private async record(
    transaction: Transaction,
    extension: Extension,
    { dueDate: before }: Assignment,
    granted: string | null,
    reason: string | null,
    me: Identity,
  ): Promise<void> {
    const { id: extensionId, assignmentId, planId, taskId, unitId } = extension;
    const unit = await transaction.manager.findOneBy(Unit, { id: unitId });
    const name = unit?.name ?? 'đơn vị';
    this.audit.record(transaction, {
      actor: me,
      action: granted ? 'extension.grant' : 'extension.refuse',
      topic: { type: 'task', id: taskId },
      subject: { type: 'extension', id: extensionId },
      unitId,
      summary: granted
        ? `Gia hạn cho ${name} đến ${vietnameseDate(granted)}.`
        : `Không đồng ý gia hạn cho ${name}.`,
      reason,
      before: { dueDate: before },
      after: { dueDate: granted ?? before },
    });
    const decided: ExtensionDecided = {
      name: 'tasks.extension-decided',
      ...{ extensionId, assignmentId, planId, unitId },
      decision: granted ? 'granted' : 'refused',
      grantedDate: granted,
    };
    transaction.emit(decided);
  }
}

/** Not who works for the unit that asks, even when the same person also coordinates. */
function requireDecider(me: Identity, assignment: Assignment, { askedById }: Extension): void {
  requireAssigningSide(
    me,
    assignment,
    'extension-not-yours-to-decide',
    'Chỉ bên giao việc mới được quyết định gia hạn.',
  );
  if (askedById !== me.personId && !holdsIt(me, assignment)) return;
  throw new Forbidden(
    'own-extension',
    'Bạn không được tự quyết định đề nghị gia hạn của mình hoặc của đơn vị mình.',
  );
}

async function moveDue(
  { manager }: Transaction,
  { id, version }: Assignment,
  dueDate: string,
): Promise<void> {
  const { affected } = await manager.update(Assignment, { id, version }, { dueDate, version: version + 1 });
  if (!affected) throw new ChangedBySomeoneElse('Phần việc');
}
