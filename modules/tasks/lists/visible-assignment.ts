import type { EntityManager } from 'typeorm';
import { NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { Assignment } from '../entities';
import { maySee } from './visibility';

/** @throws NotFound also for one that is not this person's to see */
export async function visibleAssignment(
  manager: EntityManager,
  id: string,
  me: Identity,
): Promise<Assignment> {
  const assignment = await manager.getRepository(Assignment).findOneBy({ id });
  if (!assignment || !maySee(me, assignment)) {
    throw new NotFound('assignment-not-found', 'Không tìm thấy phần việc này.');
  }
  return assignment;
}
