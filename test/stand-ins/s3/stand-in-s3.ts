import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket over HTTP: objects, copies, uploads in parts, and the signature's access key checked. */
export class StandInS3 {
  readonly objects = new Map<string, Buffer>();
  /** Uploads in parts that were begun and neither completed nor aborted. */
  readonly uploads = new Map<string, Map<number, Buffer>>();
  /** Status to answer the next writing requests with, first to last. */
  readonly faults: number[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StandInS3> {
    const server = createServer();
    const store = new StandInS3(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      store.serve(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return store;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.endpoint);
    const key = decodeURIComponent(url.pathname.slice(1));
    const body = await bodyOf(request);
    const fail = (status: number, code: string): void => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(request.method === 'HEAD' ? undefined : `<Error><Code>${code}</Code></Error>`);
    };
    if (!request.headers.authorization?.includes('Credential=stand-in/')) return fail(403, 'AccessDenied');
    const fault = request.method === 'PUT' ? this.faults.shift() : undefined;
    if (fault) return fail(fault, 'InternalError');
    const upload = url.searchParams.get('uploadId');
    if (upload || url.searchParams.has('uploads')) return this.parts(request, url, key, body, response);
    const found = this.objects.get(key);
    switch (request.method) {
      case 'PUT': {
        const source = request.headers['x-amz-copy-source'];
        const from = source && decodeURIComponent(String(source)).replace(/^\//, '');
        const content = from ? this.objects.get(from) : body;
        if (!content) return fail(404, 'NoSuchKey');
        this.objects.set(key, content);
        return xml(response, from ? '<CopyObjectResult><ETag>"x"</ETag></CopyObjectResult>' : '');
      }
      case 'HEAD':
      case 'GET':
        if (!found) return fail(404, 'NoSuchKey');
        response.writeHead(200, { 'content-length': found.length, etag: '"x"' });
        response.end(request.method === 'GET' ? found : undefined);
        return;
      case 'DELETE':
        this.objects.delete(key);
        response.writeHead(204).end();
        return;
      default:
        return fail(405, 'MethodNotAllowed');
    }
  }

  private parts(
    { method }: IncomingMessage,
    url: URL,
    key: string,
    body: Buffer,
    response: ServerResponse,
  ): void {
    const id = url.searchParams.get('uploadId') ?? '';
    if (method === 'POST' && !id) {
      const made = randomUUID();
      this.uploads.set(made, new Map());
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${made}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (method === 'PUT') {
      this.uploads.get(id)?.set(Number(url.searchParams.get('partNumber')), body);
      const etag = createHash('md5').update(body).digest('hex');
      response.writeHead(200, { etag: `"${etag}"` }).end();
      return;
    }
    const parts = [...(this.uploads.get(id) ?? [])].sort(([one], [other]) => one - other);
    this.uploads.delete(id);
    if (method === 'DELETE') return void response.writeHead(204).end();
    this.objects.set(key, Buffer.concat(parts.map(([, part]) => part)));
    xml(response, '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>');
  }
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml', etag: '"x"' }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
