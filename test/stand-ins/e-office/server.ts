import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { faultsOf } from './contract';
import { pushDocument } from './push';
import type { Push } from './push';

/** What can go wrong with a call. */
export type FaultKind =
  | 'http-500'
  | 'http-401'
  /** No answer, ever. */
  | 'hang'
  /** The connection breaks before an answer. */
  | 'reset'
  /** The work is done, the answer is lost. */
  | 'lost-answer'
  /** Success with the page of some gateway. */
  | 'page';

export type CallName = 'link' | 'notice' | 'bell' | 'documents' | 'issued';

export interface Fault {
  call: CallName;
  kind: FaultKind;
  /** How many calls are hit; then all is well. */
  times: number;
}

export interface StandInDocument {
  id: string;
  symbol: string;
  subject: string;
  kind: string;
  date: string;
}

/** Orders of a test to the stand-in. */
export interface Orders {
  /** ISO; its own clock when never told. */
  now?: string;
  faults?: Fault[];
  /** Documents of the platform; callbacks about others are refused. */
  documents?: StandInDocument[];
  /** Ids of documents by person. Once any are told, only these have a bell. */
  users?: Record<string, string[]>;
  push?: Push;
}

/** What the platform did, in its order. */
export interface Effect {
  call: CallName;
  /** Of the document, or of the person whose bell it is. */
  documentId: string;
  /** The title, the link, the text, or the symbol. */
  what: string;
}

export interface StandInState {
  effects: Effect[];
  /** Every call, with what was wrong with it; a repeated one counts again. */
  calls: { call: string; idempotencyKey: string; faults: string[] }[];
}

interface Answer {
  status: number;
  body: object;
}

const refusal = (status: number, message: string): Answer => ({ status, body: { message } });
const ROUTES: [CallName, string, RegExp][] = [
  ['link', 'POST', /^\/documents\/([^/]+)\/tasks-link$/],
  ['notice', 'POST', /^\/documents\/([^/]+)\/notices$/],
  ['bell', 'POST', /^\/users\/([^/]+)\/notices$/],
  ['documents', 'GET', /^\/users\/([^/]+)\/documents$/],
  ['issued', 'POST', /^\/issued-documents()$/],
];

/** A platform that keeps the contract, and breaks it when told to. */
export class StandInServer {
  private now: string | null = null;
  private faults: Fault[] = [];
  private documents: StandInDocument[] = [];
  private users: Record<string, string[]> = {};
  private readonly state: StandInState = { effects: [], calls: [] };
  private readonly done = new Set<string>();

  readonly http = http.createServer((request, response) => {
    this.serve(request, response).catch(() => response.destroy());
  });

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    if (request.url === '/_orders')
      return send(response, await this.obey(JSON.parse(body.toString()) as Orders));
    if (request.url === '/_state') return send(response, { status: 200, body: this.state });
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const path = url.pathname.replace(/^\/api/, '');
    const route = ROUTES.find(([, method, pattern]) => request.method === method && pattern.test(path));
    if (!route) return send(response, refusal(404, 'Không có dịch vụ này'));
    const [call, , pattern] = route;
    const subject = decodeURIComponent(pattern.exec(path)?.[1] ?? '');
    const faults = faultsOf(request, body, this.now ? Date.parse(this.now) : Date.now());
    const idempotencyKey = String(request.headers['idempotency-key'] ?? '');
    this.state.calls.push({ call, idempotencyKey, faults });
    const fault = this.faults.find((candidate) => candidate.call === call && candidate.times > 0);
    if (fault) fault.times -= 1;
    if (fault && fault.kind !== 'lost-answer') return misbehave(fault.kind, response);
    const answer = faults.length
      ? refusal(401, `Yêu cầu không hợp lệ: ${faults.join(', ')}`)
      : this.answer(call, subject, body, url, idempotencyKey);
    if (fault) response.destroy();
    else send(response, answer);
  }

  private answer(call: CallName, subject: string, body: Buffer, url: URL, key: string): Answer {
    if (call === 'documents') return this.documentsOf(subject, url.searchParams.get('q') ?? '');
    const said = JSON.parse(body.toString()) as {
      link?: string;
      text?: string;
      title?: string;
      symbol?: string;
      id?: string;
    };
    if (!this.knows(call, subject)) return refusal(404, 'Không có văn bản hoặc người dùng này');
    if (!key) return refusal(400, 'Thiếu Idempotency-Key');
    if (!this.done.has(key)) {
      this.done.add(key);
      const what = said.title ?? said.link ?? said.text ?? said.symbol ?? '';
      this.state.effects.push({ call, documentId: subject || (said.id ?? ''), what });
    }
    return { status: 200, body: {} };
  }

  private knows(call: CallName, subject: string): boolean {
    if (call === 'issued') return true;
    if (call !== 'bell') return this.documents.some(({ id }) => id === subject);
    return !Object.keys(this.users).length || Object.hasOwn(this.users, subject);
  }

  private documentsOf(subject: string, words: string): Answer {
    const own = Object.hasOwn(this.users, subject) ? this.users[subject] : undefined;
    if (!own) return refusal(404, 'Không có người dùng này');
    const items = this.documents.filter(
      (document) => own.includes(document.id) && `${document.symbol} ${document.subject}`.includes(words),
    );
    return { status: 200, body: { items, total: items.length } };
  }

  private async obey(orders: Orders): Promise<Answer> {
    this.now = orders.now ?? this.now;
    this.faults = orders.faults ?? this.faults;
    this.documents = orders.documents ?? this.documents;
    this.users = orders.users ?? this.users;
    if (!orders.push) return { status: 200, body: {} };
    return { status: 200, body: await pushDocument(orders.push, this.now ?? new Date().toISOString()) };
  }
}

function misbehave(kind: Exclude<FaultKind, 'lost-answer'>, response: ServerResponse): void {
  if (kind === 'hang') return;
  if (kind === 'reset') return void response.destroy();
  if (kind === 'page') return void response.end('<!DOCTYPE html><html><body>Đăng nhập</body></html>');
  send(response, refusal(Number(kind.slice(5)), 'Lỗi máy chủ'));
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
