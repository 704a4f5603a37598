import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../foundation';
import { Catalogue } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { CitationView, DocumentView } from '../dto/document.view';
import { Attachment, Document, DocumentCitation } from '../entities';
import { DocumentAccess } from './document-access.service';
import type { OpenRegisters } from './document-access.service';
import { attachmentView, documentSummary } from './document-views';

/** Citing documents shown with a document; a plan may be cited by every report of a year. */
const CITED_BY = 100;

/** One document with what belongs to it. */
@Injectable()
export class DocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly access: DocumentAccess,
  ) {}

  /** @throws NotFound also for a document of a register the person may not open */
  async one(id: string, me: Identity): Promise<DocumentView> {
    const registers = await this.access.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      const document = this.access.visible(registers, await manager.findOneBy(Document, { id }));
      const attachments = await manager.find(Attachment, {
        where: { documentId: id },
        order: { position: 'ASC' },
      });
      const keeps = registers.keeps && registers.own.includes(document.bodyId);
      const open = keeps && document.status === 'registered';
      const { recipients, signer, copies, sentAt, registeredAt } = document;
      const units = await this.catalogue.units([document.bodyId]);
      return {
        ...documentSummary(document),
        bodyName: units.get(document.bodyId)?.name ?? '',
        issuerUnitId: document.issuerUnitId,
        externalIds: document.externalIds,
        directsWork: document.directsWork,
        replyTo: document.replyTo,
        ...{ recipients, signer, copies, sentAt, registeredAt },
        attachments: attachments.map(attachmentView),
        cites: await this.cites(manager, id, registers),
        ...(await this.citedBy(manager, id, registers)),
        permissions: { canEdit: open, canCancel: open },
      };
    });
  }

  /** @throws NotFound */
  async attachment(id: string, attachmentId: string, me: Identity): Promise<Attachment> {
    const registers = await this.access.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      this.access.visible(registers, await manager.findOneBy(Document, { id }));
      const attachment = await manager.findOneBy(Attachment, { id: attachmentId, documentId: id });
      if (!attachment) throw new NotFound('attachment-not-found', 'Không tìm thấy tệp đính kèm.');
      return attachment;
    });
  }

  private async cites(manager: EntityManager, id: string, registers: OpenRegisters): Promise<CitationView[]> {
    const citations = await manager.find(DocumentCitation, {
      where: { documentId: id },
      order: { id: 'ASC' },
    });
    const targetIds = citations.flatMap(({ targetId }) => targetId ?? []);
    const targets = targetIds.length ? await manager.findBy(Document, { id: In(targetIds) }) : [];
    const shown = new Map(
      targets
        .filter(({ bodyId }) => registers.all || registers.own.includes(bodyId))
        .map((target) => [target.id, documentSummary(target)]),
    );
    return citations.map(({ kind, symbol, date, issuer, mentions, targetId }) => ({
      ...{ kind, symbol, date, issuer, mentions },
      document: (targetId && shown.get(targetId)) || null,
    }));
  }

  private async citedBy(
    manager: EntityManager,
    id: string,
    registers: OpenRegisters,
  ): Promise<Pick<DocumentView, 'citedBy' | 'citedByTotal'>> {
    const own = registers.own.length ? registers.own : [''];
    const [citations, citedByTotal] = await manager.findAndCount(DocumentCitation, {
      where: { targetId: id, ...(!registers.all && { registerId: In(own) }) },
      select: { id: true, documentId: true },
      order: { id: 'DESC' },
      take: CITED_BY,
    });
    if (!citations.length) return { citedBy: [], citedByTotal };
    const documents = await manager.find(Document, {
      where: { id: In(citations.map(({ documentId }) => documentId)) },
      order: { id: 'DESC' },
    });
    return { citedBy: documents.map(documentSummary), citedByTotal };
  }
}
