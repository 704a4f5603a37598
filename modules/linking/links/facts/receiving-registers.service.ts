import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Person, Unit } from '../../../organization';
import type { LinkPlan } from '../entities';

/** Tells whether a register is one in which replies to a plan arrive. */
export type Receiving = (plan: Pick<LinkPlan, 'issuerUnitId'>) => boolean;

/**
 * Replies to a plan arrive where it was issued, in that body's office, or where plans are coordinated. What another
 * unit enters as somebody's reply is a copy for its knowledge: it settles no work of that somebody.
 */
@Injectable()
export class ReceivingRegisters {
  async of(manager: EntityManager, registerId: string): Promise<Receiving> {
    const unit = await manager.findOneBy(Unit, { id: registerId });
    const above = unit?.kind === 'office' ? unit.parentId : null;
    const coordinates = await this.coordinates(manager, [registerId]);
    return ({ issuerUnitId }) =>
      coordinates.size > 0 || (issuerUnitId !== null && [registerId, above].includes(issuerUnitId));
  }

  /** Those of the units somebody of which coordinates plans. */
  async coordinates(manager: EntityManager, unitIds: string[]): Promise<Set<string>> {
    if (!unitIds.length) return new Set();
    const people = await manager.find(Person, {
      where: { unitId: In(unitIds), active: true },
      select: { id: true, unitId: true, roles: true },
    });
    return new Set(
      people.flatMap(({ roles, unitId }) => (unitId && roles.includes('coordinator') ? [unitId] : [])),
    );
  }
}
