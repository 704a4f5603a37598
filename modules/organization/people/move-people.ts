import { In } from 'typeorm';
import type { Act, Actor, AuditLog } from '../../audit';
import { ChangedBySomeoneElse } from '../../foundation';
import type { Transaction } from '../../persistence';
import { Person } from './person.entity';

/**
 * The people of ended units go to their successor; each one's going is on record.
 *
 * @throws ChangedBySomeoneElse when one of them is being changed elsewhere
 */
export async function movePeople(
  transaction: Transaction,
  audit: AuditLog,
  actor: Actor,
  fromUnitIds: readonly string[],
  into: { id: string; name: string },
): Promise<void> {
  const people = transaction.manager.getRepository(Person);
  const moving = await people.findBy({ unitId: In([...fromUnitIds]) });
  for (const { id, version, name, unitId } of moving) {
    const { affected } = await people.update({ id, version }, { unitId: into.id, version: version + 1 });
    if (!affected) throw new ChangedBySomeoneElse(`Người dùng "${name}"`);
    audit.record(transaction, {
      actor,
      action: 'person.move',
      topic: { type: 'person', id },
      summary: `Chuyển người dùng "${name}" sang "${into.name}" do sáp nhập đơn vị`,
      before: { unitId },
      after: { unitId: into.id },
    } satisfies Act);
  }
}
