import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** SQL Server takes 2100 parameters in one statement. */
const PARAMETERS = 2000;

/** Inserts complete rows in as few statements as both databases allow. */
export async function insertMany<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  const size = Math.floor(PARAMETERS / manager.dataSource.getMetadata(entity).columns.length);
  for (let start = 0; start < rows.length; start += size) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + size))
      .updateEntity(false)
      .execute();
  }
}
