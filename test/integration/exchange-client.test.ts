import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { readPackage } from '../../integration/exchange/edxml/read/read-package';
import { ExchangeError } from '../../integration/exchange/exchange.port';
import type { ExchangeErrorCode } from '../../integration/exchange/exchange.port';
import { sendPackage } from '../../integration/exchange/sending/send-package';
import { VxpExchange } from '../../integration/exchange/vxp/vxp.exchange';
import type { VxpOptions } from '../../integration/exchange/vxp/vxp-options';
import { businessModel } from '../fixtures/edxml/business-model';
import { StandInExchange } from '../stand-ins/exchange/stand-in-exchange';
import type { StandInSystem } from '../stand-ins/exchange/stand-in-exchange';

const SENDER = 'H35.09';
const RECEIVER = 'H35';

let standIn: StandInExchange;
let folder: string;
let sender: StandInSystem;
let receiver: StandInSystem;
const clients: VxpExchange[] = [];
let waits: number[] = [];

function client(system: StandInSystem, options: Partial<VxpOptions> = {}): VxpExchange {
  const made = new VxpExchange(
    { ...system, idleTimeoutMs: 1000, backoffMs: 100, ...options },
    {
      now: () => new Date('2026-04-15T18:03:04.056Z'),
      random: () => 0.5,
      sleep: async (milliseconds) => void waits.push(milliseconds),
    },
  );
  clients.push(made);
  return made;
}

const file = (name: string): string => join(folder, name);

