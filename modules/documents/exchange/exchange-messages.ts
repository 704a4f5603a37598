import type { StatusInput, StatusMoment } from '../../../integration/exchange/status/status.port';

/** Kinds of messages to the exchange beside the one that carries a document. */
export const STATUS = 'status';
export const REVOKE = 'revoke';

/** Payload of a message that reports a status. */
export interface StatusMessage extends Omit<StatusInput, 'at'> {
  moment: StatusMoment;
  /** ISO 8601, UTC. */
  at: string;
}

/** Payload of a message that takes a sent document back. */
export interface RevokeMessage {
  deliveryId: string;
  documentId: string;
  reason: string | null;
}

/** Statuses of one entry leave in their order. */
export function entryOrder(entryId: string): string {
  return `exchange-entry:${entryId}`;
}
