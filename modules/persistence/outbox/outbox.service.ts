import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../foundation';
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
    const id = this.ids.next();
    const now = this.clock.now().toISOString();
    await transaction.manager.insert(OutboxMessage, {
      id,
      ...outgoing,
      status: 'pending',
      attempts: 0,
      nextAttemptAt: now,
      claimToken: null,
      claimedUntil: null,
      lastError: null,
      createdAt: now,
      sentAt: null,
    });
    transaction.afterCommit(() => this.worker.wake());
    return id;
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
