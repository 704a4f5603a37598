import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { ChangedBySomeoneElse, Conflict, InvalidInput, NotFound, searchText } from '../../foundation';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { CitationLinks } from '../citations/citation-links.service';
import { Document } from '../entities';
import { provinceNamed } from './body-key';
import { BodyNamesService } from './body-names.service';
import { documentEvent } from './document-events';
import { documentTitle } from './document-title';
import type { DocumentFacts } from './new-document';

/** Corrects and cancels entries of the registers. Number, register and direction never change. */
@Injectable()
export class DocumentChanges {
  constructor(
    private readonly audit: AuditLog,
    private readonly links: CitationLinks,
    private readonly bodies: BodyNamesService,
  ) {}

  /** @throws ChangedBySomeoneElse; Conflict `document-cancelled`; InvalidInput for what an outgoing symbol is bound to */
  async edit(
    tx: Transaction,
    id: string,
    version: number,
    facts: DocumentFacts,
    actor: Actor | null,
    by: 'register' | 'sender' = 'register',
  ): Promise<Document> {
    const before = await this.registered(tx, id, version);
    const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    this.checkFixed(before, given);
    const after = Object.assign(new Document(), before, given, { version: version + 1 });
    if (after.symbol !== before.symbol) after.symbolKey = after.symbol && symbolKey(after.symbol);
    if (after.issuer !== before.issuer) {
      const issuer = (await this.bodies.load())(after.issuer, provinceNamed(after.issuer));
      Object.assign(after, { bodyKey: issuer.key, issuerUnitId: issuer.unitId });
    }
    const { symbol, subject, issuer, kind, signer } = after;
    after.searchText = searchText(symbol, subject, issuer, kind, signer?.name);
    await this.write(tx, id, version, after);
    const renamed = (['symbolKey', 'date', 'bodyKey'] as const).some(
      (field) => before[field] !== after[field],
    );
    if (renamed) {
      await this.links.release(tx, after, before.symbolKey);
      await this.links.claim(tx, after);
    }
    const changed = Object.keys(given) as (keyof Document)[];
    const only = (row: Document) => Object.fromEntries(changed.map((field) => [field, row[field]]));
    this.audit.record(tx, {
      actor,
      action: 'document.edit',
      topic: { type: 'document', id },
      unitId: after.bodyId,
      summary: `Sửa thông tin ${documentTitle(after)}`,
      before: only(before),
      after: only(after),
    });
    const corrected = changed.filter((field) => before[field] !== after[field]);
    tx.emit(documentEvent('documents.edited', after, by === 'register' ? corrected : undefined));
    return after;
  }

  /** The entry stays with its number and is marked; nothing cites it any more. */
  async cancel(
    tx: Transaction,
    id: string,
    version: number,
    reason: string,
    actor: Actor | null,
  ): Promise<Document> {
    const before = await this.registered(tx, id, version);
    const after = Object.assign(new Document(), before, {
      status: 'cancelled',
      cancelReason: reason,
      version: version + 1,
    } satisfies Partial<Document>);
    await this.write(tx, id, version, after);
    await this.links.release(tx, after);
    this.audit.record(tx, {
      actor,
      action: 'document.cancel',
      topic: { type: 'document', id },
      unitId: after.bodyId,
      summary: `Hủy ${documentTitle(after)}; số được giữ lại trong sổ`,
      reason,
    });
    tx.emit(documentEvent('documents.cancelled', after));
    return after;
  }

  private async registered(tx: Transaction, id: string, version: number): Promise<Document> {
    const document = await tx.manager.findOne(Document, { where: { id } });
    if (!document) throw new NotFound('document-not-found', 'Không tìm thấy văn bản.');
    if (document.version !== version) throw new ChangedBySomeoneElse('Văn bản');
    if (document.status === 'cancelled') {
      throw new Conflict('document-cancelled', 'Văn bản đã bị hủy, không thay đổi được nữa.');
    }
    return document;
  }

  private checkFixed(document: Document, given: DocumentFacts): void {
    if (document.direction !== 'outgoing') return;
    if (given.symbol !== undefined && given.symbol !== document.symbol) {
      throw new InvalidInput('symbol-fixed', 'Số, ký hiệu văn bản đi theo số trong sổ, không sửa được.', {
        field: 'symbol',
      });
    }
    if (given.date !== undefined && given.date?.slice(0, 4) !== String(document.year)) {
      throw new InvalidInput('year-fixed', `Ngày ban hành phải trong năm ${document.year} của sổ.`, {
        field: 'date',
      });
    }
  }

  private async write(tx: Transaction, id: string, version: number, after: Document): Promise<void> {
    const { id: _id, ...columns } = after;
    const { affected } = await tx.manager.update(Document, { id, version }, columns as object);
    if (affected !== 1) throw new ChangedBySomeoneElse('Văn bản');
  }
}
