import { getMetadataArgsStorage } from 'typeorm';

/** Every table of this package begins so. */
export const TABLE_PREFIX = 'pt_';

/**
 * Puts this package's tables into a SQL Server schema of their own. Entities are described once per process, so
 * it must be called before the DataSource is made, and one process has one schema.
 *
 * @param schema name of the schema; undefined leaves the connection's default
 */
export function useSchema(schema: string | undefined): void {
  if (schema !== undefined && !/^[A-Za-z_][A-Za-z0-9_]{0,60}$/.test(schema)) {
    throw new Error(`plan-tasks: option "schema" must be a plain identifier, got "${schema}".`);
  }
  for (const table of getMetadataArgsStorage().tables) {
    if (table.name?.startsWith(TABLE_PREFIX)) table.schema = schema;
  }
}
