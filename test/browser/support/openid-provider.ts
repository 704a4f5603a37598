import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';

/** A stand-in OpenID Connect provider: signs everyone in at once as the subject it is told. */
export class OpenIdProvider {
  subject = 'admin-1';
  private readonly codes = new Map<string, { challenge: string; subject: string }>();

  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly publicKey: object,
  ) {}

  static async start(): Promise<OpenIdProvider> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A suite that fails before it can close this must still end.
    server.unref();
    const provider = new OpenIdProvider(server, privateKey, {
      ...(await exportJWK(publicKey)),
      kid: 'one',
      alg: 'ES256',
    });
    server.on('request', (request, response) => void provider.answer(request, response));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    response.setHeader('Access-Control-Allow-Origin', '*');
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return send(response, {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
        });
      case '/keys':
        return send(response, { keys: [this.publicKey] });
      case '/authorize':
        return this.authorize(url.searchParams, response);
      case '/token':
        return this.token(new URLSearchParams(await bodyOf(request)), response);
      default:
        response.writeHead(404).end();
    }
  }

  private authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = `code-${this.codes.size + 1}`;
    this.codes.set(code, { challenge: query.get('code_challenge') ?? '', subject: this.subject });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { Location: back.href }).end();
  }

  private async token(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const granted = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!granted || granted.challenge !== proof) {
      response.writeHead(400).end('{"error":"invalid_grant"}');
      return;
    }
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(this.issuer)
      .setAudience('plan-tasks')
      .setSubject(granted.subject)
      .setExpirationTime('1h')
      .sign(this.key);
    send(response, { access_token: token, token_type: 'Bearer', expires_in: 3600 });
  }
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
