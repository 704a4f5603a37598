import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { In, IsNull, Not } from 'typeorm';
import { foldVietnamese } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import type { DocumentHeader } from '../../reading';
import { Plan, PlanAmendment, PlanSource } from '../entities';
import type { PlanStatus } from '../entities';
import { planYear } from './plan-year';

/** Plans that can still take a new version. */
const LIVE: PlanStatus[] = ['draft', 'prepared', 'active'];

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

  /**
   * A live plan of which another text with this header would be a new version: the same symbol of the same body; or,
   * while one of the two has no number yet, the same subject of the same body and year.
   */
  async planOfHeader(tx: Transaction, header: DocumentHeader): Promise<Plan | null> {
    const key = header.number && header.symbol ? symbolKey(header.symbol) : null;
    const candidates = await tx.manager.find(Plan, {
      where: [
        ...(key ? [{ symbolKey: key, status: In(LIVE) }] : []),
        { year: planYear(header) ?? IsNull(), status: In(LIVE) },
      ],
    });
    return (
      candidates.find(
        (plan) =>
          sameBody(plan.issuer, header.issuer) &&
          (key && plan.symbolKey
            ? plan.symbolKey === key && sameYear(plan.date, header.date)
            : sameSubject(plan.subject, header.subject)),
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

/** Word for word, apart from case, diacritics and spaces. */
function sameSubject(one: string, other: string | null): boolean {
  const key = (subject: string): string =>
    foldVietnamese(subject)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return other !== null && key(one) === key(other);
}

/** Numbers begin again every year. */
function sameYear(one: string | null, other: string | null): boolean {
  return !one || !other || one.slice(0, 4) === other.slice(0, 4);
}
