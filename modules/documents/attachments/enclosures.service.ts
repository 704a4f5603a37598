import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Conflict, Ids, InvalidInput, NotFound } from '../../foundation';
import type { SpooledFile } from '../../foundation';
import type { Identity } from '../../organization';
import { rowLock, UnitOfWork } from '../../persistence';
import type { DomainEvent, Transaction } from '../../persistence';
import { ChangeRequests } from '../changes/change-requests.service';
import { Attachment, Document } from '../entities';
import { DocumentAccess } from '../queries/document-access.service';
import { documentEvent } from '../registry/document-events';
import { documentTitle } from '../registry/document-title';
import { DocumentPreparation } from '../registry/document-preparation.service';
import type { PreparedDocument } from '../registry/new-document';

/** The main file of a document is about to be another one; whoever has built on it may refuse. */
export interface MainReplaced extends DomainEvent {
  readonly name: 'documents.main-replaced';
  readonly documentId: string;
}

/** Files a clerk adds to a document that is registered already. */
export interface Enclosures {
  version: number;
  /** The first of the files is the document itself; the one before stays as an enclosure. */
  main: boolean;
}

/** Adds files to registered documents. */
@Injectable()
export class DocumentEnclosures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly preparation: DocumentPreparation,
    private readonly changes: ChangeRequests,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws InvalidInput `file-missing`, and all that preparing refuses of files; Conflict `document-cancelled`,
   *   `main-locked` when tasks were made of the main file; ChangedBySomeoneElse
   */
  async add(id: string, { version, main }: Enclosures, files: SpooledFile[], me: Identity): Promise<void> {
    const registers = await this.access.registersOf(me);
    const found = await this.unitOfWork.read((manager) => manager.findOneBy(Document, { id }));
    const before = this.access.visible(registers, found);
    this.access.checkKeeps(registers, before.bodyId);
    if (!files.length) throw new InvalidInput('file-missing', 'Hãy chọn một tệp.', { field: 'files' });
    const { direction, bodyId, subject, issuer, date } = before;
    const prepared = await this.preparation.prepare(
      { direction, bodyId, subject, issuer, date, notation: 'VB', checked: true, files },
      me,
    );
    await this.unitOfWork.run((tx) => this.store(tx, id, { version, main }, prepared, me));
  }

  private async store(
    tx: Transaction,
    id: string,
    { version, main }: Enclosures,
    prepared: PreparedDocument,
    me: Identity,
  ): Promise<void> {
    const document = await this.open(tx, id, version);
    if (main) {
      const event: MainReplaced = { name: 'documents.main-replaced', documentId: id };
      tx.emit(event);
      const { files, text, citations } = prepared;
      await this.changes.revise(tx, id, { facts: {}, files, text, citations }, me);
    } else {
      const before = await tx.manager.countBy(Attachment, { documentId: id });
      for (const [index, file] of prepared.files.entries()) {
        const place = {
          id: this.ids.next(),
          documentId: id,
          position: before + index,
          main: before + index === 0,
        };
        await tx.manager.insert(Attachment, { ...place, ...file });
      }
      await tx.manager.update(Document, { id }, { version: version + 1 });
      tx.emit(documentEvent('documents.edited', document));
    }
    this.audit.record(tx, {
      actor: me,
      action: main ? 'document.replace-file' : 'document.attach',
      topic: { type: 'document', id },
      unitId: document.bodyId,
      summary: `${main ? 'Thay tệp chính của' : 'Thêm tệp vào'} ${documentTitle(document)}`,
      after: { files: prepared.files.map(({ name, sha256 }) => ({ name, sha256 })) },
    });
  }

  private async open(tx: Transaction, id: string, version: number): Promise<Document> {
    const document = await tx.manager.findOne(Document, { where: { id }, ...rowLock(tx.manager) });
    if (!document) throw new NotFound('document-not-found', 'Không tìm thấy văn bản.');
    if (document.status === 'cancelled') {
      throw new Conflict('document-cancelled', 'Văn bản đã bị hủy, không thay đổi được nữa.');
    }
    if (document.version !== version) throw new ChangedBySomeoneElse('Văn bản');
    return document;
  }
}
