import { createHash, randomBytes } from 'node:crypto';
import type { SharedKey } from '../../e-office/http/hmac-requests';
import { HEADERS, sha256Of, signatureOf } from '../../e-office/http/signature';
import { SigningFailed, SigningPort } from '../signing.port';
import type { SigningAnswer, SigningParty, SigningRequest } from '../signing.port';

/** Where the platform takes orders to sign, and what it knows us by; see docs/e-office.md. */
export interface HttpSigningOptions {
  /** Base address of the platform's side of the contract. */
  url: string;
  key: SharedKey;
  /** Full address the platform brings the result to. */
  callbackUrl: string;
  /** Patience with an order, milliseconds; 60 s when left out. */
  timeoutMs?: number;
  now?: () => Date;
}

const PATH = '/signing-orders';
/** Statuses after which the same order may succeed. */
const PASSING = new Set([408, 425, 429]);

/** People sign in the host platform; the result comes back by callback. */
export class HttpSigning extends SigningPort {
  private readonly url: URL;

  constructor(private readonly options: HttpSigningOptions) {
    super();
    this.url = new URL(options.url.replace(/\/+$/, '') + PATH);
  }

  way({ kind }: SigningParty): 'later' | 'none' {
    return kind === 'person' ? 'later' : 'none';
  }

  async sign(request: SigningRequest): Promise<SigningAnswer> {
    const body = JSON.stringify(orderOf(request, this.options.callbackUrl));
    let response: Response;
    try {
      response = await fetch(this.url, {
        method: 'POST',
        body,
        headers: { ...this.signed(body, request.id), 'content-type': 'application/json' },
        // A redirect would carry a signed request elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(this.options.timeoutMs ?? 60_000),
      });
      await response.body?.cancel();
    } catch (cause) {
      throw unavailable('Không kết nối được hệ thống e-office để ký số.', true, cause);
    }
    if (response.ok) return { kind: 'pending' };
    const { status } = response;
    throw unavailable(
      `Hệ thống e-office không nhận yêu cầu ký số (HTTP ${status}).`,
      status >= 500 || PASSING.has(status),
    );
  }

  private signed(body: string, idempotencyKey: string): Record<string, string> {
    const { key, now = () => new Date() } = this.options;
    const content = {
      method: 'POST',
      path: this.url.pathname + this.url.search,
      timestamp: now().toISOString(),
      nonce: randomBytes(18).toString('base64url'),
      keyId: key.id,
      idempotencyKey,
      bodySha256: sha256Of(body),
    };
    return {
      [HEADERS.keyId]: content.keyId,
      [HEADERS.timestamp]: content.timestamp,
      [HEADERS.nonce]: content.nonce,
      [HEADERS.bodySha256]: content.bodySha256,
      [HEADERS.idempotencyKey]: idempotencyKey,
      [HEADERS.signature]: signatureOf(content, key.secret),
    };
  }
}

/** The order as the platform reads it. */
function orderOf({ id, bytes, fileName, title, party, mark }: SigningRequest, callbackUrl: string) {
  return {
    orderId: id,
    title,
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    file: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    signer: { subject: party.key, name: party.name, email: party.email ?? null },
    place: mark.place,
    callbackUrl,
  };
}

function unavailable(message: string, retryable: boolean, cause?: unknown): SigningFailed {
  return new SigningFailed('signing-unavailable', message, retryable, { cause });
}
