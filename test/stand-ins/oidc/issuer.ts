import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { JWK } from 'jose';

/** What a token should say; what is left out is as it should be, null leaves the claim out. */
export interface TokenWish {
  subject?: string | null;
  issuer?: string;
  audience?: string | string[] | null;
  /** Seconds since 1970. */
  expires?: number | null;
  notBefore?: number;
  kid?: string;
  claims?: Record<string, unknown>;
}

/** A stand-in for an OpenID Connect provider: discovery, published keys, and tokens without any login. */
export interface Issuer {
  /** `http://127.0.0.1:PORT` */
  address: string;
  token(wish: TokenWish): Promise<string>;
  /** A new key signs from now on and is the only one published. */
  rotate(algorithm?: string): Promise<void>;
  keyId(): string;
  /** The public key in the forms an attacker could take for a shared secret. */
  publicKeyTexts(): Promise<string[]>;
  /** How often a path was asked for. */
  asked(path: string): number;
  /** While down every request is answered with 503. */
  down: boolean;
  close(): Promise<void>;
}

interface SigningKey {
  algorithm: string;
  kid: string;
  pair: Awaited<ReturnType<typeof generateKeyPair>>;
  published: JWK;
}

async function newKey(algorithm: string): Promise<SigningKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const kid = randomUUID();
  const published = { ...(await exportJWK(pair.publicKey)), kid, alg: algorithm, use: 'sig' };
  return { algorithm, kid, pair, published };
}

export async function startIssuer(audience: string): Promise<Issuer> {
  let key = await newKey('RS256');
  const visits = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    visits.set(path, (visits.get(path) ?? 0) + 1);
    const answer = issuer.down ? undefined : pages[path]?.();
    response.writeHead(answer ? 200 : issuer.down ? 503 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pages: Record<string, (() => object) | undefined> = {
    '/.well-known/openid-configuration': () => ({ issuer: address, jwks_uri: `${address}/keys` }),
    '/keys': () => ({ keys: [key.published] }),
  };
  const issuer: Issuer = {
    address,
    down: false,
    token: (wish) => sign(key, { issuer: address, audience, ...wish }),
    rotate: async (algorithm = 'RS256') => {
      key = await newKey(algorithm);
    },
    keyId: () => key.kid,
    publicKeyTexts: async () => [await exportSPKI(key.pair.publicKey), JSON.stringify(key.published)],
    asked: (path) => visits.get(path) ?? 0,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

function sign(key: SigningKey, wish: TokenWish): Promise<string> {
  const { subject, issuer, audience, notBefore, kid = key.kid, claims = {} } = wish;
  const expires = wish.expires === undefined ? Math.floor(Date.now() / 1000) + 300 : wish.expires;
  const token = new SignJWT({
    ...claims,
    ...(issuer !== undefined && { iss: issuer }),
    ...(typeof audience === 'string' || Array.isArray(audience) ? { aud: audience } : {}),
    ...(typeof subject === 'string' && { sub: subject }),
    ...(expires !== null && { exp: expires }),
    ...(notBefore !== undefined && { nbf: notBefore }),
  });
  return token.setProtectedHeader({ alg: key.algorithm, kid, typ: 'JWT' }).sign(key.pair.privateKey);
}
