import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document, documentSummary } from '../../documents';
import { NotFound, pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { hasRole } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { Plan } from '../../plans';
import { DocumentEffect } from './document-effect.entity';
import type { EffectQuery } from './dto/effect.input';
import type { EffectSummaryView, EffectView } from './dto/effect.view';
import { EffectConsequences } from './effect-consequences.service';

/** What waits for a coordinator because its document changed, and what was decided. */
@Injectable()
export class EffectQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consequences: EffectConsequences,
  ) {}

  /** Newest first. */
  async page({ status, document, plan, page, size }: EffectQuery): Promise<Page<EffectSummaryView>> {
    return this.unitOfWork.read(async (manager) => {
      const query = manager.createQueryBuilder(DocumentEffect, 'e');
      if (status) query.andWhere('e.status = :status', { status });
      if (document) query.andWhere('e.documentId = :document', { document });
      const [effects, total] = await andSearch(query, ['e.planIds'], plan)
        .orderBy('e.createdAt', 'DESC')
        .addOrderBy('e.id', 'DESC')
        .skip((page - 1) * size)
        .take(size)
        .getManyAndCount();
      return pageOf(await summaries(manager, effects), total, { page, size });
    });
  }

  /** @throws NotFound `effect-not-found` */
  async one(id: string, me: Identity): Promise<EffectView> {
    return this.unitOfWork.read(async (manager) => {
      const effect = await manager.findOneBy(DocumentEffect, { id });
      if (!effect) throw new NotFound('effect-not-found', 'Không tìm thấy đề nghị này.');
      const { replacedById, newText, amendmentId, status } = effect;
      const [summary] = await summaries(manager, [effect]);
      const replacement = replacedById && (await manager.findOneBy(Document, { id: replacedById }));
      return {
        ...summary,
        replacedBy: replacement ? documentSummary(replacement) : null,
        ...{ newText, amendmentId },
        consequences: effect.consequences ?? (await this.consequences.of(effect)),
        canDecide: status === 'pending' && hasRole(me, 'coordinator'),
      };
    });
  }
}

async function summaries(
  manager: EntityManager,
  effects: readonly DocumentEffect[],
): Promise<EffectSummaryView[]> {
  if (!effects.length) return [];
  const documents = await manager.findBy(Document, { id: In(effects.map(({ documentId }) => documentId)) });
  const plans = await manager.findBy(Plan, { id: In(effects.flatMap(({ planIds }) => planIds)) });
  return effects.flatMap((effect) => {
    const document = documents.find(({ id }) => id === effect.documentId);
    if (!document) return [];
    const { id, change, origin, status, asker, reason, createdAt, planIds } = effect;
    const { decidedAt, decidedBy, decisionReason, version } = effect;
    return [
      {
        ...{ id, change, origin, status, asker, reason, createdAt },
        ...{ decidedAt, decidedBy, decisionReason, version },
        document: documentSummary(document),
        plans: plans
          .filter((plan) => planIds.includes(plan.id))
          .map((plan) => ({ id: plan.id, symbol: plan.symbol, subject: plan.subject, status: plan.status })),
      },
    ];
  });
}
