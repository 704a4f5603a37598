import type { EntityManager } from 'typeorm';
import { ChangedBySomeoneElse, searchText } from '../../foundation';
import { insertAll } from '../units/unit-writer';
import type { PersonFacts } from './person-facts';
import { Person } from './person.entity';

/** Stores new people. Rules have been checked. */
export async function insertPeople(manager: EntityManager, people: readonly PersonFacts[]): Promise<void> {
  await insertAll(
    manager,
    Person,
    people.map((person) => ({ ...rowOf(person), id: person.id, version: 1 })),
  );
}

/** @throws ChangedBySomeoneElse unless the row still has that version */
export async function updatePerson(
  manager: EntityManager,
  person: PersonFacts,
  version: number,
): Promise<void> {
  const { affected } = await manager
    .getRepository(Person)
    .update({ id: person.id, version }, { ...rowOf(person), version: version + 1 });
  if (!affected) throw new ChangedBySomeoneElse(`Người dùng "${person.name}"`);
}

function rowOf(person: PersonFacts): Omit<Person, 'id' | 'version'> {
  const { subject, name, title, email, unitId, roles, active } = person;
  return {
    subject,
    name,
    title,
    email,
    unitId,
    roles,
    active,
    searchText: searchText(name, title, email, subject),
  };
}
