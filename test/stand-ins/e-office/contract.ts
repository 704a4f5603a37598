import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/* The contract of docs/e-office.md, written from its words and not from the code under test. */

/** The key the stand-in and the service share. */
export const KEY = { id: 'stand-in', secret: 'the stand-in and the service share this secret' };

const FIRST_LINE = 'PLAN-TASKS-HMAC-SHA256';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hmac(lines: string[], secret: string): string {
  return createHmac('sha256', secret).update(lines.join('\n')).digest('hex');
}

/** What a request of ours looks like; parts a test names are taken as they are, and signed like that. */
export interface SigningHabits {
  keyId?: string;
  secret?: string;
  nonce?: string;
  timestamp?: string;
  /** Signs this body hash instead of the real one. */
  bodySha256?: string;
}

/** The headers of a signed request. */
export function signedHeaders(
  request: { method: string; path: string; body: Uint8Array; idempotencyKey: string; now: string },
  habits: SigningHabits = {},
): Record<string, string> {
  const { method, path, idempotencyKey } = request;
  const keyId = habits.keyId ?? KEY.id;
  const nonce = habits.nonce ?? randomBytes(16).toString('hex');
  const timestamp = habits.timestamp ?? request.now;
  const hash = habits.bodySha256 ?? sha256(request.body);
  const lines = [FIRST_LINE, method, path, timestamp, nonce, keyId, idempotencyKey, hash];
  return {
    'X-Key-Id': keyId,
    'X-Timestamp': timestamp,
    'X-Nonce': nonce,
    'X-Content-SHA256': hash,
    'X-Signature': hmac(lines, habits.secret ?? KEY.secret),
    ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
  };
}

/** What is wrong with a request that came in; empty when nothing is. */
export function faultsOf(request: IncomingMessage, body: Uint8Array, now: number): string[] {
  const header = (name: string): string => String(request.headers[name] ?? '');
  const lines = [
    FIRST_LINE,
    request.method ?? '',
    request.url ?? '',
    header('x-timestamp'),
    header('x-nonce'),
    header('x-key-id'),
    header('idempotency-key'),
    header('x-content-sha256'),
  ];
  return [
    ...(header('x-key-id') === KEY.id ? [] : ['key']),
    ...(header('x-content-sha256') === sha256(body) ? [] : ['body']),
    ...(header('x-signature') === hmac(lines, KEY.secret) ? [] : ['signature']),
    ...(Math.abs(Date.parse(header('x-timestamp')) - now) <= 300_000 ? [] : ['timestamp']),
    ...(header('x-nonce').length >= 16 ? [] : ['nonce']),
  ];
}
