import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../config/options';
import type { Organization } from '../../../integration/exchange/edxml/model/edxml-model.port';
import { PLAN_TASKS_OPTIONS } from '../../foundation';
import { Catalogue, NATIONAL_CODES, Unit, UnitCode } from '../../organization';

/** Bodies by their identification codes, and back. */
@Injectable()
export class OrganCodes {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** The unit that holds the work of the body with this code today; null for a body that is not in the catalogue. */
  async unitOf(manager: EntityManager, organId: string | null | undefined): Promise<string | null> {
    const code = organId?.trim();
    if (!code) return null;
    const row = await manager.findOneBy(UnitCode, { system: NATIONAL_CODES, code });
    if (!row) return null;
    return (await this.catalogue.livingUnits([row.unitId])).get(row.unitId) ?? row.unitId;
  }

  /** How a unit is known on the exchange: by its own code, or where it has none by the province's. */
  async organization(manager: EntityManager, unitId: string): Promise<Organization> {
    const code = await manager.findOneBy(UnitCode, { system: NATIONAL_CODES, unitId });
    const unit = await manager.findOneBy(Unit, { id: unitId });
    const above = unit?.parentId ? await manager.findOneBy(Unit, { id: unit.parentId }) : null;
    return {
      OrganId: code?.code ?? this.own[0] ?? '',
      ...(above && { OrganizationInCharge: above.name }),
      ...(unit && { OrganName: unit.name }),
    };
  }

  /**
   * Whose register takes in what is addressed to these codes: the first that is a unit of the province, else the
   * provincial committee, whose office sorts it.
   */
  async registerFor(
    manager: EntityManager,
    organIds: readonly (string | null | undefined)[],
  ): Promise<string> {
    for (const organId of organIds) {
      const unitId = await this.unitOf(manager, organId);
      const unit = unitId ? await manager.findOneBy(Unit, { id: unitId }) : null;
      if (unit && unit.kind !== 'external' && unit.level !== 'ministry') return unit.id;
    }
    const committee = await manager.findOne(Unit, {
      where: { kind: 'province-committee', level: 'province' },
      order: { id: 'ASC' },
    });
    if (!committee) throw new Error('the catalogue of units has no provincial committee');
    return committee.id;
  }

  /** Codes this system receives for. */
  get own(): readonly string[] {
    return this.options.exchange?.organIds ?? [];
  }
}
