import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit';
import { Document, documentTitle } from '../../../documents';
import { ChangedBySomeoneElse, Clock } from '../../../foundation';
import type { Identity } from '../../../organization';
import type { Transaction } from '../../../persistence';
import type { Link } from '../entities';
import { Link as LinkRow } from '../entities';
import { linkEvent } from '../link.events';
import { LINK_KIND_WORDS, stands } from '../link.words';
import type { LinkState } from '../link.words';

const ACT_WORDS = {
  'link.confirm': 'Xác nhận',
  'link.reject': 'Bác bỏ',
  'link.add': 'Gắn',
  'link.undo': 'Rút lại quyết định đối với',
  'link.automatic': 'Tự động gắn',
  'link.withdraw': 'Thôi gắn tự động',
} as const;

export type LinkAct = keyof typeof ACT_WORDS;

/** A change of a link's state, with what goes on record and who is told. */
export interface LinkChange {
  act: LinkAct;
  state: LinkState;
  /** Null when the rules change it. */
  actor: Identity | null;
  reason?: string | null;
}

/** Carries a link from one state to another: the row, its audit entry and its event commit together. */
@Injectable()
export class LinkChanges {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws ChangedBySomeoneElse when the row is no longer as it was read */
  async change(tx: Transaction, link: Link, change: LinkChange, more: Partial<Link> = {}): Promise<Link> {
    const { id, version } = link;
    const columns: Partial<Link> = {
      ...more,
      state: change.state,
      version: version + 1,
      ...(change.actor && {
        decidedAt: this.clock.now(),
        decidedById: change.actor.personId,
        decidedBy: change.actor.name,
        decisionReason: change.reason || null,
      }),
    };
    const { affected } = await tx.manager.update(LinkRow, { id, version }, columns);
    if (affected !== 1) throw new ChangedBySomeoneElse('Liên kết');
    const after = Object.assign(new LinkRow(), link, columns);
    await this.record(tx, after, change, link.state);
    return after;
  }

  /** Puts a new or changed link on record, and tells of it when it begins or ceases to count. */
  async record(tx: Transaction, link: Link, change: LinkChange, before: LinkState | null): Promise<void> {
    const document = await tx.manager.findOneByOrFail(Document, { id: link.documentId });
    this.audit.record(tx, {
      actor: change.actor,
      action: change.act,
      topic: { type: 'document', id: link.documentId },
      subject: { type: 'link', id: link.id },
      unitId: link.registerId,
      summary: `${ACT_WORDS[change.act]} liên kết “${LINK_KIND_WORDS[link.kind]}” của ${documentTitle(document)}. ${link.reason}`,
      reason: change.reason,
      before: before && { state: before },
      after: {
        state: link.state,
        kind: link.kind,
        target: { type: link.targetType, id: link.targetId },
        score: link.score,
      },
    });
    const stood = before !== null && stands(before);
    if (stands(link.state) && !stood) tx.emit(linkEvent('linking.linked', link));
    if (stood && !stands(link.state)) tx.emit(linkEvent('linking.unlinked', link));
  }
}
