/** How values of packages are to be understood, for those who work with packages. */
export { businessTypeOf } from './model/codes';
export type { BusinessType } from './model/codes';
export { formatEdxmlTimestamp, parseEdxmlTimestamp } from './model/edxml-date';
