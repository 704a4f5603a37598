import type { EntityManager } from 'typeorm';
import { Document, DocumentCitation, DocumentText } from '../../documents';
import type { OfferedDocument } from './pattern/match-condition';

/** Characters of a document's text in which its subject matter is looked for. */
const OPENING = 3000;
/** Documents looked at when a plan with conditions is put in force. */
const EARLIER = 500;

/** What conditions look at in a document. */
export async function offeredDocument(manager: EntityManager, document: Document): Promise<OfferedDocument> {
  const citations = await manager.find(DocumentCitation, {
    where: { documentId: document.id },
    select: { id: true, symbolKey: true },
    take: 500,
  });
  const text = await manager.findOneBy(DocumentText, { id: document.id });
  return {
    kind: document.kind,
    subject: document.subject,
    issuerKey: document.bodyKey,
    date: document.date,
    cites: new Set(citations.map(({ symbolKey }) => symbolKey)),
    opening: text?.text.slice(0, OPENING) ?? '',
  };
}

/** Documents of these bodies that were in the registers before the plan's conditions were: the newest. */
export function documentsSince(manager: EntityManager, bodyKeys: string[], day: string): Promise<Document[]> {
  if (!bodyKeys.length) return Promise.resolve([]);
  return manager
    .getRepository(Document)
    .createQueryBuilder('d')
    .where('d.bodyKey IN (:...bodyKeys)', { bodyKeys: bodyKeys.slice(0, EARLIER) })
    .andWhere('d.date >= :day AND d.status = :status', { day, status: 'registered' })
    .orderBy('d.date', 'DESC')
    .addOrderBy('d.id')
    .take(EARLIER)
    .getMany();
}
