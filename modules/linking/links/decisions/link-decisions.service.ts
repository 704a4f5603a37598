import { Injectable } from '@nestjs/common';
import { AppError, ChangedBySomeoneElse, Conflict, NotFound } from '../../../foundation';
import type { Identity } from '../../../organization';
import { UnitOfWork } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import type { LinkDecisionsView, LinkView } from '../dto/link.view';
import { Link } from '../entities';
import { LinkAccess } from '../queries/link-access.service';
import { LinkQueries } from '../queries/link-queries.service';
import { rowsById } from '../queries/link-views';
import { LinkChanges } from './link-changes.service';

export type LinkDecision = 'confirmed' | 'rejected';

export interface DecisionDetails {
  /** Version of each link as the person saw it. */
  versions?: Record<string, number>;
  reason?: string;
}

/** What people decide about links. */
@Injectable()
export class LinkDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: LinkChanges,
    private readonly access: LinkAccess,
    private readonly queries: LinkQueries,
  ) {}

  /** Each id by itself: what cannot be decided is told with its reason, the rest is done in one transaction. */
  async decide(
    ids: readonly string[],
    decision: LinkDecision,
    me: Identity,
    details: DecisionDetails = {},
  ): Promise<LinkDecisionsView> {
    return this.unitOfWork.run(async (tx) => {
      const outcome: LinkDecisionsView = { done: [], failed: [] };
      const links = await rowsById(tx.manager, Link, ids);
      const planIds = [...links.values()].map(({ planId }) => planId);
      const sight = await this.access.sight(tx.manager, me, planIds);
      // Always in the same order, so that two who decide on the same links never wait for each other in a ring.
      for (const id of [...new Set(ids)].sort()) {
        const link = links.get(id);
        try {
          if (!link || !sight.decides(link)) throw notFound();
          await this.decideOne(tx, link, decision, me, details);
          outcome.done.push(id);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          outcome.failed.push({ id, code: error.code, message: error.message });
        }
      }
      return outcome;
    });
  }

  /**
   * Takes a decision back: what was suggested is a suggestion again; what was tied by hand is tied no more.
   *
   * @throws NotFound `link-not-found`; Conflict `link-not-decided`; ChangedBySomeoneElse
   */
  async undo(id: string, version: number, reason: string, me: Identity): Promise<LinkView> {
    return this.unitOfWork.run(async (tx) => {
      const link = await this.queries.one(tx.manager, id, me);
      const sight = await this.access.sight(tx.manager, me, [link.planId]);
      if (!sight.decides(link)) throw notFound();
      if (link.version !== version) throw new ChangedBySomeoneElse('Liên kết');
      const decided = link.decidedAt !== null && (link.state === 'confirmed' || link.state === 'rejected');
      if (!decided || (link.rule === 'by-hand' && link.state === 'rejected')) {
        throw new Conflict('link-not-decided', 'Liên kết này không có quyết định nào để rút lại.');
      }
      const state = link.rule === 'by-hand' ? 'rejected' : 'suggested';
      const change = { act: 'link.undo', state, actor: me, reason } as const;
      return this.queries.view(tx.manager, await this.changes.change(tx, link, change), me);
    });
  }

  private async decideOne(
    tx: Transaction,
    link: Link,
    decision: LinkDecision,
    me: Identity,
    { versions, reason }: DecisionDetails,
  ): Promise<void> {
    if (link.state === 'confirmed' || link.state === 'rejected') {
      const word = link.state === 'confirmed' ? 'xác nhận' : 'bác bỏ';
      throw new Conflict(
        'link-already-decided',
        `Liên kết đã được ${link.decidedBy ?? 'người khác'} ${word}.`,
      );
    }
    const seen = versions?.[link.id];
    if (seen !== undefined && seen !== link.version) throw new ChangedBySomeoneElse('Liên kết');
    const act = decision === 'confirmed' ? 'link.confirm' : 'link.reject';
    await this.changes.change(tx, link, { act, state: decision, actor: me, reason });
  }
}

function notFound(): NotFound {
  return new NotFound('link-not-found', 'Không tìm thấy liên kết này.');
}
