import { Brackets, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Person, UNIT_ROLES } from '../../organization';
import type { Role } from '../../organization';

/** Whom a notice is for; the parts add up. */
export interface NoticeAudience {
  personIds?: readonly string[];
  /** People of these units who have one of `roles`; of the unit's own roles when none is named. */
  unitIds?: readonly string[];
  /** With `unitIds` it narrows them; alone it means everybody with one of the roles. */
  roles?: readonly Role[];
}

/** Below SQL Server's 2100 parameters. */
const AT_ONCE = 1000;

/** The active people an audience means, each once, in the order of their ids. */
export async function recipientsOf(manager: EntityManager, to: NoticeAudience): Promise<Person[]> {
  const found = new Map<string, Person>();
  const keep = (people: Person[]): void => people.forEach((person) => found.set(person.id, person));
  for (const ids of slicesOf(to.personIds ?? [])) {
    keep(await manager.getRepository(Person).findBy({ id: In(ids), active: true }));
  }
  const roles = to.roles ?? UNIT_ROLES;
  if (to.unitIds) {
    for (const ids of slicesOf(to.unitIds)) keep(await withRoles(manager, roles, ids));
  } else if (to.roles) {
    keep(await withRoles(manager, roles, null));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withRoles(
  manager: EntityManager,
  roles: readonly Role[],
  unitIds: readonly string[] | null,
): Promise<Person[]> {
  if (!roles.length) return Promise.resolve([]);
  const query = manager
    .getRepository(Person)
    .createQueryBuilder('p')
    .where('p.active = :active', { active: true })
    .andWhere(
      new Brackets((any) =>
        roles.forEach((role, index) =>
          any.orWhere(`p.roles LIKE :role${index}`, { [`role${index}`]: `%"${role}"%` }),
        ),
      ),
    );
  if (unitIds) query.andWhere('p.unitId IN (:...unitIds)', { unitIds });
  return query.getMany();
}

/** The ids, each once, in parts a statement can carry. */
export function slicesOf(ids: readonly string[]): string[][] {
  const distinct = [...new Set(ids)];
  const parts: string[][] = [];
  for (let start = 0; start < distinct.length; start += AT_ONCE)
    parts.push(distinct.slice(start, start + AT_ONCE));
  return parts;
}
