import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { ChangedBySomeoneElse, Clock, vietnamToday } from '../../foundation';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { Assignment } from '../entities';
import type { Task } from '../entities';
import { audiencesOf, effectsOn } from './transition-effects';
import type { TransitionName } from './transition-table';
import { transitionNamed } from './transition-table';
import type { Transition } from './transition.types';

/** A transition of several assignments of one task, as part of a larger act. */
export interface BulkMove {
  name: TransitionName;
  task: Pick<Task, 'id' | 'number'>;
  /** Assignments as just read in this transaction; each in a status the transition starts from. */
  assignments: readonly Assignment[];
  /** Null: the system. */
  actor: Actor | null;
  reason?: string | null;
  /** The task waits for a condition. */
  waiting?: boolean;
  /** What else changes with it. */
  extra?: Partial<
    Pick<
      Assignment,
      | 'dueDate'
      | 'originalDueDate'
      | 'periodKey'
      | 'role'
      | 'takenOff'
      | 'parentId'
      | 'parentUnitId'
      | 'partText'
    >
  >;
}

/** Below SQL Server's 2100 parameters, with room for the columns that change. */
const IDS_AT_ONCE = 1000;

/** Fires a transition on many assignments inside a larger act (issue, amendment, a condition that holds). */
@Injectable()
export class BulkMoves {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws ChangedBySomeoneElse when one of them moved on meanwhile; the caller's transaction then undoes all */
  async move(transaction: Transaction, move: BulkMove): Promise<void> {
    const { assignments } = move;
    if (!assignments.length) return;
    const transition = transitionNamed(move.name) as Transition;
    const stray = assignments.find(({ status }) => !transition.from.includes(status));
    if (stray) throw new Error(`transition ${move.name} does not start from ${stray.status}`);
    const patch = this.patch(transition, move);
    const ids = assignments.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      const some = ids.slice(start, start + IDS_AT_ONCE);
      const { affected } = await transaction.manager
        .getRepository(Assignment)
        .update({ id: In(some), status: In([...transition.from]) }, patch);
      if (affected !== some.length) throw new ChangedBySomeoneElse('Phần việc');
    }
    this.record(transaction, transition, move);
    for (const assignment of assignments) {
      const audiences = audiencesOf(transition, assignment);
      const act = { actor: move.actor, note: move.reason };
      transaction.emit(assignmentChanged({ ...assignment, ...move.extra }, transition.name, audiences, act));
    }
  }

  private patch(transition: Transition, move: BulkMove): QueryDeepPartialEntity<Assignment> {
    const status = (move.waiting && transition.toWhileWaiting) || transition.to;
    return {
      ...effectsOn(
        transition,
        { submittedOn: null },
        { today: vietnamToday(this.clock), note: move.reason ?? null, personId: null },
      ),
      ...move.extra,
      ...(status && { status, statusChangedAt: this.clock.now() }),
      version: () => '"version" + 1',
    };
  }

  private record(transaction: Transaction, transition: Transition, move: BulkMove): void {
    const { assignments, task } = move;
    // One unit's affair stands in that unit's history; what concerns several stands in the task's, once.
    const only = assignments.length === 1 ? assignments[0] : null;
    this.audit.record(transaction, {
      actor: move.actor,
      action: `assignment.${transition.name}`,
      topic: { type: 'task', id: task.id },
      ...(only && { subject: { type: 'assignment', id: only.id }, unitId: only.unitId }),
      summary: `${transition.label}: ${assignments.length} phần việc của nhiệm vụ số ${task.number}.`,
      reason: move.reason,
      after: {
        status: (move.waiting && transition.toWhileWaiting) || transition.to,
        assignments: assignments.length,
        ...move.extra,
      },
    });
  }
}
