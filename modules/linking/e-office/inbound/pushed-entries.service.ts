import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { PushedDocument } from '../../../../integration/e-office/e-office.port';
import type { Actor } from '../../../audit';
import {
  BodyNamesService,
  ChangeRequests,
  Document,
  DocumentAccess,
  DocumentPreparation,
  DocumentRegistry,
} from '../../../documents';
import type { PreparedDocument } from '../../../documents';
import type { Transaction } from '../../../persistence';
import { symbolKey } from '../../../reading';

/** The system by whose name our registers know a document of the platform. */
export const PLATFORM_SYSTEM = 'e-office';

/**
 * Puts documents of the platform into the registers. Incoming ones get an arrival number here; outgoing ones were
 * numbered by the platform and keep their number.
 */
@Injectable()
export class PushedEntries {
  constructor(
    private readonly preparation: DocumentPreparation,
    private readonly registry: DocumentRegistry,
    private readonly changes: ChangeRequests,
    private readonly access: DocumentAccess,
    private readonly names: BodyNamesService,
  ) {}

  /** Reads and stores the file; call it outside a transaction. Null for an outgoing one without a number. */
  async prepare({ document, file }: PushedDocument, actor: Actor): Promise<PreparedDocument | null> {
    const { symbol, direction } = document;
    const numbered = /^(\d{1,9})(\D.*)$/.exec(symbol?.replace(/\s+/g, '') ?? '');
    if (direction === 'outgoing' && !numbered) return null;
    const folder = await mkdtemp(join(tmpdir(), 'plan-tasks-pushed-'));
    try {
      const path = join(folder, 'file');
      await writeFile(path, file.bytes);
      return await this.preparation.prepare(
        {
          direction,
          bodyId: await this.bodyOf(document.issuer, direction),
          symbol,
          ...(direction === 'outgoing' && numbered && { number: Number(numbered[1]), notation: numbered[2] }),
          ...{ date: document.date, issuer: document.issuer, kind: document.kind },
          subject: document.subject ?? symbol ?? file.fileName,
          externalIds: [{ system: PLATFORM_SYSTEM, id: document.id }],
          directsWork: direction === 'outgoing',
          files: [{ path, name: file.fileName }],
          tolerant: true,
        },
        actor,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * @param known its entry from an earlier push, which a newer main file revises
   * @returns id of the entry; null where another document has its number
   */
  async enter(
    tx: Transaction,
    prepared: PreparedDocument | null,
    known: string | null,
    actor: Actor,
  ): Promise<string | null> {
    if (!prepared) return known;
    if (!known) {
      if (await this.numberTaken(tx, prepared)) return null;
      return (await this.registry.receive(tx, prepared)).document.id;
    }
    const { facts, files, text, citations } = prepared;
    await this.changes.revise(tx, known, { facts, files, text, citations }, actor);
    return known;
  }

  private async numberTaken(tx: Transaction, { input, year, notation }: PreparedDocument): Promise<boolean> {
    const { bodyId, direction, number } = input;
    if (!number || !notation) return false;
    const there = await tx.manager.findOneBy(Document, { bodyId, direction, year, number });
    return there !== null && there.symbolKey !== symbolKey(`${number}${notation}`);
  }

  private async bodyOf(issuer: string | null, direction: 'incoming' | 'outgoing'): Promise<string> {
    const named = direction === 'outgoing' ? (await this.names.load())(issuer).unitId : null;
    const committee = named ?? (await this.access.firstRegister({ all: true, own: [], keeps: false }));
    if (!committee) throw new Error('the catalogue of units has no provincial committee');
    return committee;
  }
}
