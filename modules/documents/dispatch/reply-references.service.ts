import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import { Document } from '../entities';
import type { ReplyReference } from '../entities';
import { OWN_SYSTEM } from './document-copy';

/** Systems whose id of a document its sender knows it by, the surest first. */
const KNOWN_BY: readonly string[] = [OWN_SYSTEM, 'exchange'];

/** Names a received document as its sender knows it, so that an answer to it finds its way. */
@Injectable()
export class ReplyReferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param id the received document, which stands in the register `bodyId`
   * @throws InvalidInput `answered-document-unknown`
   */
  async to(id: string, bodyId: string): Promise<ReplyReference> {
    const document = await this.unitOfWork.read((manager) =>
      manager.findOneBy(Document, { id, bodyId, direction: 'incoming' }),
    );
    if (!document) {
      throw new InvalidInput('answered-document-unknown', 'Không tìm thấy văn bản đến được trả lời.', {
        field: 'answers',
      });
    }
    const { externalIds, symbol, date } = document;
    const known = KNOWN_BY.flatMap((system) => externalIds.find((one) => one.system === system) ?? []);
    const sender = externalIds.find(({ system }) => system === 'organ');
    return { organId: sender?.id ?? null, symbol, date, documentId: known[0]?.id ?? null };
  }
}
