import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { readCookie } from './cookies';
import { CredentialRefused } from './identity.port';
import type { AuthenticatedSubject, DemoSignIn, IdentityPort, IncomingRequest } from './identity.port';

const COOKIE = 'plan_tasks_demo';
const HOURS = 12;

/**
 * Sign-in by choosing a name, for sample data on one's own machine. The key lives with the process, so a restart
 * signs everybody out. Refuses to exist when NODE_ENV is production.
 */
export class DemoIdentity implements IdentityPort, DemoSignIn {
  readonly kind = 'demo';
  private readonly key = randomBytes(32);

  constructor(environment: string | undefined = process.env.NODE_ENV) {
    if (environment === 'production') {
      throw new Error(
        'Demo sign-in is refused when NODE_ENV is production. Configure OIDC_ISSUER or give the host’s identity.',
      );
    }
  }

  async authenticate(request: IncomingRequest): Promise<AuthenticatedSubject | null> {
    const token = readCookie(request.headers.cookie, COOKIE);
    if (!token) return null;
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: ['HS256'] });
      return payload.sub ? { subject: payload.sub } : null;
    } catch {
      throw new CredentialRefused('demo session is over');
    }
  }

  /** The Set-Cookie value that signs a subject in below a path. */
  async signIn(subject: string, path: string): Promise<string> {
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(subject)
      .setExpirationTime(`${HOURS}h`)
      .sign(this.key);
    return `${COOKIE}=${token}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${HOURS * 3600}`;
  }

  signOut(path: string): string {
    return `${COOKIE}=; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=0`;
  }
}
