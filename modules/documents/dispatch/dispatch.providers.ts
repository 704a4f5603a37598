import { DeliveryDesk } from './delivery-desk.service';
import { DeliveryNotices } from './delivery-notices.service';
import { DeliveryProgress } from './delivery-progress.service';
import { DispatchQueries } from './dispatch-queries.service';
import { Dispatch } from './dispatch.service';
import { InternalDelivery } from './internal-delivery.service';
import { RecipientRoutes } from './recipient-routes.service';
import { RepliedDeliveries } from './replied-deliveries.service';
import { ReplyReferences } from './reply-references.service';

/** What other rooms use of sending. */
export const DISPATCH_EXPORTS = [DeliveryProgress, Dispatch, DispatchQueries, ReplyReferences];

export const DISPATCH_PROVIDERS = [
  ...DISPATCH_EXPORTS,
  DeliveryDesk,
  DeliveryNotices,
  InternalDelivery,
  RecipientRoutes,
  RepliedDeliveries,
];
