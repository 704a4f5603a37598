import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { symbolKey } from '../../reading';
import { Document } from '../entities';
import { OrganCodes } from './organ-codes.service';

/** How another system names a document of ours. */
export interface OwnReference {
  documentId: string | null;
  symbol: string | null;
  /** ISO */
  date: string | null;
  organId: string | null;
}

/** Registrations of one symbol and day that are looked at. */
const CANDIDATES = 50;

/** Finds the outgoing document another system speaks of: by our id, else by symbol, day and issuing body. */
@Injectable()
export class OwnDocuments {
  constructor(private readonly organs: OrganCodes) {}

  async find(manager: EntityManager, reference: OwnReference): Promise<Document | null> {
    const { documentId, symbol, date, organId } = reference;
    if (documentId && documentId.length <= 36) {
      const named = await manager.findOneBy(Document, { id: documentId, direction: 'outgoing' });
      if (named) return named;
    }
    if (!symbol || !date) return null;
    const candidates = await manager.find(Document, {
      where: { symbolKey: symbolKey(symbol), date, direction: 'outgoing' },
      order: { id: 'ASC' },
      take: CANDIDATES,
    });
    if (!organId) return candidates.length === 1 ? candidates[0] : null;
    const bodyId = await this.organs.unitOf(manager, organId);
    return candidates.find((candidate) => candidate.bodyId === bodyId) ?? null;
  }
}
