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
}

/** Bearer tokens of an OpenID Connect provider, checked against the provider's published keys. */
export class OidcIdentity implements IdentityPort {
  readonly kind = 'oidc';
  private keys: JWTVerifyGetKey | null = null;

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
        algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'],
        requiredClaims: ['exp'],
        clockTolerance: 30,
      });
      const subject = payload[this.options.subjectClaim ?? 'sub'];
      if (typeof subject !== 'string' || !subject) throw new CredentialRefused('token names nobody');
      return { subject, name: textOf(payload.name), email: textOf(payload.email) };
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new CredentialRefused(error.code);
      throw error;
    }
  }

  private async providerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= createRemoteJWKSet(new URL(this.options.jwksUri ?? (await this.discover())));
    return this.keys;
  }

  private async discover(): Promise<string> {
    const url = `${this.options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`OIDC discovery at ${url} answered ${response.status}`);
    const { jwks_uri: uri } = (await response.json()) as { jwks_uri?: unknown };
    if (typeof uri !== 'string') throw new Error(`OIDC discovery at ${url} names no jwks_uri`);
    return uri;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
