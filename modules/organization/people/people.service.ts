import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, NotFound, vietnamToday } from '../../foundation';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Identity } from '../access/identity';
import { refuse } from '../fault';
import { Unit } from '../units/unit.entity';
import { given } from '../patch';
import type { PersonBody, PersonPatch } from './dto/person.input';
import type { PersonView } from './dto/person.view';
import { PeopleQueries } from './people.queries';
import { inOrder, personFacts } from './person-facts';
import type { PersonFacts } from './person-facts';
import { hasAdministrator, personFaults } from './person-rules';
import { insertPeople, updatePerson } from './person-store';
import { Person } from './person.entity';

/** Makes and changes people; they are never deleted, only set inactive. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly queries: PeopleQueries,
  ) {}

  async create(body: PersonBody, me: Identity): Promise<PersonView> {
    const id = this.ids.next();
    const person: PersonFacts = {
      id,
      subject: body.subject,
      name: body.name,
      title: body.title || null,
      email: body.email || null,
      unitId: body.unitId ?? null,
      roles: inOrder(body.roles),
      active: body.active ?? true,
    };
    await subjectOnce(() =>
      this.unitOfWork.run(async (transaction) => {
        await this.check(transaction.manager, person);
        await insertPeople(transaction.manager, [person]);
        this.audit.record(transaction, {
          actor: me,
          action: 'person.create',
          topic: { type: 'person', id },
          summary: `Thêm người dùng "${person.name}"`,
          after: person,
        });
      }),
    );
    return this.queries.get(id);
  }

  async update(id: string, patch: PersonPatch, me: Identity): Promise<PersonView> {
    await subjectOnce(() =>
      this.unitOfWork.run(async (transaction) => {
        const { manager } = transaction;
        const row = await manager.getRepository(Person).findOneBy({ id });
        if (!row) throw new NotFound('person-not-found', 'Không tìm thấy người dùng này.');
        if (row.version !== patch.version) throw new ChangedBySomeoneElse(`Người dùng "${row.name}"`);
        const before = personFacts(row);
        const after = patched(before, patch);
        await this.check(manager, after);
        await updatePerson(manager, after, patch.version);
        if (hasAdministrator([before]) && !hasAdministrator([after])) await this.keepAdministrator(manager);
        this.audit.record(transaction, {
          actor: me,
          action: 'person.update',
          topic: { type: 'person', id },
          summary: `Sửa người dùng "${after.name}"`,
          before,
          after,
        });
      }),
    );
    return this.queries.get(id);
  }

  private async check(manager: EntityManager, person: PersonFacts): Promise<void> {
    const namesakes = await manager
      .getRepository(Person)
      .createQueryBuilder('person')
      .where('LOWER(person.subject) = :subject', { subject: person.subject.toLowerCase() })
      .getMany();
    const others = namesakes.filter((row) => row.id !== person.id).map(personFacts);
    const units = person.unitId ? await manager.getRepository(Unit).findBy({ id: person.unitId }) : [];
    const faults = personFaults([...others, person], units, vietnamToday(this.clock));
    refuse(faults.filter((fault) => fault.id === person.id));
  }

  /** Looks after the change was written, with the rows locked, so that two cannot remove each other. */
  private async keepAdministrator(manager: EntityManager): Promise<void> {
    const select = manager
      .getRepository(Person)
      .createQueryBuilder('person')
      .where('person.active = :active', { active: true })
      .andWhere('person.roles LIKE :role', { role: '%"administrator"%' });
    if (this.unitOfWork.dialect === 'mssql') select.setLock('pessimistic_write');
    if (!hasAdministrator((await select.getMany()).map(personFacts))) throw lastAdministrator();
  }
}

export function lastAdministrator(): Conflict {
  return new Conflict(
    'last-administrator',
    'Phải còn ít nhất một quản trị đang hoạt động. Hãy giao vai trò quản trị cho người khác trước.',
    { field: 'roles' },
  );
}

/** Another request may store the same subject between the check and the write. */
async function subjectOnce(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Conflict('subject-taken', 'Tài khoản vừa được dùng cho người khác.', { field: 'subject' });
  }
}

function patched(person: PersonFacts, patch: PersonPatch): PersonFacts {
  const changes = given(patch, ['title', 'email', 'unitId']);
  const { version: _version, title, email, roles, ...plain } = changes;
  const after: PersonFacts = { ...person, ...plain };
  if (title !== undefined) after.title = title || null;
  if (email !== undefined) after.email = email || null;
  if (roles) after.roles = inOrder(roles);
  return after;
}
