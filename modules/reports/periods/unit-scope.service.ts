import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { InvalidInput } from '../../foundation';
import { Catalogue, Person, Unit } from '../../organization';
import type { PeriodScope } from '../entities';

/** A unit a period asks. */
export type OwingUnit = Pick<Unit, 'id' | 'code' | 'name' | 'level' | 'kind'>;

/** Who owes a report. */
@Injectable()
export class UnitScope {
  constructor(private readonly catalogue: Catalogue) {}

  /**
   * The units of a scope on a day, each once, by name; merged ones stand for their living successor.
   *
   * @throws InvalidInput `scope-unknown` for an id nobody has, `scope-empty` when nobody is left
   */
  async resolve(manager: EntityManager, scope: PeriodScope, onDate: string): Promise<OwingUnit[]> {
    const groups = await this.catalogue.expandGroups(scope.groupIds, onDate);
    const living = await this.catalogue.livingUnits(scope.unitIds, onDate);
    const unknown = scope.groupIds.some((id) => !groups.has(id));
    const ids = new Set([...groups.values()].flat());
    for (const unitId of living.values()) if (unitId) ids.add(unitId);
    const units = ids.size ? await manager.find(Unit, { where: { id: In([...ids]) } }) : [];
    const named = scope.unitIds.length ? await manager.find(Unit, { where: { id: In(scope.unitIds) } }) : [];
    if (unknown || named.length < new Set(scope.unitIds).size)
      throw new InvalidInput('scope-unknown', 'Có đơn vị hoặc nhóm đơn vị không còn trong danh mục.', {
        field: 'unitIds',
      });
    if (!units.length)
      throw new InvalidInput('scope-empty', 'Hãy chọn ít nhất một đơn vị phải báo cáo.', {
        field: 'unitIds',
      });
    return units.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }

  /** Units none of whose active people may fill a report in. */
  async withoutReporters(manager: EntityManager, units: readonly OwingUnit[]): Promise<Set<string>> {
    const people = await manager.find(Person, { where: { active: true } });
    const able = new Set(
      people
        .filter(({ roles }) => roles.includes('officer') || roles.includes('unit-leader'))
        .map((p) => p.unitId),
    );
    return new Set(units.filter(({ id }) => !able.has(id)).map(({ id }) => id));
  }
}
