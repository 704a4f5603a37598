import { timingSafeEqual } from 'node:crypto';
import { SignatureRefused, SignedRequests } from '../signed-requests.port';
import type { SignedParts, SignedRequest } from '../signed-requests.port';
import { CLOCK_TOLERANCE, HEADERS, signatureOf } from './signature';

/** A key both sides know. */
export interface SharedKey {
  id: string;
  /** At least 32 characters. */
  secret: string;
}

const FORMS = {
  nonce: /^[A-Za-z0-9_-]{16,100}$/,
  bodySha256: /^[0-9a-f]{64}$/,
  signature: /^[0-9a-f]{64}$/,
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/,
  idempotencyKey: /^[\x21-\x7e]{0,200}$/,
};

/** Requests signed with HMAC-SHA256; several keys may be good at once, so that one can be replaced. */
export class HmacRequests extends SignedRequests {
  private readonly secrets: ReadonlyMap<string, string>;

  /** @throws Error when a key is too short to be one */
  constructor(
    keys: readonly SharedKey[],
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
    const weak = keys.find(({ id, secret }) => !id || secret.length < 32);
    if (weak) throw new Error(`The secret of key "${weak.id}" must have at least 32 characters.`);
    this.secrets = new Map(keys.map(({ id, secret }) => [id, secret]));
  }

  check({ method, path, header }: SignedParts): SignedRequest {
    const keyId = header(HEADERS.keyId) ?? '';
    const secret = this.secrets.get(keyId);
    if (secret === undefined) throw new SignatureRefused('credentials-unknown');
    const parts = {
      timestamp: header(HEADERS.timestamp) ?? '',
      nonce: header(HEADERS.nonce) ?? '',
      bodySha256: header(HEADERS.bodySha256) ?? '',
      idempotencyKey: header(HEADERS.idempotencyKey) ?? '',
    };
    const signature = header(HEADERS.signature) ?? '';
    const wellFormed = Object.entries({ ...parts, signature }).every(([name, value]) =>
      FORMS[name as keyof typeof FORMS].test(value),
    );
    const expected = signatureOf({ method, path, keyId, ...parts }, secret);
    if (!wellFormed || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
      throw new SignatureRefused('signature-wrong');
    }
    const at = Date.parse(parts.timestamp);
    if (!(Math.abs(this.now().getTime() - at) <= CLOCK_TOLERANCE))
      throw new SignatureRefused('timestamp-off');
    return {
      keyId,
      nonce: parts.nonce,
      bodySha256: parts.bodySha256,
      idempotencyKey: parts.idempotencyKey || null,
      expiresAt: new Date(at + CLOCK_TOLERANCE),
    };
  }
}
