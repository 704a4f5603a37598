/** The host platform: what we need of it, and the way over HTTP. */
export * from './e-office.port';
export * from './signed-requests.port';
export { HmacRequests } from './http/hmac-requests';
export type { SharedKey } from './http/hmac-requests';
export { HttpEOffice } from './http/http-e-office';
export type { HttpEOfficeOptions } from './http/http-e-office';
