import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../foundation';
import { insertMany } from '../insert-many';
import type { Transaction } from '../transaction';
import { OutboxMessage } from './outbox-message.entity';
import { OutboxWorker } from './outbox-worker';

/** A message to put out. */
export interface Outgoing {
  channel: string;
  kind: string;
  /** What it is about, for example the document's id: order is kept within it. */
  orderKey: string;
  payload: object;
}

/** Takes messages in the transaction of a change; they leave after it has committed. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly worker: OutboxWorker,
  ) {}

  /** @returns the message's id, which is its idempotency key */
  async put(transaction: Transaction, outgoing: Outgoing): Promise<string> {
    const [id] = await this.putAll(transaction, [outgoing]);
    return id;
  }

  /** Many at once; for messages that share no order key. @returns their ids, in their order */
  async putAll(transaction: Transaction, all: readonly Outgoing[]): Promise<string[]> {
    if (!all.length) return [];
    const now = this.clock.now().toISOString();
    const rows = all.map((outgoing) => ({
      id: this.ids.next(),
      ...outgoing,
      status: 'pending' as const,
      attempts: 0,
      nextAttemptAt: now,
      claimToken: null,
      claimedUntil: null,
      lastError: null,
      createdAt: now,
      sentAt: null,
    }));
    await insertMany(transaction.manager, OutboxMessage, rows);
    transaction.afterCommit(() => this.worker.wake());
    return rows.map(({ id }) => id);
  }

  /**
   * Takes up the messages of a key that were given up: they try again from the beginning, or are dropped in favour of
   * another way.
   *
   * @returns how many there were
   */
  async revive(transaction: Transaction, orderKey: string, how: 'retry' | 'drop'): Promise<number> {
    const parked = { orderKey, status: 'parked' as const };
    if (how === 'drop') return (await transaction.manager.delete(OutboxMessage, parked)).affected ?? 0;
    const { affected } = await transaction.manager.update(OutboxMessage, parked, {
      status: 'pending',
      attempts: 0,
      nextAttemptAt: this.clock.now().toISOString(),
    });
    transaction.afterCommit(() => this.worker.wake());
    return affected ?? 0;
  }
}
