import { createHash, createHmac } from 'node:crypto';

/** How far the clocks of both sides may differ, milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60_000;

/** Names of the headers of a signed request; `Idempotency-Key` is signed when present. */
export const HEADERS = {
  keyId: 'x-key-id',
  timestamp: 'x-timestamp',
  nonce: 'x-nonce',
  bodySha256: 'x-content-sha256',
  signature: 'x-signature',
  idempotencyKey: 'idempotency-key',
} as const;

/** What a signature covers. */
export interface SignedContent {
  method: string;
  /** Path with query. */
  path: string;
  /** ISO 8601, UTC. */
  timestamp: string;
  nonce: string;
  keyId: string;
  idempotencyKey: string;
  /** Lower-case hex. */
  bodySha256: string;
}

/** Lower-case hex HMAC-SHA256 over the lines of what is signed; the first line names this way of signing. */
export function signatureOf(content: SignedContent, secret: string): string {
  const { method, path, timestamp, nonce, keyId, idempotencyKey, bodySha256 } = content;
  const lines = [
    'PLAN-TASKS-HMAC-SHA256',
    method.toUpperCase(),
    path,
    timestamp,
    nonce,
    keyId,
    idempotencyKey,
    bodySha256,
  ];
  return createHmac('sha256', secret).update(lines.join('\n'), 'utf8').digest('hex');
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
