import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Document } from '../../documents';
import type { DocumentEvent } from '../../documents';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { unknownDocuments } from './own-documents.service';
import { ReceivedReplies } from './received-replies.service';
import { Reply } from './reply.entity';

/** Ties replies that named a document the registers did not have to that document as soon as they do. */
@Injectable()
export class ArrivedDocuments implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly received: ReceivedReplies,
  ) {}

  onModuleInit(): void {
    for (const name of ['documents.registered', 'documents.edited'] as const) {
      this.events.within<DocumentEvent>(name, async (events, transaction) => {
        for (const { documentId } of events) await this.look(transaction, documentId);
      });
    }
    this.events.within<DocumentEvent>('documents.cancelled', async (events, { manager }) => {
      // Its number, symbol and day stay named: the page says again that the registers do not have it.
      for (const { documentId } of events) {
        await manager.update(Reply, { documentId }, { documentId: null, version: () => '"version" + 1' });
      }
    });
  }

  private async look(transaction: Transaction, documentId: string): Promise<void> {
    const { manager } = transaction;
    const document = await manager.findOneBy(Document, { id: documentId });
    if (!document || document.status !== 'registered' || !document.symbolKey || !document.date) return;
    const { issuerUnitId, direction, bodyId, symbolKey, date } = document;
    const unitIds = [...(issuerUnitId ? [issuerUnitId] : []), ...(direction === 'outgoing' ? [bodyId] : [])];
    if (!unitIds.length) return;
    const replies = await manager.findBy(Reply, unknownDocuments(symbolKey, date, unitIds));
    for (const reply of replies) await this.received.complete(transaction, reply, document);
  }
}
