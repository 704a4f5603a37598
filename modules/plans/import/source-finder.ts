import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Not, IsNull } from 'typeorm';
import { foldVietnamese } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import type { DocumentHeader } from '../../reading';
import { Plan, PlanAmendment, PlanSource } from '../entities';

/** Where a document that came before is to be found. */
export interface KnownSource {
  planId: string;
  amendmentId: string | null;
}

/** Recognises documents that are already here. */
@Injectable()
export class SourceFinder {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same bytes. */
  byFile(sha256: string): Promise<KnownSource | null> {
    return this.find({ fileSha256: sha256, contentKey: Not(IsNull()) });
  }

  /** The same text, whatever file it came in. */
  byContent(contentKey: string): Promise<KnownSource | null> {
    return this.find({ contentKey });
  }

  /** A live plan with this symbol of this body, of which another text would be a new version. */
  async planOfSymbol(tx: Transaction, header: DocumentHeader): Promise<Plan | null> {
    if (!header.number || !header.symbol) return null;
    const plans = await tx.manager.find(Plan, { where: { symbolKey: symbolKey(header.symbol) } });
    return (
      plans.find(
        (plan) =>
          plan.status !== 'cancelled' &&
          plan.status !== 'closed' &&
          sameBody(plan.issuer, header.issuer) &&
          sameYear(plan.date, header.date),
      ) ?? null
    );
  }

  private async find(where: FindOptionsWhere<PlanSource>): Promise<KnownSource | null> {
    return this.unitOfWork.read(async (manager) => {
      const source = await manager.findOne(PlanSource, { where, select: { id: true, planId: true } });
      if (!source) return null;
      const amendment = await manager.findOne(PlanAmendment, {
        where: { sourceId: source.id },
        select: { id: true },
      });
      return { planId: source.planId, amendmentId: amendment?.id ?? null };
    });
  }
}

function sameBody(one: string | null, other: string | null): boolean {
  if (!one || !other) return true;
  const key = (body: string): string =>
    foldVietnamese(body)
      .replace(/uy ban nhan dan/g, 'ubnd')
      .replace(/\s+/g, ' ')
      .trim();
  return key(one) === key(other);
}

/** Numbers begin again every year. */
function sameYear(one: string | null, other: string | null): boolean {
  return !one || !other || one.slice(0, 4) === other.slice(0, 4);
}
