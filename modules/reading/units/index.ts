export { createUnitMatcher } from './unit.matcher';
export { splitRoles } from './unit.roles';
export type { FoundUnit, RoleSplit, UnitMatcher } from './unit.types';
