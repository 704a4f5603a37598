import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What the stand-in finds malicious. */
export const MALICIOUS = 'STAND-IN-MALICIOUS-CONTENT';

export type ClamdFault = 'none' | 'error' | 'close' | 'garbage' | 'silent';

/** A tiny clamd: INSTREAM with its framing, a size limit, and faults on demand. */
export class StandInClamd {
  fault: ClamdFault = 'none';
  /** Contents that came in whole. */
  readonly scanned: Buffer[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly limit: number,
  ) {}

  /** @param at path of a Unix socket; a free TCP port when left out */
  static async start(options: { at?: string; limit?: number } = {}): Promise<StandInClamd> {
    const server = createServer();
    const clamd = new StandInClamd(server, options.limit ?? 25 * 1024 * 1024);
    server.on('connection', (socket) => clamd.serve(socket));
    await new Promise<void>((resolve) =>
      options.at ? server.listen(options.at, resolve) : server.listen(0, '127.0.0.1', resolve),
    );
    return clamd;
  }

  get address(): string {
    const address = this.server.address() as AddressInfo | string;
    return typeof address === 'string' ? address : `127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    let pending = Buffer.alloc(0);
    let content: Buffer[] | null = null;
    let size = 0;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    const answer = (text: string): void => void socket.end(`${text}\0`);
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      if (!content) {
        const end = pending.indexOf(0);
        if (end < 0) return;
        const command = pending.subarray(0, end).toString();
        pending = pending.subarray(end + 1);
        if (command !== 'zINSTREAM') return answer('UNKNOWN COMMAND');
        if (this.fault === 'close') return void socket.destroy();
        content = [];
      }
      while (pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (length === 0) return this.finish(Buffer.concat(content), answer);
        if (pending.length < 4 + length) return;
        content.push(Buffer.from(pending.subarray(4, 4 + length)));
        pending = pending.subarray(4 + length);
        size += length;
        if (size > this.limit) return answer('INSTREAM size limit exceeded. ERROR');
      }
    });
  }

  private finish(content: Buffer, answer: (text: string) => void): void {
    this.scanned.push(content);
    if (this.fault === 'silent') return;
    if (this.fault === 'garbage') return answer('what?');
    if (this.fault === 'error') return answer('stream: Can not allocate memory ERROR');
    answer(content.includes(MALICIOUS) ? 'stream: Stand.In.Test FOUND' : 'stream: OK');
  }
}
