import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Person, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import type { PeopleQuery } from '../dto/submission.input';
import type { BodyOptionView, SignerOptionView } from '../dto/submission.view';

const MOST = 50;

/** What can be chosen when something is submitted. */
@Injectable()
export class SubmissionChoices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Active people by name, at most fifty; leaders are those who may sign. */
  async people({ q = '', leaders }: PeopleQuery): Promise<SignerOptionView[]> {
    return this.unitOfWork.read(async (manager) => {
      const select = manager.createQueryBuilder(Person, 'person').where('person.active = :active', {
        active: true,
      });
      if (leaders) {
        select.andWhere('(person.roles LIKE :unit OR person.roles LIKE :province)', {
          unit: '%"unit-leader"%',
          province: '%"provincial-leader"%',
        });
      }
      andSearch(select, ['person.searchText'], q);
      const people = await select
        .orderBy('person.name', 'ASC')
        .addOrderBy('person.id', 'ASC')
        .take(MOST)
        .getMany();
      const ids = [...new Set(people.flatMap(({ unitId }) => unitId ?? []))];
      const units = ids.length ? await manager.findBy(Unit, { id: In(ids) }) : [];
      const names = new Map(units.map(({ id, name }) => [id, name]));
      return people.map(({ id, name, title, unitId, roles }) => ({
        id,
        name,
        title,
        unitId,
        unitName: (unitId && names.get(unitId)) || null,
        leader: roles.some((role) => role === 'unit-leader' || role === 'provincial-leader'),
      }));
    });
  }

  /** Bodies in whose name this person may submit a document: the own unit and the provincial committee. */
  async bodies(me: Identity): Promise<BodyOptionView[]> {
    const units = await this.unitOfWork.read((manager) =>
      manager.find(Unit, {
        where: [{ id: me.unitId ?? '' }, { kind: 'province-committee', level: 'province' }],
        order: { name: 'ASC' },
      }),
    );
    const own = units.filter(({ id }) => id === me.unitId);
    return [...own, ...units.filter(({ id }) => id !== me.unitId)].map(({ id, name }) => ({ id, name }));
  }
}
