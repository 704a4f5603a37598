import { randomUUID } from 'node:crypto';
import { signedHeaders } from './contract';
import type { SigningHabits } from './contract';

/** A push the stand-in is told to make. */
export interface Push {
  /** `http://127.0.0.1:PORT/plan-tasks/api/v1` */
  api: string;
  /** The JSON part; sent as it is. */
  document: object;
  fileName: string;
  /** Base64; no file part when left out. */
  content?: string;
  /** Made up when left out; empty sends none. */
  idempotencyKey?: string;
  habits?: SigningHabits;
  /** How many times the very same request is sent, all at once. */
  copies?: number;
  /** Each copy is signed anew, as a platform does that repeats itself. */
  anew?: boolean;
}

export interface PushAnswer {
  answers: { status: number; body: Record<string, unknown> }[];
}

/** Pushes a document, as the platform does when the clerk ticks it. */
export async function pushDocument(push: Push, now: string): Promise<PushAnswer> {
  const url = new URL(`${push.api}/e-office/documents`);
  const boundary = `stand-in-${randomUUID()}`;
  const body = multipart(push, boundary);
  const idempotencyKey = push.idempotencyKey ?? randomUUID();
  const sign = (): Record<string, string> =>
    signedHeaders({ method: 'POST', path: url.pathname, body, idempotencyKey, now }, push.habits);
  const first = sign();
  const copies = Array.from({ length: push.copies ?? 1 }, () => (push.anew ? sign() : first));
  const answers = await Promise.all(
    copies.map(async (headers) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: new Uint8Array(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    }),
  );
  return { answers };
}

function multipart({ document, fileName, content }: Push, boundary: string): Buffer {
  const part = (disposition: string, type: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(`${part('name="document"', 'application/json')}${JSON.stringify(document)}\r\n`),
    ...(content === undefined
      ? []
      : [
          Buffer.from(part(`name="file"; filename="${fileName}"`, 'application/octet-stream')),
          Buffer.from(content, 'base64'),
          Buffer.from('\r\n'),
        ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}
