import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, NotFound, vietnamToday } from '../../foundation';
import { DocumentAccess } from '../../documents';
import type { Identity } from '../../organization';
import { principalsOf } from '../deputies/acting-deputies';
import { Submission, SubmissionStep } from '../entities';
import type { Standing } from '../transitions/standing';

/** A submission and what the person is to it. */
export interface Seen {
  submission: Submission;
  standing: Standing;
}

/**
 * Whose submissions are whose: the submitter's, those of everybody whose turn it is, was or will be, of today's
 * deputies of whom it waits for, and once signed of the clerks of the issuing body. For everybody else they are not
 * there, whatever their role.
 */
@Injectable()
export class SubmissionAccess {
  constructor(
    private readonly documents: DocumentAccess,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `submission-not-found` */
  async seen(manager: EntityManager, id: string, me: Identity): Promise<Seen> {
    const submission = await manager.findOneBy(Submission, { id });
    if (!submission) throw notThere();
    const standing = await this.standing(manager, submission, me);
    const sees =
      standing.submitter || standing.clerk || standing.current || (await this.hasTurn(manager, id, me));
    if (!sees) throw notThere();
    return { submission, standing };
  }

  async standing(manager: EntityManager, submission: Submission, me: Identity): Promise<Standing> {
    return {
      submitter: submission.submittedById === me.personId,
      current: await this.current(manager, submission, me),
      clerk: isWithClerk(submission) && (await this.bodiesKept(me)).includes(submission.bodyId),
    };
  }

  /** Bodies whose outgoing registers this person keeps. */
  async bodiesKept(me: Identity): Promise<string[]> {
    const { keeps, own } = await this.documents.registersOf(me);
    return keeps ? own : [];
  }

  private async current(
    manager: EntityManager,
    { currentStepId, currentPersonId }: Submission,
    me: Identity,
  ): Promise<Standing['current']> {
    if (!currentStepId || !currentPersonId) return null;
    const self = currentPersonId === me.personId;
    if (!self) {
      const principals = await principalsOf(manager, me.personId, vietnamToday(this.clock));
      if (!principals.has(currentPersonId)) return null;
    }
    const { kind } = await manager.findOneByOrFail(SubmissionStep, { id: currentStepId });
    return { kind, byDeputy: !self };
  }

  private async hasTurn(manager: EntityManager, submissionId: string, me: Identity): Promise<boolean> {
    const { personId } = me;
    const turns = [
      { submissionId, personId },
      { submissionId, decidedById: personId },
    ];
    return (await manager.count(SubmissionStep, { where: turns })) > 0;
  }
}

/** From the signature on it is the clerk's to look at. */
function isWithClerk({ status }: Submission): boolean {
  return status === 'signed' || status === 'issued';
}

function notThere(): NotFound {
  return new NotFound('submission-not-found', 'Không tìm thấy văn bản trình ký này.');
}
