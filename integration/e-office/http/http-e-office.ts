import { randomBytes } from 'node:crypto';
import { EOffice, EOfficeError } from '../e-office.port';
import type { DocumentPage, DocumentQuery, IssuedDocument, PersonNotice } from '../e-office.port';
import type { SharedKey } from './hmac-requests';
import { documentPageOf } from './read-documents';
import { HEADERS, sha256Of, signatureOf } from './signature';

/** Where the platform listens, and what it knows us by. */
export interface HttpEOfficeOptions {
  /** Base address of the platform's side of the contract, described in docs/e-office.md. */
  url: string;
  key: SharedKey;
  /** Patience with a delivery, milliseconds; 15 s when left out. */
  timeoutMs?: number;
  /** Patience while a person waits, milliseconds; 5 s when left out. */
  liveTimeoutMs?: number;
  now?: () => Date;
}

interface Call {
  method: 'GET' | 'POST';
  /** Below the base address, with query. */
  path: string;
  body?: object;
  idempotencyKey?: string;
  timeoutMs: number;
}

/** Largest answer that is read, bytes. */
const MAX_ANSWER = 2 * 1024 * 1024;
/** Statuses after which the same call may succeed. */
const PASSING = new Set([408, 425, 429]);

/** The platform over HTTP, with signed requests. */
export class HttpEOffice extends EOffice {
  private readonly base: string;

  constructor(private readonly options: HttpEOfficeOptions) {
    super();
    this.base = options.url.replace(/\/+$/, '');
  }

  async documentLinked(documentId: string, link: string, idempotencyKey: string): Promise<void> {
    await this.deliver(`/documents/${encodeURIComponent(documentId)}/tasks-link`, { link }, idempotencyKey);
  }

  async completionNotice(documentId: string, text: string, idempotencyKey: string): Promise<void> {
    await this.deliver(`/documents/${encodeURIComponent(documentId)}/notices`, { text }, idempotencyKey);
  }

  async notify(userSubject: string, notice: PersonNotice, idempotencyKey: string): Promise<void> {
    await this.deliver(`/users/${encodeURIComponent(userSubject)}/notices`, notice, idempotencyKey);
  }

  async pushIssued(document: IssuedDocument, idempotencyKey: string): Promise<void> {
    await this.deliver('/issued-documents', document, idempotencyKey);
  }

  async userDocuments(userSubject: string, { text, page, size }: DocumentQuery): Promise<DocumentPage> {
    const query = new URLSearchParams({ page: String(page), size: String(size), ...(text && { q: text }) });
    const answer = await this.call({
      method: 'GET',
      path: `/users/${encodeURIComponent(userSubject)}/documents?${query}`,
      timeoutMs: this.options.liveTimeoutMs ?? 5_000,
    });
    return documentPageOf(answer);
  }

  private async deliver(path: string, body: object, idempotencyKey: string): Promise<void> {
    const timeoutMs = this.options.timeoutMs ?? 15_000;
    await this.call({ method: 'POST', path, body, idempotencyKey, timeoutMs });
  }

  private async call(call: Call): Promise<string> {
    const url = new URL(this.base + call.path);
    const body = call.body ? JSON.stringify(call.body) : '';
    try {
      const response = await fetch(url, {
        method: call.method,
        body: call.method === 'GET' ? undefined : body,
        headers: { ...this.signed(call, url, body), 'content-type': 'application/json' },
        // A redirect would carry a signed request elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(call.timeoutMs),
      });
      const text = await limitedText(response);
      if (response.ok) return text;
      throw refusal(response.status, text);
    } catch (error) {
      throw asEOfficeError(error);
    }
  }

  private signed(call: Call, url: URL, body: string): Record<string, string> {
    const { key, now = () => new Date() } = this.options;
    const content = {
      method: call.method,
      path: url.pathname + url.search,
      timestamp: now().toISOString(),
      nonce: randomBytes(18).toString('base64url'),
      keyId: key.id,
      idempotencyKey: call.idempotencyKey ?? '',
      bodySha256: sha256Of(body),
    };
    return {
      [HEADERS.keyId]: content.keyId,
      [HEADERS.timestamp]: content.timestamp,
      [HEADERS.nonce]: content.nonce,
      [HEADERS.bodySha256]: content.bodySha256,
      [HEADERS.signature]: signatureOf(content, key.secret),
      ...(call.idempotencyKey && { [HEADERS.idempotencyKey]: call.idempotencyKey }),
    };
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_ANSWER) {
      throw new EOfficeError('e-office-answer', 'Hệ thống e-office trả về quá nhiều dữ liệu.', false);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusal(status: number, text: string): EOfficeError {
  const said = saying(text);
  if (status === 404) {
    return new EOfficeError(
      'e-office-unknown',
      `Hệ thống e-office không có văn bản hoặc người dùng này${said}.`,
      false,
    );
  }
  return new EOfficeError(
    'e-office-refused',
    `Hệ thống e-office trả lời HTTP ${status}${said}.`,
    status >= 500 || PASSING.has(status),
  );
}

/** The platform's own words, if it has any. */
function saying(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' && message ? `: ${message.slice(0, 500).replace(/\.$/, '')}` : '';
  } catch {
    return '';
  }
}

function asEOfficeError(error: unknown): EOfficeError {
  if (error instanceof EOfficeError) return error;
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new EOfficeError('e-office-timeout', 'Hệ thống e-office không trả lời kịp.', true, {
      cause: error,
    });
  }
  return new EOfficeError('e-office-unreachable', 'Không kết nối được hệ thống e-office.', true, {
    cause: error,
  });
}
