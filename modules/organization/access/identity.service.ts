import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../persistence';
import { Person } from '../people/person.entity';
import type { Identity } from './identity';

/** Finds who a subject is in the catalogue of people. */
@Injectable()
export class IdentityService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async bySubject(subject: string): Promise<Identity | null> {
    const person = await this.unitOfWork.read((manager) =>
      manager.getRepository(Person).findOne({ where: { subject, active: true } }),
    );
    // SQL Server finds "ADMIN", "admin " and full-width letters for "admin": another subject is another person.
    if (person?.subject !== subject) return null;
    const { id, name, title, unitId, roles } = person;
    return { personId: id, name, title, unitId, roles };
  }
}
