import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document } from '../../../documents';
import { Link, LinkPlan, LinkPlanCitation } from '../entities';
import { DIRECTING_KINDS, STANDING_STATES } from '../link.words';
import type { ChainedPlan, CitedDocument } from './linking-facts';
import { rivalKey } from './linking-facts';
import { ReplyTargets } from './reply-targets.service';

/** Symbol and date of a document. */
export interface Named {
  symbolKey: string;
  date: string;
}

/** Plans of one symbol looked at, the newest: numbers begin again every year and in every body. */
const OF_A_SYMBOL = 100;
/** Registrations looked at for all citations together. */
const REGISTRATIONS = 300;

export interface Candidates {
  plans: LinkPlan[];
  chained: ChainedPlan[];
  rivals: Set<string>;
  citedInPlans: { planId: string; text: string }[];
}

/** Finds plans a document may be about; each statement seeks by symbol and day, whatever the size of the registers. */
@Injectable()
export class PlanCandidates {
  constructor(private readonly references: ReplyTargets) {}

  async of(
    manager: EntityManager,
    document: Document,
    citations: readonly CitedDocument[],
    day: string,
  ): Promise<Candidates> {
    const dated = citations.flatMap(({ symbolKey, date }) => (date ? [{ symbolKey, date }] : []));
    const { symbolKey, date } = document;
    const own = symbolKey && date ? [{ symbolKey, date }] : [];
    const plans = await this.bySymbol(manager, citations, [...dated, ...own], day);
    const known = await registrations(manager, dated);
    const reference = document.replyTo
      ? await this.references.of(manager, document.replyTo, document.id)
      : [];
    const chained = [...reference, ...(await this.overDocuments(manager, known))];
    const citedInPlans = own.length ? await this.citing(manager, document) : [];
    const more = [...chained.map(({ planId }) => planId), ...citedInPlans.map(({ planId }) => planId)];
    const rest = more.filter((id) => !plans.some((plan) => plan.id === id));
    if (rest.length)
      plans.push(...(await manager.findBy(LinkPlan, { id: In(rest), status: Not('cancelled') })));
    return { plans, chained, rivals: rivalsOf(plans, known), citedInPlans };
  }

  /** The plans, whatever their symbol. */
  byId(manager: EntityManager, ids: readonly string[]): Promise<LinkPlan[]> {
    return ids.length
      ? manager.findBy(LinkPlan, { id: In([...ids]), status: Not('cancelled') })
      : Promise.resolve([]);
  }

  private async bySymbol(
    manager: EntityManager,
    citations: readonly CitedDocument[],
    dated: readonly Named[],
    day: string,
  ): Promise<LinkPlan[]> {
    const status = Not('cancelled' as const);
    const exact = dated.length
      ? await manager.find(LinkPlan, {
          where: dated.map((one) => ({ ...one, status })),
          take: REGISTRATIONS,
          order: { id: 'ASC' },
        })
      : [];
    const symbols = [...new Set(citations.map(({ symbolKey }) => symbolKey))];
    const near = symbols.length
      ? await manager.find(LinkPlan, {
          where: { symbolKey: In(symbols), date: LessThanOrEqual(day), status },
          order: { date: 'DESC', id: 'ASC' },
          take: OF_A_SYMBOL,
        })
      : [];
    return [...new Map([...exact, ...near].map((plan) => [plan.id, plan])).values()];
  }

  private async overDocuments(manager: EntityManager, known: readonly Document[]): Promise<ChainedPlan[]> {
    if (!known.length) return [];
    const links = await manager.find(Link, {
      where: {
        documentId: In(known.map(({ id }) => id)),
        kind: In([...DIRECTING_KINDS]),
        state: In([...STANDING_STATES]),
      },
      order: { id: 'ASC' },
      take: REGISTRATIONS,
    });
    return links.map(({ planId, documentId }) => {
      const { symbolKey, date } = known.find(({ id }) => id === documentId) as Document;
      return { planId, viaDocumentId: documentId, symbolKey: symbolKey ?? '', date, byReference: false };
    });
  }

  private async citing(
    manager: EntityManager,
    { symbolKey, date, bodyKey }: Document,
  ): Promise<{ planId: string; text: string }[]> {
    const found = await manager.find(LinkPlanCitation, {
      where: { symbolKey: symbolKey as string, date: date as string },
      order: { id: 'ASC' },
      take: OF_A_SYMBOL,
    });
    return found
      .filter((one) => !one.bodyKey || !bodyKey || one.bodyKey === bodyKey)
      .map(({ planId, text }) => ({ planId, text }));
  }
}

async function registrations(manager: EntityManager, dated: readonly Named[]): Promise<Document[]> {
  if (!dated.length) return [];
  return manager.find(Document, {
    where: dated.map((one) => ({ ...one, status: 'registered' as const })),
    select: { id: true, symbolKey: true, date: true, bodyKey: true },
    order: { id: 'ASC' },
    take: REGISTRATIONS,
  });
}

function rivalsOf(plans: readonly LinkPlan[], known: readonly Document[]): Set<string> {
  const rivals = new Set<string>();
  for (const plan of plans) {
    const key = rivalKey(plan);
    const other = (document: Document): boolean =>
      document.bodyKey !== null && document.bodyKey !== plan.bodyKey && rivalKey(document) === key;
    if (plan.symbolKey && plan.date && known.some(other)) rivals.add(key);
  }
  return rivals;
}
