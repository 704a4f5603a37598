import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { EOffice } from '../../../../integration/e-office/e-office.port';
import { DomainEvents, Outbox } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import { Plan } from '../../../plans';
import type { PlanChanged } from '../../../plans';
import type { AssignmentChanged } from '../../../tasks';
import { PushedDocumentRow } from '../e-office.entities';
import { PageLinks } from '../page-links.service';
import { CompletedTasks } from './completed-tasks.service';
import { E_OFFICE_CHANNEL } from './message.types';
import type { EOfficeKind, EOfficePayloads } from './message.types';

/** Writes what the platform is to be told, in the transaction of the change it tells of. */
@Injectable()
export class EOfficeMessages implements OnModuleInit {
  constructor(
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    private readonly events: DomainEvents,
    private readonly outbox: Outbox,
    private readonly completed: CompletedTasks,
    private readonly links: PageLinks,
  ) {}

  onModuleInit(): void {
    this.events.within<PlanChanged>('plans.changed', (changes, tx) =>
      this.tellLinks(
        tx,
        changes.map(({ planId }) => planId),
      ),
    );
    this.events.within<AssignmentChanged>('tasks.assignment-changed', (changes, tx) =>
      this.tellCompletions(tx, changes),
    );
  }

  /** Tells once, for each document of these plans, where its tasks are; a draft has none. */
  async tellLinks(tx: Transaction, planIds: string[]): Promise<void> {
    if (!this.eOffice || !planIds.length) return;
    const rows = await tx.manager.find(PushedDocumentRow, {
      where: { planId: In([...new Set(planIds)]), linkMessageId: IsNull() },
    });
    for (const row of rows) {
      const plan = await tx.manager.findOne(Plan, {
        where: { id: row.planId, status: Not(In(['draft', 'cancelled'])) },
        select: { id: true },
      });
      if (!plan) continue;
      const payload = { documentId: row.externalId, link: this.links.plan(plan.id) };
      const linkMessageId = await this.put(tx, row, 'document-linked', payload);
      await tx.manager.update(PushedDocumentRow, { id: row.id }, { linkMessageId });
    }
  }

  private async tellCompletions(tx: Transaction, changes: readonly AssignmentChanged[]): Promise<void> {
    const done = changes.filter(({ transition }) => transition === 'complete');
    if (!this.eOffice || !done.length) return;
    const rows = await tx.manager.find(PushedDocumentRow, {
      where: { planId: In([...new Set(done.map(({ planId }) => planId))]) },
      order: { externalId: 'ASC' },
    });
    if (!rows.length) return;
    const ids = done.map(({ assignmentId }) => assignmentId);
    for (const { planId, text } of await this.completed.notices(tx, ids)) {
      for (const row of rows.filter((candidate) => candidate.planId === planId)) {
        await this.put(tx, row, 'completion-notice', { documentId: row.externalId, text });
      }
    }
  }

  private put<K extends EOfficeKind>(
    tx: Transaction,
    row: PushedDocumentRow,
    kind: K,
    payload: EOfficePayloads[K],
  ): Promise<string> {
    return this.outbox.put(tx, {
      channel: E_OFFICE_CHANNEL,
      kind,
      orderKey: `e-office:${row.id}`,
      payload,
    });
  }
}
