import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, Ids } from '../../foundation';
import type { Identity } from '../../organization';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import { visibleAssignment } from '../lists/visible-assignment';
import type { UrgeView } from './urge.view';
import { Urge, UrgeReceipt } from './urge.entity';

/** Urgings of an assignment and who of the unit has opened them. */
@Injectable()
export class UrgeReceipts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Newest first. @throws NotFound */
  of(assignmentId: string, me: Identity): Promise<UrgeView[]> {
    return this.unitOfWork.read(async (manager) => {
      await visibleAssignment(manager, assignmentId, me);
      const urges = await manager.find(Urge, { where: { assignmentId }, order: { number: 'DESC' } });
      const receipts = urges.length
        ? await manager.find(UrgeReceipt, {
            where: { urgeId: In(urges.map(({ id }) => id)) },
            order: { at: 'ASC' },
          })
        : [];
      return urges.map(({ id, number, grade, text, at, byName }) => ({
        ...{ id, number, grade, text, byName },
        at: at.toISOString(),
        openedBy: receipts
          .filter(({ urgeId }) => urgeId === id)
          .map(({ personId, personName, at: opened }) => ({
            personId,
            personName,
            at: opened.toISOString(),
          })),
        openedByMe: receipts.some(({ urgeId, personId }) => urgeId === id && personId === me.personId),
      }));
    });
  }

  /** The person has the assignment's urgings before the eyes. Only people of the unit give receipts. @throws NotFound */
  async open(assignmentId: string, me: Identity): Promise<void> {
    await this.unitOfWork
      .run(async ({ manager }) => {
        const assignment = await visibleAssignment(manager, assignmentId, me);
        if (assignment.unitId !== me.unitId) return;
        const urges = await manager.findBy(Urge, { assignmentId });
        if (!urges.length) return;
        const urgeIds = urges.map(({ id }) => id);
        const given = await manager.findBy(UrgeReceipt, { urgeId: In(urgeIds), personId: me.personId });
        const at = this.clock.now();
        for (const urgeId of urgeIds.filter((id) => !given.some((receipt) => receipt.urgeId === id))) {
          const { personId, name: personName } = me;
          await manager.insert(UrgeReceipt, { id: this.ids.next(), urgeId, personId, personName, at });
        }
      })
      .catch((error: unknown) => {
        // Two windows of one person: the receipt is given.
        if (!isUniqueViolation(error)) throw error;
      });
  }
}
