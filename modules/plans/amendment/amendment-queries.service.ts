import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, vietnamToday } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import { contentOf } from '../draft/draft-item';
import type { DraftItem } from '../draft/draft-item';
import { itemProblems } from '../draft/item-problems';
import { newItem } from '../draft/new-items';
import { findPlan } from '../draft/plan-lock';
import type { PlanSourceView } from '../dto/plan-item.view';
import { PlanChange } from '../entities/amendment.entity';
import type { PlanAmendment } from '../entities/amendment.entity';
import { PlanItem } from '../entities/plan-item.entity';
import { PlanSource } from '../entities/plan-source.entity';
import type { Plan } from '../entities/plan.entity';
import { sourceMarks } from '../source/source-marks';
import { amendedHeader } from './amended-header';
import { AmendedTasks } from './amended-tasks.service';
import type { AmendedItemView, AmendmentView, PlanChangeView } from './amendment.dto';
import { findAmendment } from './amendment-lock';
import { stepFor } from './amendment-steps';
import { handNotes } from './hand-notes';

/** What a coordinator sees of a new version. */
@Injectable()
export class AmendmentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: AmendedTasks,
    private readonly clock: Clock,
  ) {}

  one(planId: string, id: string): Promise<AmendmentView> {
    return this.unitOfWork.read(async (manager) => {
      const plan = await findPlan({ manager }, planId);
      const amendment = await findAmendment({ manager }, planId, id);
      const source = await manager.findOneByOrFail(PlanSource, { id: amendment.sourceId });
      const all = await manager.find(PlanChange, { where: { amendmentId: id }, order: { position: 'ASC' } });
      const shown = all.filter((change) => change.kind !== 'same');
      const { version, status, createdAt } = amendment;
      return {
        id,
        planId,
        status,
        version,
        createdAt: createdAt.toISOString(),
        fileName: source.fileName,
        headerFields: status === 'open' ? await this.headerFields(manager, plan, source) : [],
        unchanged: all.length - shown.length,
        changes: await this.views(manager, plan, amendment, shown),
      };
    });
  }

  /** The new version's text; a mark's `itemId` is the id of its change. */
  source(planId: string, id: string): Promise<PlanSourceView> {
    return this.unitOfWork.read(async (manager) => {
      const plan = await findPlan({ manager }, planId);
      const amendment = await findAmendment({ manager }, planId, id);
      const source = await manager.findOneByOrFail(PlanSource, { id: amendment.sourceId });
      const changes = await manager.find(PlanChange, {
        where: { amendmentId: id },
        order: { position: 'ASC' },
      });
      const rows = changes.flatMap((change) =>
        change.readAs.map((draft) => newItem(draft, { planId, sourceId: source.id }, change.id, 0)),
      );
      const { header } = source.reading;
      const marks = sourceMarks(
        source,
        { ...plan, ...header, subject: header.subject ?? plan.subject },
        rows,
      );
      return { text: source.text, blocks: source.blocks, marks };
    });
  }

  private async headerFields(manager: EntityManager, plan: Plan, source: PlanSource): Promise<string[]> {
    const old = await manager.findOneByOrFail(PlanSource, { id: plan.sourceId });
    const changes = amendedHeader(plan, old.reading.header, source.reading.header);
    return Object.keys(changes).filter((name) => name !== 'searchText' && name !== 'symbolKey');
  }

  private async views(
    manager: EntityManager,
    plan: Plan,
    { status }: PlanAmendment,
    changes: PlanChange[],
  ): Promise<PlanChangeView[]> {
    const items = await manager.find(PlanItem, { where: { planId: plan.id } });
    const byId = new Map(items.map((item) => [item.id, item]));
    const itemOf = (change: PlanChange): PlanItem | null =>
      change.itemId ? (byId.get(change.itemId) ?? null) : null;
    const open = status === 'open';
    const consequences = open
      ? await this.consequences(manager, plan, changes, itemOf)
      : new Map<string, string[]>();
    const today = vietnamToday(this.clock);
    return changes.map((change) => {
      const { id, kind, fields, after, decision } = change;
      const item = itemOf(change);
      // While it is open the plan may still change under it; afterwards stands what was decided on.
      const before = open && item && change.before ? contentOf(item) : change.before;
      return {
        id,
        kind: kind as PlanChangeView['kind'],
        itemId: change.itemId,
        taskId: item?.taskId ?? null,
        before: before && itemLike(before),
        after: after && itemLike(after),
        fields,
        consequences: [...(open && item ? handNotes(item, change) : []), ...(consequences.get(id) ?? [])],
        problems: open && after ? itemProblems(after, today) : [],
        decision,
      };
    });
  }

  /** As if everything were applied. */
  private async consequences(
    manager: EntityManager,
    plan: Plan,
    changes: PlanChange[],
    itemOf: (change: PlanChange) => PlanItem | null,
  ): Promise<Map<string, string[]>> {
    if (plan.status === 'draft') return new Map();
    const owner = { planId: plan.id, sourceId: plan.sourceId };
    const steps = changes.flatMap((change) => {
      const wanted = Object.assign(new PlanChange(), change, { decision: 'apply' });
      return stepFor(wanted, itemOf(change), (draft) => newItem(draft, owner, change.id, 0)) ?? [];
    });
    return this.tasks.consequences(manager, plan, steps);
  }
}

function itemLike(draft: DraftItem): AmendedItemView {
  const { source, label, groups, content, lead, cooperating, monitoring, deadline, product, conditions } =
    draft;
  const { spanStart, spanEnd } = draft;
  const at = spanEnd > spanStart ? { start: spanStart, end: spanEnd } : null;
  return { source, label, groups, content, lead, cooperating, monitoring, deadline, product, conditions, at };
}
