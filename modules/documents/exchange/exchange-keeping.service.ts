import { Injectable } from '@nestjs/common';
import { pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import { ExchangeInbox } from './exchange-inbox.service';
import { ExchangePackage } from './exchange-package.entity';
import type { LookView, PackageQuery, PackageView } from './dto/exchange.views';

/** What the administrator sees of the exchange. */
@Injectable()
export class ExchangeKeeping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: ExchangeInbox,
  ) {}

  /** Newest first. */
  async list({ effect, page, size }: PackageQuery): Promise<Page<PackageView>> {
    const [rows, total] = await this.unitOfWork.read((manager) =>
      manager.findAndCount(ExchangePackage, {
        where: { ...(effect && { effect }) },
        order: { receivedAt: 'DESC', id: 'DESC' },
        skip: (page - 1) * size,
        take: size,
      }),
    );
    return pageOf(rows.map(viewOf), total, { page, size });
  }

  async look(): Promise<LookView> {
    const { handled, repeated, refused, failed, unmarked, unreachable } = await this.inbox.receive();
    return {
      handled: handled.length,
      repeated: repeated.length,
      refused: refused.length,
      failed: failed.length,
      unmarked: unmarked.length,
      reachable: !unreachable.length,
    };
  }
}

function viewOf(row: ExchangePackage): PackageView {
  const { id, docId, kind, fromOrgan, toOrgan, effect, documentId, text, warnings, receivedAt } = row;
  return { id, docId, kind, fromOrgan, toOrgan, effect, documentId, text, warnings, receivedAt };
}
