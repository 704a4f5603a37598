import { MigrationExecutor } from 'typeorm';
import type { DataSource, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';
import { planTasksMigrations } from './migrations';

/** Where this package notes which of its migrations ran; never the host's table. */
export const MIGRATIONS_TABLE = 'pt_migrations';

/**
 * Brings the tables up to date. Safe in several instances at once on SQL Server (an application lock is held) and
 * without effect when nothing is pending.
 *
 * @returns names of the migrations that ran
 */
export async function migrate(dataSource: DataSource, options: { schema?: string } = {}): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const mssql = dialectOf(dataSource) === 'mssql';
  try {
    await runner.connect();
    if (mssql) {
      await lock(runner);
      if (options.schema) await runner.createSchema(options.schema, true);
    }
    const executor = new MigrationExecutor(ourView(dataSource, options.schema), runner);
    executor.transaction = 'each';
    const ran = await executor.executePendingMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    if (mssql) await unlock(runner);
    // The only runner SQLite has belongs to the data source.
    if (mssql) await runner.release();
  }
}

/** The host's data source as the executor should see it: our migrations, our table, our schema, nothing else changed. */
function ourView(dataSource: DataSource, schema: string | undefined): DataSource {
  const migrations = planTasksMigrations({ schema }).map((Migration) => new Migration());
  const driverOptions = { ...dataSource.driver.options, ...(schema && { schema }) };
  return Object.create(dataSource, {
    migrations: { value: migrations },
    options: { value: { ...dataSource.options, migrationsTableName: MIGRATIONS_TABLE } },
    driver: { value: Object.create(dataSource.driver, { options: { value: driverOptions } }) },
  }) as DataSource;
}

async function lock(runner: QueryRunner): Promise<void> {
  await runner.query(
    "EXEC sp_getapplock @Resource = 'plan-tasks-migrate', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 120000",
  );
}

async function unlock(runner: QueryRunner): Promise<void> {
  await runner.query("EXEC sp_releaseapplock @Resource = 'plan-tasks-migrate', @LockOwner = 'Session'");
}
