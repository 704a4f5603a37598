export * from './columns';
export * from './data-source-options';
export * from './dialect';
export * from './domain-events';
export * from './migrate';
export * from './schema-name';
export { planTasksMigrations } from './migrations';
export type { Transaction } from './transaction';
export * from './unit-of-work';
