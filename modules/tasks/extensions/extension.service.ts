import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  Forbidden,
  Ids,
  InvalidInput,
  NotFound,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import { hasRole, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { DomainEvents, isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { AssignmentChanged } from '../assignment-changed.event';
import { AT_WORK_STATUSES, STATUS_LABELS } from '../assignment.words';
import { Assignment } from '../entities';
import { visibleAssignment } from '../lists/visible-assignment';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { requireHolder } from '../transitions/require-side';
import { holdsIt } from '../transitions/transition-permission';
import type { ExtensionAsked } from '../work-events';
import { Extension } from './extension.entity';

/** A wish for more time. */
export interface ExtensionWish {
  /** ISO date. */
  proposedDate: string;
  reason: string;
}

/** Transitions after which there is nothing left to extend. */
const ENDINGS = new Set(['complete', 'cancel', 'refuse']);

/** Units ask for more time, and may take the wish back; the deciding is ExtensionDecisions'. */
@Injectable()
export class ExtensionService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.within<AssignmentChanged>('tasks.assignment-changed', async (changes, { manager }) => {
      for (const { assignmentId } of changes.filter(({ transition }) => ENDINGS.has(transition))) {
        const open = await manager.findOneBy(Extension, { assignmentId, slot: 'open' });
        if (open) await close(manager, open, { status: 'lapsed', decidedAt: this.clock.now() });
      }
    });
  }

  /**
   * @returns the request's id
   * @throws Forbidden `extension-not-yours`; InvalidInput `extension-not-later`, `due-date-in-past`; Conflict
   *   `extension-open`, `extension-not-possible`, `no-deadline`, `plan-not-active`
   */
  async ask(assignmentId: string, wish: ExtensionWish, me: Identity): Promise<string> {
    try {
      return await this.unitOfWork.run((transaction) => this.askOnce(transaction, assignmentId, wish, me));
    } catch (error) {
      if (isUniqueViolation(error)) throw alreadyOpen();
      throw error;
    }
  }

  /** @throws Conflict `extension-decided`; Forbidden for another than the asker or the unit's leader */
  async withdraw(extensionId: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const extension = await visibleExtension(transaction, extensionId, me);
      const assignment = await manager.findOneByOrFail(Assignment, { id: extension.assignmentId });
      const message = 'Chỉ người đã đề nghị hoặc lãnh đạo đơn vị mới được rút đề nghị gia hạn.';
      const may = extension.askedById === me.personId || hasRole(me, 'unit-leader');
      if (!may || !holdsIt(me, assignment)) throw new Forbidden('extension-not-yours', message);
      requireOpen(extension, version);
      await close(manager, extension, { status: 'withdrawn', ...this.decidedBy(me) });
      this.audit.record(transaction, {
        actor: me,
        action: 'extension.withdraw',
        topic: { type: 'task', id: extension.taskId },
        subject: { type: 'extension', id: extension.id },
        unitId: extension.unitId,
        summary: `Rút đề nghị gia hạn đến ${vietnameseDate(extension.proposedDate)}.`,
      });
    });
  }

  private async askOnce(
    transaction: Transaction,
    assignmentId: string,
    { proposedDate, reason }: ExtensionWish,
    me: Identity,
  ): Promise<string> {
    const { manager } = transaction;
    const assignment = await visibleAssignment(manager, assignmentId, me);
    requireHolder(me, assignment, 'extension-not-yours', 'Chỉ đơn vị thực hiện mới được đề nghị gia hạn.');
    await requirePlanInForce(manager, assignment);
    const dueDate = requireExtendable(assignment);
    this.requireLater(proposedDate, dueDate);
    if (await manager.existsBy(Extension, { assignmentId, slot: 'open' })) throw alreadyOpen();
    const { taskId, planId, unitId } = assignment;
    const extension: Extension = {
      id: this.ids.next(),
      ...{ assignmentId, taskId, planId, unitId, proposedDate },
      slot: 'open',
      status: 'open',
      reason: reason.trim(),
      dueDateBefore: dueDate,
      grantedDate: null,
      decisionReason: null,
      askedAt: this.clock.now(),
      askedById: me.personId,
      askedByName: me.name,
      ...{ decidedAt: null, decidedById: null, decidedByName: null },
      version: 1,
    };
    await manager.insert(Extension, extension);
    const unit = await manager.findOneBy(Unit, { id: unitId });
    this.audit.record(transaction, {
      actor: me,
      action: 'extension.ask',
      topic: { type: 'task', id: taskId },
      subject: { type: 'extension', id: extension.id },
      unitId,
      summary: `${unit?.name ?? 'Đơn vị'} đề nghị gia hạn từ ${vietnameseDate(dueDate)} đến ${vietnameseDate(proposedDate)}.`,
      reason: extension.reason,
    });
    const asked: ExtensionAsked = {
      name: 'tasks.extension-asked',
      extensionId: extension.id,
      ...{ assignmentId, planId, unitId, proposedDate },
    };
    transaction.emit(asked);
    return extension.id;
  }

  private requireLater(proposedDate: string, dueDate: string): void {
    if (proposedDate <= dueDate) {
      throw new InvalidInput(
        'extension-not-later',
        `Thời hạn đề nghị phải sau thời hạn hiện tại (${vietnameseDate(dueDate)}).`,
        { field: 'proposedDate' },
      );
    }
    if (proposedDate < vietnamToday(this.clock)) {
      throw new InvalidInput('due-date-in-past', 'Thời hạn đề nghị không được ở trong quá khứ.', {
        field: 'proposedDate',
      });
    }
  }

  private decidedBy(me: Identity): Pick<Extension, 'decidedAt' | 'decidedById' | 'decidedByName'> {
    return { decidedAt: this.clock.now(), decidedById: me.personId, decidedByName: me.name };
  }
}

