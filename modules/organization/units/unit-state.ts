import type { EntityManager } from 'typeorm';
import { NotFound } from '../../foundation';
import { refuse } from '../fault';
import { UnitGroup } from '../groups/group.entity';
import { factsOf } from './unit-facts';
import type { UnitFacts } from './unit-facts';
import { allUnits } from './unit-reader';
import { unitFaults } from './unit-rules';
import type { GroupNames } from './unit-rules';

/** The whole catalogue of units inside a transaction: what a change is judged against. */
export interface UnitState {
  units: Map<string, UnitFacts>;
  versions: Map<string, number>;
  groups: GroupNames;
}

export async function readUnitState(manager: EntityManager): Promise<UnitState> {
  const records = await allUnits(manager);
  return {
    units: new Map(records.map((record) => [record.unit.id, factsOf(record)])),
    versions: new Map(records.map(({ unit }) => [unit.id, unit.version])),
    groups: await manager.getRepository(UnitGroup).find(),
  };
}

/** @throws NotFound */
export function unitOf(state: UnitState, id: string, field?: string): UnitFacts {
  const unit = state.units.get(id);
  if (!unit) throw new NotFound('unit-not-found', 'Không tìm thấy đơn vị này.', { field });
  return unit;
}

/** Judges the catalogue as it would be with these units; refuses what is wrong with them. */
export function checkChange(state: UnitState, changed: readonly UnitFacts[]): void {
  const units = new Map(state.units);
  for (const unit of changed) units.set(unit.id, unit);
  const ids = new Set(changed.map((unit) => unit.id));
  refuse(unitFaults([...units.values()], state.groups).filter((fault) => ids.has(fault.id)));
}
