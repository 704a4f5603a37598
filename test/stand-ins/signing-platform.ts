import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { HEADERS, signatureOf } from '../../integration/e-office/http/signature';
import type { Place } from '../../integration/signing/signing.port';

/** An order to sign as the platform got it. */
export interface TakenOrder {
  orderId: string;
  title: string;
  fileName: string;
  sha256: string;
  /** Base64. */
  file: string;
  signer: { subject: string; name: string; email: string | null };
  place: Place;
  callbackUrl: string;
}

export const SIGNING_KEY = { id: 'platform', secret: 'a secret of the platform that is long enough' };

/** A platform that takes orders to sign, and brings back whatever a test tells it to. */
export class SigningPlatform {
  readonly orders: TakenOrder[] = [];
  /** Status it answers orders with. */
  answers = 202;
  private server: Server | null = null;

  static async start(): Promise<SigningPlatform> {
    const platform = new SigningPlatform();
    platform.server = createServer((request, response) => {
      void buffer(request).then((body) => {
        if (platform.answers < 300) platform.orders.push(JSON.parse(body.toString()) as TakenOrder);
        response.writeHead(platform.answers).end();
      });
    });
    await new Promise<void>((resolve) => platform.server?.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  get url(): string {
    const { port } = this.server?.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Posts a result to the service, signed as the contract wants it. */
  async bring(
    origin: string,
    document: { orderId: string; outcome: string; reason?: string },
    file: Uint8Array | null,
    options: { at: Date; secret?: string } = { at: new Date() },
  ): Promise<{ status: number; body: { code?: string; status?: string; repeated?: boolean } }> {
    const boundary = randomBytes(12).toString('hex');
    const body = formOf(boundary, document, file);
    const path = '/plan-tasks/api/v1/e-office/signing-results';
    const content = {
      method: 'POST',
      path,
      timestamp: options.at.toISOString(),
      nonce: randomBytes(18).toString('base64url'),
      keyId: SIGNING_KEY.id,
      idempotencyKey: '',
      bodySha256: createHash('sha256').update(body).digest('hex'),
    };
    const response = await fetch(origin + path, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        [HEADERS.keyId]: content.keyId,
        [HEADERS.timestamp]: content.timestamp,
        [HEADERS.nonce]: content.nonce,
        [HEADERS.bodySha256]: content.bodySha256,
        [HEADERS.signature]: signatureOf(content, options.secret ?? SIGNING_KEY.secret),
      },
    });
    return { status: response.status, body: (await response.json()) as { code?: string } };
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.server) return resolve();
      this.server.closeAllConnections();
      this.server.close(() => resolve());
    });
  }
}

function formOf(boundary: string, document: object, file: Uint8Array | null): Buffer {
  const part = (head: string, content: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n')]);
  return Buffer.concat([
    part('Content-Disposition: form-data; name="document"', Buffer.from(JSON.stringify(document))),
    ...(file
      ? [
          part(
            'Content-Disposition: form-data; name="file"; filename="da-ky.pdf"\r\nContent-Type: application/pdf',
            file,
          ),
        ]
      : []),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}
