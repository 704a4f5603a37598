import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../../config/options';
import { Document } from '../../../documents';
import type { ReplyReference } from '../../../documents';
import { PLAN_TASKS_OPTIONS } from '../../../foundation';
import { NATIONAL_CODES, UnitCode } from '../../../organization';
import { symbolKey } from '../../../reading';
import { Link, LinkPlan } from '../entities';
import { DIRECTING_KINDS, STANDING_STATES } from '../link.words';
import type { ChainedPlan } from './linking-facts';

/** Registrations of one symbol and day looked at. */
const REGISTRATIONS = 100;

/** Finds what of ours the exchange's `ResponseFor` names: a plan, or a document that directs under one. */
@Injectable()
export class ReplyTargets {
  constructor(@Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions) {}

  async of(manager: EntityManager, reference: ReplyReference, answerId: string): Promise<ChainedPlan[]> {
    const organ = await this.organ(manager, reference.organId);
    if (organ === 'foreign') return [];
    const ours = (unitId: string | null): boolean => organ === null || unitId === null || unitId === organ;
    const named = reference.documentId
      ? await manager.findOneBy(Document, { id: reference.documentId })
      : null;
    const key = reference.symbol ? symbolKey(reference.symbol) : null;
    const { date } = reference;
    // An id of ours that bears another symbol than the reference says is no certain word.
    if (named && key && named.symbolKey && named.symbolKey !== key) return [];
    const at = named?.symbolKey && named.date ? { symbolKey: named.symbolKey, date: named.date } : null;
    const pair = at ?? (key && date ? { symbolKey: key, date } : null);
    const plans = pair
      ? await manager.find(LinkPlan, { where: { ...pair, status: Not('cancelled') }, take: REGISTRATIONS })
      : [];
    const documents = named
      ? [named]
      : pair
        ? await manager.find(Document, {
            where: { ...pair, direction: 'outgoing', status: 'registered' },
            order: { id: 'ASC' },
            take: REGISTRATIONS,
          })
        : [];
    const issued = named ? named.bodyKey : null;
    return [
      ...plans
        .filter((plan) => ours(plan.issuerUnitId) && (!issued || !plan.bodyKey || plan.bodyKey === issued))
        .map((plan) => ({
          ...{ planId: plan.id, viaDocumentId: null, symbolKey: plan.symbolKey ?? '', date: plan.date },
          byReference: true,
        })),
      ...(await this.directed(
        manager,
        documents.filter(({ id, issuerUnitId }) => id !== answerId && ours(issuerUnitId)),
        plans,
      )),
    ];
  }

  private async directed(
    manager: EntityManager,
    documents: readonly Document[],
    known: readonly LinkPlan[],
  ): Promise<ChainedPlan[]> {
    if (!documents.length) return [];
    const links = await manager.find(Link, {
      where: {
        documentId: In(documents.map(({ id }) => id)),
        kind: In([...DIRECTING_KINDS]),
        state: In([...STANDING_STATES]),
      },
      order: { id: 'ASC' },
      take: REGISTRATIONS,
    });
    return links
      .filter(({ planId, kind }) => kind !== 'assigns' || !known.some(({ id }) => id === planId))
      .map(({ planId, documentId, kind }) => {
        const document = documents.find(({ id }) => id === documentId) as Document;
        const viaDocumentId = kind === 'assigns' ? null : documentId;
        return {
          planId,
          viaDocumentId,
          symbolKey: document.symbolKey ?? '',
          date: document.date,
          byReference: true,
        };
      });
  }

  /** The unit whose code it is; null when none is given or it is the province's without saying whose; else foreign. */
  private async organ(manager: EntityManager, organId: string | null): Promise<string | null> {
    const code = organId?.trim();
    if (!code) return null;
    const unit = await manager.findOneBy(UnitCode, { system: NATIONAL_CODES, code });
    if (unit) return unit.unitId;
    const { province, exchange } = this.options;
    const ours =
      exchange?.organIds.includes(code) ||
      (province.code && new RegExp(`(^|\\.)${province.code}$`).test(code));
    return ours ? null : 'foreign';
  }
}
