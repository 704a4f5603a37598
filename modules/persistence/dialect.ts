import type { DataSource } from 'typeorm';

export type Dialect = 'sqlite' | 'mssql';

/** Which of the two databases a data source speaks; anything else is refused. */
export function dialectOf(dataSource: DataSource): Dialect {
  const { type } = dataSource.options;
  if (type === 'mssql') return 'mssql';
  if (type === 'better-sqlite3') return 'sqlite';
  throw new Error(
    `plan-tasks runs on "mssql" and "better-sqlite3"; this DataSource is "${type}". Give PlanTasksModule a DataSource of one of the two.`,
  );
}
