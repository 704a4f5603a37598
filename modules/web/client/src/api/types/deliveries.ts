/** Sending of documents as the server's own view types say. */
import type { DeliveryChannel, DeliveryStatus } from '../../../../../documents/dispatch/delivery.words';
import type {
  DeliveriesView,
  DeliveryView,
  RecipientView,
} from '../../../../../documents/dispatch/dto/delivery.view';
import type { IsoInstant } from './common';

export type { DeliveryChannel, DeliveryStatus };
export type Recipient = RecipientView;

/** Instants arrive as text. */
export type Delivery = Omit<DeliveryView, 'statusAt'> & { statusAt: IsoInstant };
export type Deliveries = Omit<DeliveriesView, 'items'> & { items: Delivery[] };

export interface SendTo {
  unitId?: string;
  organId?: string;
  name: string;
}
