import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { NotFound, pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { andSearch, UnitOfWork } from '../../persistence';
import { seesEverything } from '../access/identity';
import type { Identity } from '../access/identity';
import { Unit } from '../units/unit.entity';
import type { PersonQuery } from './dto/person.input';
import type { PersonOption, PersonView } from './dto/person.view';
import { personFacts } from './person-facts';
import { Person } from './person.entity';

@Injectable()
export class PeopleQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(query: PersonQuery): Promise<Page<PersonView>> {
    const { page, size, q = '', unitId, role, active } = query;
    return this.unitOfWork.read(async (manager) => {
      const select = manager.getRepository(Person).createQueryBuilder('person');
      if (unitId) select.andWhere('person.unitId = :unitId', { unitId });
      if (role) select.andWhere('person.roles LIKE :role', { role: `%"${role}"%` });
      if (active !== undefined) select.andWhere('person.active = :active', { active });
      andSearch(select, ['person.searchText'], q);
      const [people, total] = await select
        .orderBy('person.name', 'ASC')
        .addOrderBy('person.id', 'ASC')
        .skip((page - 1) * size)
        .take(size)
        .getManyAndCount();
      return pageOf(await views(manager, people), total, query);
    });
  }

  async get(id: string): Promise<PersonView> {
    return this.unitOfWork.read(async (manager) => {
      const person = await manager.getRepository(Person).findOneBy({ id });
      if (!person) throw new NotFound('person-not-found', 'Không tìm thấy người dùng này.');
      return (await views(manager, [person]))[0];
    });
  }

  /** Active people of the own unit; of any unit for those who see every unit. */
  async colleagues(me: Identity, unitId: string | null = me.unitId): Promise<PersonOption[]> {
    if (!unitId || (unitId !== me.unitId && !seesEverything(me))) return [];
    const people = await this.unitOfWork.read((manager) =>
      manager.getRepository(Person).find({ where: { unitId, active: true }, order: { name: 'ASC' } }),
    );
    return people.map(({ id, name, title, roles }) => ({ id, name, title, roles }));
  }
}

async function views(manager: EntityManager, people: readonly Person[]): Promise<PersonView[]> {
  const unitIds = [...new Set(people.flatMap((person) => person.unitId ?? []))];
  const units = unitIds.length ? await manager.getRepository(Unit).findBy({ id: In(unitIds) }) : [];
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return people.map((person) => ({
    ...personFacts(person),
    unitName: (person.unitId && names.get(person.unitId)) || null,
    version: person.version,
  }));
}
