import { Inject, Injectable } from '@nestjs/common';
import { EOffice } from '../../../../integration/e-office/e-office.port';
import type { IssuedDocument } from '../../../../integration/e-office/e-office.port';
import { Conflict, InvalidInput } from '../../../foundation';
import { Outbox, OutboxMessage } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import { E_OFFICE_CHANNEL } from './message.types';

/** A document of ours on its way out; number and date are there once it was issued. */
export type OutgoingDocument = Omit<IssuedDocument, 'symbol' | 'date'> & {
  symbol: string | null;
  date: string | null;
};

/** Hands documents issued here to the platform. */
@Injectable()
export class IssuedDocuments {
  constructor(
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Writes the message in the transaction of the issuing, once for each document.
   *
   * @throws InvalidInput `not-directing-work`, `document-not-issued`; Conflict `e-office-off`
   */
  async push(tx: Transaction, document: OutgoingDocument): Promise<string> {
    const { symbol, date } = document;
    if (!document.directsWork) {
      throw new InvalidInput(
        'not-directing-work',
        'Văn bản đi chưa được đánh dấu là văn bản chỉ đạo, giao nhiệm vụ nên không chuyển sang e-office.',
      );
    }
    if (!symbol || !date) {
      throw new InvalidInput(
        'document-not-issued',
        'Văn bản đi chưa được ban hành (chưa có số và ngày) nên không chuyển sang e-office.',
      );
    }
    if (!this.eOffice) throw new Conflict('e-office-off', 'Chưa cấu hình kết nối với hệ thống e-office.');
    const orderKey = `issued:${document.id}`;
    const before = await tx.manager.findOneBy(OutboxMessage, { orderKey });
    if (before) return before.id;
    return this.outbox.put(tx, {
      channel: E_OFFICE_CHANNEL,
      kind: 'issued-document',
      orderKey,
      payload: { ...document, symbol, date } satisfies IssuedDocument,
    });
  }
}
