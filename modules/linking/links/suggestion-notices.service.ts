import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Notices } from '../../calendar';
import { Document, documentTitle } from '../../documents';
import { Unit } from '../../organization';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { LinksSuggested } from './link.events';

/** Tells the clerks of a register that a document of theirs has suggestions; who registered it sees them there. */
@Injectable()
export class SuggestionNotices implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.events.within<LinksSuggested>('linking.suggested', (events, tx) => this.tell(tx, events));
  }

  private async tell(tx: Transaction, events: readonly LinksSuggested[]): Promise<void> {
    const { manager } = tx;
    const documents = await manager.findBy(Document, { id: In(events.map(({ documentId }) => documentId)) });
    for (const document of documents) {
      const { id, bodyId } = document;
      const offices = await manager.findBy(Unit, { parentId: bodyId, kind: 'office' });
      await this.notices.post(tx, {
        kind: 'link-suggested',
        to: { unitIds: [bodyId, ...offices.map((office) => office.id)], roles: ['clerk'] },
        by: document.registeredById,
        title: `Có gợi ý liên kết cần xem: ${documentTitle(document)}`,
        text: 'Hệ thống gợi ý văn bản này thuộc kế hoạch hoặc nhiệm vụ đang theo dõi. Hãy xác nhận hoặc bác bỏ.',
        path: `documents/${id}`,
        key: `link-suggested:${id}`,
        topic: { type: 'document', id },
      });
    }
  }
}
