import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import { BASE_PATH } from '../foundation';
import { mountedPath } from './mount-path';
import { NOT_BUILT_PAGE } from './not-built.page';
import { PageFiles } from './page-files';
import type { PageFile } from './page-files';
import { SecurityHeaders } from './security-headers';

/** Express keeps the address as the client sent it here; `url` is cut by whatever it was mounted under. */
type Request = IncomingMessage & { originalUrl?: string };

const INDEX = 'index.html';
const ASSETS = 'assets/';

/** A file whose name carries the hash of its content never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Answers with the pages: built files as they are, and for every other address below the mount the one page that
 * then shows what belongs there. Written on node's own request and response, so that it works on every platform.
 */
@Injectable()
export class PagesMiddleware implements NestMiddleware {
  constructor(
    @Inject(BASE_PATH) private readonly basePath: string,
    private readonly files: PageFiles,
    private readonly headers: SecurityHeaders,
  ) {}

  async use(request: Request, response: ServerResponse, next: (error?: unknown) => void): Promise<void> {
    const path = mountedPath(request.originalUrl ?? request.url ?? '/', this.basePath);
    if (!path || /^api(\/|$)/.test(path.page)) return next();
    try {
      if (path.bare) return redirect(response, path.mount);
      if (!this.files.built) return this.sendPage(response, NOT_BUILT_PAGE, 503, path.mount);
      const file = path.page === INDEX ? null : await this.files.find(path.page);
      if (file) return this.sendFile(request, response, file, path.page.startsWith(ASSETS));
      if (path.page.startsWith(ASSETS)) return this.sendMissing(response);
      const index = await this.files.find(INDEX);
      this.sendPage(response, index?.bytes.toString('utf8') ?? NOT_BUILT_PAGE, index ? 200 : 503, path.mount);
    } catch (error) {
      next(error);
    }
  }

  /** The page with this response's nonce and the mount it was asked under. */
  private sendPage(response: ServerResponse, html: string, status: number, mount: string): void {
    const nonce = randomBytes(16).toString('base64');
    const body = html.replaceAll('{{nonce}}', nonce).replaceAll('{{base}}', escapeAttribute(mount));
    response.writeHead(status, {
      ...this.headers.forPage(nonce),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
    });
    response.end(body);
  }

  private sendFile(request: Request, response: ServerResponse, file: PageFile, hashed: boolean): void {
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? file.gzipped : null;
    const body = zipped ?? file.bytes;
    response.writeHead(200, {
      ...this.headers.forFile(),
      'Content-Type': file.type,
      'Content-Length': body.length,
      'Cache-Control': hashed ? FOREVER : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(body);
  }

  private sendMissing(response: ServerResponse): void {
    response.writeHead(404, {
      ...this.headers.forFile(),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end('not found');
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store' });
  response.end();
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
