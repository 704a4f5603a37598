import { DataSource } from 'typeorm';
import { dataSourceOptions, TABLE_PREFIX } from '../../modules/persistence';

/** Empties a SQL Server database of this package's tables, for a test that begins with nothing. */
export async function dropOurTables(url: string, schema = 'dbo'): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, [])).initialize();
  try {
    const keys: { name: string; tab: string }[] = await dataSource.query(
      `SELECT CONSTRAINT_NAME AS name, TABLE_NAME AS tab FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
       WHERE CONSTRAINT_TYPE = 'FOREIGN KEY' AND TABLE_SCHEMA = @0 AND TABLE_NAME LIKE @1`,
      [schema, `${TABLE_PREFIX}%`],
    );
    for (const key of keys)
      await dataSource.query(`ALTER TABLE "${schema}"."${key.tab}" DROP CONSTRAINT "${key.name}"`);
    const tables: { name: string }[] = await dataSource.query(
      `SELECT TABLE_NAME AS name FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = @0 AND TABLE_NAME LIKE @1`,
      [schema, `${TABLE_PREFIX}%`],
    );
    for (const table of tables) await dataSource.query(`DROP TABLE "${schema}"."${table.name}"`);
  } finally {
    await dataSource.destroy();
  }
}
