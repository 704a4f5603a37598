/** A request as far as its signature covers it. */
export interface SignedParts {
  method: string;
  /** Path with query, as the sender asked for it. */
  path: string;
  header(name: string): string | undefined;
}

/** What a good signature vouches for. */
export interface SignedRequest {
  keyId: string;
  nonce: string;
  /** Hex SHA-256 of the body as the sender states it: compare it with what arrives. */
  bodySha256: string;
  idempotencyKey: string | null;
  /** After this the timestamp is too old, and the nonce need not be remembered any longer. */
  expiresAt: Date;
}

/** A request without a valid signature. Never says which part was wrong beyond its code. */
export class SignatureRefused extends Error {
  constructor(readonly code: 'credentials-unknown' | 'signature-wrong' | 'timestamp-off') {
    super(code);
    this.name = 'SignatureRefused';
  }
}

/** Checks that requests come from the platform. */
export abstract class SignedRequests {
  /** @throws SignatureRefused */
  abstract check(request: SignedParts): SignedRequest;
}
