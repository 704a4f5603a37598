import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { PlanTasksOptions } from '../../../config/options';
import { BodyNamesService, Document, DocumentCitation } from '../../documents';
import { Ids, PLAN_TASKS_OPTIONS } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Plan, PlanSource } from '../../plans';
import type { PlanChanged } from '../../plans';
import { symbolKey } from '../../reading';
import { Link, LinkPlan, LinkPlanCitation } from './entities';
import { Linker } from './linker.service';

/** Documents that were there before the plan and are looked at again, the newest. */
const EARLIER = 300;
/** Documents a plan's text names that are kept. */
const CITED = 200;

/** Keeps plans findable for linking, and ties the documents that were registered before the plan was known. */
@Injectable()
export class PlanLinks implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly bodies: BodyNamesService,
    private readonly linker: Linker,
    private readonly ids: Ids,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  onModuleInit(): void {
    this.events.within<PlanChanged>('plans.changed', async (changes, tx) => {
      for (const id of new Set(changes.map(({ planId }) => planId))) await this.planChanged(tx, id);
    });
  }

  private async planChanged(tx: Transaction, id: string): Promise<void> {
    const plan = await tx.manager.findOneBy(Plan, { id });
    if (!plan || plan.status === 'draft') return;
    const known = await this.keep(tx, plan);
    if (plan.status === 'cancelled') {
      await tx.manager.delete(Link, { planId: id, state: 'suggested' });
      return;
    }
    for (const documentId of await this.earlier(tx, known)) await this.linker.link(tx, documentId);
  }

  private async keep(tx: Transaction, plan: Plan): Promise<LinkPlan> {
    const { manager } = tx;
    const home = this.options.province.name;
    const nameOf = await this.bodies.load();
    const issuer = nameOf(plan.issuer, home);
    const { id, status, symbol, date, kind, subject } = plan;
    const numbered =
      plan.number && symbol ? { symbol, symbolKey: symbolKey(symbol) } : { symbol: null, symbolKey: null };
    const row = Object.assign(new LinkPlan(), {
      ...{ id, status, date, kind, subject, issuer: plan.issuer },
      ...numbered,
      ...{ bodyKey: issuer.key, issuerUnitId: issuer.unitId },
    } satisfies LinkPlan);
    const { affected } = await manager.update(LinkPlan, { id }, row);
    if (!affected) await manager.insert(LinkPlan, row);
    const { reading } = await manager.findOneByOrFail(PlanSource, { id: plan.sourceId });
    await manager.delete(LinkPlanCitation, { planId: id });
    const cited = reading.citations
      .filter((one) => one.symbol.length <= 120)
      .slice(0, CITED)
      .map((one) =>
        Object.assign(new LinkPlanCitation(), {
          id: this.ids.next(),
          planId: id,
          symbol: one.symbol,
          symbolKey: symbolKey(one.symbol),
          date: one.date,
          bodyKey: nameOf(one.issuer, home).key,
          text: (one.mentions[0]?.text ?? one.symbol).slice(0, 500),
        } satisfies LinkPlanCitation),
      );
    for (let i = 0; i < cited.length; i += 100)
      await manager.insert(LinkPlanCitation, cited.slice(i, i + 100));
    return row;
  }

  /** The plan's own registrations, documents that name it, and documents it names. */
  private async earlier({ manager }: Transaction, plan: LinkPlan): Promise<Set<string>> {
    const { id, symbolKey: key, date, bodyKey } = plan;
    const found = new Set<string>();
    const cited = await manager.findBy(LinkPlanCitation, { planId: id });
    const named = cited.flatMap((one) => (one.date ? [{ symbolKey: one.symbolKey, date: one.date }] : []));
    const pairs = [...(key && date ? [{ symbolKey: key, date }] : []), ...named];
    if (pairs.length) {
      const registered = await manager.find(Document, {
        where: pairs.map((pair) => ({ ...pair, status: 'registered' as const })),
        select: { id: true },
        order: { id: 'DESC' },
        take: EARLIER,
      });
      for (const document of registered) found.add(document.id);
    }
    if (!key || !date) return found;
    const naming = await manager.find(DocumentCitation, {
      where: [
        { symbolKey: key, date },
        { symbolKey: key, date: IsNull(), citedOn: MoreThanOrEqual(date) },
        ...(bodyKey ? [{ symbolKey: key, bodyKey, citedOn: MoreThanOrEqual(date) }] : []),
      ],
      select: { id: true, documentId: true },
      order: { id: 'DESC' },
      take: EARLIER,
    });
    for (const one of naming) found.add(one.documentId);
    const linked = await manager.find(Link, {
      where: { planId: id, state: In(['suggested', 'automatic']) },
      select: { id: true, documentId: true },
      order: { id: 'DESC' },
      take: EARLIER,
    });
    for (const one of linked) found.add(one.documentId);
    return found;
  }
}
