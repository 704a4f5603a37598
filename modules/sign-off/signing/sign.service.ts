import { Injectable } from '@nestjs/common';
import { SigningPort } from '../../../integration/signing/signing.port';
import { SignOffNotices } from '../acts/sign-off-notices.service';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { AuditLog } from '../../audit';
import { Clock, Conflict } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Drafted } from '../drafted/drafted.service';
import type { Submission } from '../entities';
import { signOffEvent } from '../sign-off.events';
import { partyOf, SignedFiles } from './signed-file.service';
import type { KeptSignature } from './signed-file.service';
import { asAppError } from './signing-errors';
import { SigningOrders } from './signing-orders.service';

/** Signs what is submitted: here at once, or by an order to the system that signs. */
@Injectable()
export class SubmissionSigning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly files: SignedFiles,
    private readonly orders: SigningOrders,
    private readonly port: SigningPort,
    private readonly drafted: Drafted,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws what SubmissionMoves.check throws; AppError `signing-not-configured`, `certificate-expired`,
   *   `file-not-signable`, `signing-unavailable`, or the fault of the signature that was made
   */
  async sign(id: string, version: number, me: Identity): Promise<void> {
    const wish = { id, version, name: 'sign' } as const;
    const { submission, signing } = await this.unitOfWork.read(async (manager) => {
      const seen = await this.moves.check(manager, wish, me);
      return { ...seen, signing: await this.files.signing(manager, me.personId, seen.submission) };
    });
    const party = partyOf(signing.person);
    const way = this.port.way(party);
    if (way === 'none') {
      throw new Conflict(
        'signing-not-configured',
        'Bạn chưa có chứng thư số trên hệ thống. Hãy báo quản trị cấu hình chứng thư số.',
      );
    }
    if (way === 'later') {
      await this.orders.place(wish, me);
      return;
    }
    // Signing and checking take long: the files are ready before the transaction begins.
    const kept = await this.signNow(submission, signing);
    await this.unitOfWork.run(async (tx) => {
      const seen = await this.moves.check(tx.manager, wish, me);
      await this.moves.decide(tx, seen, { state: 'signed' }, me);
      await this.finish(tx, seen.submission, kept, me, seen.standing.current?.byDeputy ?? false);
    });
  }

  /** Writes that a submission is signed, in the transaction of whoever brought the file. */
  async finish(
    tx: Transaction,
    submission: Submission,
    { file, signature }: KeptSignature,
    actor: Identity | null,
    byDeputy: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    await this.moves.write(tx, submission, {
      status: 'signed',
      currentStepId: null,
      currentPersonId: null,
      waitingSince: now,
      signedFile: file,
      signedAt: now,
      signatures: [signature],
    });
    await this.drafted.mark(tx, submission, 'signed');
    this.audit.record(tx, {
      actor,
      action: 'submission.sign',
      topic: { type: 'submission', id: submission.id },
      unitId: submission.bodyId,
      summary: `Ký số “${submission.subject}”${byDeputy ? ' (ký thay theo ủy quyền)' : ''}`,
      after: { file: submission.file.sha256, signedFile: file.sha256, signature },
    });
    await this.notices.signed(tx, submission, actor);
    tx.emit(signOffEvent('sign-off.signed', submission));
  }

  private async signNow(
    submission: Submission,
    signing: Awaited<ReturnType<SignedFiles['signing']>>,
  ): Promise<KeptSignature> {
    const request = await this.files.request(submission.currentStepId ?? submission.id, submission, signing);
    try {
      const answer = await this.port.sign(request);
      if (answer.kind === 'pending') throw new Error('a signature promised at once did not come');
      return await this.files.keep(answer.bytes, submission, request.party, request.at);
    } catch (error) {
      throw asAppError(error);
    }
  }
}
