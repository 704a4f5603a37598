import type { Role } from './access/roles';

/** Who keeps units, groups and the calendar. */
export const CATALOGUE_KEEPERS: readonly Role[] = ['administrator', 'coordinator'];
