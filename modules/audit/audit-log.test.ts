import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { DataSource } from 'typeorm';
import { Clock, TimeOrderedIds } from '../foundation';
import { dataSourceOptions, DomainEvents, migrate, UnitOfWork } from '../persistence';
import { AUDIT_ENTITIES, AuditEntry, AuditLog, entryHash } from '.';

class NineOClock extends Clock {
  now(): Date {
    return new Date('2026-05-04T02:00:00.123Z');
  }
}

let unitOfWork: UnitOfWork;
let log: AuditLog;

beforeEach(async () => {
  const dataSource = await new DataSource(dataSourceOptions(':memory:', AUDIT_ENTITIES)).initialize();
  await migrate(dataSource);
  unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
  log = new AuditLog(unitOfWork, new NineOClock(), new TimeOrderedIds());
});

const act = (id: string, summary = 'Tiếp nhận nhiệm vụ') => ({
  actor: { personId: 'p1', name: 'Lò Thị Mai' },
  action: 'assignment.accept',
  topic: { type: 'task', id },
  summary,
  before: { status: 'assigned' },
  after: { status: 'accepted' },
});

const entries = (): Promise<AuditEntry[]> =>
  unitOfWork.read((manager) => manager.find(AuditEntry, { order: { sequence: 'ASC' } }));

describe('audit log', () => {
  test('entries are numbered without gap and chained, also over transactions at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        unitOfWork.run(async (tx) => {
          log.record(tx, act(`t${i}`));
          log.record(tx, act(`t${i}`, 'Bắt đầu'));
        }),
      ),
    );
    const chain = await entries();
    assert.deepEqual(
      chain.map((entry) => entry.sequence),
      Array.from({ length: 24 }, (_, i) => i + 1),
    );
    for (const [index, entry] of chain.entries()) {
      const { hash, ...hashed } = entry;
      assert.equal(entryHash(hashed), hash);
      assert.equal(entry.previousHash, index ? chain[index - 1].hash : '0'.repeat(64));
    }
  });

  test('an act that is rolled back leaves no entry and no gap', async () => {
    await assert.rejects(
      unitOfWork.run(async (tx) => {
        log.record(tx, act('t1'));
        throw new Error('undone');
      }),
    );
    await unitOfWork.run(async (tx) => log.record(tx, act('t2')));
    assert.deepEqual(
      (await entries()).map((entry) => [entry.sequence, entry.topicId]),
      [[1, 't2']],
    );
  });

  test('the history of a topic is newest first and paged', async () => {
    for (const word of ['một', 'hai', 'ba'])
      await unitOfWork.run(async (tx) => log.record(tx, act('t1', word)));
    const page = await log.history({ type: 'task', id: 't1' }, { page: 1, size: 2 });
    assert.equal(page.total, 3);
    assert.deepEqual(
      page.items.map((entry) => entry.summary),
      ['ba', 'hai'],
    );
  });

  test('the system acts under its own name', async () => {
    await unitOfWork.run(async (tx) => log.record(tx, { ...act('t1'), actor: null }));
    const [entry] = await entries();
    assert.equal(entry.actorId, null);
    assert.equal(entry.actorName, 'Hệ thống');
  });
});
