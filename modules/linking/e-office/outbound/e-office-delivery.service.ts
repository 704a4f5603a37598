import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { EOffice, EOfficeError } from '../../../../integration/e-office/e-office.port';
import type { IssuedDocument } from '../../../../integration/e-office/e-office.port';
import { Delivery, DeliveryProgress } from '../../../documents';
import { OutboxHandlers, PermanentFailure, UnitOfWork } from '../../../persistence';
import type { OutboxMessage } from '../../../persistence';
import { E_OFFICE_CHANNEL } from './message.types';
import type { EOfficeKind, EOfficePayloads } from './message.types';

type Sender = (eOffice: EOffice, message: OutboxMessage) => Promise<void>;

const SENDERS: Record<EOfficeKind, Sender> = {
  'document-linked': (eOffice, { id, payload }) => {
    const { documentId, link } = payload as EOfficePayloads['document-linked'];
    return eOffice.documentLinked(documentId, link, id);
  },
  'completion-notice': (eOffice, { id, payload }) => {
    const { documentId, text } = payload as EOfficePayloads['completion-notice'];
    return eOffice.completionNotice(documentId, text, id);
  },
  'issued-document': (eOffice, { id, payload }) =>
    eOffice.pushIssued(payload as EOfficePayloads['issued-document'], id),
};

/** Brings messages of the outbox to the platform; without a platform they wait. */
@Injectable()
export class EOfficeDelivery implements OnModuleInit {
  constructor(
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    private readonly handlers: OutboxHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly progress: DeliveryProgress,
  ) {}

  onModuleInit(): void {
    const { eOffice } = this;
    if (!eOffice) return;
    this.handlers.register(E_OFFICE_CHANNEL, async (message) => {
      await deliver(eOffice, message);
      if (message.kind === 'issued-document') await this.passedOn(message.payload as IssuedDocument);
    });
  }

  /** Recipients the platform serves: it has the document now. */
  private async passedOn({ id: documentId }: IssuedDocument): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const waiting = await tx.manager.findBy(Delivery, {
        documentId,
        channel: 'e-office',
        status: 'waiting',
      });
      for (const { id } of waiting) {
        const delivery = await this.progress.take(tx, id);
        if (delivery) await this.progress.report(tx, delivery, { status: 'sent' });
      }
    });
  }
}

async function deliver(eOffice: EOffice, message: OutboxMessage): Promise<void> {
  const send = Object.hasOwn(SENDERS, message.kind) ? SENDERS[message.kind as EOfficeKind] : undefined;
  if (!send) throw new PermanentFailure(`no such message to the e-office: ${message.kind}`);
  try {
    await send(eOffice, message);
  } catch (error) {
    if (error instanceof EOfficeError && !error.retryable) {
      throw new PermanentFailure(error.message, { cause: error });
    }
    throw error;
  }
}
