import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { DataSource } from 'typeorm';
import type { Mailer } from '../../../integration/notifications/mailer.port';
import { Clock, TimeOrderedIds } from '../../foundation';
import { ORGANIZATION_ENTITIES, Person } from '../../organization';
import type { Role } from '../../organization';
import {
  dataSourceOptions,
  DomainEvents,
  migrate,
  Outbox,
  OUTBOX_ENTITIES,
  OutboxMessage,
  UnitOfWork,
} from '../../persistence';
import type { OutboxWorker } from '../../persistence';
import { NoticeMessages } from './delivery/notice-messages.service';
import { Notice, NoticeChoice } from './notice.entity';
import { Notices } from './notices.service';
import type { NewNotice } from './notices.service';

const ids = new TimeOrderedIds();
const clock = new (class extends Clock {
  now(): Date {
    return new Date('2026-05-04T02:00:00Z');
  }
})();
let unitOfWork: UnitOfWork;
let notices: Notices;
/** Connected; nothing is delivered here. */
const mailer: Mailer = { send: () => Promise.resolve() };

const person = (id: string, roles: Role[], unitId: string | null, active = true): Person =>
  ({
    id,
    subject: id,
    name: id,
    title: null,
    email: id === 'leader' ? null : `${id}@example.gov.vn`,
    unitId,
    roles,
    active,
    searchText: id,
    version: 1,
  }) as Person;

beforeEach(async () => {
  const entities = [...OUTBOX_ENTITIES, ...ORGANIZATION_ENTITIES, Notice, NoticeChoice];
  const dataSource = await new DataSource(dataSourceOptions(':memory:', entities)).initialize();
  await migrate(dataSource);
  unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
  const outbox = new Outbox(clock, ids, { wake: () => undefined } as OutboxWorker);
  notices = new Notices(clock, ids, new NoticeMessages(mailer, null, outbox));
  await unitOfWork.run(async ({ manager }) => {
    await manager.insert(Person, person('leader', ['unit-leader'], 'u1'));
    await manager.insert(Person, person('officer', ['officer'], 'u1'));
    await manager.insert(Person, person('gone', ['officer'], 'u1', false));
    await manager.insert(Person, person('other', ['officer', 'coordinator'], 'u2'));
  });
});

const post = (notice: Partial<NewNotice>): Promise<number> =>
  unitOfWork.run((tx) =>
    notices.post(tx, {
      kind: 'task-assigned',
      to: { personIds: ['officer'] },
      title: 'Được giao nhiệm vụ số 1',
      text: '',
      path: 'tasks/1',
      key: 'k1',
      ...notice,
    }),
  );
const told = async (): Promise<string[]> =>
  (await unitOfWork.read((manager) => manager.find(Notice))).map(({ personId }) => personId).sort();

describe('notices', () => {
  test('reach the active people of units, by role where one is named', async () => {
    await post({ to: { unitIds: ['u1'] } });
    assert.deepEqual(await told(), ['leader', 'officer']);
    await post({ to: { unitIds: ['u1'], roles: ['unit-leader'] }, key: 'k2' });
    assert.deepEqual(await told(), ['leader', 'leader', 'officer']);
  });

  test('reach everybody with a role when no unit is named; parts add up without doubling', async () => {
    await post({ to: { roles: ['coordinator'], personIds: ['other', 'officer'] } });
    assert.deepEqual(await told(), ['officer', 'other']);
  });

  test('reach nobody where a list of units or roles is empty', async () => {
    assert.equal(await post({ to: { unitIds: [] } }), 0);
    assert.equal(await post({ to: { roles: [] } }), 0);
  });

  test('the same key reaches a person once, another person still', async () => {
    assert.equal(await post({}), 1);
    assert.equal(await post({ to: { unitIds: ['u1'] } }), 1);
    assert.deepEqual(await told(), ['leader', 'officer']);
  });

  test('who did it is not told', async () => {
    await post({ to: { unitIds: ['u1'] }, by: 'leader' });
    assert.deepEqual(await told(), ['officer']);
  });

  test('go back with the act they tell of', async () => {
    await assert.rejects(
      unitOfWork.run(async (tx) => {
        await notices.post(tx, {
          kind: 'urged',
          to: { personIds: ['officer'] },
          title: 'Đôn đốc lần 1',
          text: '',
          path: 'tasks/1',
          key: 'k',
        });
        throw new Error('undone');
      }),
    );
    assert.deepEqual(await told(), []);
  });

  test('wait for the digest when the person, or the kind, says so', async () => {
    await unitOfWork.run(({ manager }) =>
      manager.insert(NoticeChoice, {
        id: ids.next(),
        personId: 'officer',
        kind: 'task-assigned',
        delivery: 'daily',
      }),
    );
    await post({ to: { unitIds: ['u1'] } });
    await post({ kind: 'comment', key: 'c' });
    const rows = await unitOfWork.read((manager) => manager.find(Notice));
    const states = rows.map(({ personId, kind, digest }) => `${personId} ${kind} ${digest}`).sort();
    assert.deepEqual(states, [
      'leader task-assigned no',
      'officer comment waiting',
      'officer task-assigned waiting',
    ]);
  });

  test('leave by e-mail at once for who wants it and has an address', async () => {
    await post({ to: { unitIds: ['u1', 'u2'] } });
    await post({ kind: 'comment', to: { unitIds: ['u1', 'u2'] }, key: 'c' });
    const messages = await unitOfWork.read((manager) => manager.find(OutboxMessage));
    const rows = await unitOfWork.read((manager) => manager.find(Notice));
    const mailed = messages.map(({ payload }) =>
      rows.find(({ id }) => id === (payload as { noticeId: string }).noticeId),
    );
    assert.deepEqual(mailed.map((row) => `${row?.personId} ${row?.kind}`).sort(), [
      'officer task-assigned',
      'other task-assigned',
    ]);
  });

  test('a title too long is cut, with a sign', async () => {
    await post({ title: 'x'.repeat(400) });
    const [{ title }] = await unitOfWork.read((manager) => manager.find(Notice));
    assert.equal(title.length, 300);
    assert.ok(title.endsWith('…'));
  });
});
