import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignOffNotices } from '../acts/sign-off-notices.service';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { AuditLog } from '../../audit';
import { AppError, Conflict, NotFound } from '../../foundation';
import { Person } from '../../organization';
import { rowLock, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { SigningOrder, Submission, SubmissionStep } from '../entities';
import { SubmissionSigning } from './sign.service';
import { partyOf, SignedFiles } from './signed-file.service';

/** What the system that signs says of an order. */
export type SigningResult =
  | { orderId: string; outcome: 'signed'; bytes: Uint8Array }
  | { orderId: string; outcome: 'refused'; reason: string };

/** How an answer was taken. */
export interface TakenResult {
  orderId: string;
  status: SigningOrder['status'];
  /** The same answer was taken before. */
  repeated: boolean;
}

/** Takes results of signing elsewhere. A file counts only when it verifies; otherwise the order stays open. */
@Injectable()
export class SigningResults {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly files: SignedFiles,
    private readonly signing: SubmissionSigning,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NotFound `order-unknown`; Conflict `order-closed`; AppError 422 with the fault of the signature */
  async take(result: SigningResult): Promise<TakenResult> {
    const { orderId } = result;
    const { order, submission, person } = await this.unitOfWork.read(async (manager) => {
      const order = await manager.findOneBy(SigningOrder, { id: orderId });
      if (!order) throw new NotFound('order-unknown', 'Không có yêu cầu ký số này.');
      return {
        order,
        submission: await manager.findOneByOrFail(Submission, { id: order.submissionId }),
        person: await manager.findOneByOrFail(Person, { id: order.personId }),
      };
    });
    const sha256 = result.outcome === 'signed' ? digestOf(result.bytes) : null;
    if (repeats(order, result, sha256)) return { orderId, status: order.status, repeated: true };
    if (order.status !== 'waiting') throw closed();
    if (result.outcome === 'refused') return this.giveUp(order, result.reason);
    const kept = await this.checked(order, submission, person, result.bytes);
    return this.unitOfWork.run(async (tx) => {
      const current = await this.waiting(tx, order);
      const now = { state: 'signed', sha256: order.sha256, decidedAt: this.files.now() } as const;
      const byDeputy = person.id !== current.signerId;
      const decided = { ...now, decidedById: person.id, decidedByName: person.name, byDeputy };
      await tx.manager.update(SubmissionStep, { id: order.stepId }, decided);
      await this.close(tx, order, { status: 'signed', signedSha256: sha256 });
      await this.signing.finish(tx, current, kept, null, byDeputy);
      return { orderId, status: 'signed', repeated: false };
    });
  }

  private async checked(order: SigningOrder, submission: Submission, person: Person, bytes: Uint8Array) {
    try {
      return await this.files.keep(bytes, submission, partyOf(person), order.orderedAt);
    } catch (error) {
      if (error instanceof AppError) await this.recordRefusal(submission, error);
      throw error;
    }
  }

  private async giveUp(order: SigningOrder, reason: string): Promise<TakenResult> {
    return this.unitOfWork.run(async (tx) => {
      const submission = await this.waiting(tx, order);
      await this.close(tx, order, { status: 'refused' });
      await this.moves.write(tx, submission, { status: 'to-sign' });
      this.audit.record(tx, {
        actor: null,
        action: 'submission.give-up-signing',
        topic: { type: 'submission', id: submission.id },
        unitId: submission.bodyId,
        summary: `E-office trả lời không ký “${submission.subject}”`,
        reason,
      });
      await this.notices.notSigned(tx, submission, reason);
      return { orderId: order.id, status: 'refused', repeated: false };
    });
  }

  /** Holds the order; the submission still waits for exactly this file. @throws Conflict `order-closed` */
  private async waiting(tx: Transaction, { id, submissionId, sha256 }: SigningOrder): Promise<Submission> {
    const order = await tx.manager.findOne(SigningOrder, { where: { id }, ...rowLock(tx.manager) });
    const submission = await tx.manager.findOneByOrFail(Submission, { id: submissionId });
    const open = order?.status === 'waiting' && submission.status === 'signing';
    if (!open || submission.file.sha256 !== sha256) throw closed();
    return submission;
  }

  private async close(tx: Transaction, { id }: SigningOrder, changes: Partial<SigningOrder>): Promise<void> {
    await tx.manager.update(SigningOrder, { id }, changes);
  }

  private async recordRefusal(submission: Submission, { code, message }: AppError): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      this.audit.record(tx, {
        actor: null,
        action: 'submission.refuse-signed',
        topic: { type: 'submission', id: submission.id },
        unitId: submission.bodyId,
        summary: `Không nhận tệp đã ký của “${submission.subject}”`,
        reason: `${message} [${code}]`,
      });
    });
  }
}

function repeats(order: SigningOrder, { outcome }: SigningResult, sha256: string | null): boolean {
  if (order.status === 'refused') return outcome === 'refused';
  return order.status === 'signed' && sha256 !== null && order.signedSha256 === sha256;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function closed(): Conflict {
  return new Conflict(
    'order-closed',
    'Yêu cầu ký số này không còn chờ kết quả: văn bản đã được ký, thu hồi hoặc thay đổi.',
  );
}
