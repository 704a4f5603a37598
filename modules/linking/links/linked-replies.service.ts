import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import { Document } from '../../documents';
import { vietnamDay } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ReplyService } from '../../tasks';
import type { Replied } from '../../tasks';
import { Link } from './entities';
import type { LinkEvent } from './link.events';
import { Linker } from './linker.service';

/** Carries links that count over to the work they answer, and what units send over to links. */
@Injectable()
export class LinkedReplies implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly replies: ReplyService,
    private readonly linker: Linker,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.within<LinkEvent>('linking.linked', (events, tx) => this.handIn(tx, events));
    this.events.within<LinkEvent>('linking.unlinked', (events, tx) => this.takeBack(tx, events));
    this.events.within<Replied>('tasks.replied', async (events, tx) => {
      for (const { documentId } of events) if (documentId) await this.linker.link(tx, documentId);
    });
  }

  /** What was handed in by a link that counts no more is waiting for no decision. */
  private async takeBack(tx: Transaction, events: readonly LinkEvent[]): Promise<void> {
    for (const event of events.filter(answersWork)) {
      await this.replies.retract(tx, { assignmentId: event.targetId, documentId: event.documentId });
    }
  }

  /** Assignments a document certainly answers are handed in by it: one reply for each document and unit. */
  private async handIn(tx: Transaction, events: readonly LinkEvent[]): Promise<void> {
    const answering = events.filter(answersWork);
    if (!answering.length) return;
    const rows = await tx.manager.findBy(Link, { id: In(answering.map(({ linkId }) => linkId)) });
    const byReply = new Map<string, Link[]>();
    // What the unit sent itself is handed in already.
    for (const link of rows.filter(({ rule }) => rule !== 'sent-reply')) {
      const key = `${link.documentId} ${link.unitId}`;
      byReply.set(key, [...(byReply.get(key) ?? []), link]);
    }
    for (const links of byReply.values()) await this.receive(tx, links);
  }

  private async receive(tx: Transaction, links: readonly Link[]): Promise<void> {
    const [{ documentId, unitId, registerId }] = links;
    if (!unitId) return;
    const document = await tx.manager.findOneByOrFail(Document, { id: documentId });
    const assignmentIds = links.map(({ targetId }) => targetId);
    const on = document.receivedOn ?? document.date ?? vietnamDay(document.registeredAt);
    const { skipped } = await this.replies.receive(tx, { unitId, assignmentIds, documentId, on });
    for (const { assignmentId, message } of skipped) {
      this.audit.record(tx, {
        actor: null,
        action: 'link.reply-skipped',
        topic: { type: 'document', id: documentId },
        subject: { type: 'assignment', id: assignmentId },
        unitId: registerId,
        summary: `Phần việc không đổi trạng thái theo văn bản trả lời. ${message}`,
      });
    }
  }
}

function answersWork({ kind, targetType }: LinkEvent): boolean {
  return kind === 'replies-to' && targetType === 'assignment';
}