function alreadyOpen(): Conflict {
  return new Conflict(
    'extension-open',
    'Đã có một đề nghị gia hạn đang chờ quyết định. Hãy chờ kết quả, hoặc rút đề nghị đó trước.',
  );
}

/** @returns the deadline in force */
function requireExtendable({ status, dueDate }: Assignment): string {
  if (!AT_WORK_STATUSES.some((working) => working === status)) {
    throw new Conflict(
      'extension-not-possible',
      `Không thể đề nghị gia hạn khi phần việc đang ở trạng thái “${STATUS_LABELS[status]}”.`,
    );
  }
  if (!dueDate) throw new Conflict('no-deadline', 'Phần việc này không có thời hạn cụ thể để gia hạn.');
  return dueDate;
}

/** @throws NotFound also for one of an assignment that is not this person's to see */
export async function visibleExtension(
  { manager }: Pick<Transaction, 'manager'>,
  id: string,
  me: Identity,
): Promise<Extension> {
  const extension = await manager.findOneBy(Extension, { id });
  if (!extension) throw new NotFound('extension-not-found', 'Không tìm thấy đề nghị gia hạn này.');
  await visibleAssignment(manager, extension.assignmentId, me);
  return extension;
}

const ENDED: Record<Extension['status'], string> = {
  open: 'đang chờ',
  granted: 'đã được gia hạn',
  refused: 'đã bị từ chối',
  withdrawn: 'đã được đơn vị rút',
  lapsed: 'không còn hiệu lực',
};

/** @throws Conflict `extension-decided`, saying how; ChangedBySomeoneElse */
export function requireOpen(extension: Extension, version: number): void {
  const { status, decidedByName } = extension;
  if (status !== 'open') {
    const by = decidedByName ? ` (${decidedByName})` : '';
    throw new Conflict('extension-decided', `Đề nghị gia hạn này ${ENDED[status]}${by}.`);
  }
  if (extension.version !== version) throw new ChangedBySomeoneElse('Đề nghị gia hạn');
}

/** @throws ChangedBySomeoneElse when two end it at once */
export async function close(
  manager: Transaction['manager'],
  { id, version }: Extension,
  end: Partial<Extension>,
): Promise<void> {
  const { affected } = await manager.update(
    Extension,
    { id, version, status: 'open' },
    { ...end, slot: id, version: version + 1 },
  );
  if (!affected) throw new ChangedBySomeoneElse('Đề nghị gia hạn');
}
