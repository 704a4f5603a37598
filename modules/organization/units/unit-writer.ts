import type { EntityManager, ObjectLiteral, EntityTarget } from 'typeorm';
import { ChangedBySomeoneElse, searchText } from '../../foundation';
import type { Ids } from '../../foundation';
import { UnitAlias } from './unit-alias.entity';
import { UnitCode } from './unit-code.entity';
import type { UnitFacts } from './unit-facts';
import { Unit } from './unit.entity';

/** Rows in one INSERT: below SQL Server's limit of 2100 parameters. */
const ROWS_AT_ONCE = 100;

/** Stores new units, those others refer to first. Rules have been checked. */
export async function insertUnits(
  manager: EntityManager,
  ids: Ids,
  units: readonly UnitFacts[],
): Promise<void> {
  const ordered = referencedFirst(units);
  await insertAll(
    manager,
    Unit,
    ordered.map((unit) => ({ ...rowOf(unit), id: unit.id, version: 1 })),
  );
  await insertNames(manager, ids, ordered);
}

/**
 * Stores a changed unit with its names and codes.
 *
 * @throws ChangedBySomeoneElse unless the row still has that version
 */
export async function updateUnit(
  manager: EntityManager,
  ids: Ids,
  unit: UnitFacts,
  version: number,
): Promise<void> {
  const { id } = unit;
  const { affected } = await manager
    .getRepository(Unit)
    .update({ id, version }, { ...rowOf(unit), version: version + 1 });
  if (!affected) throw new ChangedBySomeoneElse(`Đơn vị "${unit.name}"`);
  await manager.getRepository(UnitAlias).delete({ unitId: id });
  await manager.getRepository(UnitCode).delete({ unitId: id });
  await insertNames(manager, ids, [unit]);
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
