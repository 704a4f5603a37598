import type { EntityManager } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * Find options that hold the rows found until the transaction ends, against everybody who asks so too. On SQLite
 * units of work stand in a queue, so nothing need be held.
 */
export function rowLock(manager: EntityManager): { lock?: { mode: 'pessimistic_write' } } {
  return dialectOf(manager.connection) === 'mssql' ? { lock: { mode: 'pessimistic_write' } } : {};
}
