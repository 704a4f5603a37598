import { Injectable } from '@nestjs/common';
import { Notices } from '../../calendar';
import { Clock, vietnamToday } from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { deputiesOf } from '../deputies/acting-deputies';
import type { Submission } from '../entities';

/** Tells people that a document waits for them, came back, was signed or was issued. */
@Injectable()
export class SignOffNotices {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Whose turn it is, and today's deputies. */
  async waiting(tx: Transaction, submission: Submission, by: Identity | null): Promise<void> {
    const { currentPersonId, currentStepId, status } = submission;
    if (!currentPersonId || !currentStepId) return;
    const deputies = await deputiesOf(tx.manager, [currentPersonId], vietnamToday(this.clock));
    await this.notices.post(tx, {
      kind: 'sign-off-waiting',
      to: { personIds: [currentPersonId, ...deputies.map(({ deputyId }) => deputyId)] },
      title: `${status === 'to-sign' ? 'Chờ ký' : 'Chờ duyệt'}: ${submission.subject}`,
      text: `Người trình: ${submission.submittedByName}.`,
      ...about(submission, currentStepId),
      by: by?.personId,
    });
  }

  async returned(tx: Transaction, submission: Submission, reason: string, by: Identity): Promise<void> {
    await this.notices.post(tx, {
      kind: 'sign-off-returned',
      to: { personIds: [submission.submittedById] },
      title: `Bị trả lại: ${submission.subject}`,
      text: `${by.name}: ${reason}`,
      ...about(submission, `returned:${submission.version}`),
      by: by.personId,
    });
  }

  /** Those who had approved a version that is void now. */
  async voided(
    tx: Transaction,
    submission: Submission,
    personIds: string[],
    by: Identity | null,
  ): Promise<void> {
    await this.notices.post(tx, {
      kind: 'sign-off-returned',
      to: { personIds: [...personIds, submission.submittedById] },
      title: `Văn bản đã thay đổi: ${submission.subject}`,
      text: 'Các ý kiến duyệt trước đó mất hiệu lực; văn bản được trình lại từ đầu với bản mới.',
      ...about(submission, `voided:${submission.round}`),
      by: by?.personId,
    });
  }

  /** The submitter, and the clerks who are to issue it. */
  async signed(tx: Transaction, submission: Submission, by: Identity | null): Promise<void> {
    const notice = {
      kind: 'sign-off-signed',
      title: `Đã ký, chờ phát hành: ${submission.subject}`,
      text: `Người trình: ${submission.submittedByName}.`,
      by: by?.personId,
      ...about(submission, `signed:${submission.round}`),
    } as const;
    await this.notices.post(tx, { ...notice, to: { personIds: [submission.submittedById] } });
    const offices = await tx.manager.findBy(Unit, { parentId: submission.bodyId, kind: 'office' });
    const unitIds = [submission.bodyId, ...offices.map(({ id }) => id)];
    await this.notices.post(tx, { ...notice, to: { unitIds, roles: ['clerk'] } });
  }

  /** The system that signs elsewhere answered that it was not signed. */
  async notSigned(tx: Transaction, submission: Submission, reason: string): Promise<void> {
    await this.notices.post(tx, {
      kind: 'sign-off-returned',
      to: { personIds: [submission.submittedById, submission.signerId] },
      title: `Chưa ký được trên e-office: ${submission.subject}`,
      text: reason,
      ...about(submission, `not-signed:${submission.version}`),
    });
  }

  /** Everybody who had a part in it. */
  async issued(tx: Transaction, submission: Submission, personIds: string[], by: Identity): Promise<void> {
    await this.notices.post(tx, {
      kind: 'document-issued',
      to: { personIds: [submission.submittedById, ...personIds] },
      title: `Đã phát hành ${submission.symbol ?? ''}: ${submission.subject}`,
      text: '',
      ...about(submission, 'issued'),
      by: by.personId,
    });
  }
}

function about({ id }: Submission, what: string) {
  return {
    path: `submissions/${id}`,
    key: `submission:${id}:${what}`,
    topic: { type: 'submission', id },
  };
}
