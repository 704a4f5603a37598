import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { addDays, Ids } from '../../foundation';
import type { Transaction } from '../../persistence';
import type { Identity } from '../access/identity';
import { insertGroup, updateGroup } from '../groups/group-store';
import { movePeople } from '../people/move-people';
import { insertPeople, updatePerson } from '../people/person-store';
import type { UnitFacts } from '../units/unit-facts';
import { storeUnits } from '../units/unit-writer';
import type { UnitsMerged } from '../units/units-merged.event';
import type { ImportPlan } from './import-plan';
import type { SheetChange } from './sheet-change';

/** Carries out a plan without errors, inside one transaction. */
@Injectable()
export class ImportApply {
  constructor(
    private readonly audit: AuditLog,
    private readonly ids: Ids,
  ) {}

  async apply(transaction: Transaction, { units, groups, people }: ImportPlan, me: Identity): Promise<void> {
    const { manager } = transaction;
    const changed = units.changed.map(({ after, version }) => ({ unit: after, version }));
    await storeUnits(manager, this.ids, { created: units.created, changed });
    for (const group of groups.created) await insertGroup(manager, this.ids, group);
    for (const { after, version } of groups.changed) await updateGroup(manager, this.ids, after, version);
    await insertPeople(manager, people.created);
    for (const { after, version } of people.changed) await updatePerson(manager, after, version);
    for (const { before, after } of units.changed) {
      const into = units.result.find((unit) => unit.id === after.successorId);
      if (into) await this.succeed(transaction, before, after, into, me);
    }
    this.record(transaction, 'unit', 'đơn vị', units, me);
    this.record(transaction, 'group', 'nhóm', groups, me);
    this.record(transaction, 'person', 'người dùng', people, me);
  }

  /** A row that names a unit's successor is a merger like any other. */
  private async succeed(
    transaction: Transaction,
    before: UnitFacts,
    after: UnitFacts,
    into: UnitFacts,
    me: Identity,
  ): Promise<void> {
    if (!after.validTo || into.id === before.successorId) return;
    await movePeople(transaction, this.audit, me, [after.id], into);
    transaction.emit({
      name: 'organization.units-merged',
      unitIds: [after.id],
      intoId: into.id,
      from: addDays(after.validTo, 1),
    } as UnitsMerged);
  }

  private record<T extends { id: string; name: string }>(
    transaction: Transaction,
    type: string,
    what: string,
    { created, changed }: SheetChange<T>,
    me: Identity,
  ): void {
    const reason = 'Nhập từ tệp Excel';
    for (const after of created)
      this.audit.record(transaction, {
        actor: me,
        action: `${type}.create`,
        topic: { type, id: after.id },
        summary: `Thêm ${what} "${after.name}"`,
        reason,
        after,
      });
    for (const { before, after } of changed)
      this.audit.record(transaction, {
        actor: me,
        action: `${type}.update`,
        topic: { type, id: after.id },
        summary: `Sửa ${what} "${after.name}"`,
        reason,
        before,
        after,
      });
  }
}
