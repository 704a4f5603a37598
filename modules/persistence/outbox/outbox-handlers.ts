import { Injectable } from '@nestjs/common';
import type { OutboxMessage } from './outbox-message.entity';

/** Delivers one message; throws when it could not. The receiver gets `message.id` as idempotency key. */
export type Deliver = (message: OutboxMessage) => Promise<void>;

/** Which adapter delivers which channel. */
@Injectable()
export class OutboxHandlers {
  private readonly byChannel = new Map<string, Deliver>();

  register(channel: string, deliver: Deliver): void {
    this.byChannel.set(channel, deliver);
  }

  channels(): string[] {
    return [...this.byChannel.keys()];
  }

  async deliver(message: OutboxMessage): Promise<void> {
    const deliver = this.byChannel.get(message.channel);
    if (!deliver) throw new Error(`no adapter is connected for channel ${message.channel}`);
    await deliver(message);
  }
}
