export { parseDeadline } from './deadline.parser';
export { findDeadline } from './deadline.finder';
export type { DeadlineContext, FoundDeadline } from './deadline.types';
