/** The national document exchange: packages, client, receiving and statuses. */
export * from './edxml';
export * from './exchange.port';
export { EdxmlGateway } from './gateway/edxml-gateway';
export type { EdxmlGatewayOptions } from './gateway/edxml-gateway';
export * from './gateway/exchange-gateway.port';
export * from './receiving/delivery.port';
export { ExchangeReceiver } from './receiving/exchange-receiver';
export type { ReceiverOptions } from './receiving/exchange-receiver';
export { MemoryDeliveryLog } from './receiving/memory-delivery-log';
export { sendPackage } from './sending/send-package';
export type { SendOptions } from './sending/send-package';
export { buildStatus, referenceFor, referenceTo, STATUS_OF } from './status/build-status';
export type { DocumentReference, StatusInput, StatusMoment } from './status/status.port';
export { VxpExchange } from './vxp/vxp.exchange';
export type { VxpOptions, VxpSurroundings } from './vxp/vxp-options';
