import type { DataSource } from 'typeorm';
import { PLAN_TASKS_ENTITIES } from './entities';

/**
 * Refuses a data source that does not know this package's entities, or knows them in another schema.
 *
 * @throws Error naming the option and the remedy
 */
export function checkEntities(dataSource: DataSource, schema: string | undefined): void {
  const missing = PLAN_TASKS_ENTITIES.filter((entity) => !dataSource.hasMetadata(entity));
  if (missing.length) {
    throw new Error(
      `plan-tasks: dataSource does not know ${missing.length} of this package's entities (${missing[0].name}, …); add ...planTasksEntities() to the entities of the DataSource.`,
    );
  }
  const { options } = dataSource;
  if (options.type !== 'mssql') return;
  const wanted = schema ?? options.schema;
  const placed = dataSource.getMetadata(PLAN_TASKS_ENTITIES[0]).schema;
  if (placed !== wanted) {
    throw new Error(
      `plan-tasks: schema is ${quoted(wanted)}, but the entities are in ${quoted(placed)}; give planTasksEntities({ schema }) the same schema before the DataSource is made.`,
    );
  }
}

const quoted = (schema: string | undefined): string => (schema ? `"${schema}"` : 'the default schema');
