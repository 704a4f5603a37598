import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, TimeOrderedIds } from '../../foundation';
import { dataSourceOptions, DomainEvents, migrate, OUTBOX_ENTITIES, OutboxMessage } from '../../persistence';
import { Outbox, UnitOfWork } from '../../persistence';
import type { OutboxWorker } from '../../persistence';
import { CLAIM_MS, JobClaims } from './job-claims.service';
import { ScheduledJobRow } from './scheduled-job.entity';
import { ScheduledJobs } from './scheduled-jobs.service';
import type { ScheduledJob } from './scheduled-jobs.service';

Logger.overrideLogger(false);

class MovedClock extends Clock {
  at = Date.parse('2026-05-04T02:00:00Z');
  now(): Date {
    return new Date(this.at);
  }
}
const ids = new TimeOrderedIds();
const DAY = 86_400_000;
let clock: MovedClock;
let unitOfWork: UnitOfWork;
let claims: JobClaims;
let ran: string[];

/** A service instance with this job. */
function instance(job: ScheduledJob): ScheduledJobs {
  const jobs = new ScheduledJobs(unitOfWork, clock, claims);
  jobs.register(job);
  return jobs;
}
const note = (rest: Partial<ScheduledJob> = {}): ScheduledJob =>
  ({
    name: 'test.note',
    dailyAt: '07:00',
    steps: async (dueKey: string) => void ran.push(dueKey),
    ...rest,
  }) as ScheduledJob;
const row = (): Promise<ScheduledJobRow> =>
  unitOfWork.read((manager) => manager.findOneByOrFail(ScheduledJobRow, { name: 'test.note' }));

beforeEach(async () => {
  const entities = [...OUTBOX_ENTITIES, ScheduledJobRow];
  const dataSource = await new DataSource(dataSourceOptions(':memory:', entities)).initialize();
  await migrate(dataSource);
  unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
  clock = new MovedClock();
  claims = new JobClaims(unitOfWork, clock, ids);
  ran = [];
});

describe('scheduled jobs', () => {
  test('what is due runs once, however often it is looked and in however many instances', async () => {
    const one = instance(note());
    const other = instance(note());
    await Promise.all([one.runDue(), other.runDue(), one.runDue()]);
    assert.deepEqual(ran, ['2026-05-04']);
    clock.at += DAY;
    await Promise.all([other.runDue(), one.runDue()]);
    assert.deepEqual(ran, ['2026-05-04', '2026-05-05']);
  });

  test('after an outage the newest key runs, or each one missed, oldest first', async () => {
    const newest = instance(note());
    const each = instance(note({ name: 'test.each', missed: 'each' }));
    await newest.runDue();
    await each.runDue();
    clock.at += 3 * DAY;
    ran = [];
    await newest.runDue();
    assert.deepEqual(ran, ['2026-05-07']);
    ran = [];
    await each.runDue();
    assert.deepEqual(ran, ['2026-05-05', '2026-05-06', '2026-05-07']);
  });

  test('a key the job has no use for is passed over, and what it missed before stays owed', async () => {
    const weekday = async (key: string): Promise<boolean> => !['2026-05-09', '2026-05-10'].includes(key);
    const seen: string[] = [];
    const jobs = instance(
      note({ when: weekday, steps: async (key, previous) => void seen.push(`${previous} ${key}`) }),
    );
    await jobs.runDue();
    const each = instance(note({ name: 'test.each', missed: 'each', when: weekday }));
    await each.runDue();
    for (const days of [5, 1, 1, 1]) {
      clock.at += days * DAY;
      await jobs.runDue();
    }
    // Down until Saturday the 9th: the run of Monday learns that Monday the 4th was the last.
    assert.deepEqual(seen, ['null 2026-05-04', '2026-05-04 2026-05-11', '2026-05-11 2026-05-12']);
    ran = [];
    await each.runDue();
    assert.deepEqual(ran, [
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-11',
      '2026-05-12',
    ]);
  });

  test('the run learns which key was done last', async () => {
    const seen: (string | null)[] = [];
    const jobs = instance(note({ steps: async (_key, previous) => void seen.push(previous) }));
    await jobs.runDue();
    clock.at += 3 * DAY;
    await jobs.runDue();
    assert.deepEqual(seen, [null, '2026-05-04']);
  });

  test('a failed run is tried again later, not at once, and its reason is kept', async () => {
    let broken = true;
    const jobs = instance(
      note({
        steps: async (dueKey) => {
          if (broken) throw new Error('no connection');
          ran.push(dueKey);
        },
      }),
    );
    await jobs.runDue();
    assert.equal((await row()).lastError, 'no connection');
    assert.equal((await row()).failures, 1);
    broken = false;
    await jobs.runDue();
    assert.deepEqual(ran, []);
    clock.at += 5_000;
    await jobs.runDue();
    assert.deepEqual(ran, ['2026-05-04']);
    assert.equal((await row()).lastError, null);
  });

  test('work in one transaction with its note commits with it or not at all', async () => {
    const outbox = new Outbox(clock, ids, { wake: () => undefined } as OutboxWorker);
    const messages = (): Promise<number> => unitOfWork.read((manager) => manager.count(OutboxMessage));
    let taken = true;
    const jobs = instance({
      name: 'test.note',
      dailyAt: '07:00',
      run: async (dueKey, tx) => {
        await outbox.put(tx, { channel: 'test', kind: 'note', orderKey: dueKey, payload: {} });
        // Somebody else took the run over in the meantime.
        if (taken) await tx.manager.update(ScheduledJobRow, { name: 'test.note' }, { claimToken: 'other' });
      },
    });
    await jobs.runDue();
    assert.equal(await messages(), 0);
    taken = false;
    clock.at += CLAIM_MS + 1;
    await jobs.runDue();
    await jobs.runDue();
    assert.equal(await messages(), 1);
  });

  test('a run whose holder died is taken over when its claim expires', async () => {
    await claims.doneKey('test.note');
    assert.ok(await claims.claim('test.note', '2026-05-04', null));
    const jobs = instance(note());
    await jobs.runDue();
    assert.deepEqual(ran, []);
    clock.at += CLAIM_MS + 1;
    await jobs.runDue();
    assert.deepEqual(ran, ['2026-05-04']);
  });

  test('a holder that was thought dead cannot end what another runs', async () => {
    await claims.doneKey('test.note');
    const slow = await claims.claim('test.note', '2026-05-04', null);
    clock.at += CLAIM_MS + 1;
    const fast = await claims.claim('test.note', '2026-05-04', null);
    assert.ok(slow && fast);
    await assert.rejects(
      unitOfWork.run(({ manager }) => claims.finish(slow, manager)),
      /taken over/,
    );
    await claims.renew(slow);
    await unitOfWork.run(({ manager }) => claims.finish(fast, manager));
    assert.equal((await row()).doneKey, '2026-05-04');
  });

  test('one job that fails does not keep the others', async () => {
    const jobs = instance(note({ name: 'test.broken', steps: () => Promise.reject(new Error('no')) }));
    jobs.register(note());
    await jobs.runDue();
    assert.deepEqual(ran, ['2026-05-04']);
  });

  test('two jobs of one name are a mistake in the code', () => {
    const jobs = instance(note());
    assert.throws(() => jobs.register(note()), /registered twice/);
  });
});
