import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isCall, readCall, sdkHashFile } from './contract';
import type { ExchangeCall } from './contract';
import { Faults } from './faults';
import type { Fault, FaultKind, InboxHabits } from './faults';
import { Mailbox } from './mailbox';
import type { StandInAgency } from './mailbox';

/** Orders of a test to the stand-in. */
export interface Orders {
  system?: { systemId: string; secret: string; organId: string };
  faults?: Fault[];
  habits?: InboxHabits;
  agencies?: StandInAgency[];
  deliver?: { messageType: string; from: string; to: string[]; content: string };
}

/** What a test can see of the stand-in. */
export interface StandInState {
  messages: {
    docId: string;
    messageType: string;
    from: string;
    to: string;
    status: string;
    content: string;
  }[];
  calls: { name: string; systemId: string; faults: string[] }[];
}

type Answer = { json: Record<string, unknown> } | { file: Buffer };

const fail = (ErrorCode: string, ErrorDesc: string): Answer => ({
  json: { status: 'FAIL', ErrorCode, ErrorDesc },
});
const success = (more: Record<string, unknown> = {}): Answer => ({
  json: { status: 'OK', ErrorCode: '0', ErrorDesc: 'Thành công', ...more },
});

/** An exchange that keeps the contract of the official SDK, and breaks it when told to. */
export class StandInServer {
  private readonly mailbox = new Mailbox();
  private readonly faults = new Faults();
  private readonly calls: ExchangeCall[] = [];

  readonly http = http.createServer((request, response) => {
    this.serve(request, response).catch(() => response.destroy());
  });

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    if (request.url === '/_orders') return this.obey(body, response);
    if (request.url === '/_state') return this.send(response, { json: { ...this.state() } });
    const call = readCall(request, (systemId) => this.mailbox.systems.get(systemId)?.secret);
    this.calls.push(call);
    const fault = this.faults.take(call.name);
    if (fault) return this.misbehave(fault, call, body, response);
    return this.send(response, this.answer(call, body));
  }

  private answer(call: ExchangeCall, body: Buffer): Answer {
    const system = this.mailbox.systems.get(call.systemId);
    if (!isCall(call.name)) return fail('404', 'Không có dịch vụ này');
    if (!system || call.faults.length) return fail('401', `Yêu cầu không hợp lệ: ${call.faults.join(', ')}`);
    const { parameters } = call;
    switch (call.name) {
      case 'sendEdoc':
        return this.takeIn(parameters, body);
      case 'getReceivedEdocList':
        return this.list(system.organId, parameters.messagetype);
      case 'downloadEdoc': {
        const message = this.mailbox.find(parameters.docId, system.organId);
        return message ? { file: message.bytes } : fail('404', 'Không tìm thấy gói tin');
      }
      case 'updateStatus': {
        const message = this.mailbox.find(parameters.docId, system.organId);
        if (!message) return fail('404', 'Không tìm thấy gói tin');
        this.mailbox.mark(message, parameters.status);
        return success();
      }
      default:
        return success({ data: this.mailbox.agencies });
    }
  }

  private takeIn(parameters: Record<string, string>, body: Buffer): Answer {
    const bytes = body.subarray(0, -2);
    if (body.subarray(-2).toString() !== '\r\n') return fail('400', 'Thiếu dấu kết thúc tệp');
    if (parameters['hash-file'] !== sdkHashFile(bytes)) return fail('400', 'Sai mã băm của tệp');
    const to = JSON.parse(parameters.to ?? '[]') as string[];
    const messageType = parameters.messagetype;
    const [docId = 'none'] = this.mailbox.deliver({ messageType, from: parameters.from, to, bytes });
    return success({ DocId: docId });
  }

  private list(organId: string, messageType: string): Answer {
    const { repeat = false, reverse, double } = this.faults.habits;
    const messages = this.mailbox.inbox(organId, messageType, repeat);
    const rows = messages.map(({ docId, from, to, created, updated, status }) => ({
      docId,
      serviceType: 'eDoc',
      messageType,
      created_time: created,
      updated_time: updated,
      from,
      to,
      status,
      status_desc: '',
    }));
    if (reverse) rows.reverse();
    return success({ data: double ? [...rows, ...rows] : rows });
  }

  private misbehave(kind: FaultKind, call: ExchangeCall, body: Buffer, response: ServerResponse): void {
    switch (kind) {
      case 'hang':
        return;
      case 'reset':
        return void response.destroy();
      case 'lost-answer':
        this.answer(call, body);
        return void response.destroy();
      case 'cut':
        return this.cut(this.answer(call, body), response);
      case 'refuse':
        return this.send(response, fail('99', 'Đơn vị chưa được cấp quyền gửi văn bản'));
      case 'error-text':
        return void response.end('Lỗi hệ thống, vui lòng thử lại');
      case 'page':
        return void response.end('<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>');
      case 'empty':
        return void response.end();
      default:
        response.statusCode = Number(kind.slice(5));
        response.end(JSON.stringify({ status: 'FAIL', ErrorCode: '500', ErrorDesc: 'Lỗi máy chủ' }));
    }
  }

  private cut(answer: Answer, response: ServerResponse): void {
    const bytes = 'file' in answer ? answer.file : Buffer.from(JSON.stringify(answer.json));
    response.setHeader('Content-Length', bytes.length);
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  }

  private send(response: ServerResponse, answer: Answer): void {
    if ('file' in answer) response.end(answer.file);
    // The charset is not named, as with the real answers: they are UTF-8 all the same.
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer.json));
  }

  private obey(body: Buffer, response: ServerResponse): void {
    const { system, faults, habits, agencies, deliver } = JSON.parse(body.toString()) as Orders;
    if (system) this.mailbox.systems.set(system.systemId, system);
    if (faults) this.faults.set(faults);
    if (habits) this.faults.habits = habits;
    if (agencies) this.mailbox.agencies = agencies;
    const docIds = deliver
      ? this.mailbox.deliver({ ...deliver, bytes: Buffer.from(deliver.content, 'base64') })
      : [];
    this.send(response, success({ docIds }));
  }

  private state(): StandInState {
    return {
      messages: this.mailbox.messages.map(({ docId, messageType, from, to, status, bytes }) => ({
        docId,
        messageType,
        from,
        to,
        status,
        content: bytes.toString('base64'),
      })),
      calls: this.calls.map(({ name, systemId, faults }) => ({ name, systemId, faults })),
    };
  }
}
