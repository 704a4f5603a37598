import http from 'node:http';
import https from 'node:https';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Exchange, ExchangeError } from '../exchange.port';
import type {
  Agency,
  FetchedMessage,
  InboxEntry,
  MessageType,
  OutgoingMessage,
  TransportMark,
} from '../exchange.port';
import { digestOf, hashFileOf } from './hash-file';
import { runHttpCall } from './http-call';
import type { HttpCall } from './http-call';
import { agenciesOf, inboxOf } from './map-answers';
import { readEnvelope, readFileAnswer } from './read-answer';
import type { Answer } from './read-answer';
import { withRetries } from './retry';
import { signedHeaders } from './signed-headers';
import { settingsOf } from './vxp-options';
import type { VxpOptions, VxpSettings, VxpSurroundings } from './vxp-options';

const SERVICE = 'eDoc';
const BINARY = 'application/octet-stream';
const JSON_TYPE = 'application/json';
/** The official client ends the body of a file with it, outside of what it hashes. */
const TRAILER = Buffer.from('\r\n');

/** The world as it is. */
const REAL: VxpSurroundings = {
  now: () => new Date(),
  random: () => Math.random(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

type Request<T> = Pick<HttpCall<T>, 'body' | 'consume'> & {
  call: string;
  method?: 'GET' | 'POST';
  contentType?: string;
  parameters?: Readonly<Record<string, string>>;
  transfer?: boolean;
};

/** The national document exchange (VXP), by the contract of its official SDK. */
export class VxpExchange extends Exchange {
  private readonly settings: VxpSettings;
  private readonly agent: http.Agent;

  constructor(
    options: VxpOptions,
    private readonly surroundings: VxpSurroundings = REAL,
  ) {
    super();
    this.settings = settingsOf(options);
    const { endpoint, systemId, secret, connections } = this.settings;
    if (!/^https?:\/\//.test(endpoint) || !systemId || !secret) {
      throw new ExchangeError('exchange-input', 'Chưa cấu hình đủ kết nối trục liên thông', {
        call: 'connect',
        retryable: false,
      });
    }
    const Driver = endpoint.startsWith('https:') ? https.Agent : http.Agent;
    this.agent = options.agent ?? new Driver({ keepAlive: true, maxSockets: connections });
  }

  async send({ path, messageType, from, to }: OutgoingMessage): Promise<{ docId: string }> {
    const { size, sha256 } = await digestOf(path);
    const answer = await this.ask({
      call: 'sendEdoc',
      contentType: BINARY,
      transfer: true,
      parameters: {
        from,
        servicetype: SERVICE,
        messagetype: messageType,
        ...(to && { to: JSON.stringify(to) }),
        'hash-file': hashFileOf(sha256, this.settings.sdkHashFile),
      },
      body: { length: size + TRAILER.length, open: () => Readable.from(withTrailer(path)) },
    });
    const docId = answer?.DocId;
    if (typeof docId === 'string' || typeof docId === 'number') return { docId: String(docId) };
    throw new ExchangeError('exchange-answer', 'Trục liên thông không cho mã của gói tin đã gửi', {
      call: 'sendEdoc',
      retryable: false,
    });
  }

  async inbox(messageType: MessageType): Promise<InboxEntry[]> {
    const parameters = { servicetype: SERVICE, messagetype: messageType };
    return inboxOf(await this.ask({ call: 'getReceivedEdocList', parameters }), messageType);
  }

  async fetch(docId: string, path: string): Promise<FetchedMessage> {
    const call = 'downloadEdoc';
    return this.request({
      call,
      method: 'GET',
      transfer: true,
      // The SDK sends a folder of the caller here; the exchange has no use for it and learns nothing.
      parameters: { docId, filePath: '.' },
      consume: (response) => readFileAnswer(response, call, path, this.settings.maxPackageBytes),
    });
  }

  async mark(docId: string, mark: TransportMark): Promise<void> {
    const body = Buffer.from('{}');
    await this.ask({
      call: 'updateStatus',
      parameters: { docId, status: mark },
      body: { length: body.length, open: () => Readable.from([body]) },
    });
  }

  async directory(): Promise<Agency[]> {
    const answer =
      this.settings.directory === 'qd20'
        ? await this.ask({ call: 'getAgenciesListQD20', parameters: { level: '1' } })
        : await this.ask({ call: 'getAgenciesList' });
    return agenciesOf(answer);
  }

  /** Ends the connections that are kept open. */
  close(): void {
    this.agent.destroy();
  }

  private ask(request: Omit<Request<Answer | null>, 'consume'>): Promise<Answer | null> {
    return this.request({ ...request, consume: (response) => readEnvelope(response, request.call) });
  }

  private request<T>({
    call,
    method = 'POST',
    contentType = JSON_TYPE,
    parameters = {},
    ...rest
  }: Request<T>): Promise<T> {
    const { endpoint, systemId, secret, idleTimeoutMs, callTimeoutMs, transferTimeoutMs } = this.settings;
    return withRetries(this.settings, this.surroundings, () =>
      runHttpCall<T>({
        call,
        method,
        url: `${endpoint.replace(/\/+$/, '')}/${call}`,
        headers: signedHeaders({
          call,
          systemId,
          secret,
          now: this.surroundings.now(),
          contentType,
          parameters,
        }),
        body: rest.body,
        consume: rest.consume,
        agent: this.agent,
        idleTimeoutMs,
        timeoutMs: rest.transfer ? transferTimeoutMs : callTimeoutMs,
      }),
    );
  }
}

async function* withTrailer(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
  yield TRAILER;
}
