import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Document } from '../../../documents';
import { vietnamDay } from '../../../foundation';
import { Assignment, Reply, ReplyAnswer, Task } from '../../../tasks';
import type { Link } from '../entities';
import { documentAct } from '../rules/document-act';
import { rowsById } from '../queries/link-views';
import { stands } from '../link.words';
import { CitedDocuments } from './cited-documents.service';
import type { DocumentFacts, KnownPlan, LinkingFacts, Sender, Work } from './linking-facts';
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
    const planIds = found.plans.map(({ id }) => id);
    const work = (await this.work(manager, senders, planIds)).filter(
      ({ parentUnitId }) => parentUnitId === null || parentUnitId === document.bodyId,
    );
    const known = new Set(found.plans.map(({ id }) => id));
    const more = [...new Set(work.map(({ planId }) => planId))].filter((id) => !known.has(id));
    const plans = [...found.plans, ...(await this.candidates.byId(manager, more))];
    const issuedTo = plans.length ? await this.receiving.of(manager, document.bodyId) : () => false;
    const handedOver = new Set(work.flatMap(({ parentUnitId, planId }) => (parentUnitId ? [planId] : [])));
    const receives = (plan: KnownPlan): boolean => issuedTo(plan) || handedOver.has(plan.id);
    const sentFor = await sentReplies(manager, document, senders);
    const answeredPlans = new Set(
      links.filter(({ kind, state }) => kind === 'replies-to' && stands(state)).map(({ planId }) => planId),
    );
    return { ...found, document: facts, citations, plans, senders, work, receives, answeredPlans, sentFor };
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
    return parts.flatMap(({ id, taskId, planId, unitId: of, role, status, periodKey, parentUnitId }) => {
      const task = tasks.get(taskId);
      if (!task || task.cancelledOn) return [];
      const { content, product } = task;
      const place = { assignmentId: id, taskId, planId, unitId: of, role, status, periodKey, parentUnitId };
      return [{ ...place, content, product }];
    });
  }
}

/** Parts the unit answered with this document: it named it, by its number and day, when it sent its reply. */
async function sentReplies(
  manager: EntityManager,
  { symbolKey, date }: Document,
  senders: readonly Sender[],
): Promise<Set<string>> {
  if (!senders.length || !symbolKey || !date) return new Set();
  const unitId = In(senders.map((sender) => sender.unitId));
  const replies = await manager.find(Reply, {
    where: { documentSymbolKey: symbolKey, documentDate: date, unitId },
    select: { id: true },
    take: PARTS_OF_PLANS,
  });
  if (!replies.length) return new Set();
  const answers = await manager.findBy(ReplyAnswer, {
    replyId: In(replies.map(({ id }) => id)),
    status: Not(In(['withdrawn', 'void'])),
  });
  return new Set(answers.map(({ assignmentId }) => assignmentId));
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
