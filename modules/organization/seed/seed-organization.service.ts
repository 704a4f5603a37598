import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CatalogueFile } from '../../../config/catalogues/catalogue';
import { AuditLog } from '../../audit';
import { Clock, Ids, vietnamToday } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { Role } from '../access/roles';
import { refuse } from '../fault';
import { groupFaults } from '../groups/group-rules';
import { insertGroup } from '../groups/group-store';
import { inOrder } from '../people/person-facts';
import type { PersonFacts } from '../people/person-facts';
import { personFaults } from '../people/person-rules';
import { insertPeople } from '../people/person-store';
import { Person } from '../people/person.entity';
import { unitFaults } from '../units/unit-rules';
import { storeUnits } from '../units/unit-writer';
import { Unit } from '../units/unit.entity';
import { catalogueFacts } from './catalogue-facts';

/** A person of the sample; `unit` is a unit's code. */
export interface SamplePerson {
  subject: string;
  name: string;
  title: string;
  unit: string | null;
  roles: Role[];
}

/** What a seeding stored; zeros when everything was there. */
export interface Seeded {
  units: number;
  groups: number;
  people: number;
}

/** Fills an empty database with its first units and people. Where there are some already, nothing is touched. */
@Injectable()
export class SeedOrganization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Units and groups of a catalogue while there is no unit; sample people, if given, while there is nobody. */
  async run(file: CatalogueFile, options: { samplePeople?: readonly SamplePerson[] } = {}): Promise<Seeded> {
    return this.unitOfWork.run(async (transaction) => {
      const stored = await this.catalogue(transaction, file);
      const people = options.samplePeople ? await this.people(transaction, options.samplePeople) : 0;
      return { ...stored, people };
    });
  }

  /**
   * Makes the first administrator while there are no people: somebody must be able to enter all the others.
   *
   * @param subject as the identity provider names the person
   * @returns false when there are people already
   */
  async firstAdministrator(subject: string): Promise<boolean> {
    return this.unitOfWork.run(async (transaction) => {
      const person: PersonFacts = {
        id: this.ids.next(),
        subject,
        name: subject,
        title: 'Quản trị hệ thống',
        email: null,
        unitId: null,
        roles: ['administrator'],
        active: true,
      };
      return (await this.store(transaction, [person])) > 0;
    });
  }

  private async catalogue(
    transaction: Transaction,
    file: CatalogueFile,
  ): Promise<{ units: number; groups: number }> {
    const { manager } = transaction;
    if (!(await isEmpty(manager, Unit))) return { units: 0, groups: 0 };
    const { units, groups } = catalogueFacts(file, this.ids);
    refuse(unitFaults(units, groups));
    refuse(groupFaults(groups, units));
    await storeUnits(manager, this.ids, { created: units });
    for (const group of groups) await insertGroup(manager, this.ids, group);
    this.audit.record(transaction, {
      actor: null,
      action: 'catalogue.load',
      topic: { type: 'catalogue', id: 'units' },
      summary: `Nạp danh mục ban đầu: ${units.length} đơn vị, ${groups.length} nhóm`,
    });
    return { units: units.length, groups: groups.length };
  }

  private async people(transaction: Transaction, sample: readonly SamplePerson[]): Promise<number> {
    const units = await transaction.manager.getRepository(Unit).find();
    const idOf = new Map(units.map((unit) => [unit.code, unit.id]));
    const people = sample.map(({ subject, name, title, unit, roles }) => ({
      id: this.ids.next(),
      subject,
      name,
      title,
      email: null,
      unitId: unit === null ? null : (idOf.get(unit) ?? unit),
      roles: inOrder(roles),
      active: true,
    }));
    return this.store(transaction, people);
  }

  private async store(transaction: Transaction, people: readonly PersonFacts[]): Promise<number> {
    const { manager } = transaction;
    if (!(await isEmpty(manager, Person))) return 0;
    refuse(personFaults(people, await manager.getRepository(Unit).find(), vietnamToday(this.clock)));
    await insertPeople(manager, people);
    for (const person of people)
      this.audit.record(transaction, {
        actor: null,
        action: 'person.create',
        topic: { type: 'person', id: person.id },
        summary: `Thêm người dùng "${person.name}"`,
        after: person,
      });
    return people.length;
  }
}

async function isEmpty(manager: EntityManager, entity: typeof Unit | typeof Person): Promise<boolean> {
  return (await manager.getRepository<Unit | Person>(entity).count()) === 0;
}
