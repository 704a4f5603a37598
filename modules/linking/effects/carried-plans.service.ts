import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Attachment, Document, OWN_SYSTEM } from '../../documents';
import { Plan, PlanSource } from '../../plans';
import type { PlanStatus } from '../../plans';
import { Link } from '../links/entities';
import { STANDING_STATES } from '../links/link.words';

/** Plans that hold work, or are about to. */
const LIVE: PlanStatus[] = ['draft', 'prepared', 'active'];

/** Which plans came of which documents: by the links that count, and by the very file a plan was read from. */
@Injectable()
export class CarriedPlans {
  /** Live plans of a document, those in force first. */
  async of(manager: EntityManager, documentId: string): Promise<Plan[]> {
    const files = await manager.findBy(Attachment, { documentId, main: true });
    const plans = await this.madeOf(manager, documentId, files);
    return plans
      .filter(({ status }) => LIVE.includes(status))
      .sort(
        (one, other) =>
          LIVE.indexOf(other.status) - LIVE.indexOf(one.status) || one.id.localeCompare(other.id),
      );
  }

  /** Plans of a document or read from one of these files, whatever became of them. */
  async madeOf(manager: EntityManager, documentId: string, files: readonly Attachment[]): Promise<Plan[]> {
    const links = await manager.find(Link, {
      where: { documentId, targetType: 'plan', kind: 'assigns', state: In([...STANDING_STATES]) },
      select: { id: true, planId: true },
    });
    const sources = files.length
      ? await manager.find(PlanSource, {
          where: { fileSha256: In(files.map(({ sha256 }) => sha256)) },
          select: { id: true, planId: true },
        })
      : [];
    const ids = [...new Set([...links, ...sources].map(({ planId }) => planId))];
    return ids.length ? manager.findBy(Plan, { id: In(ids) }) : [];
  }

  /**
   * Whether the plan's work stands and falls with this entry. Many registers may hold the document; of them the copies
   * this system delivered itself, and an arrival where the issuer's own entry is here, carry nothing.
   */
  async carries(manager: EntityManager, document: Document, plans: readonly Plan[]): Promise<boolean> {
    if (document.direction === 'outgoing') return true;
    if (document.externalIds.some(({ system }) => system === OWN_SYSTEM)) return false;
    for (const { id } of plans) {
      const entries = await this.documentsOf(manager, id);
      if (entries.every(({ direction }) => direction !== 'outgoing')) return true;
    }
    return false;
  }

  /** Entries of the document a plan came of. */
  async documentsOf(manager: EntityManager, planId: string): Promise<Document[]> {
    const links = await manager.find(Link, {
      where: { planId, kind: 'assigns', targetType: 'plan', state: In([...STANDING_STATES]) },
      select: { id: true, documentId: true },
    });
    const ids = links.map(({ documentId }) => documentId);
    return ids.length ? manager.findBy(Document, { id: In(ids), status: 'registered' }) : [];
  }
}
