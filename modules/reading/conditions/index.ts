export { findConditions } from './conditions.finder';
