import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { SignOffNotices } from '../acts/sign-off-notices.service';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { AuditLog } from '../../audit';
import { Clock, Conflict } from '../../foundation';
import { Person } from '../../organization';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { SigningOrder, SubmissionStep } from '../entities';
import type { Submission } from '../entities';
import { transitionNamed } from '../transitions/transition-table';
import type { UploadedFiles } from './upload.service';
import { Turns } from './turns.service';

/** The files of a new version, and what it says of itself where that changed. */
export type NewVersion = UploadedFiles &
  Partial<Pick<Submission, 'subject' | 'recipients' | 'notation' | 'documentKind'>>;

/** Puts a changed file in the place of the one that was submitted: whatever was approved was another document. */
@Injectable()
export class NewVersions {
  constructor(
    private readonly moves: SubmissionMoves,
    private readonly turns: Turns,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * On its way every approval is void and the same people begin again with the new file; returned or recalled it just
   * lies ready to be submitted again.
   *
   * @throws Conflict `submission-signed` when it is signed or issued already
   */
  async take(
    tx: Transaction,
    submission: Submission,
    version: NewVersion,
    me: Identity | null,
  ): Promise<void> {
    const { status, file } = submission;
    if (status === 'signed' || status === 'issued') {
      throw new Conflict('submission-signed', 'Văn bản đã ký nên không thay đổi được nữa.');
    }
    if (file.sha256 === version.file.sha256) {
      await this.moves.write(tx, submission, version);
      return;
    }
    if (!transitionNamed('void')?.from.includes(status)) {
      await this.moves.write(tx, submission, version);
      this.record(tx, submission, file.sha256, me, 'Thay tệp của văn bản trình ký');
      return;
    }
    const approved = await tx.manager.findBy(SubmissionStep, {
      submissionId: submission.id,
      round: submission.round,
      state: 'approved',
    });
    await this.turns.end(tx, submission, { voided: true });
    await tx.manager.update(
      SigningOrder,
      { submissionId: submission.id, status: 'waiting' },
      { status: 'withdrawn' },
    );
    const round = submission.round + 1;
    const people = await this.samePeople(tx, submission);
    const whereabouts = await this.turns.lay(tx, { id: submission.id, round }, people);
    await this.moves.write(tx, submission, {
      ...version,
      ...whereabouts,
      round,
      submittedAt: this.clock.now(),
    });
    this.record(tx, submission, file.sha256, me, 'Văn bản thay đổi, các ý kiến duyệt mất hiệu lực');
    await this.notices.voided(
      tx,
      submission,
      approved.map(({ personId }) => personId),
      me,
    );
    await this.notices.waiting(tx, submission, me);
  }

  /** The reviewers of the last round, with those it was passed on to in the place of who passed it on. */
  async samePeople(
    tx: Transaction,
    { id: submissionId, round, signerId }: Submission,
  ): Promise<{ reviewers: Person[]; signer: Person }> {
    const steps = await tx.manager.find(SubmissionStep, {
      where: { submissionId, round, kind: 'review' },
      order: { position: 'ASC', id: 'ASC' },
    });
    const ids = steps.filter(({ state }) => state !== 'passed-on').map(({ personId }) => personId);
    const people = await tx.manager.findBy(Person, { id: In([...ids, signerId]) });
    const byId = new Map(people.map((person) => [person.id, person]));
    const signer = byId.get(signerId);
    if (!signer) throw new Error(`signer ${signerId} is not in the catalogue of people`);
    return {
      // Somebody who left in the meantime has no turn any more.
      reviewers: ids.flatMap((id) => byId.get(id) ?? []).filter(({ active }) => active),
      signer,
    };
  }

  private record(
    tx: Transaction,
    submission: Submission,
    before: string,
    me: Identity | null,
    said: string,
  ): void {
    this.audit.record(tx, {
      actor: me,
      action: 'submission.new-version',
      topic: { type: 'submission', id: submission.id },
      unitId: submission.bodyId,
      summary: `${said}: “${submission.subject}”`,
      before: { file: before },
      after: { file: submission.file.sha256, round: submission.round },
    });
  }
}
