import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Conflict } from '../../foundation';
import { AT_WORK_STATUSES, STATUS_LABELS } from '../assignment.words';
import { Assignment } from '../entities';

/**
 * A part may be given anew only while the whole is under way. The whole's version is raised, so that it cannot be
 * handed in at the same moment.
 *
 * @throws Conflict `parent-not-open`
 */
export async function requireParentOpen(
  manager: EntityManager,
  { parentId }: Pick<Assignment, 'parentId'>,
): Promise<void> {
  if (!parentId) return;
  const { affected } = await manager.update(
    Assignment,
    { id: parentId, status: In([...AT_WORK_STATUSES]) },
    { version: () => '"version" + 1' },
  );
  if (affected) return;
  const parent = await manager.findOneByOrFail(Assignment, { id: parentId });
  throw new Conflict(
    'parent-not-open',
    `Phần việc của đơn vị giao đang ở trạng thái “${STATUS_LABELS[parent.status]}” nên không giao lại được; hãy mở lại phần việc đó trước.`,
  );
}
