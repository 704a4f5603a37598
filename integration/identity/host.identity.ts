import type { AuthenticatedSubject, IdentityPort, IncomingRequest } from './identity.port';

/** Asks the host: the function sees the request as the host's own guards and middleware left it. */
export function hostIdentity(
  find: (request: IncomingRequest) => AuthenticatedSubject | null | Promise<AuthenticatedSubject | null>,
): IdentityPort {
  return { kind: 'host', authenticate: async (request) => find(request) };
}
