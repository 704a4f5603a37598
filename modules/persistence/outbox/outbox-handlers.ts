import { Injectable } from '@nestjs/common';
import type { Transaction } from '../transaction';
import type { OutboxMessage } from './outbox-message.entity';

/** Delivers one message; throws when it could not. The receiver gets `message.id` as idempotency key. */
export type Deliver = (message: OutboxMessage) => Promise<void>;

/** Takes note that a message was given up, in the transaction that gives it up. */
export type Parked = (tx: Transaction, message: OutboxMessage, reason: string) => Promise<void>;

/** Which adapter delivers which channel. */
@Injectable()
export class OutboxHandlers {
  private readonly byChannel = new Map<string, Deliver>();
  private readonly whenParked = new Map<string, Parked>();

  register(channel: string, deliver: Deliver, parked?: Parked): void {
    this.byChannel.set(channel, deliver);
    if (parked) this.whenParked.set(channel, parked);
  }

  channels(): string[] {
    return [...this.byChannel.keys()];
  }

  async deliver(message: OutboxMessage): Promise<void> {
    const deliver = this.byChannel.get(message.channel);
    if (!deliver) throw new Error(`no adapter is connected for channel ${message.channel}`);
    await deliver(message);
  }

  async parked(tx: Transaction, message: OutboxMessage, reason: string): Promise<void> {
    await this.whenParked.get(message.channel)?.(tx, message, reason);
  }
}
