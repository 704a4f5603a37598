import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { ChangedBySomeoneElse, Clock, Conflict, vietnamToday } from '../../foundation';
import { Person, Unit } from '../../organization';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { STATUS_LABELS } from '../assignment.words';
import { waitingTasks } from '../conditions/waiting-tasks';
import { Assignment } from '../entities';
import { neverTouched } from '../lists/visibility';
import { requireNoOpenParts } from '../sub-assignments/open-parts';
import { requireParentOpen } from '../sub-assignments/parent-open';
import { audiencesOf, effectsOn } from './transition-effects';
import type { Transition } from './transition.types';

/** One transition of one assignment, whoever may; the permission was asked by the caller. */
export interface Step {
  transition: Transition;
  /** As just read in this transaction. */
  assignment: Assignment;
  /** Null: the system. */
  actor: Actor | null;
  /** The reason or text that comes with it. */
  note?: string | null;
  personId?: string | null;
  unitId?: string | null;
  /** Day the work was handed in, when that is not today: of a reply that came as a document. */
  on?: string;
  replyId?: string;
}

/** Transitions a unit may not make while others still work on parts of its assignment. */
const WHOLE_ONLY = new Set(['submit', 'complete', 'refuse']);

/** Transitions that give a part anew. */
const GIVES_ANEW = new Set(['reassign', 'reopen', 'restore']);

/** Makes one transition: the row, its record and its event. */
@Injectable()
export class TransitionStep {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Conflict `transition-not-possible`, `parts-open`
   * @throws ChangedBySomeoneElse when the assignment moved on since it was read
   */
  async take(transaction: Transaction, step: Step): Promise<void> {
    const { manager } = transaction;
    const { transition, assignment, actor, note = null, personId = null, unitId = null, replyId } = step;
    requireStatus(transition, assignment);
    if (WHOLE_ONLY.has(transition.name)) await requireNoOpenParts(manager, assignment, transition.label);
    if (GIVES_ANEW.has(transition.name)) await requireParentOpen(manager, assignment);
    const status = await nextStatus(manager, transition, assignment);
    const today = step.on ?? vietnamToday(this.clock);
    const patch = {
      ...effectsOn(transition, assignment, { today, note, personId, unitId }),
      ...(transition.to !== null && { status, statusChangedAt: this.clock.now() }),
      ...(transition.name === 'cancel' && neverTouched(assignment) && { takenOff: true }),
    };
    const { affected } = await manager
      .getRepository(Assignment)
      .update(
        { id: assignment.id, version: assignment.version },
        { ...patch, version: assignment.version + 1 },
      );
    if (!affected) throw new ChangedBySomeoneElse('Phần việc');
    this.audit.record(transaction, {
      actor,
      action: `assignment.${transition.name}`,
      topic: { type: 'task', id: assignment.taskId },
      subject: { type: 'assignment', id: assignment.id },
      unitId: assignment.unitId,
      summary: await summary(manager, step),
      reason: note,
      before: pick(assignment, patch),
      after: pick({ ...assignment, ...patch }, patch),
    });
    const audiences = audiencesOf(transition, assignment);
    transaction.emit(assignmentChanged(assignment, transition.name, audiences, { actor, note, replyId }));
  }
}

/** @throws Conflict `transition-not-possible` */
export function requireStatus(transition: Transition, { status }: Pick<Assignment, 'status'>): void {
  if (transition.from.includes(status)) return;
  throw new Conflict(
    'transition-not-possible',
    `Không thể “${transition.label}” khi phần việc đang ở trạng thái “${STATUS_LABELS[status]}”.`,
    { field: 'name' },
  );
}

async function nextStatus(manager: EntityManager, transition: Transition, assignment: Assignment) {
  if (!transition.toWhileWaiting) return transition.to ?? assignment.status;
  const waiting = await waitingTasks(manager, [assignment.taskId]);
  return (waiting.size ? transition.toWhileWaiting : transition.to) ?? assignment.status;
}

async function summary(manager: EntityManager, { transition, assignment, personId, unitId }: Step) {
  const units = manager.getRepository(Unit);
  const unit = await units.findOneBy({ id: assignment.unitId });
  const person = personId ? await manager.getRepository(Person).findOneBy({ id: personId }) : null;
  const other = unitId ? await units.findOneBy({ id: unitId }) : null;
  return [
    `${transition.label}: phần việc của ${unit?.name ?? 'đơn vị'}`,
    ...(person ? [` cho ${person.name}`] : []),
    ...(other ? [`; đề xuất chuyển ${other.name}`] : []),
    '.',
  ].join('');
}

/** Of the assignment only what the patch touches, for the record. */
function pick(assignment: Assignment, patch: object): Record<string, unknown> {
  const keys = Object.keys(patch).filter((key) => key !== 'statusChangedAt') as (keyof Assignment)[];
  return Object.fromEntries(keys.map((key) => [key, assignment[key]]));
}
