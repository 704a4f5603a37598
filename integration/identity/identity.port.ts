import type { IncomingHttpHeaders } from 'node:http';

/** What an identity adapter may look at. */
export interface IncomingRequest {
  headers: IncomingHttpHeaders;
  method?: string;
  url?: string;
  /** In a Nest host: whatever the host's own guards left on the request. */
  user?: unknown;
}

/** Who the outside says this is. `subject` is matched with a person's subject in the catalogue. */
export interface AuthenticatedSubject {
  subject: string;
  name?: string;
  email?: string;
}

/**
 * Tells who a request comes from. What may be done is decided here, by roles in the catalogue of people,
 * never by the adapter.
 */
export interface IdentityPort {
  /** How people sign in; the pages show the matching entrance. */
  readonly kind: 'demo' | 'oidc' | 'host';
  /** Where the pages themselves sign in, for an OpenID Connect provider with a public client. */
  readonly entrance?: { issuer: string; clientId: string };
  /** Null when nobody is signed in; throws for a credential that is there and wrong. */
  authenticate(request: IncomingRequest): Promise<AuthenticatedSubject | null>;
}

/** A credential is present and not good: expired, forged, of another issuer. */
export class CredentialRefused extends Error {
  constructor(readonly reason: string) {
    super(`credential refused: ${reason}`);
    this.name = 'CredentialRefused';
  }
}

/** An identity that signs people in by name, for sample data. */
export interface DemoSignIn {
  /** The Set-Cookie value that signs a subject in below a path. */
  signIn(subject: string, path: string): Promise<string>;
  /** The Set-Cookie value that signs out. */
  signOut(path: string): string;
}

export function offersDemoSignIn(identity: IdentityPort): identity is IdentityPort & DemoSignIn {
  return identity.kind === 'demo';
}

/** Injection token of the identity adapter in use. */
export const IDENTITY_PORT = Symbol('IDENTITY_PORT');
