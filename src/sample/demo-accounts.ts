import { ROLE_LABELS } from '../../modules/organization';
import type { Catalogue } from '../../modules/organization';
import { Person } from '../../modules/organization';
import type { UnitOfWork } from '../../modules/persistence';

/** The demo accounts as lines to print: name, roles, unit. */
export async function demoAccountLines(unitOfWork: UnitOfWork, catalogue: Catalogue): Promise<string[]> {
  const people = await unitOfWork.read((manager) =>
    manager.getRepository(Person).find({ where: { active: true }, order: { subject: 'ASC' }, take: 200 }),
  );
  const units = await catalogue.units(people.flatMap((person) => person.unitId ?? []));
  return people.map(({ name, title, roles, unitId }) => {
    const unit = unitId ? units.get(unitId)?.name : undefined;
    const what = roles.map((role) => ROLE_LABELS[role]).join(', ');
    return `${name} - ${what}${title || unit ? ` (${[title, unit].filter(Boolean).join(', ')})` : ''}`;
  });
}
