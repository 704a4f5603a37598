import { Injectable } from '@nestjs/common';
import { ChangedBySomeoneElse, Clock, Conflict, Forbidden } from '../../foundation';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { Submission, SubmissionStep } from '../entities';
import { SubmissionAccess } from '../queries/submission-access.service';
import type { Seen } from '../queries/submission-access.service';
import { SUBMISSION_STATUS_LABELS } from '../sign-off.words';
import type { StepState } from '../sign-off.words';
import { mayFire } from '../transitions/standing';
import { transitionNamed } from '../transitions/transition-table';
import type { Transition, TransitionName } from '../transitions/transition-table';

/** How one person decided a step. */
export interface Decision {
  state: StepState;
  reason?: string | null;
}

/** The two halves of every move: may it be, and writing it so that only one of two at once succeeds. */
@Injectable()
export class SubmissionMoves {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * The submission, if this person may make this move of exactly this version now.
   *
   * @throws NotFound when it is not there for the person; Forbidden when the table does not let them; Conflict
   *   `changed-by-someone-else`, `status-does-not-allow`
   */
  async check(
    manager: Transaction['manager'],
    wish: { id: string; version: number; name: TransitionName },
    me: Identity,
  ): Promise<Seen & { transition: Transition }> {
    const seen = await this.access.seen(manager, wish.id, me);
    const transition = transitionNamed(wish.name) as Transition;
    const { submission, standing } = seen;
    // Who looked at an earlier state is told so before being told that it is not their turn any more.
    if (submission.version !== wish.version) throw new ChangedBySomeoneElse('Văn bản trình ký');
    if (!transition.from.includes(submission.status)) {
      throw new Conflict(
        'status-does-not-allow',
        `Văn bản đang ở trạng thái “${SUBMISSION_STATUS_LABELS[submission.status]}” nên không thực hiện được “${transition.label}”.`,
      );
    }
    if (!mayFire(transition, standing)) {
      throw new Forbidden('not-your-turn', `Bạn không phải là người được “${transition.label}” lúc này.`);
    }
    return { ...seen, transition };
  }

  /**
   * The submission of a file made elsewhere, if this person submitted it.
   *
   * @throws NotFound; ChangedBySomeoneElse; Forbidden `not-submitter`; Conflict `file-drafted-here`
   */
  async ownUploaded(
    manager: Transaction['manager'],
    id: string,
    version: number,
    me: Identity,
  ): Promise<Submission> {
    const { submission, standing } = await this.access.seen(manager, id, me);
    if (!standing.submitter) {
      throw new Forbidden('not-submitter', 'Chỉ người trình được thay tệp của văn bản.');
    }
    if (submission.draftId) {
      throw new Conflict('file-drafted-here', 'Văn bản này soạn trên hệ thống: hãy sửa dự thảo của nó.');
    }
    if (submission.version !== version) throw new ChangedBySomeoneElse('Văn bản trình ký');
    return submission;
  }

  /** Writes changes over the version that was checked. @throws ChangedBySomeoneElse */
  async write(tx: Transaction, submission: Submission, changes: Partial<Submission>): Promise<Submission> {
    const { id, version } = submission;
    const next = { ...changes, version: version + 1 };
    const { affected } = await tx.manager.update(Submission, { id, version }, next as object);
    if (affected !== 1) throw new ChangedBySomeoneElse('Văn bản trình ký');
    return Object.assign(submission, next);
  }

  /** Ends the step the submission waits at. */
  async decide(
    tx: Transaction,
    { submission, standing }: Seen,
    { state, reason = null }: Decision,
    me: Identity,
  ): Promise<SubmissionStep> {
    const step = await this.currentStep(tx, submission);
    const decided = {
      state,
      reason,
      sha256: submission.file.sha256,
      decidedAt: this.clock.now(),
      decidedById: me.personId,
      decidedByName: me.name,
      byDeputy: standing.current?.byDeputy ?? false,
    };
    const { affected } = await tx.manager.update(SubmissionStep, { id: step.id, state: 'current' }, decided);
    if (affected !== 1) throw new ChangedBySomeoneElse('Văn bản trình ký');
    return Object.assign(step, decided);
  }

  currentStep(tx: Transaction, { currentStepId }: Submission): Promise<SubmissionStep> {
    return tx.manager.findOneByOrFail(SubmissionStep, { id: currentStepId ?? '' });
  }
}
