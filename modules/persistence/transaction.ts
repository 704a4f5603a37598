import type { EntityManager } from 'typeorm';
import type { DomainEvent } from './domain-events';

/** What a rule works in: the manager of one open transaction, and what is to happen when it has committed. */
export interface Transaction {
  readonly manager: EntityManager;
  /** Runs right before commit, inside the transaction, in the order given. */
  beforeCommit(step: () => Promise<void>): void;
  /** Runs after commit; a failure there is logged and undoes nothing. */
  afterCommit(step: () => void | Promise<void>): void;
  /** Delivers the event in this process after commit. */
  emit(event: DomainEvent): void;
}

/** One attempt's transaction with its queues; discarded with the attempt when that is re-run. */
export class OpenTransaction implements Transaction {
  readonly last: (() => Promise<void>)[] = [];
  readonly after: (() => void | Promise<void>)[] = [];
  readonly events: DomainEvent[] = [];

  constructor(readonly manager: EntityManager) {}

  beforeCommit(step: () => Promise<void>): void {
    this.last.push(step);
  }

  afterCommit(step: () => void | Promise<void>): void {
    this.after.push(step);
  }

  emit(event: DomainEvent): void {
    this.events.push(event);
  }
}
