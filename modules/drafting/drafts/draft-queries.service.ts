import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound, pageOf, safeFileName } from '../../foundation';
import type { Page } from '../../foundation';
import { Catalogue, hasRole } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { Draft, DraftVersion } from '../entities';
import { keptTitle } from '../render/file-title';
import type { DraftQuery } from '../dto/draft.input';
import type { DraftSummaryView, DraftView } from '../dto/draft.view';
import { DraftAccess, DRAFTERS } from './draft-access.service';

/** A file of a draft as it is sent out. */
export interface DraftFile {
  sha256: string;
  size: number;
  name: string;
}

/** What people see of drafts. */
@Injectable()
export class DraftQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
    private readonly catalogue: Catalogue,
  ) {}

  /** Newest change first. */
  async list(query: DraftQuery, me: Identity): Promise<Page<DraftSummaryView>> {
    const bodies = await this.access.bodiesOf(me);
    if (!bodies.length) return pageOf([], 0, query);
    const [drafts, total] = await this.unitOfWork.read((manager) => {
      const found = manager.createQueryBuilder(Draft, 'draft').where({ bodyId: In(bodies) });
      if (query.status) found.andWhere('draft.status = :status', { status: query.status });
      else found.andWhere('draft.status <> :gone', { gone: 'discarded' });
      if (query.kind) found.andWhere('draft.kind = :kind', { kind: query.kind });
      if (query.plan) found.andWhere('draft.planId = :plan', { plan: query.plan });
      andSearch(found, ['draft.searchText'], query.q);
      return found
        .orderBy('draft.changedAt', 'DESC')
        .addOrderBy('draft.id', 'DESC')
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount();
    });
    const names = await this.catalogue.units(drafts.map(({ bodyId }) => bodyId));
    const items = drafts.map((draft) => summaryOf(draft, names.get(draft.bodyId)?.name ?? ''));
    return pageOf(items, total, query);
  }

  /** @throws NotFound also for one that is not this person's to see */
  async one(id: string, me: Identity): Promise<DraftView> {
    const draft = await this.visible(id, me);
    const names = await this.catalogue.units([draft.bodyId]);
    const versions = await this.unitOfWork.read((manager) =>
      manager.find(DraftVersion, {
        where: { draftId: id },
        order: { version: 'DESC' },
        select: { version: true, createdAt: true, createdBy: true, uploaded: true },
      }),
    );
    return {
      ...summaryOf(draft, names.get(draft.bodyId)?.name ?? ''),
      document: draft.model,
      recipients: draft.recipients,
      uploaded: draft.uploaded,
      origin: draft.originType && draft.originId ? { type: draft.originType, id: draft.originId } : null,
      pdf: { sha256: draft.pdfSha, size: draft.pdfSize },
      docx: draft.docxSha ? { sha256: draft.docxSha, size: draft.docxSize ?? 0 } : null,
      versions: versions.map(({ version, createdAt, createdBy, uploaded }) => ({
        version,
        at: createdAt.toISOString(),
        by: createdBy,
        uploaded,
      })),
      permissions: {
        canEdit: this.access.mayEdit(draft, me),
        canDiscard: draft.status === 'draft' && hasRole(me, ...DRAFTERS),
      },
    };
  }

  /** @throws NotFound also where there is none of that form */
  async file(id: string, form: 'docx' | 'pdf', me: Identity): Promise<DraftFile> {
    const draft = await this.visible(id, me);
    const name = `${safeFileName(keptTitle(draft.model)).slice(0, 120)}.${form}`;
    if (form === 'pdf') return { sha256: draft.pdfSha, size: draft.pdfSize, name };
    if (draft.docxSha) return { sha256: draft.docxSha, size: draft.docxSize ?? 0, name };
    throw new NotFound('file-not-found', 'Dự thảo này dùng tệp PDF tải lên, không có tệp Word.');
  }

  private async visible(id: string, me: Identity): Promise<Draft> {
    const draft = await this.unitOfWork.read((manager) => manager.findOneBy(Draft, { id }));
    return this.access.checkSees(draft, me);
  }
}

function summaryOf(draft: Draft, bodyName: string): DraftSummaryView {
  const { id, kind, bodyId, planId, subject, status, version, model } = draft;
  return {
    id,
    kind,
    bodyId,
    bodyName,
    planId,
    documentKind: model.kind,
    subject,
    status,
    version,
    createdAt: draft.createdAt.toISOString(),
    changedAt: draft.changedAt.toISOString(),
  };
}
