import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { IDENTITY_PORT, offersDemoSignIn } from '../../../integration/identity/identity.port';
import type { DemoSignIn, IdentityPort } from '../../../integration/identity/identity.port';
import { Clock, NotFound, PLAN_TASKS_OPTIONS, vietnamToday } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import { Person } from '../people/person.entity';
import { Unit } from '../units/unit.entity';
import type { Identity } from './identity';
import type { DemoAccountView, SessionView } from './session.view';

/** Who is signed in, and the entrance of the sample. */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    @Inject(IDENTITY_PORT) private readonly identity: IdentityPort,
  ) {}

  async describe(me: Identity | null): Promise<SessionView> {
    return {
      person: me && {
        id: me.personId,
        name: me.name,
        title: me.title,
        unitId: me.unitId,
        unitName: me.unitId ? ((await this.unitNames([me.unitId])).get(me.unitId) ?? null) : null,
      },
      roles: me?.roles ?? [],
      signIn: this.identity.kind,
      sampleMode: this.options.sampleMode,
      today: vietnamToday(this.clock),
      province: this.options.province.name,
      ...(this.identity.entrance && { oidc: this.identity.entrance }),
    };
  }

  async demoAccounts(): Promise<DemoAccountView[]> {
    this.demo();
    const people = await this.unitOfWork.read((manager) =>
      manager.getRepository(Person).find({ where: { active: true }, order: { subject: 'ASC' }, take: 200 }),
    );
    const names = await this.unitNames(people.flatMap((person) => person.unitId ?? []));
    return people.map(({ id, name, title, unitId, roles }) => ({
      id,
      name,
      title,
      unitName: (unitId && names.get(unitId)) || null,
      roles,
    }));
  }

  /** @returns the Set-Cookie value */
  async demoSignIn(personId: string): Promise<string> {
    const demo = this.demo();
    const person = await this.unitOfWork.read((manager) =>
      manager.getRepository(Person).findOne({ where: { id: personId, active: true } }),
    );
    if (!person)
      throw new NotFound('person-not-found', 'Không có tài khoản dùng thử này.', { field: 'personId' });
    return demo.signIn(person.subject, '/');
  }

  /** @returns the Set-Cookie value, or null where signing out is the host's affair */
  signOut(): string | null {
    return offersDemoSignIn(this.identity) ? this.identity.signOut('/') : null;
  }

  private demo(): DemoSignIn {
    if (!this.options.sampleMode || !offersDemoSignIn(this.identity)) {
      throw new NotFound('demo-off', 'Chế độ dùng thử không được bật.');
    }
    return this.identity;
  }

  private async unitNames(ids: string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const units = await this.unitOfWork.read((manager) =>
      manager.getRepository(Unit).find({ select: { id: true, name: true } }),
    );
    return new Map(units.map((unit) => [unit.id, unit.name]));
  }
}
