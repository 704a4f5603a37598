import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Document, DocumentCitation } from '../../documents';
import type { DocumentEvent } from '../../documents';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Link } from './entities';
import { LinkingFactsReader } from './facts/linking-facts.service';
import type { LinkEvent } from './link.events';
import { DIRECTING_KINDS } from './link.words';
import { LinkWriter } from './link-writer.service';
import { propose } from './rules/propose';

/** Citing documents looked at again when the cited one turns out to direct a plan, the newest. */
const CITING = 100;

/** Ties documents to plans and tasks in the transaction of their registering, correcting and cancelling. */
@Injectable()
export class Linker implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly facts: LinkingFactsReader,
    private readonly writer: LinkWriter,
  ) {}

  onModuleInit(): void {
    const each = async (events: readonly DocumentEvent[], tx: Transaction): Promise<void> => {
      for (const id of new Set(events.map(({ documentId }) => documentId))) await this.link(tx, id);
    };
    this.events.within<DocumentEvent>('documents.registered', each);
    this.events.within<DocumentEvent>('documents.edited', each);
    this.events.within<DocumentEvent>('documents.cancelled', each);
    this.events.within<LinkEvent>('linking.linked', (events, tx) => this.spread(tx, events));
  }

  /** Brings one document's links in step with what is known now; doing it twice changes nothing. */
  async link(tx: Transaction, documentId: string): Promise<void> {
    const { manager } = tx;
    const document = await manager.findOneBy(Document, { id: documentId });
    if (!document) return;
    const before = await manager.find(Link, { where: { documentId }, order: { id: 'ASC' } });
    if (document.status === 'cancelled') {
      await manager.delete(Link, { documentId, state: 'suggested' });
      return;
    }
    await this.writer.bringInStep(
      tx,
      document,
      before,
      propose(await this.facts.of(manager, document, before)),
    );
  }

  /** A document has become one that directs a plan: what cites it may answer that plan. */
  private async spread(tx: Transaction, events: readonly LinkEvent[]): Promise<void> {
    const directing = events.filter(({ kind }) => DIRECTING_KINDS.some((one) => one === kind));
    for (const documentId of new Set(directing.map((event) => event.documentId))) {
      const citing = await tx.manager.find(DocumentCitation, {
        where: { targetId: documentId },
        select: { id: true, documentId: true },
        order: { id: 'DESC' },
        take: CITING,
      });
      for (const id of new Set(citing.map((one) => one.documentId))) await this.link(tx, id);
    }
  }
}
