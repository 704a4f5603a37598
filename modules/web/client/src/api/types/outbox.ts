/** Messages to outside systems as the server's own view types say. */
import type { OutboxMessageView } from '../../../../../linking/outbox/outbox.views';

export type OutboxMessage = OutboxMessageView;
export type OutboxStatus = OutboxMessageView['status'];
