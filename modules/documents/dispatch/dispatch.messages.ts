/** Channel of the outbox that leads to registers of this system. */
export const INTERNAL_CHANNEL = 'internal';
/** Channel of the outbox that leads to the exchange. */
export const EXCHANGE_CHANNEL = 'exchange';

/** Messages about one delivery keep their order. */
export function deliveryKey(deliveryId: string): string {
  return `delivery:${deliveryId}`;
}

/** Payload of a message that carries a document to one recipient. */
export interface DeliveryMessage {
  deliveryId: string;
  documentId: string;
}

/** Kind of the messages that carry a document. */
export const CARRY = 'document';

/** Why a delivery ends that was overtaken by the cancelling of its document. */
export const CANCELLED_BEFORE = 'Văn bản đã bị hủy trước khi gửi.';
