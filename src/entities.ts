import { AUDIT_ENTITIES } from '../modules/audit';
import { CALENDAR_ENTITIES } from '../modules/calendar';
import { DOCUMENTS_ENTITIES } from '../modules/documents';
import { DRAFTING_ENTITIES } from '../modules/drafting';
import { LINKING_ENTITIES } from '../modules/linking';
import { ORGANIZATION_ENTITIES } from '../modules/organization';
import { OUTBOX_ENTITIES, useSchema } from '../modules/persistence';
import { PLANS_ENTITIES } from '../modules/plans';
import { SIGN_OFF_ENTITIES } from '../modules/sign-off';
import { REPORTS_ENTITIES } from '../modules/reports';
import { TASK_ENTITIES } from '../modules/tasks';

/** A class TypeORM maps to a table. */
export type EntityClass = new () => object;

/** Every entity of this package, in the order of the rooms. */
export const PLAN_TASKS_ENTITIES: EntityClass[] = [
  ...OUTBOX_ENTITIES,
  ...AUDIT_ENTITIES,
  ...ORGANIZATION_ENTITIES,
  ...CALENDAR_ENTITIES,
  ...DOCUMENTS_ENTITIES,
  ...TASK_ENTITIES,
  ...PLANS_ENTITIES,
  ...LINKING_ENTITIES,
  ...DRAFTING_ENTITIES,
  ...SIGN_OFF_ENTITIES,
  ...REPORTS_ENTITIES,
];

/**
 * The entities for a DataSource, placed in a SQL Server schema if one is named. Call it once, before the
 * DataSource is made; give `PlanTasksModule.forRoot` the same schema.
 */
export function planTasksEntities(options: { schema?: string } = {}): EntityClass[] {
  useSchema(options.schema);
  return PLAN_TASKS_ENTITIES;
}
