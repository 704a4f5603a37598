import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SigningFailed, SigningPort } from '../../../integration/signing/signing.port';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { AuditLog } from '../../audit';
import { Clock, Ids } from '../../foundation';
import type { Identity } from '../../organization';
import { Outbox, OutboxHandlers, PermanentFailure, UnitOfWork } from '../../persistence';
import { SigningOrder, Submission } from '../entities';
import { SignedFiles } from './signed-file.service';

/** Channel of the outbox that leads to the system that signs. */
export const SIGNING_CHANNEL = 'signing';

/** Gives files out to be signed elsewhere; the order leaves after the transaction it was placed in. */
@Injectable()
export class SigningOrders implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly files: SignedFiles,
    private readonly port: SigningPort,
    private readonly outbox: Outbox,
    private readonly handlers: OutboxHandlers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SIGNING_CHANNEL, ({ payload }) =>
      this.deliver((payload as { orderId: string }).orderId),
    );
  }

  async place(wish: { id: string; version: number; name: 'sign' }, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { submission } = await this.moves.check(tx.manager, wish, me);
      const order: SigningOrder = {
        id: this.ids.next(),
        submissionId: submission.id,
        stepId: submission.currentStepId ?? '',
        personId: me.personId,
        sha256: submission.file.sha256,
        orderedAt: this.clock.now(),
        status: 'waiting',
        signedSha256: null,
      };
      await tx.manager.insert(SigningOrder, order);
      await this.moves.write(tx, submission, { status: 'signing' });
      await this.outbox.put(tx, {
        channel: SIGNING_CHANNEL,
        kind: 'signing-order',
        orderKey: `signing:${submission.id}`,
        payload: { orderId: order.id },
      });
      this.audit.record(tx, {
        actor: me,
        action: 'submission.order-signature',
        topic: { type: 'submission', id: submission.id },
        unitId: submission.bodyId,
        summary: `Chuyển “${submission.subject}” sang e-office để ký số`,
        after: { order: order.id, file: order.sha256 },
      });
    });
  }

  private async deliver(orderId: string): Promise<void> {
    const found = await this.unitOfWork.read(async (manager) => {
      const order = await manager.findOneBy(SigningOrder, { id: orderId, status: 'waiting' });
      const submission = order && (await manager.findOneBy(Submission, { id: order.submissionId }));
      if (!order || submission?.status !== 'signing' || submission.file.sha256 !== order.sha256) return null;
      return { submission, signing: await this.files.signing(manager, order.personId, submission) };
    });
    // Recalled or changed while it waited: nobody needs the signature any more.
    if (!found) return;
    try {
      await this.port.sign(await this.files.request(orderId, found.submission, found.signing));
    } catch (error) {
      if (error instanceof SigningFailed && !error.retryable) throw new PermanentFailure(error.message);
      throw error;
    }
  }
}
