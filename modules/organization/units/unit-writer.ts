import type { EntityManager, ObjectLiteral, EntityTarget } from 'typeorm';
import { ChangedBySomeoneElse, searchText } from '../../foundation';
import type { Ids } from '../../foundation';
import { UnitAlias } from './unit-alias.entity';
import { UnitCode } from './unit-code.entity';
import type { UnitFacts } from './unit-facts';
import { Unit } from './unit.entity';

/** Rows in one INSERT: below SQL Server's limit of 2100 parameters. */
const ROWS_AT_ONCE = 100;

/** Units to store; the version is the one the change was made on. Rules have been checked. */
export interface UnitsToStore {
  created?: readonly UnitFacts[];
  changed?: readonly { unit: UnitFacts; version: number }[];
}

/**
 * Stores units with their names and codes.
 *
 * @throws ChangedBySomeoneElse unless every changed row still has its version
 */
export async function storeUnits(
  manager: EntityManager,
  ids: Ids,
  { created = [], changed = [] }: UnitsToStore,
): Promise<void> {
  const rows = referencedFirst(created).map((unit) => ({ ...rowOf(unit), id: unit.id, version: 1 }));
  await insertAll(manager, Unit, rows);
  // Codes are unique: all old ones go before the first new one comes, so that two units may swap theirs.
  for (const { unit, version } of changed) {
    const { affected } = await manager
      .getRepository(Unit)
      .update({ id: unit.id, version }, { ...rowOf(unit), version: version + 1 });
    if (!affected) throw new ChangedBySomeoneElse(`Đơn vị "${unit.name}"`);
    await manager.getRepository(UnitAlias).delete({ unitId: unit.id });
    await manager.getRepository(UnitCode).delete({ unitId: unit.id });
  }
  await insertNames(manager, ids, [...created, ...changed.map(({ unit }) => unit)]);
}

async function insertNames(manager: EntityManager, ids: Ids, units: readonly UnitFacts[]): Promise<void> {
  const aliases = units.flatMap((unit) =>
    unit.aliases.map((alias, position) => ({ ...alias, id: ids.next(), unitId: unit.id, position })),
  );
  const codes = units.flatMap((unit) =>
    unit.codes.map((code) => ({ ...code, id: ids.next(), unitId: unit.id })),
  );
  await insertAll(manager, UnitAlias, aliases);
  await insertAll(manager, UnitCode, codes);
}

/** Inserts rows of one table in portions SQL Server takes. */
export async function insertAll<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await manager.getRepository(entity).insert(rows.slice(start, start + ROWS_AT_ONCE) as never);
  }
}

function rowOf(unit: UnitFacts): Omit<Unit, 'id' | 'version'> {
  const { code, name, shortName, kind, level, parentId, validFrom, validTo, successorId } = unit;
  return {
    code,
    name,
    shortName,
    kind,
    level,
    parentId,
    validFrom,
    validTo,
    successorId,
    searchText: searchText(
      name,
      shortName,
      code,
      ...unit.aliases.map((alias) => alias.text),
      ...unit.codes.map((item) => item.code),
    ),
  };
}

function referencedFirst(units: readonly UnitFacts[]): UnitFacts[] {
  const left = new Map(units.map((unit) => [unit.id, unit]));
  const ordered: UnitFacts[] = [];
  const place = (unit: UnitFacts): void => {
    if (!left.delete(unit.id)) return;
    for (const id of [unit.parentId, unit.successorId]) {
      const other = id === null ? undefined : left.get(id);
      if (other) place(other);
    }
    ordered.push(unit);
  };
  for (const unit of units) place(unit);
  return ordered;
}
