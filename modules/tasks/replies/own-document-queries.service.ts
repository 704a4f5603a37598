import { Injectable } from '@nestjs/common';
import { Document } from '../../documents';
import { pageOf } from '../../foundation';
import type { Page, PageQuery } from '../../foundation';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { OwnDocuments } from './own-documents.service';
import type { OwnDocumentView } from './reply.view';

/** The documents of a person's own unit, for picking one to a reply. */
@Injectable()
export class OwnDocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: OwnDocuments,
  ) {}

  /** What the unit issued, newest first, wherever it is registered. */
  page(query: PageQuery, me: Identity): Promise<Page<OwnDocumentView>> {
    return this.unitOfWork.read(async (manager) => {
      const found = manager
        .createQueryBuilder(Document, 'd')
        .where(`d.status = 'registered'`)
        .andWhere(`((d.bodyId = :unit AND d.direction = 'outgoing') OR d.issuerUnitId = :unit)`, {
          // No unit has the empty id.
          unit: me.unitId ?? '',
        });
      andSearch(found, ['d.searchText'], query.q);
      const total = await found.getCount();
      const rows = await found
        .orderBy('d.date', 'DESC')
        .addOrderBy('d.id', 'DESC')
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      return pageOf(rows.map(viewOf), total, query);
    });
  }

  /** The document of that symbol and day, null when the registers do not have it. */
  check(symbol: string, date: string, me: Identity): Promise<OwnDocumentView | null> {
    return this.unitOfWork.read(async (manager) => {
      const { documentId } = await this.documents.find(manager, me.unitId ?? '', { symbol, date });
      const document = documentId ? await manager.findOneBy(Document, { id: documentId }) : null;
      return document && viewOf(document);
    });
  }
}

function viewOf({ id, symbol, date, kind, subject }: Document): OwnDocumentView {
  return { id, symbol, date, kind, subject };
}
