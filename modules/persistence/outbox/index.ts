import { InboxKey, OutboxMessage } from './outbox-message.entity';

export * from './inbox-keys';
export * from './message-parked.event';
export * from './outbox-handlers';
export * from './outbox-message.entity';
export * from './outbox-worker';
export * from './outbox.service';

export const OUTBOX_ENTITIES = [OutboxMessage, InboxKey];
