import { ROLES } from '../access/roles';
import type { Role } from '../access/roles';
import type { Person } from './person.entity';

/** Everything the catalogue holds of a person, without its storage. */
export interface PersonFacts {
  id: string;
  subject: string;
  name: string;
  title: string | null;
  email: string | null;
  unitId: string | null;
  roles: Role[];
  active: boolean;
}

export function personFacts({ id, subject, name, title, email, unitId, roles, active }: Person): PersonFacts {
  return { id, subject, name, title, email, unitId, roles: inOrder(roles), active };
}

/** Roles once each, in the order of the catalogue. */
export function inOrder(roles: readonly Role[]): Role[] {
  const unknown = roles.filter((role) => !ROLES.includes(role));
  return [...ROLES.filter((role) => roles.includes(role)), ...unknown];
}

export function samePerson(a: PersonFacts, b: PersonFacts): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ id, subject, name, title, email, unitId, roles, active }: PersonFacts): string {
  return JSON.stringify([id, subject, name, title, email, unitId, inOrder(roles), active]);
}
