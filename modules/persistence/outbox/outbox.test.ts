import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { DataSource } from 'typeorm';
import { Clock, TimeOrderedIds } from '../../foundation';
import { dataSourceOptions } from '../data-source-options';
import { DomainEvents } from '../domain-events';
import { migrate } from '../migrate';
import { UnitOfWork } from '../unit-of-work';
import {
  backoff,
  InboxKeys,
  Outbox,
  OUTBOX_ENTITIES,
  OutboxHandlers,
  OutboxMessage,
  OutboxWorker,
  PARK_AFTER,
  PermanentFailure,
} from '.';

class MovedClock extends Clock {
  at = Date.parse('2026-05-04T02:00:00Z');
  now(): Date {
    return new Date(this.at);
  }
}

let unitOfWork: UnitOfWork;
let clock: MovedClock;
let delivered: string[];
let faults: Map<string, Error>;
let outbox: Outbox;
let worker: OutboxWorker;
const ids = new TimeOrderedIds();

function newWorker(): OutboxWorker {
  const handlers = new OutboxHandlers();
  handlers.register('test', async (message) => {
    const name = (message.payload as { name: string }).name;
    const fault = faults.get(name);
    if (fault) throw fault;
    delivered.push(name);
  });
  return new OutboxWorker(unitOfWork, handlers, clock, ids);
}

beforeEach(async () => {
  const dataSource = await new DataSource(dataSourceOptions(':memory:', OUTBOX_ENTITIES)).initialize();
  await migrate(dataSource);
  unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
  clock = new MovedClock();
  delivered = [];
  faults = new Map();
  worker = newWorker();
  // The message is put without waking anybody, so that each test decides when delivery happens.
  outbox = new Outbox(clock, ids, { wake: () => undefined } as OutboxWorker);
});

const put = (name: string, orderKey = 'd1'): Promise<string> =>
  unitOfWork.run((tx) => outbox.put(tx, { channel: 'test', kind: 'note', orderKey, payload: { name } }));

const message = (id: string): Promise<OutboxMessage> =>
  unitOfWork.read((manager) => manager.findOneByOrFail(OutboxMessage, { id }));

describe('outbox', () => {
  test('what rolls back never leaves', async () => {
    await assert.rejects(
      unitOfWork.run(async (tx) => {
        await outbox.put(tx, { channel: 'test', kind: 'note', orderKey: 'd1', payload: { name: 'a' } });
        throw new Error('undone');
      }),
    );
    assert.equal(await worker.drain(), 0);
    assert.deepEqual(delivered, []);
  });

  test('within a key order holds: a later message waits for an earlier one that failed, other keys go on', async () => {
    await put('a1', 'A');
    await put('a2', 'A');
    await put('b1', 'B');
    faults.set('a1', new Error('500'));
    await worker.drain();
    assert.deepEqual(delivered, ['b1']);
    faults.clear();
    await worker.drain();
    assert.deepEqual(delivered, ['b1'], 'not before its time');
    clock.at += backoff(1);
    await worker.drain();
    assert.deepEqual(delivered, ['b1', 'a1', 'a2']);
  });

  test('after enough failures a message is parked with its reason and holds back its key', async () => {
    const id = await put('a1', 'A');
    await put('a2', 'A');
    faults.set('a1', new Error('ECONNREFUSED 10.0.0.1'));
    for (let i = 0; i < PARK_AFTER; i += 1) {
      await worker.drain();
      clock.at += backoff(i + 1);
    }
    const parked = await message(id);
    assert.equal(parked.status, 'parked');
    assert.match(parked.lastError ?? '', /ECONNREFUSED/);
    await worker.drain();
    assert.deepEqual(delivered, []);
  });

  test('a refusal that is final is parked at once', async () => {
    const id = await put('a1');
    faults.set('a1', new PermanentFailure('unknown document'));
    await worker.drain();
    assert.equal((await message(id)).status, 'parked');
  });

  test('two workers deliver each message once', async () => {
    for (let i = 0; i < 20; i += 1) await put(`m${i}`, `k${i % 4}`);
    await Promise.all([worker.drain(), newWorker().drain()]);
    await worker.drain();
    assert.equal(delivered.length, 20);
    assert.equal(new Set(delivered).size, 20);
  });

  test('a claim whose holder died is taken over when it expires', async () => {
    const id = await put('a1');
    await unitOfWork.run((tx) =>
      tx.manager.update(
        OutboxMessage,
        { id },
        { claimToken: 'dead', claimedUntil: new Date(clock.at + 1000).toISOString() },
      ),
    );
    await worker.drain();
    assert.deepEqual(delivered, []);
    clock.at += 2000;
    await worker.drain();
    assert.deepEqual(delivered, ['a1']);
  });
});

describe('inbox keys', () => {
  test('a delivery that comes again has no second effect and gets the first answer', async () => {
    const inbox = new InboxKeys(unitOfWork, clock, ids);
    let effects = 0;
    const once = (): Promise<{ outcome: { number: number }; first: boolean }> =>
      inbox.once('e-office', 'k1', async () => ({ number: (effects += 1) }));
    const answers = await Promise.all([once(), once(), once()]);
    assert.equal(effects, 1);
    assert.deepEqual(
      answers.map(({ outcome }) => outcome),
      [{ number: 1 }, { number: 1 }, { number: 1 }],
    );
    assert.equal(answers.filter(({ first }) => first).length, 1);
  });

  test('a delivery whose work failed may come again', async () => {
    const inbox = new InboxKeys(unitOfWork, clock, ids);
    await assert.rejects(inbox.once('e-office', 'k1', () => Promise.reject(new Error('no'))));
    assert.equal((await inbox.once('e-office', 'k1', async () => 'yes')).outcome, 'yes');
  });
});
