import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { DataSource } from 'typeorm';
import { SystemClock, TimeOrderedIds } from '../foundation';
import { dataSourceOptions, DomainEvents, migrate, UnitOfWork } from '../persistence';
import { AUDIT_ENTITIES, AuditEntry, AuditLog, AuditVerification, entryHash, faultSentence } from '.';
import type { ChainHead, ChainReport } from '.';

let dataSource: DataSource;
let verification: AuditVerification;

beforeEach(async () => {
  dataSource = await new DataSource(dataSourceOptions(':memory:', AUDIT_ENTITIES)).initialize();
  await migrate(dataSource);
  const unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
  verification = new AuditVerification(unitOfWork);
  const log = new AuditLog(unitOfWork, new SystemClock(), new TimeOrderedIds());
  await unitOfWork.run(async (tx) => {
    for (let i = 1; i <= 1200; i += 1) {
      const topic = { type: 'task', id: `t${i}` };
      log.record(tx, { actor: null, action: 'task.change', topic, summary: `Việc thứ ${i}` });
    }
  });
});
afterEach(() => dataSource.destroy());

const sql = (text: string, values: unknown[] = []): Promise<unknown> => dataSource.query(text, values);

/** The faults found, as `kind from-to`. */
async function faults(witnesses: ChainHead[] = []): Promise<string[]> {
  const report = await verification.verify(witnesses);
  assert.equal(report.ok, report.faultCount === 0);
  return report.faults.map(({ kind, from, to, belongsAt }) => {
    const where = from === to ? String(from) : `${from}-${to}`;
    return `${kind} ${where}${belongsAt ? ` from ${belongsAt}` : ''}`;
  });
}

const head = async (): Promise<ChainReport['head']> => (await verification.verify()).head;

describe('a record', () => {
  test('that nobody touched is whole, over many slices', async () => {
    const report = await verification.verify();
    assert.deepEqual([report.ok, report.entries, report.head.sequence], [true, 1200, 1200]);
  });

  test('that is empty is whole', async () => {
    await sql('DELETE FROM pt_audit_entry');
    await sql('DELETE FROM pt_audit_head');
    assert.deepEqual(await faults(), []);
  });

  test('tells which entry was altered, in whatever column', async () => {
    await sql('UPDATE pt_audit_entry SET summary = ? WHERE sequence = 700', ['Việc khác']);
    await sql('UPDATE pt_audit_entry SET actorName = ? WHERE sequence = 1', ['Ai đó']);
    await sql('UPDATE pt_audit_entry SET reason = ? WHERE sequence = 1200', ['']);
    assert.deepEqual(await faults(), ['altered 1', 'altered 700', 'altered 1200']);
  });

  test('tells an entry that was altered and hashed anew', async () => {
    const entry = await dataSource.getRepository(AuditEntry).findOneByOrFail({ sequence: 5 });
    const { hash: _old, ...changed } = { ...entry, summary: 'Việc khác' };
    await sql('UPDATE pt_audit_entry SET summary = ?, hash = ? WHERE sequence = 5', [
      changed.summary,
      entryHash(changed),
    ]);
    assert.deepEqual(await faults(), ['broken-link 6']);
  });

  test('tells what is missing: at the beginning, between, at the end', async () => {
    await sql('DELETE FROM pt_audit_entry WHERE sequence IN (1, 2, 600)');
    assert.deepEqual(await faults(), ['missing 1-2', 'missing 600']);
    await sql('DELETE FROM pt_audit_entry WHERE sequence > 1190');
    assert.deepEqual(await faults(), ['missing 1-2', 'missing 600', 'tail-missing 1191-1200']);
  });

  test('tells a cut end also when the head was put back, by a head seen before', async () => {
    const seen = await head();
    const last = await dataSource.getRepository(AuditEntry).findOneByOrFail({ sequence: 1100 });
    await sql('DELETE FROM pt_audit_entry WHERE sequence > 1100');
    await sql('UPDATE pt_audit_head SET sequence = ?, hash = ?', [1100, last.hash]);
    assert.deepEqual(await faults(), [], 'the record alone does not show it');
    assert.deepEqual(await faults([seen]), ['witness-differs 1200']);
  });

  test('tells a record that was written anew from some entry on, by a head seen before', async () => {
    const seen = await head();
    const entries = await dataSource.getRepository(AuditEntry).find({ order: { sequence: 'ASC' } });
    let previousHash = entries[1197].hash;
    for (const { hash: _hash, ...entry } of entries.slice(1198)) {
      const next = { ...entry, previousHash, summary: 'Viết lại' };
      previousHash = entryHash(next);
      await sql('UPDATE pt_audit_entry SET summary = ?, previousHash = ?, hash = ? WHERE sequence = ?', [
        ...[next.summary, next.previousHash, previousHash, entry.sequence],
      ]);
    }
    await sql('UPDATE pt_audit_head SET hash = ?', [previousHash]);
    assert.deepEqual(await faults(), []);
    assert.deepEqual(await faults([seen]), ['witness-differs 1200']);
  });

  test('tells entries that changed places', async () => {
    await sql('UPDATE pt_audit_entry SET sequence = 99999 WHERE sequence = 10');
    await sql('UPDATE pt_audit_entry SET sequence = 10 WHERE sequence = 900');
    await sql('UPDATE pt_audit_entry SET sequence = 900 WHERE sequence = 99999');
    assert.deepEqual(await faults(), ['reordered 10 from 900', 'reordered 900 from 10']);
  });

  test('tells entries added behind the head, and a head that was altered', async () => {
    const last = await dataSource.getRepository(AuditEntry).findOneByOrFail({ sequence: 1200 });
    const { hash: _hash, ...added } = { ...last, sequence: 1201, id: 'added', previousHash: last.hash };
    await dataSource.getRepository(AuditEntry).insert({ ...added, hash: entryHash(added) });
    assert.deepEqual(await faults(), ['appended 1201']);
    await sql('DELETE FROM pt_audit_entry WHERE sequence = 1201');
    await sql('UPDATE pt_audit_head SET hash = ?', ['0'.repeat(64)]);
    assert.deepEqual(await faults(), ['head-altered 1200']);
  });

  test('with hundreds of faults names the first and counts all', async () => {
    await sql('UPDATE pt_audit_entry SET summary = ? WHERE sequence <= 300', ['x']);
    const report = await verification.verify();
    assert.deepEqual([report.faults.length, report.faultCount], [100, 300]);
    assert.equal(faultSentence(report.faults[0]), 'Bản ghi số 1: nội dung đã bị sửa.');
  });
});
