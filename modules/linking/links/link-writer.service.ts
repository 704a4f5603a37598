import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents';
import { Clock, Ids } from '../../foundation';
import type { Transaction } from '../../persistence';
import { LinkChanges } from './decisions/link-changes.service';
import { Link } from './entities';
import type { LinksSuggested } from './link.events';
import { GIVEN_RULES, stands } from './link.words';
import type { Proposal } from './rules/proposal';

const WITHDRAWN = 'Trước đây gắn tự động; sau khi thông tin thay đổi không còn đủ căn cứ chắc chắn.';

/**
 * Brings a document's links in step with what the rules propose. What a person decided stays; a rejected link is never
 * proposed anew; the same proposals a second time change nothing.
 */
@Injectable()
export class LinkWriter {
  constructor(
    private readonly changes: LinkChanges,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async bringInStep(
    tx: Transaction,
    document: Document,
    before: readonly Link[],
    proposals: readonly Proposal[],
  ): Promise<void> {
    const settled = this.settledPlans(before, proposals);
    const rows = new Map(before.map((link) => [keyOf(link), link]));
    let fresh = 0;
    for (const proposal of proposals) {
      const row = rows.get(keyOf(proposal));
      rows.delete(keyOf(proposal));
      if (settled.has(proposal.planId) && proposal.kind === 'replies-to') continue;
      if (row) await this.renew(tx, row, proposal);
      else if (await this.add(tx, document, proposal)) fresh += 1;
    }
    const lapsed = [...rows.values()].filter((row) => !settled.has(row.planId) && !isGiven(row));
    for (const row of lapsed) await this.drop(tx, row);
    if (!fresh) return;
    const { id: documentId, bodyId: registerId } = document;
    const told: LinksSuggested = { name: 'linking.suggested', documentId, registerId, count: fresh };
    tx.emit(told);
  }

  /** Plans the document answers already, and still would: what it settled there is not looked at again. */
  private settledPlans(before: readonly Link[], proposals: readonly Proposal[]): Set<string> {
    const certain = proposals.filter(({ state, kind }) => state === 'automatic' && kind === 'replies-to');
    return new Set(
      before
        .filter(({ kind, state }) => kind === 'replies-to' && stands(state))
        .filter(({ state, planId }) => state === 'confirmed' || certain.some((one) => one.planId === planId))
        .map(({ planId }) => planId),
    );
  }

  /** @returns whether it is a new suggestion */
  private async add(tx: Transaction, document: Document, proposal: Proposal): Promise<boolean> {
    const link: Link = Object.assign(new Link(), {
      id: this.ids.next(),
      documentId: document.id,
      registerId: document.bodyId,
      ...proposal,
      createdAt: this.clock.now(),
      decidedAt: null,
      decidedById: null,
      decidedBy: null,
      decisionReason: null,
      version: 1,
    } satisfies Link);
    await tx.manager.insert(Link, link);
    if (link.state !== 'automatic') return true;
    await this.changes.record(tx, link, { act: 'link.automatic', state: 'automatic', actor: null }, null);
    return false;
  }

  private async renew(tx: Transaction, row: Link, proposal: Proposal): Promise<void> {
    if (row.state === 'confirmed' || row.state === 'rejected' || isGiven(row)) return;
    const { score, reason, evidence, rule, state } = proposal;
    if (row.state !== state) {
      const act = state === 'automatic' ? 'link.automatic' : 'link.withdraw';
      await this.changes.change(tx, row, { act, state, actor: null }, { score, reason, evidence, rule });
      return;
    }
    if (row.score === score && row.reason === reason && row.rule === rule) return;
    const { id, version } = row;
    await tx.manager.update(Link, { id, version }, { score, reason, evidence, rule, version: version + 1 });
  }

  private async drop(tx: Transaction, row: Link): Promise<void> {
    if (row.state === 'suggested') await tx.manager.delete(Link, { id: row.id, state: 'suggested' });
    if (row.state !== 'automatic') return;
    const change = { act: 'link.withdraw', state: 'suggested', actor: null } as const;
    await this.changes.change(tx, row, change, { reason: WITHDRAWN, score: Math.min(row.score, 0.5) });
  }
}

function isGiven({ rule }: Link): boolean {
  return GIVEN_RULES.some((given) => given === rule);
}

function keyOf({ targetType, targetId, kind }: Pick<Link, 'targetType' | 'targetId' | 'kind'>): string {
  return `${targetType} ${targetId} ${kind}`;
}
