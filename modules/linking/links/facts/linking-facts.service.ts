import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Document } from '../../../documents';
import { vietnamDay } from '../../../foundation';
import { Assignment, Task } from '../../../tasks';
import type { Link } from '../entities';
import { documentAct } from '../rules/document-act';
import { rowsById } from '../queries/link-views';
import { stands } from '../link.words';
import { CitedDocuments } from './cited-documents.service';
import type { DocumentFacts, LinkingFacts, Sender, Work } from './linking-facts';
import { PlanCandidates } from './plan-candidates.service';
import { ReceivingRegisters } from './receiving-registers.service';
import { Senders } from './senders.service';

/** Parts of a unit that are looked at, those due first. */
const OPEN_PARTS = 400;
const PARTS_OF_PLANS = 600;
const ENDED = ['held', 'cancelled'] as const;
const NOT_DONE = ['waiting', 'assigned', 'accepted', 'in-progress', 'returned', 'submitted'] as const;

/** Gathers what the rules look at: about fifteen statements, each by an index. */
@Injectable()
export class LinkingFactsReader {
  constructor(
    private readonly cited: CitedDocuments,
    private readonly senders: Senders,
    private readonly candidates: PlanCandidates,
    private readonly receiving: ReceivingRegisters,
  ) {}

  /** @param links the document's own, as they are now */
  async of(manager: EntityManager, document: Document, links: readonly Link[]): Promise<LinkingFacts> {
    const { citations, opening } = await this.cited.of(manager, document);
    const day = document.date ?? document.receivedOn ?? vietnamDay(document.registeredAt);
    const facts = documentFacts(document, opening, day);
    const found = await this.candidates.of(manager, document, citations, day);
    const senders = await this.sendersOf(manager, document, facts, found.plans.length > 0);
    const work = await this.work(manager, senders, [...found.plans.map(({ id }) => id)]);
    const known = new Set(found.plans.map(({ id }) => id));
    const more = [...new Set(work.map(({ planId }) => planId))].filter((id) => !known.has(id));
    const plans = [...found.plans, ...(await this.candidates.byId(manager, more))];
    const receives = plans.length ? await this.receiving.of(manager, document.bodyId) : () => false;
    const answeredPlans = new Set(
      links.filter(({ kind, state }) => kind === 'replies-to' && stands(state)).map(({ planId }) => planId),
    );
    return { ...found, document: facts, citations, plans, senders, work, receives, answeredPlans };
  }

  private async sendersOf(
    manager: EntityManager,
    document: Document,
    { act, day, opening }: DocumentFacts,
    mayMatter: boolean,
  ): Promise<Sender[]> {
    if (document.issuerUnitId) return this.senders.of(manager, document, day);
    // The whole catalogue is gone through: only where a plan is named or something is reported.
    return mayMatter || act === 'answers' ? this.senders.partly(manager, document, opening) : [];
  }

  private async work(manager: EntityManager, senders: readonly Sender[], planIds: string[]): Promise<Work[]> {
    if (!senders.length) return [];
    const unitId = In(senders.map((sender) => sender.unitId));
    const open = await manager.find(Assignment, {
      where: { unitId, status: In([...NOT_DONE]) },
      order: { dueDate: 'ASC', id: 'ASC' },
      take: OPEN_PARTS,
    });
    const ofPlans = planIds.length
      ? await manager.find(Assignment, {
          where: { unitId, planId: In(planIds), status: Not(In([...ENDED])) },
          order: { id: 'ASC' },
          take: PARTS_OF_PLANS,
        })
      : [];
    const parts = [...new Map([...open, ...ofPlans].map((part) => [part.id, part])).values()];
    const tasks = await rowsById(
      manager,
      Task,
      parts.map(({ taskId }) => taskId),
    );
    return parts.flatMap(({ id, taskId, planId, unitId: of, role, status, periodKey }) => {
      const task = tasks.get(taskId);
      if (!task || task.cancelledOn) return [];
      const { content, product } = task;
      return [{ assignmentId: id, taskId, planId, unitId: of, role, status, periodKey, content, product }];
    });
  }
}

function documentFacts(document: Document, opening: string, day: string): DocumentFacts {
  const { id, direction, bodyId, symbolKey, date, issuer, bodyKey, issuerUnitId, kind, subject, replyTo } =
    document;
  return {
    ...{ id, direction, registerId: bodyId, symbolKey, date, day, issuer, bodyKey, issuerUnitId },
    ...{ kind, subject, opening, replyTo },
    act: documentAct({ kind, symbolKey, subject, opening }),
  };
}
