import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { FileScanner } from './scanner.port';
import type { ScanVerdict } from './scanner.port';

/** Where clamd listens: a TCP address or a Unix socket. */
export type ClamAvAddress = { host: string; port: number } | { path: string };

export interface ClamAvOptions {
  address: ClamAvAddress;
  /** Longest silence of clamd before the scan counts as failed, milliseconds. */
  timeoutMs?: number;
}

/** Answers are one line; more is not clamd. */
const ANSWER_LIMIT = 4096;
const DEFAULT_TIMEOUT = 60_000;

/**
 * @param text `host:port`, `[v6]:port`, or the absolute path of a Unix socket
 * @throws Error when it is none of these
 */
export function clamAvAddress(text: string): ClamAvAddress {
  if (text.startsWith('/')) return { path: text };
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  if (!match || port < 1 || port > 65535) {
    throw new Error(`a ClamAV address is host:port or the path of a socket, got "${text}"`);
  }
  return { host: match[1] ?? match[2], port };
}

/** ClamAV's daemon, asked by INSTREAM (clamd(8)): the content goes over the socket, no path is shared. */
export class ClamAvScanner extends FileScanner {
  constructor(private readonly options: ClamAvOptions) {
    super();
  }

  scan(content: Readable): Promise<ScanVerdict> {
    const { address, timeoutMs = DEFAULT_TIMEOUT } = this.options;
    return new Promise((resolve) => {
      const socket = connect(address);
      let answer = '';
      const settle = (verdict: ScanVerdict): void => {
        socket.destroy();
        content.destroy();
        resolve(verdict);
      };
      const failed = (error: Error): void => settle(notScanned(answer || error.message));
      socket.setTimeout(timeoutMs, () => failed(new Error('clamd did not answer in time')));
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => {
        answer += part;
        // Only a whole answer counts: half of one must never pass for "OK".
        if (answer.includes('\0')) settle(verdictOf(answer));
        else if (answer.length > ANSWER_LIMIT) settle(notScanned('answer of clamd is too long'));
      });
      socket.on('error', failed);
      socket.on('close', () => settle(notScanned(answer || 'clamd closed the connection')));
      content.on('error', (error) => settle(notScanned(error.message)));
      socket.on('connect', () => {
        // clamd may answer and close before the end (its size limit); what it said counts then.
        void send(socket, content).catch(failed);
      });
    });
  }
}

/** `zINSTREAM\0`, then chunks with their length in four bytes, then a length of zero. */
async function send(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, length);
    await write(socket, chunk);
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function verdictOf(answer: string): ScanVerdict {
  const line = answer.split('\0')[0].trim();
  if (/: OK$/.test(line)) return { kind: 'clean' };
  const found = /: (.+) FOUND$/.exec(line);
  if (found) return { kind: 'infected', signature: found[1] };
  return notScanned(line || 'empty answer of clamd');
}

function notScanned(reason: string): ScanVerdict {
  return { kind: 'not-scanned', reason: reason.slice(0, 500) };
}
