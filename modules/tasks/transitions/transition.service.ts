import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
  vietnamToday,
} from '../../foundation';
import { Person, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { STATUS_LABELS } from '../assignment.words';
import { waitingTasks } from '../conditions/waiting-tasks';
import { Assignment, Task, TaskPlan } from '../entities';
import { maySee } from '../lists/visibility';
import { audiencesOf, effectsOn } from './transition-effects';
import { mayFire } from './transition-permission';
import { transitionNamed } from './transition-table';
import type { Transition } from './transition.types';

/** A wish to change where an assignment stands. */
export interface TransitionCommand {
  name: string;
  /** Version of the assignment the person looked at. */
  version: number;
  reason?: string;
  text?: string;
  personId?: string;
}

/** The one way a person changes the status of an assignment: by the transition table. */
@Injectable()
export class TransitionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound when the assignment is not there for this person
   * @throws Forbidden when the table does not let the person
   * @throws Conflict when plan, version or status are not what they must be
   * @throws InvalidInput when something required is missing
   */
  async fire(assignmentId: string, command: TransitionCommand, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const assignment = await manager.getRepository(Assignment).findOneBy({ id: assignmentId });
      if (!assignment || !maySee(me, assignment)) {
        throw new NotFound('assignment-not-found', 'Không tìm thấy phần việc này.');
      }
      const transition = permitted(command.name, me, assignment);
      await requireInForce(manager, assignment);
      if (assignment.version !== command.version) throw new ChangedBySomeoneElse('Phần việc');
      requireStatus(transition, assignment);
      const note = requireInput(transition, command);
      const personId = await this.requirePerson(manager, transition, assignment, command.personId);
      const status = await this.nextStatus(manager, transition, assignment);
      const now = this.clock.now();
      const patch = {
        ...effectsOn(transition, assignment, { today: vietnamToday(this.clock), note, personId }),
        ...(transition.to !== null && { status, statusChangedAt: now }),
      };
      const { affected } = await manager
        .getRepository(Assignment)
        .update({ id: assignment.id, version: command.version }, { ...patch, version: command.version + 1 });
      if (!affected) throw new ChangedBySomeoneElse('Phần việc');
      this.audit.record(transaction, {
        actor: me,
        action: `assignment.${transition.name}`,
        topic: { type: 'task', id: assignment.taskId },
        subject: { type: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        summary: await this.summary(manager, transition, assignment, personId),
        reason: note,
        before: pick(assignment, patch),
        after: pick({ ...assignment, ...patch }, patch),
      });
      transaction.emit(assignmentChanged(assignment, transition.name, audiencesOf(transition)));
    });
  }

  private async requirePerson(
    manager: EntityManager,
    transition: Transition,
    assignment: Assignment,
    personId: string | undefined,
  ): Promise<string | null> {
    if (!transition.requires.includes('person')) return null;
    const person = personId
      ? await manager.getRepository(Person).findOneBy({ id: personId, active: true })
      : null;
    if (!person || person.unitId !== assignment.unitId) {
      throw new InvalidInput('person-not-of-unit', 'Hãy chọn một người đang làm việc trong đơn vị.', {
        field: 'personId',
      });
    }
    return person.id;
  }

  private async nextStatus(manager: EntityManager, transition: Transition, assignment: Assignment) {
    if (!transition.toWhileWaiting) return transition.to ?? assignment.status;
    const waiting = await waitingTasks(manager, [assignment.taskId]);
    return (waiting.size ? transition.toWhileWaiting : transition.to) ?? assignment.status;
  }

  private async summary(
    manager: EntityManager,
    transition: Transition,
    assignment: Assignment,
    personId: string | null,
  ): Promise<string> {
    const unit = await manager.getRepository(Unit).findOneBy({ id: assignment.unitId });
    const person = personId ? await manager.getRepository(Person).findOneBy({ id: personId }) : null;
    return `${transition.label}: phần việc của ${unit?.name ?? 'đơn vị'}${person ? ` cho ${person.name}` : ''}.`;
  }
}

async function requireInForce(manager: EntityManager, { planId, taskId }: Assignment): Promise<void> {
  const plan = await manager.getRepository(TaskPlan).findOneByOrFail({ id: planId });
  if (plan.status !== 'active') {
    throw new Conflict(
      'plan-not-active',
      'Kế hoạch chưa ban hành hoặc đã đóng; không thể thay đổi phần việc.',
    );
  }
  const task = await manager.getRepository(Task).findOneByOrFail({ id: taskId });
  if (task.cancelledOn) throw new Conflict('task-cancelled', 'Nhiệm vụ này đã bị hủy.');
}

function permitted(name: string, me: Identity, assignment: Assignment): Transition {
  const transition = transitionNamed(name);
  if (!transition) {
    throw new InvalidInput('transition-unknown', `Không có thao tác "${name}".`, { field: 'name' });
  }
  if (!mayFire(transition, me, assignment.unitId)) {
    throw new Forbidden(
      'transition-forbidden',
      `Bạn không có quyền thực hiện thao tác “${transition.label}”.`,
    );
  }
  return transition;
}

function requireStatus(transition: Transition, { status }: Assignment): void {
  if (transition.from.includes(status)) return;
  throw new Conflict(
    'transition-not-possible',
    `Không thể “${transition.label}” khi phần việc đang ở trạng thái “${STATUS_LABELS[status]}”.`,
    { field: 'name' },
  );
}

/** @returns the note that came with it */
function requireInput(transition: Transition, { reason, text }: TransitionCommand): string | null {
  if (transition.requires.includes('reason') && !reason?.trim()) {
    throw new InvalidInput('reason-required', `Hãy nêu lý do khi “${transition.label}”.`, {
      field: 'reason',
    });
  }
  if (transition.requires.includes('text') && !text?.trim()) {
    throw new InvalidInput('text-required', `Hãy nhập nội dung khi “${transition.label}”.`, {
      field: 'text',
    });
  }
  return reason?.trim() || text?.trim() || null;
}

/** Of the assignment only what the patch touches, for the record. */
function pick(assignment: Assignment, patch: object): Record<string, unknown> {
  const keys = Object.keys(patch).filter((key) => key !== 'statusChangedAt') as (keyof Assignment)[];
  return Object.fromEntries(keys.map((key) => [key, assignment[key]]));
}
