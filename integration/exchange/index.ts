/** The national document exchange: packages, client, receiving and statuses. */
export * from './edxml';
export * from './exchange.port';
export * from './receiving/delivery.port';
export { ExchangeReceiver } from './receiving/exchange-receiver';
export type { ReceiverOptions } from './receiving/exchange-receiver';
export { MemoryDeliveryLog } from './receiving/memory-delivery-log';
export { sendPackage } from './sending/send-package';
export type { SendOptions, SentPackage } from './sending/send-package';
export { buildStatus, referenceFor, referenceTo, STATUS_OF } from './status/build-status';
export type { DocumentReference, StatusInput, StatusMoment } from './status/build-status';
export { VxpExchange } from './vxp/vxp.exchange';
export type { VxpOptions, VxpSurroundings } from './vxp/vxp-options';
