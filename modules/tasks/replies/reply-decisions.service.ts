import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AppError,
  ChangedBySomeoneElse,
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
} from '../../foundation';
import type { ErrorDetail } from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Assignment } from '../entities';
import { maySee } from '../lists/visibility';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { assignsIt } from '../transitions/transition-permission';
import { TransitionStep } from '../transitions/transition-step.service';
import { transitionNamed } from '../transitions/transition-table';
import type { Transition } from '../transitions/transition.types';
import { ReplyAnswer } from './reply-answer.entity';
import { ANSWER_STATUS_LABELS } from './reply.words';
import type { AnswerDecision } from './reply.types';

/** What the assigning side says to replies: đạt or chưa đạt, one by one or many at once. */
@Injectable()
export class ReplyDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly step: TransitionStep,
  ) {}

  /**
   * All or none.
   *
   * @param remark needed to return
   * @throws Conflict `answer-decided`, `plan-not-active`; of several one `decisions-refused` with a detail for each
   */
  async decide(
    decision: 'accept' | 'return',
    decisions: readonly AnswerDecision[],
    remark: string | undefined,
    me: Identity,
  ): Promise<void> {
    const transition = transitionNamed(decision === 'accept' ? 'complete' : 'return') as Transition;
    const note = remark?.trim() || null;
    if (decision === 'return' && !note) {
      throw new InvalidInput('remark-required', 'Hãy nêu nhận xét khi trả lại.', { field: 'remark' });
    }
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const details: ErrorDetail[] = [];
      for (const [index, one] of decisions.entries()) {
        try {
          const assignment = await undecided(manager, one, me);
          await this.step.take(transaction, { transition, assignment, actor: me, note });
        } catch (error) {
          if (!(error instanceof AppError) || decisions.length === 1) throw error;
          details.push({ code: error.code, message: error.message, row: index + 1, field: 'answers' });
        }
      }
      if (!details.length) return;
      throw new Conflict(
        'decisions-refused',
        'Chưa ghi nhận kết quả nào: có bản trả lời vừa thay đổi hoặc không thể duyệt. Hãy xem lại danh sách.',
        { details },
      );
    });
  }
}

async function undecided(
  manager: EntityManager,
  { answerId, version }: AnswerDecision,
  me: Identity,
): Promise<Assignment> {
  const answer = await manager.findOneBy(ReplyAnswer, { id: answerId });
  const assignment = answer && (await manager.findOneBy(Assignment, { id: answer.assignmentId }));
  if (!answer || !assignment || !maySee(me, assignment)) {
    throw new NotFound('answer-not-found', 'Không tìm thấy bản trả lời này.');
  }
  if (!assignsIt(me, assignment)) {
    throw new Forbidden('decision-not-yours', 'Chỉ bên giao việc mới được duyệt hoặc trả lại kết quả.');
  }
  const unit = await manager.findOneBy(Unit, { id: assignment.unitId });
  if (answer.status !== 'waiting') {
    const by = answer.decidedByName ? ` (${answer.decidedByName})` : '';
    throw new Conflict(
      'answer-decided',
      `Bản trả lời của ${unit?.name ?? 'đơn vị'} không còn chờ duyệt: ${ANSWER_STATUS_LABELS[answer.status].toLowerCase()}${by}.`,
    );
  }
  if (answer.version !== version) throw new ChangedBySomeoneElse(`Bản trả lời của ${unit?.name ?? 'đơn vị'}`);
  await requirePlanInForce(manager, assignment);
  return assignment;
}
