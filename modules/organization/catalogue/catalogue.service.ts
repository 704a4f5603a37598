import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { namesOverTime } from '../../../config/catalogues/catalogue';
import type { ReadingCatalogue } from '../../../config/catalogues/catalogue';
import type { PlanTasksOptions } from '../../../config/options';
import { Clock, PLAN_TASKS_OPTIONS, vietnamToday } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Role } from '../access/roles';
import { membersOf } from '../groups/group-members';
import { GroupMember, UnitGroup } from '../groups/group.entity';
import { Person } from '../people/person.entity';
import { allUnits, namedUnit } from '../units/unit-reader';
import { Unit } from '../units/unit.entity';
import type { UnitKind, UnitLevel } from '../units/unit.entity';
import { livingSuccessor, validOn } from '../units/validity';

/** A unit as other rooms show it. */
export interface UnitBrief {
  id: string;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  level: UnitLevel;
}

/** A person as other rooms show and address it. */
export interface PersonBrief {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  roles: Role[];
}

/** What other rooms ask about units, groups and people. Dates are ISO; without one, today in Vietnam counts. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * What a document is read against; ids are those of units and groups. With a date only the names of that day;
   * without one all names, each with its days.
   */
  async unitCatalogue(onDate?: string): Promise<ReadingCatalogue> {
    return this.unitOfWork.read(async (manager) => {
      const names = namesOverTime((await allUnits(manager)).map(namedUnit));
      const groups = await manager.getRepository(UnitGroup).find({ order: { code: 'ASC' } });
      const of = <T extends { validFrom: string | null; validTo: string | null }>(items: T[]): T[] =>
        onDate ? items.filter((item) => validOn(item, onDate)) : items;
      return {
        province: this.options.province.name,
        units: of(names).map((unit) => ({ ...unit, aliases: of(unit.aliases) })),
        groups: groups.map(({ id, name, aliases }) => ({ id, name, aliases })),
      };
    });
  }

  /** Ids of a group's units on a day, ordered by name; an unknown group has none. */
  async expandGroup(groupId: string, onDate: string = vietnamToday(this.clock)): Promise<string[]> {
    return (await this.expandGroups([groupId], onDate)).get(groupId) ?? [];
  }

  /** Like {@link expandGroup}, for several at once. */
  async expandGroups(
    groupIds: readonly string[],
    onDate: string = vietnamToday(this.clock),
  ): Promise<Map<string, string[]>> {
    if (!groupIds.length) return new Map();
    return this.unitOfWork.read(async (manager) => {
      const groups = await manager.getRepository(UnitGroup).findBy({ id: In([...new Set(groupIds)]) });
      const named = await manager.getRepository(GroupMember).findBy({ groupId: In(groups.map((g) => g.id)) });
      const units = await manager.getRepository(Unit).find();
      return new Map(groups.map((group) => [group.id, membersOf(group, named, units, onDate)]));
    });
  }

  /** The units named, ended ones too; unknown ids are left out. */
  async units(ids: readonly string[]): Promise<Map<string, UnitBrief>> {
    if (!ids.length) return new Map();
    const wanted = new Set(ids);
    const units = await this.unitOfWork.read(everyUnit);
    return new Map(units.filter((unit) => wanted.has(unit.id)).map((unit) => [unit.id, briefOf(unit)]));
  }

  /** Units that exist on a day, ordered by name. */
  async activeUnits(onDate: string = vietnamToday(this.clock)): Promise<UnitBrief[]> {
    const units = await this.unitOfWork.read(everyUnit);
    return units.filter((unit) => validOn(unit, onDate)).map(briefOf);
  }

  /** For each unit the one that holds its work on a day: itself or its living successor, null when there is none. */
  async livingUnits(
    ids: readonly string[],
    onDate: string = vietnamToday(this.clock),
  ): Promise<Map<string, string | null>> {
    if (!ids.length) return new Map();
    const units = await this.unitOfWork.read(everyUnit);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return new Map(ids.map((id) => [id, livingSuccessor(byId, id, onDate)?.id ?? null]));
  }

  /** The groups named; unknown ids are left out. */
  async groups(ids: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
    if (!ids.length) return new Map();
    const groups = await this.unitOfWork.read((manager) =>
      manager.getRepository(UnitGroup).findBy({ id: In([...new Set(ids)]) }),
    );
    return new Map(groups.map(({ id, name }) => [id, { id, name }]));
  }

  /** Active people of a unit, ordered by name. */
  async peopleOf(unitId: string): Promise<PersonBrief[]> {
    const people = await this.unitOfWork.read((manager) =>
      manager.getRepository(Person).find({ where: { unitId, active: true }, order: { name: 'ASC' } }),
    );
    return people.map(({ id, name, title, email, roles }) => ({ id, name, title, email, roles }));
  }
}

function everyUnit(manager: EntityManager): Promise<Unit[]> {
  return manager.getRepository(Unit).find({ order: { name: 'ASC' } });
}

function briefOf({ id, name, shortName, kind, level }: Unit): UnitBrief {
  return { id, name, shortName, kind, level };
}
