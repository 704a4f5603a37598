import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ExchangeError } from '../exchange.port';
import type { FetchedMessage } from '../exchange.port';

/** Answers of calls without a file; the directory of the whole country is the largest. */
const MAX_ANSWER = 32 * 1024 * 1024;
/** How far into a file the first `<` of a package is looked for. */
const MAX_JUNK = 64 * 1024;
/** Bytes that tell a page of some gateway from a package. */
const ENOUGH = 64;

export type Answer = Record<string, unknown>;

const refusedAnswer = (call: string, cause?: unknown): ExchangeError =>
  new ExchangeError(
    'exchange-answer',
    'Trục liên thông trả lời không đúng quy ước',
    { call, retryable: false },
    { cause },
  );

const tooLarge = (call: string): ExchangeError =>
  new ExchangeError('exchange-too-large', 'Trục liên thông trả về quá nhiều dữ liệu', {
    call,
    retryable: false,
  });

async function bytesOf(response: IncomingMessage, call: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(call);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** An answer as JSON; `null` for an empty one. Replies are UTF-8, whatever the SDK takes them for. */
function parseAnswer(bytes: Buffer, call: string): Answer | null {
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim();
  if (!text) return null;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Answer;
  } catch (error) {
    throw refusedAnswer(call, error);
  }
  throw refusedAnswer(call);
}

/** @throws ExchangeError when the envelope says the call failed. */
function checkEnvelope(answer: Answer, call: string): void {
  const errorCode = textOf(answer.ErrorCode);
  const accepted = textOf(answer.status)?.toUpperCase() === 'OK' && (errorCode ?? '0') === '0';
  if (accepted) return;
  const errorDescription = textOf(answer.ErrorDesc);
  const reason = errorDescription ? `: ${errorDescription}` : '';
  throw new ExchangeError('exchange-refused', `Trục liên thông từ chối${reason}`, {
    call,
    retryable: false,
    errorCode,
    errorDescription,
  });
}

/** An unsuccessful status; the exchange's own words are kept where it says something. */
async function failByStatus(response: IncomingMessage, call: string): Promise<never> {
  const httpStatus = response.statusCode ?? 0;
  const said = await bytesOf(response, call, MAX_ANSWER)
    .then((bytes) => parseAnswer(bytes, call))
    .catch(() => null);
  throw new ExchangeError('exchange-http', `Trục liên thông trả lời HTTP ${httpStatus}`, {
    call,
    retryable: httpStatus >= 500 || httpStatus === 408 || httpStatus === 429,
    httpStatus,
    errorCode: textOf(said?.ErrorCode),
    errorDescription: textOf(said?.ErrorDesc),
  });
}

const isSuccess = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 200 && statusCode < 300;

/** The envelope of a successful call; `null` for an empty answer. */
export async function readEnvelope(response: IncomingMessage, call: string): Promise<Answer | null> {
  if (!isSuccess(response)) return failByStatus(response, call);
  const answer = parseAnswer(await bytesOf(response, call, MAX_ANSWER), call);
  if (answer) checkEnvelope(answer, call);
  return answer;
}

/** Looks at the beginning of a file: a package has a `<`; an error is JSON, a page, or has none. */
class PackageGuard {
  private head: Buffer = Buffer.alloc(0);
  private passed = false;

  constructor(private readonly call: string) {}

  check(chunk: Buffer, atEnd: boolean): void {
    if (this.passed) return;
    this.head = Buffer.concat([this.head, chunk]).subarray(0, MAX_JUNK);
    const start = this.head.indexOf(0x3c);
    const text = this.head.toString('utf8', 0, 64);
    const json = /^[\s\ufeff]*\{/.test(text);
    if (/^[\s\ufeff]*<(!doctype\s+)?html/i.test(text)) this.refuse(false);
    if (start >= 0 && !json && (this.head.length >= ENOUGH || atEnd)) this.passed = true;
    else if (atEnd || (!json && this.head.length >= MAX_JUNK)) this.refuse(json);
  }

  private refuse(json: boolean): never {
    const answer = json ? parseAnswer(this.head, this.call) : null;
    if (answer) checkEnvelope(answer, this.call);
    throw refusedAnswer(this.call);
  }
}

/** Writes a package into a file. The SDK takes any answer for a file; here an error stays an error. */
export async function readFileAnswer(
  response: IncomingMessage,
  call: string,
  path: string,
  limit: number,
): Promise<FetchedMessage> {
  if (!isSuccess(response)) return failByStatus(response, call);
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(call);
  const partial = `${path}.part`;
  const hash = createHash('sha256');
  const guard = new PackageGuard(call);
  let size = 0;
  try {
    await pipeline(
      response,
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          size += chunk.length;
          if (size > limit) throw tooLarge(call);
          guard.check(chunk, false);
          hash.update(chunk);
          yield chunk;
        }
        guard.check(Buffer.alloc(0), true);
      },
      createWriteStream(partial, { mode: 0o600 }),
    );
    await rename(partial, path);
    return { path, size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
