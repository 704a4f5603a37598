import { authorizeWith } from '../../api/http';
import { basePath } from '../../app/runtime';

/** Sign-in with an OpenID Connect provider: authorization code with PKCE (RFC 7636), for a public client. */
export interface Provider {
  issuer: string;
  clientId: string;
}

interface Metadata {
  authorization_endpoint: string;
  token_endpoint: string;
}

interface Pending extends Provider {
  state: string;
  verifier: string;
  next: string;
}

interface Tokens {
  access: string;
  /** Milliseconds since 1970. */
  expires: number;
}

const PENDING = 'plan-tasks.sign-in';
const TOKENS = 'plan-tasks.tokens';

const redirectUri = () => `${window.location.origin}${basePath}signed-in`;

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

async function metadataOf(issuer: string): Promise<Metadata> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error('Không đọc được cấu hình của hệ thống đăng nhập.');
  return (await answer.json()) as Metadata;
}

/** Leads the browser to the provider; it comes back to `signed-in`. */
export async function startSignIn(provider: Provider, next: string): Promise<void> {
  const { authorization_endpoint: endpoint } = await metadataOf(provider.issuer);
  const pending: Pending = { ...provider, next, state: random(), verifier: random() };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = new URL(endpoint);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    scope: 'openid profile',
    state: pending.state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  }))
    address.searchParams.set(name, value);
  window.location.assign(address);
}

/** Exchanges the code the provider sent back; gives the page the person wanted. */
export async function finishSignIn(search: URLSearchParams): Promise<string> {
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null') as Pending | null;
  sessionStorage.removeItem(PENDING);
  const code = search.get('code');
  if (!pending || !code || search.get('state') !== pending.state)
    throw new Error(
      search.get('error_description') ?? 'Lần đăng nhập này không còn hiệu lực. Vui lòng đăng nhập lại.',
    );
  const { token_endpoint: endpoint } = await metadataOf(pending.issuer);
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: pending.clientId,
      redirect_uri: redirectUri(),
      code_verifier: pending.verifier,
    }),
  });
  if (!answer.ok) throw new Error('Hệ thống đăng nhập không cấp phiên làm việc. Vui lòng đăng nhập lại.');
  const { access_token: access, expires_in: seconds = 3600 } = (await answer.json()) as {
    access_token: string;
    expires_in?: number;
  };
  const tokens: Tokens = { access, expires: Date.now() + seconds * 1000 };
  sessionStorage.setItem(TOKENS, JSON.stringify(tokens));
  return pending.next;
}

export function forgetTokens(): void {
  sessionStorage.removeItem(TOKENS);
}

/** From now on requests carry the token of this tab, while it is good. */
export function carryToken(): void {
  authorizeWith(() => {
    const tokens = JSON.parse(sessionStorage.getItem(TOKENS) ?? 'null') as Tokens | null;
    const headers: Record<string, string> = {};
    if (tokens && tokens.expires > Date.now()) headers.Authorization = `Bearer ${tokens.access}`;
    return headers;
  });
}
