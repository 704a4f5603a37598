import type { DomainEvent } from '../domain-events';
import type { OutboxMessage } from './outbox-message.entity';

/** A message will not leave any more until a person sends it again. */
export interface MessageParked extends DomainEvent {
  readonly name: 'persistence.message-parked';
  readonly messageId: string;
  readonly channel: string;
  readonly kind: string;
}

export function messageParked({ id, channel, kind }: OutboxMessage): MessageParked {
  return { name: 'persistence.message-parked', messageId: id, channel, kind };
}
