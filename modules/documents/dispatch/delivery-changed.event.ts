import type { DomainEvent } from '../../persistence';
import type { DeliveryStatus } from './delivery.words';

/** A document has come on at one of its recipients, or came back. */
export interface DocumentDelivered extends DomainEvent {
  readonly name: 'documents.delivered';
  /** Our outgoing document. */
  readonly documentId: string;
  readonly deliveryId: string;
  readonly status: DeliveryStatus;
}
