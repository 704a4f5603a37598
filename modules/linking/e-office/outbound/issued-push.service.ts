import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { EOffice } from '../../../../integration/e-office/e-office.port';
import { Document } from '../../../documents';
import type { DocumentEvent } from '../../../documents';
import { DomainEvents } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import { PageLinks } from '../page-links.service';
import { IssuedDocuments } from './issued-documents.service';

/** A document that is entered as outgoing and directs work is handed to the platform, in the same transaction. */
@Injectable()
export class IssuedPush implements OnModuleInit {
  constructor(
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    private readonly events: DomainEvents,
    private readonly issued: IssuedDocuments,
    private readonly links: PageLinks,
  ) {}

  onModuleInit(): void {
    if (!this.eOffice) return;
    this.events.within<DocumentEvent>('documents.registered', async (events, tx) => {
      const ids = events.filter(({ direction }) => direction === 'outgoing').map((event) => event.documentId);
      if (ids.length) await this.push(tx, ids);
    });
  }

  private async push(tx: Transaction, ids: string[]): Promise<void> {
    const documents = await tx.manager.findBy(Document, { id: In(ids), directsWork: true });
    for (const { id, symbol, date, kind, subject, issuer, externalIds } of documents) {
      // What came from the platform is known there.
      if (externalIds.some(({ system }) => system === 'e-office')) continue;
      await this.issued.push(tx, {
        ...{ id, symbol, date, subject },
        kind: kind ?? 'Công văn',
        issuer: issuer ?? '',
        directsWork: true,
        link: this.links.document(id),
      });
    }
  }
}