async function rejects(promise: Promise<unknown>, code: ExchangeErrorCode): Promise<ExchangeError> {
  const error = await promise.then(
    () => assert.fail('succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ExchangeError, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, /[à-ỹđ]/i);
  assert.ok(!JSON.stringify({ ...error, message: error.message }).includes(sender.secret));
  return error;
}

before(async () => {
  standIn = await StandInExchange.start();
  folder = await mkdtemp(join(tmpdir(), 'exchange-test-'));
  sender = await standIn.addSystem(SENDER);
  receiver = await standIn.addSystem(RECEIVER);
});
beforeEach(async () => {
  waits = [];
  await standIn.setFaults();
  await standIn.setHabits({});
});
after(async () => {
  for (const made of clients) made.close();
  await standIn.stop();
  await rm(folder, { recursive: true });
});

describe('the exchange when all is well', () => {
  it('takes a package, lists it, gives it back to the byte, and forgets it when marked', async () => {
    const { docId, sha256 } = await sendPackage(client(sender), businessModel(1, SENDER, [RECEIVER]), {
      folder,
    });
    const exchange = client(receiver);
    const inbox = await exchange.inbox('edoc');
    assert.equal(inbox.length, 1);
    assert.deepEqual(
      { ...inbox[0], createdTime: '', updatedTime: '' },
      {
        docId,
        messageType: 'edoc',
        from: SENDER,
        to: RECEIVER,
        createdTime: '',
        updatedTime: '',
        status: 'initial',
        statusDescription: '',
      },
    );
    const fetched = await exchange.fetch(docId, file('a.edxml'));
    assert.equal(fetched.sha256, sha256);
    const { package: received } = await readPackage(fetched.path);
    assert.equal(
      received.kind === 'business' && received.MessageHeader.DocumentId,
      `${SENDER},2026/04/15,1/SNV-BĐG`,
    );
    await exchange.mark(docId, 'done');
    assert.deepEqual(await exchange.inbox('edoc'), []);
    assert.deepEqual(await exchange.inbox('status'), []);
    assert.deepEqual(await readdir(folder), ['a.edxml']);
  });

  it('reaches several receivers', async () => {
    const other = await standIn.addSystem('H35.10');
    await sendPackage(client(sender), businessModel(2, SENDER, [RECEIVER, 'H35.10', RECEIVER]), { folder });
    for (const system of [receiver, other]) {
      const [entry, ...more] = await client(system).inbox('edoc');
      assert.deepEqual(more, []);
      await client(system).mark(entry.docId, 'done');
    }
  });

  it('gives the directory with all codes of a body', async () => {
    await standIn.setAgencies([
      {
        id: '1',
        pid: '0',
        code: 'H35',
        name: 'UBND tỉnh Lai Châu',
        mail: 'ubnd@laichau.gov.vn',
        oldCode: '000.00.00.H35',
      },
      {
        id: '2',
        pid: '1',
        code: 'H35.09',
        name: 'Sở Nội vụ',
        mail: '',
        oldCode: '',
        code102: '000.00.09.H35',
      },
    ]);
    const expected = [
      {
        id: '1',
        parentId: '0',
        code: 'H35',
        name: 'UBND tỉnh Lai Châu',
        mail: 'ubnd@laichau.gov.vn',
        aliases: ['000.00.00.H35'],
      },
      { id: '2', parentId: '1', code: 'H35.09', name: 'Sở Nội vụ', mail: '', aliases: ['000.00.09.H35'] },
    ];
    assert.deepEqual(await client(receiver).directory(), expected);
    assert.deepEqual(await client(receiver, { directory: 'qd20' }).directory(), expected);
  });

  it('found every call within the contract, and nothing of one call in another', async () => {
    const { calls } = await standIn.state();
    assert.ok(calls.length >= 10);
    assert.deepEqual([...new Set(calls.flatMap(({ faults }) => faults))], []);
  });
});

describe('the exchange when it fails', () => {
  it('is asked again, with longer waits, and then given up', async () => {
    const exchange = client(receiver);
    await standIn.setFaults({ call: 'getReceivedEdocList', kind: 'http-503', times: 2 });
    await exchange.inbox('edoc');
    assert.deepEqual(waits, [100, 200]);
    await standIn.setFaults({ call: 'getReceivedEdocList', kind: 'http-500', times: 9 });
    const error = await rejects(exchange.inbox('edoc'), 'exchange-http');
    assert.equal(error.failure.httpStatus, 500);
    assert.equal(error.failure.errorDescription, 'Lỗi máy chủ');
    assert.deepEqual(waits, [100, 200, 100, 200]);
  });

  it('never is asked more than five times, nor less than once', async () => {
    await standIn.setFaults({ call: 'getAgenciesList', kind: 'http-500', times: 99 });
    await rejects(client(receiver, { attempts: 50 }).directory(), 'exchange-http');
    assert.equal(waits.length, 4);
    await rejects(client(receiver, { attempts: 0 }).directory(), 'exchange-http');
    assert.equal(waits.length, 4);
  });

  it('is not waited for without end', async () => {
    await standIn.setFaults({ call: 'getReceivedEdocList', kind: 'hang', times: 9 });
    await rejects(client(receiver, { attempts: 2, idleTimeoutMs: 100 }).inbox('edoc'), 'exchange-timeout');
    await rejects(client(receiver, { attempts: 1, callTimeoutMs: 100 }).inbox('edoc'), 'exchange-timeout');
  });

  it('is told apart from a network that breaks', async () => {
    await standIn.setFaults({ call: 'updateStatus', kind: 'reset', times: 9 });
    await rejects(client(receiver).mark('x', 'done'), 'exchange-unreachable');
    await rejects(
      client({ ...receiver, endpoint: 'http://127.0.0.1:9' }).inbox('edoc'),
      'exchange-unreachable',
    );
  });

  it('is heard in Vietnamese when it says no, and not asked again', async () => {
    await standIn.setFaults({ call: 'sendEdoc', kind: 'refuse', times: 1 });
    const refused = sendPackage(client(sender), businessModel(3, SENDER, [RECEIVER]), { folder });
    const error = await rejects(refused, 'exchange-refused');
    assert.equal(error.failure.errorCode, '99');
    assert.match(error.message, /Đơn vị chưa được cấp quyền gửi văn bản/);
    assert.deepEqual(waits, []);
    const stranger = client({ ...sender, secret: 'of-another' });
    assert.match((await rejects(stranger.inbox('edoc'), 'exchange-refused')).message, /hash-header/);
  });

  it('is not believed when words come instead of data', async () => {
    await standIn.setFaults({ call: 'getReceivedEdocList', kind: 'error-text', times: 1 });
    await rejects(client(receiver).inbox('edoc'), 'exchange-answer');
    await standIn.setFaults({ call: 'sendEdoc', kind: 'empty', times: 1 });
    await rejects(
      sendPackage(client(sender), businessModel(4, SENDER, [RECEIVER]), { folder }),
      'exchange-answer',
    );
  });

  it('has an empty inbox when it answers nothing at all', async () => {
    await standIn.setFaults({ call: 'getReceivedEdocList', kind: 'empty', times: 1 });
    assert.deepEqual(await client(receiver).inbox('edoc'), []);
  });

  it('cannot be called with settings that cannot work', async () => {
    assert.throws(() => client({ ...receiver, secret: '' }), ExchangeError);
    assert.throws(() => client({ ...receiver, endpoint: 'ftp://x' }), ExchangeError);
    await writeFile(file('b.edxml'), '<a/>');
    const message = { path: file('b.edxml'), messageType: 'edoc', from: 'Sở\r\nX: 1' } as const;
    await rejects(client(sender).send(message), 'exchange-input');
  });
});

describe('a file from the exchange', () => {
  let docId: string;
  const package_ = Buffer.from(`<?xml version="1.0"?><edXML>${'x'.repeat(5000)}</edXML>`);
  before(async () => {
    [docId] = await standIn.deliver(package_, { from: SENDER, to: [RECEIVER] });
  });

  it('is there whole or not at all', async () => {
    const path = file('whole.edxml');
    await standIn.setFaults({ call: 'downloadEdoc', kind: 'cut', times: 1 });
    await client(receiver).fetch(docId, path);
    assert.deepEqual(await readFile(path), package_);
    assert.deepEqual(waits, [100]);
    await rm(path);
    await standIn.setFaults({ call: 'downloadEdoc', kind: 'cut', times: 9 });
    await rejects(client(receiver).fetch(docId, path), 'exchange-unreachable');
    assert.ok(!existsSync(path) && !existsSync(`${path}.part`));
  });

  it('is not an error text, a page, an envelope or nothing', async () => {
    for (const kind of ['error-text', 'page', 'empty'] as const) {
      await standIn.setFaults({ call: 'downloadEdoc', kind, times: 1 });
      await rejects(client(receiver).fetch(docId, file('no.edxml')), 'exchange-answer');
    }
    const error = await rejects(client(receiver).fetch('unknown', file('no.edxml')), 'exchange-refused');
    assert.equal(error.failure.errorCode, '404');
    assert.ok(!existsSync(file('no.edxml')));
  });

  it('has a limit', async () => {
    const limited = client(receiver, { maxPackageBytes: 1000 });
    await rejects(limited.fetch(docId, file('no.edxml')), 'exchange-too-large');
    assert.ok(!existsSync(file('no.edxml.part')));
  });
});
