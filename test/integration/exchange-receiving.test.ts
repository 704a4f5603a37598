import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { writePackage } from '../../integration/exchange/edxml/write/write-package';
import type { ReceiveReport } from '../../integration/exchange/receiving/delivery.port';
import { ExchangeReceiver } from '../../integration/exchange/receiving/exchange-receiver';
import { sendPackage } from '../../integration/exchange/sending/send-package';
import { buildStatus, referenceTo } from '../../integration/exchange/status/build-status';
import { VxpExchange } from '../../integration/exchange/vxp/vxp.exchange';
import { businessModel } from '../fixtures/edxml/business-model';
import { StandInExchange } from '../stand-ins/exchange/stand-in-exchange';
import type { StandInSystem } from '../stand-ins/exchange/stand-in-exchange';
import { TestRegister } from '../stand-ins/exchange/register';

const SENDER = 'H35.09';
let standIn: StandInExchange;
let folder: string;
let count = 0;

/** Each test has a receiver of its own. */
let organId: string;
let system: StandInSystem;
let exchange: VxpExchange;
let register: TestRegister;

before(async () => {
  standIn = await StandInExchange.start();
  folder = await mkdtemp(join(tmpdir(), 'exchange-test-'));
});
after(async () => {
  await standIn.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  count += 1;
  organId = `H35.${100 + count}`;
  system = await standIn.addSystem(organId);
  await standIn.setFaults();
  await standIn.setHabits({});
  exchange = new VxpExchange({ ...system, backoffMs: 1, idleTimeoutMs: 1000 });
  register = new TestRegister(registerPath());
});
afterEach(() => {
  exchange.close();
  register.close();
});

const registerPath = (): string => join(folder, `${organId}.sqlite`);
const work = (): string => join(folder, `${organId}.work`);
const receiver = (): ExchangeReceiver => new ExchangeReceiver(exchange, register.log, { folder: work() });
const receive = (): Promise<ReceiveReport> => receiver().receive(register);
const name = (number: number): string => `${SENDER},2026/04/15,${number}/SNV-BĐG`;

async function packageBytes(number: number): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(out),
    writePackage(businessModel(number, SENDER, [organId]), out),
  ]);
  return bytes;
}

async function arrive(...numbers: number[]): Promise<string[]> {
  const docIds: string[] = [];
  for (const number of numbers) {
    docIds.push(...(await standIn.deliver(await packageBytes(number), { from: SENDER, to: [organId] })));
  }
  return docIds;
}

const statusOf = async (docId: string): Promise<string | undefined> =>
  (await standIn.state()).messages.find((message) => message.docId === docId)?.status;

const quiet = { handled: [], repeated: [], refused: [], failed: [], unmarked: [], unreachable: [] };

describe('receiving', () => {
  it('takes everything in, oldest first, documents before statuses, and leaves nothing behind', async () => {
    await standIn.setHabits({ reverse: true, double: true });
    const docIds = await arrive(1, 2, 3);
    const status = buildStatus('registered', {
      document: referenceTo(businessModel(9, organId, [SENDER])),
      from: { OrganId: SENDER },
      at: new Date(),
    });
    const other = new VxpExchange(await standIn.addSystem(SENDER));
    await sendPackage(
      other,
      {
        ...status,
        MessageHeader: {
          ...status.MessageHeader,
          ResponseFor: { ...status.MessageHeader.ResponseFor, OrganId: organId },
        },
      },
      { folder },
    );
    other.close();
    const report = await receive();
    assert.equal(report.handled.length, 4);
    assert.deepEqual(report.handled.slice(0, 3), docIds);
    assert.deepEqual(register.effects(), [name(1), name(2), name(3), 'status 03']);
    assert.deepEqual(await receive(), quiet);
    assert.deepEqual(await readdir(work()), []);
  });

  it('does nothing twice when the exchange lists again what was marked', async () => {
    const docIds = await arrive(1, 2);
    await receive();
    await standIn.setHabits({ repeat: true });
    assert.deepEqual(await receive(), { ...quiet, repeated: docIds });
    assert.deepEqual(register.effects(), [name(1), name(2)]);
  });

  it('shares one look between callers', async () => {
    await arrive(1);
    const one = receiver();
    const [a, b] = await Promise.all([one.receive(register), one.receive(register)]);
    assert.equal(a, b);
    assert.deepEqual(register.effects(), [name(1)]);
  });

  it('gives one effect when two instances take the same message', async () => {
    const [docId] = await arrive(1);
    const other = new TestRegister(registerPath());
    const folders = [work(), join(folder, 'other.work')];
    const reports = await Promise.all(
      [register, other].map((each, index) =>
        new ExchangeReceiver(exchange, each.log, { folder: folders[index] }).receive(each),
      ),
    );
    assert.deepEqual(register.effects(), [name(1)]);
    assert.deepEqual(
      reports.flatMap(({ failed }) => failed),
      [],
    );
    assert.equal(reports.flatMap(({ handled }) => handled).length, 1);
    assert.equal(await statusOf(docId), 'done');
    other.close();
  });
});

