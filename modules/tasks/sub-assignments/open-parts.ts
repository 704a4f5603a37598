import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Conflict } from '../../foundation';
import { Unit } from '../../organization';
import { CLOSED_STATUSES, STATUS_LABELS } from '../assignment.words';
import { Assignment } from '../entities';

/** Parts of the assignment that are neither completed nor cancelled. */
export async function openParts(manager: EntityManager, parentId: string): Promise<Assignment[]> {
  const parts = await manager.getRepository(Assignment).findBy({ parentId });
  return parts.filter(({ status }) => !CLOSED_STATUSES.some((closed) => closed === status));
}

/** @throws Conflict `parts-open`, naming whose parts they are */
export async function requireNoOpenParts(
  manager: EntityManager,
  assignment: Pick<Assignment, 'id'>,
  act: string,
): Promise<void> {
  const parts = await openParts(manager, assignment.id);
  if (!parts.length) return;
  const units = await manager.getRepository(Unit).findBy({ id: In(parts.map(({ unitId }) => unitId)) });
  const named = parts
    .map(({ unitId, status }) => {
      const name = units.find(({ id }) => id === unitId)?.name ?? '';
      return `${name} (${STATUS_LABELS[status].toLowerCase()})`;
    })
    .sort((one, other) => one.localeCompare(other, 'vi'));
  throw new Conflict(
    'parts-open',
    `Chưa thể “${act}”: còn phần việc đã giao lại chưa hoàn thành của ${named.join(', ')}.`,
  );
}
