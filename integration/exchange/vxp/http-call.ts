import http from 'node:http';
import https from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExchangeError } from '../exchange.port';

/** One HTTP exchange. */
export interface HttpCall<T> {
  call: string;
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Bytes to send, and how many they are. */
  body?: { length: number; open(): Readable };
  idleTimeoutMs: number;
  timeoutMs: number;
  agent?: http.Agent;
  /** Takes the answer; must read it to its end or throw. */
  consume(response: IncomingMessage): Promise<T>;
}

const timedOut = (call: string): ExchangeError =>
  new ExchangeError('exchange-timeout', 'Trục liên thông không trả lời kịp', { call, retryable: true });

function asExchangeError(error: unknown, call: string): ExchangeError {
  if (error instanceof ExchangeError) return error;
  return new ExchangeError(
    'exchange-unreachable',
    'Không kết nối được trục liên thông',
    { call, retryable: true },
    { cause: error },
  );
}

/** Runs the call; every failure is an {@link ExchangeError}, and the connection is gone then. */
export async function runHttpCall<T>(options: HttpCall<T>): Promise<T> {
  const { call, method, url, headers, body, idleTimeoutMs, timeoutMs, agent, consume } = options;
  const driver = url.startsWith('https:') ? https : http;
  const request = driver.request(url, {
    method,
    agent,
    headers: { ...headers, ...(method === 'POST' && { 'Content-Length': String(body?.length ?? 0) }) },
  });
  const giveUp = (): void => void request.destroy(timedOut(call));
  request.setTimeout(idleTimeoutMs, giveUp);
  const timer = setTimeout(giveUp, timeoutMs);
  try {
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      // Stays for the life of the request: an error after the answer began must not be without a listener.
      request.on('error', reject);
    });
    // Sending and answering go on side by side: an early refusal must be heard before the last byte is sent.
    const sent = body ? pipeline(body.open(), request) : Promise.resolve(request.end()).then(() => undefined);
    sent.catch(() => undefined);
    const response = await answered;
    const result = await Promise.race([consume(response), failureOf(request)]);
    // Answered before everything was sent: what is left would block the connection for the next call.
    if (!request.writableFinished) request.destroy();
    return result;
  } catch (error) {
    request.destroy();
    throw asExchangeError(error, call);
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects when the request is torn down; never resolves. */
const failureOf = (request: http.ClientRequest): Promise<never> =>
  new Promise((_, reject) => request.on('error', reject));
