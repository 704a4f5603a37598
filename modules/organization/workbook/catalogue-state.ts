import type { EntityManager } from 'typeorm';
import type { GroupFacts } from '../groups/group-facts';
import { readGroups } from '../groups/group-store';
import { personFacts } from '../people/person-facts';
import type { PersonFacts } from '../people/person-facts';
import { Person } from '../people/person.entity';
import { factsOf } from '../units/unit-facts';
import type { UnitFacts } from '../units/unit-facts';
import { allUnits } from '../units/unit-reader';

/** An entry as it is stored. */
export interface Stored<T> {
  facts: T;
  version: number;
}

/** Everything a workbook shows or changes. */
export interface CatalogueState {
  units: Stored<UnitFacts>[];
  groups: Stored<GroupFacts>[];
  people: Stored<PersonFacts>[];
}

export async function readCatalogueState(manager: EntityManager): Promise<CatalogueState> {
  const units = await allUnits(manager);
  const people = await manager.getRepository(Person).find({ order: { subject: 'ASC' } });
  return {
    units: units.map((record) => ({ facts: factsOf(record), version: record.unit.version })),
    groups: await readGroups(manager),
    people: people.map((person) => ({ facts: personFacts(person), version: person.version })),
  };
}
