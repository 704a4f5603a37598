import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document } from '../entities';

type Named = Pick<Document, 'direction' | 'symbolKey' | 'date' | 'bodyKey'>;

/** The same incoming document where it stands in one of these bodies' registers already; null when it does not. */
export async function twinOf(
  manager: EntityManager,
  { direction, symbolKey, date, bodyKey }: Named,
  bodyIds: readonly string[],
): Promise<Document | null> {
  if (direction !== 'incoming' || !symbolKey || !bodyKey || !date || !bodyIds.length) return null;
  return manager.findOne(Document, {
    where: { symbolKey, date, bodyKey, direction, bodyId: In([...bodyIds]), status: 'registered' },
    order: { id: 'ASC' },
  });
}
