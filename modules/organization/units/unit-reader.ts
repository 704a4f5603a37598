import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { NamedUnit } from '../../../config/catalogues/catalogue';
import { UnitAlias } from './unit-alias.entity';
import { UnitCode } from './unit-code.entity';
import { Unit } from './unit.entity';

/** A unit with its names and codes. */
export interface UnitRecord {
  unit: Unit;
  aliases: UnitAlias[];
  codes: UnitCode[];
}

/** Below SQL Server's limit of 2100 parameters in one statement. */
const IDS_AT_ONCE = 1000;

/** Completes units with their names and codes, in the order given. */
export async function completeUnits(manager: EntityManager, units: readonly Unit[]): Promise<UnitRecord[]> {
  const aliases: UnitAlias[] = [];
  const codes: UnitCode[] = [];
  for (let start = 0; start < units.length; start += IDS_AT_ONCE) {
    const unitId = In(units.slice(start, start + IDS_AT_ONCE).map((unit) => unit.id));
    aliases.push(...(await manager.getRepository(UnitAlias).findBy({ unitId })));
    codes.push(...(await manager.getRepository(UnitCode).findBy({ unitId })));
  }
  const aliasesOf = byUnit(aliases);
  const codesOf = byUnit(codes);
  return units.map((unit) => ({
    unit,
    aliases: (aliasesOf.get(unit.id) ?? []).sort((a, b) => a.position - b.position),
    codes: (codesOf.get(unit.id) ?? []).sort((a, b) => a.system.localeCompare(b.system)),
  }));
}

function byUnit<T extends { unitId: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.unitId);
    if (list) list.push(row);
    else map.set(row.unitId, [row]);
  }
  return map;
}

/** Every unit there is or was. */
export async function allUnits(manager: EntityManager): Promise<UnitRecord[]> {
  return completeUnits(manager, await manager.getRepository(Unit).find({ order: { code: 'ASC' } }));
}

/** The record as the rules about names see it. */
export function namedUnit({ unit, aliases }: UnitRecord): NamedUnit {
  const { id, name, shortName, validFrom, validTo, successorId } = unit;
  return { id, name, shortName, validFrom, validTo, successorId, aliases };
}
