import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { dialectOf } from './dialect';
import type { Dialect } from './dialect';
import type { DomainEvents } from './domain-events';
import { WorkQueue } from './queue';
import { OpenTransaction } from './transaction';
import type { Transaction } from './transaction';

/** Attempts in all before a deadlock's error is passed on. */
const ATTEMPTS = 5;
/** SQL Server: deadlock victim, and a row changed under snapshot isolation. */
const RETRIED_MSSQL = new Set([1205, 3960]);
/** SQLite: another process holds the file. */
const RETRIED_SQLITE = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED']);

/**
 * The one way to change the database: all of a rule's writes, its audit entry and its outgoing messages commit
 * together or not at all.
 *
 * - A call inside a running unit joins it.
 * - On SQLite TypeORM has a single query runner, so units queue: two open at once would merge into one.
 * - On SQL Server a deadlock victim is run again from the start, so the work must be repeatable.
 */
export class UnitOfWork {
  readonly dialect: Dialect;
  private readonly current = new AsyncLocalStorage<OpenTransaction>();
  private readonly reading = new AsyncLocalStorage<EntityManager>();
  private readonly queue = new WorkQueue();
  private readonly logger = new Logger('PlanTasks');

  constructor(
    readonly dataSource: DataSource,
    private readonly events: DomainEvents,
  ) {
    this.dialect = dialectOf(dataSource);
  }

  /** Runs the work in a transaction and resolves with its result once that has committed and events were delivered. */
  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const joined = this.current.getStore();
    if (joined) return work(joined);
    // It would wait for the read it is part of, which waits for it.
    if (this.reading.getStore()) throw new Error('a unit of work cannot begin inside a read');
    const { result, open } = await this.inTurn(() => this.attempt(work));
    await this.finish(open);
    return result;
  }

  /** Reads what is committed (or, inside a unit, what it sees). A read inside a read joins it. */
  async read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const joined = this.current.getStore()?.manager ?? this.reading.getStore();
    if (joined) return work(joined);
    const { manager } = this.dataSource;
    // The single connection would show a half-done unit's rows, so a reader on SQLite waits its turn too.
    return this.inTurn(() => this.reading.run(manager, () => work(manager)));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.dialect === 'sqlite' ? this.queue.run(work) : work();
  }

  private async attempt<T>(
    work: (t: Transaction) => Promise<T>,
  ): Promise<{ result: T; open: OpenTransaction }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(async (manager) => {
          const open = new OpenTransaction(manager);
          const result = await this.current.run(open, async () => {
            const value = await work(open);
            await this.events.accompany(open.events, open);
            for (const step of open.last) await step();
            return value;
          });
          return { result, open };
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !mayRetry(error)) throw error;
        await sleep(20 * 2 ** attempt + Math.random() * 20);
      }
    }
  }

  private async finish(open: OpenTransaction): Promise<void> {
    for (const step of open.after) {
      try {
        await step();
      } catch (error) {
        this.logger.error(`after-commit step failed: ${String(error)}`);
      }
    }
    await this.events.deliver(open.events);
  }
}

function mayRetry(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { number, code, driverError } = error as { number?: unknown; code?: unknown; driverError?: unknown };
  if (typeof number === 'number' && RETRIED_MSSQL.has(number)) return true;
  if (typeof code === 'string' && RETRIED_SQLITE.has(code)) return true;
  return driverError !== undefined && driverError !== error && mayRetry(driverError);
}