describe('receiving when something fails', () => {
  it('keeps a message that could not be fetched for the next time, and takes the others', async () => {
    const [first, second] = await arrive(1, 2);
    await standIn.setFaults({ call: 'downloadEdoc', kind: 'http-500', times: 3 });
    const report = await receive();
    assert.deepEqual(report.handled, [second]);
    assert.deepEqual(
      report.failed.map(({ docId }) => docId),
      [first],
    );
    assert.deepEqual((await receive()).handled, [first]);
    assert.deepEqual(register.effects(), [name(2), name(1)]);
  });

  it('marks later what could not be marked, without doing it again', async () => {
    const [docId] = await arrive(1);
    await standIn.setFaults({ call: 'updateStatus', kind: 'http-500', times: 3 });
    assert.deepEqual(await receive(), { ...quiet, handled: [docId], unmarked: [docId] });
    assert.equal(await statusOf(docId), 'initial');
    assert.deepEqual(await receive(), { ...quiet, repeated: [docId] });
    assert.equal(await statusOf(docId), 'done');
    assert.deepEqual(register.effects(), [name(1)]);
  });

  it('is not confused by an answer that was lost', async () => {
    const [docId] = await arrive(1);
    await standIn.setFaults({ call: 'updateStatus', kind: 'lost-answer', times: 1 });
    assert.deepEqual(await receive(), { ...quiet, handled: [docId] });
    assert.equal(await statusOf(docId), 'done');
  });

  it('does not mark what its handler could not keep', async () => {
    const [docId] = await arrive(1);
    register.close();
    register = new TestRegister(registerPath(), {
      beforeCommit() {
        throw new Error('disk full');
      },
    });
    const report = await receive();
    assert.match(String(report.failed[0].error), /disk full/);
    assert.equal(await statusOf(docId), 'initial');
    assert.deepEqual(register.effects(), []);
    register.close();
    register = new TestRegister(registerPath());
    assert.deepEqual((await receive()).handled, [docId]);
  });

  it('says when an inbox cannot be asked, and still asks the other', async () => {
    await standIn.setFaults({ call: 'getReceivedEdocList', kind: 'http-500', times: 3 });
    const report = await receive();
    assert.equal(report.unreachable.length, 1);
  });

  it('gives up what is no package, once the handler has it on record', async () => {
    const [docId] = await standIn.deliver(Buffer.from('<!-- <edXML>'), { from: SENDER, to: [organId] });
    const [good] = await arrive(1);
    const report = await receive();
    assert.deepEqual(report, { ...quiet, handled: [good], refused: [docId] });
    assert.equal(await statusOf(docId), 'fail');
    assert.deepEqual(register.effects(), ['edxml-truncated', name(1)]);
  });

  it('or leaves it, when the handler wants to see it again', async () => {
    const [docId] = await standIn.deliver(Buffer.from(`<edXML>${' '.repeat(100)}`), {
      from: SENDER,
      to: [organId],
    });
    register.close();
    register = new TestRegister(registerPath(), { verdict: 'later' });
    const report = await receive();
    assert.deepEqual(
      report.failed.map((failure) => failure.docId),
      [docId],
    );
    assert.equal(await statusOf(docId), 'initial');
  });
});

describe('a process killed while receiving', () => {
  const script = join(__dirname, '../stand-ins/exchange/receive-and-die.ts');
  const run = (death: string): Promise<{ signal: string | null; out: string }> =>
    new Promise((resolve) => {
      const args = [
        '--require',
        '@swc-node/register',
        script,
        JSON.stringify(system),
        registerPath(),
        work(),
        death,
      ];
      const child = execFile(process.execPath, args, (_error, out) =>
        resolve({ signal: child.signalCode, out }),
      );
    });

  for (const death of ['after-fetch', 'before-commit', 'after-commit']) {
    it(`${death}: the next one loses nothing and doubles nothing`, async () => {
      const docIds = await arrive(1, 2, 3);
      for (let round = 0; round < 2; round += 1) assert.equal((await run(death)).signal, 'SIGKILL');
      const { out } = await run('never');
      const report = JSON.parse(out) as ReceiveReport;
      assert.deepEqual([...report.handled, ...report.repeated].sort(), [...docIds].sort());
      assert.deepEqual(register.effects(), [name(1), name(2), name(3)]);
      for (const docId of docIds) assert.equal(await statusOf(docId), 'done');
      assert.deepEqual(await receive(), quiet);
      assert.deepEqual(await readdir(work()), []);
    });
  }
});
