import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  daysBetween,
  Forbidden,
  Ids,
  InvalidInput,
  NotFound,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import { hasRole, Person } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Deputy } from '../entities';
import type { DeputyView } from './deputy.dto';

/** Longest deputation, days: longer absences are a matter of appointment. */
const LONGEST = 366;

export interface NewDeputy {
  /** Whose place it is; one's own when left out. */
  principalId?: string;
  deputyId: string;
  /** ISO dates, both included. */
  from: string;
  to: string;
  basis?: string;
}

/** Who may review and sign in whose place, and in which days. */
@Injectable()
export class Deputies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Those one gave and got, newest first; administrators see all. */
  async list(me: Identity): Promise<DeputyView[]> {
    return this.unitOfWork.read(async (manager) => {
      const own = [{ principalId: me.personId }, { deputyId: me.personId }];
      const where = hasRole(me, 'administrator') ? {} : own;
      const rows = await manager.find(Deputy, { where, order: { fromDay: 'DESC', id: 'DESC' }, take: 200 });
      return this.views(manager, rows, me);
    });
  }

  /**
   * @throws Forbidden `deputy-not-yours`; InvalidInput `deputy-is-principal`, `person-unknown`, `deputy-not-leader`,
   *   `period-invalid`, `period-past`, `period-too-long`; Conflict `deputy-overlaps`
   */
  async create(wish: NewDeputy, me: Identity): Promise<DeputyView> {
    const principalId = wish.principalId ?? me.personId;
    if (principalId !== me.personId && !hasRole(me, 'administrator')) throw notYours();
    this.checkPeriod(wish);
    return this.unitOfWork.run(async (tx) => {
      const [principal, deputy] = await this.people(tx.manager, principalId, wish.deputyId);
      await this.refuseOverlap(tx.manager, principalId, wish);
      const row: Deputy = {
        id: this.ids.next(),
        principalId,
        deputyId: deputy.id,
        fromDay: wish.from,
        toDay: wish.to,
        basis: wish.basis || null,
        createdById: me.personId,
        createdAt: this.clock.now(),
        endedAt: null,
        version: 1,
      };
      await tx.manager.insert(Deputy, row);
      this.audit.record(tx, {
        actor: me,
        action: 'deputy.create',
        topic: { type: 'deputy', id: row.id },
        unitId: principal.unitId,
        summary: `${principal.name} ủy quyền cho ${deputy.name} từ ${vietnameseDate(wish.from)} đến ${vietnameseDate(wish.to)}`,
        after: { principalId, deputyId: deputy.id, from: wish.from, to: wish.to, basis: row.basis },
      });
      return (await this.views(tx.manager, [row], me))[0];
    });
  }

  /** Ends a deputation at once. @throws NotFound; Forbidden `deputy-not-yours`; Conflict `deputy-ended` */
  async end(id: string, version: number, me: Identity): Promise<DeputyView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await tx.manager.findOneBy(Deputy, { id });
      const involved = row && [row.principalId, row.deputyId].includes(me.personId);
      if (!row || (!involved && !hasRole(me, 'administrator'))) {
        throw new NotFound('deputy-not-found', 'Không tìm thấy ủy quyền này.');
      }
      if (row.principalId !== me.personId && !hasRole(me, 'administrator')) throw notYours();
      if (row.version !== version) throw new ChangedBySomeoneElse('Ủy quyền');
      if (row.endedAt) throw new Conflict('deputy-ended', 'Ủy quyền này đã kết thúc.');
      const endedAt = this.clock.now();
      const { affected } = await tx.manager.update(
        Deputy,
        { id, version },
        { endedAt, version: version + 1 },
      );
      if (affected !== 1) throw new ChangedBySomeoneElse('Ủy quyền');
      this.audit.record(tx, {
        actor: me,
        action: 'deputy.end',
        topic: { type: 'deputy', id },
        summary: 'Kết thúc ủy quyền ký thay',
      });
      return (await this.views(tx.manager, [{ ...row, endedAt, version: version + 1 }], me))[0];
    });
  }

  private checkPeriod({ from, to }: NewDeputy): void {
    if (to < from) {
      throw new InvalidInput('period-invalid', 'Ngày cuối phải từ ngày đầu trở đi.', { field: 'to' });
    }
    if (to < vietnamToday(this.clock)) {
      throw new InvalidInput('period-past', 'Thời gian ủy quyền đã qua.', { field: 'to' });
    }
    if (daysBetween(from, to) >= LONGEST) {
      throw new InvalidInput('period-too-long', 'Thời gian ủy quyền dài nhất là một năm.', { field: 'to' });
    }
  }

  private async people(
    manager: EntityManager,
    principalId: string,
    deputyId: string,
  ): Promise<[Person, Person]> {
    const field = 'deputyId';
    if (principalId === deputyId) {
      throw new InvalidInput('deputy-is-principal', 'Không thể tự ủy quyền cho chính mình.', { field });
    }
    const found = await manager.findBy(Person, { id: In([principalId, deputyId]), active: true });
    const principal = found.find(({ id }) => id === principalId);
    const deputy = found.find(({ id }) => id === deputyId);
    if (!principal || !deputy) {
      throw new InvalidInput('person-unknown', 'Không tìm thấy người được chọn.', { field });
    }
    if (isLeader(principal) && !isLeader(deputy)) {
      throw new InvalidInput(
        'deputy-not-leader',
        `${deputy.name} không phải là lãnh đạo nên không ký thay được.`,
        { field },
      );
    }
    return [principal, deputy];
  }

  private async refuseOverlap(manager: EntityManager, principalId: string, wish: NewDeputy): Promise<void> {
    const overlaps = await manager.existsBy(Deputy, {
      principalId,
      deputyId: wish.deputyId,
      fromDay: LessThanOrEqual(wish.to),
      toDay: MoreThanOrEqual(wish.from),
      endedAt: IsNull(),
    });
    if (!overlaps) return;
    throw new Conflict('deputy-overlaps', 'Người này đã được ủy quyền trong thời gian đó.', {
      field: 'from',
    });
  }

  private async views(manager: EntityManager, rows: readonly Deputy[], me: Identity): Promise<DeputyView[]> {
    const ids = [...new Set(rows.flatMap(({ principalId, deputyId }) => [principalId, deputyId]))];
    const people = ids.length ? await manager.findBy(Person, { id: In(ids) }) : [];
    const byId = new Map(people.map((person) => [person.id, person]));
    const today = vietnamToday(this.clock);
    return rows.map(({ id, principalId, deputyId, fromDay, toDay, basis, endedAt, version }) => ({
      id,
      principalId,
      principalName: byId.get(principalId)?.name ?? '',
      deputyId,
      deputyName: byId.get(deputyId)?.name ?? '',
      from: fromDay,
      to: toDay,
      basis,
      state: endedAt ? 'ended' : toDay < today ? 'over' : fromDay > today ? 'coming' : 'acting',
      canEnd: !endedAt && toDay >= today && (principalId === me.personId || hasRole(me, 'administrator')),
      version,
    }));
  }
}

function isLeader({ roles }: Person): boolean {
  return roles.some((role) => role === 'unit-leader' || role === 'provincial-leader');
}

function notYours(): Forbidden {
  return new Forbidden('deputy-not-yours', 'Chỉ người ủy quyền hoặc quản trị được thực hiện việc này.');
}
