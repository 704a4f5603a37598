import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { AssignmentChanged } from '../assignment-changed.event';
import { Assignment } from '../entities';
import type { ReplyDecided } from '../work-events';
import { NO_DOCUMENT } from './own-documents.service';
import { ReplyAnswer } from './reply-answer.entity';
import { ReplyWriter } from './reply-writer.service';
import { Reply } from './reply.entity';
import type { AnswerStatus } from './reply.words';

/** What a transition makes of the answer that waits. */
const OUTCOMES: Readonly<Record<string, AnswerStatus>> = {
  complete: 'accepted',
  return: 'returned',
  'withdraw-submission': 'withdrawn',
  cancel: 'void',
};

/**
 * Replies go with the transitions of their assignments, whoever fires them: what was submitted has a reply, and the
 * waiting answer ends when the assignment's waiting does. So there is one truth of where an assignment stands.
 */
@Injectable()
export class ReplyFollow implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly writer: ReplyWriter,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.within<AssignmentChanged>('tasks.assignment-changed', async (changes, transaction) => {
      for (const change of changes) {
        const outcome = OUTCOMES[change.transition];
        if (outcome) await this.end(transaction, change, outcome);
        else if (!change.replyId && (change.transition === 'submit' || change.transition === 'correct')) {
          await this.record(transaction, change);
        }
      }
    });
  }

  private async end(
    transaction: Transaction,
    change: AssignmentChanged,
    status: AnswerStatus,
  ): Promise<void> {
    const { manager } = transaction;
    const answer = await waiting(manager, change.assignmentId);
    if (!answer) return;
    const { actor, note: remark } = change;
    await manager.update(
      ReplyAnswer,
      { id: answer.id },
      {
        status,
        remark,
        decidedAt: this.clock.now(),
        decidedById: actor?.personId ?? null,
        decidedByName: actor?.name ?? 'Hệ thống',
        version: answer.version + 1,
      },
    );
    if (status !== 'accepted' && status !== 'returned') return;
    const { assignmentId, planId, unitId } = change;
    const decided: ReplyDecided = {
      name: 'tasks.reply-decided',
      replyId: answer.replyId,
      ...{ assignmentId, planId, unitId, decision: status, remark },
    };
    transaction.emit(decided);
  }

  /** A submission in words alone, by the transition itself. */
  private async record(transaction: Transaction, { assignmentId, actor, note }: AssignmentChanged) {
    const { manager } = transaction;
    const assignment = await manager.findOneByOrFail(Assignment, { id: assignmentId });
    const before = await waiting(manager, assignmentId);
    const corrects = before && (await lastOfChain(manager, before.replyId));
    if (before) await replaceAnswer(manager, before);
    await this.writer.write(
      transaction,
      {
        unitId: assignment.unitId,
        kind: 'report',
        text: note ?? '',
        document: NO_DOCUMENT,
        assignments: [assignment],
        files: [],
        corrects: corrects ?? undefined,
      },
      actor,
    );
  }
}

/** The answer of the assignment that waits for a decision. */
export function waiting(manager: EntityManager, assignmentId: string): Promise<ReplyAnswer | null> {
  return manager.findOneBy(ReplyAnswer, { assignmentId, status: 'waiting' });
}

export async function replaceAnswer(manager: EntityManager, { id, version }: ReplyAnswer): Promise<boolean> {
  const { affected } = await manager.update(
    ReplyAnswer,
    { id, version },
    { status: 'replaced', version: version + 1 },
  );
  return affected === 1;
}

/** The newest version of the reply's chain. */
export async function lastOfChain(manager: EntityManager, replyId: string): Promise<Reply | null> {
  const reply = await manager.findOneBy(Reply, { id: replyId });
  return reply && manager.findOne(Reply, { where: { chainId: reply.chainId }, order: { number: 'DESC' } });
}
