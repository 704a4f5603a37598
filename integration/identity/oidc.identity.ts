import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { CredentialRefused } from './identity.port';
import type { AuthenticatedSubject, IdentityPort, IncomingRequest } from './identity.port';

export interface OidcOptions {
  /** Exactly as in the tokens' `iss`. */
  issuer: string;
  /** Must be among the tokens' `aud`. */
  audience: string;
  /** For the pages' own sign-in; not needed by the API. */
  clientId?: string;
  /** Where the keys are; found through the issuer's discovery document when left out. */
  jwksUri?: string;
  /** Claim that names the person; `sub` by default. */
  subjectClaim?: string;
  /**
   * How long after a look at the provider's keys a token with an unknown key leads to no further look, milliseconds;
   * 30 seconds by default. Made-up key names must not become a flood at the provider.
   */
  keysCooldown?: number;
}

/** Only signatures with a key pair: with a shared secret the published key itself would sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** How long the provider may take to answer, milliseconds. */
const PATIENCE = 10_000;

/** Bearer tokens of an OpenID Connect provider, checked against the provider's published keys. */
export class OidcIdentity implements IdentityPort {
  readonly kind = 'oidc';
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(readonly options: OidcOptions) {}

  get entrance(): { issuer: string; clientId: string } | undefined {
    const { issuer, clientId } = this.options;
    return clientId ? { issuer, clientId } : undefined;
  }

  async authenticate(request: IncomingRequest): Promise<AuthenticatedSubject | null> {
    const match = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '');
    if (!match) return null;
    const keys = await this.providerKeys();
    try {
      const { payload } = await jwtVerify(match[1], keys, {
        issuer: this.options.issuer,
        audience: this.options.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
        clockTolerance: 30,
      });
      const subject = payload[this.options.subjectClaim ?? 'sub'];
      if (typeof subject !== 'string' || !subject) throw new CredentialRefused('token names nobody');
      return { subject, name: textOf(payload.name), email: textOf(payload.email) };
    } catch (error) {
      throw this.verdictOn(error);
    }
  }

  /** Whether the token is at fault or the provider, who must not cost people their session. */
  private verdictOn(error: unknown): unknown {
    if (error instanceof CredentialRefused) return error;
    const provider =
      !(error instanceof errors.JOSEError) ||
      error instanceof errors.JWKSTimeout ||
      error instanceof errors.JWKSInvalid ||
      error.code === errors.JOSEError.code;
    if (!provider) return new CredentialRefused(error.code);
    const reason = error instanceof Error ? error.message : String(error);
    return new Error(`The keys of ${this.options.issuer} cannot be read: ${reason}`, { cause: error });
  }

  private providerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.openKeys().catch((error: unknown) => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }

  private async openKeys(): Promise<JWTVerifyGetKey> {
    return createRemoteJWKSet(new URL(this.options.jwksUri ?? (await this.discover())), {
      timeoutDuration: PATIENCE,
      cooldownDuration: this.options.keysCooldown,
    });
  }

  private async discover(): Promise<string> {
    const url = `${this.options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`OIDC discovery at ${url} answered ${response.status}`);
    const { issuer, jwks_uri: uri } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (issuer !== this.options.issuer)
      throw new Error(`OIDC discovery at ${url} is of issuer "${String(issuer)}"; name exactly that one`);
    if (typeof uri !== 'string') throw new Error(`OIDC discovery at ${url} names no jwks_uri`);
    return uri;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
