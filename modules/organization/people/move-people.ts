import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ChangedBySomeoneElse } from '../../foundation';
import { Person } from './person.entity';

/**
 * The people of ended units go to their successor.
 *
 * @throws ChangedBySomeoneElse when one of them is being changed elsewhere
 */
export async function movePeople(
  manager: EntityManager,
  fromUnitIds: readonly string[],
  toUnitId: string,
): Promise<void> {
  const people = manager.getRepository(Person);
  const moving = await people.findBy({ unitId: In([...fromUnitIds]) });
  for (const { id, version } of moving) {
    const { affected } = await people.update({ id, version }, { unitId: toUnitId, version: version + 1 });
    if (!affected) throw new ChangedBySomeoneElse('Người dùng của đơn vị');
  }
}
