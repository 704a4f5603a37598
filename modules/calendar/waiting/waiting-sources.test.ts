import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../foundation';
import type { Identity } from '../../organization';
import type { UnitOfWork } from '../../persistence';
import { WaitingSources } from './waiting-sources.service';
import type { WaitingItem } from './waiting-sources.service';

const clock = new (class extends Clock {
  now(): Date {
    return new Date('2026-05-06T18:00:00Z'); // 7 May in Vietnam
  }
})();
const unitOfWork = {
  read: <T>(work: (manager: EntityManager) => Promise<T>) => work({} as EntityManager),
} as UnitOfWork;
const me: Identity = { personId: 'p', name: 'P', title: null, unitId: 'u', roles: ['officer'] };
const item = (id: string, since: string): WaitingItem => ({
  id,
  title: id,
  detail: '',
  path: `tasks/${id}`,
  since: new Date(since),
  dueDate: null,
});

function sources(): WaitingSources {
  const waiting = new WaitingSources(unitOfWork, clock);
  waiting.register({
    kind: 'to-accept',
    label: 'Chờ tiếp nhận',
    roles: ['officer'],
    find: async () => ({
      items: [item('a', '2026-05-06T17:30:00Z'), item('b', '2026-05-03T02:00:00Z')],
      total: 40,
    }),
  });
  waiting.register({
    kind: 'to-report',
    label: 'Chờ báo cáo',
    roles: ['officer', 'clerk'],
    find: async () => ({ items: [item('c', '2026-05-05T16:59:00Z')], total: 1 }),
  });
  waiting.register({
    kind: 'to-decide',
    label: 'Chờ quyết định',
    roles: ['coordinator'],
    find: () => Promise.reject(new Error('not asked for an officer')),
  });
  return waiting;
}

test('what waits is one list over all rooms, oldest first', async () => {
  const { items, total, kinds } = await sources().of(me);
  assert.deepEqual(
    items.map(({ id }) => id),
    ['b', 'c', 'a'],
  );
  assert.equal(total, 41);
  assert.deepEqual(kinds, [
    { kind: 'to-accept', label: 'Chờ tiếp nhận', total: 40 },
    { kind: 'to-report', label: 'Chờ báo cáo', total: 1 },
  ]);
});

test('what has waited two days by Vietnam’s calendar, or longer, is marked', async () => {
  const { items, long } = await sources().of(me);
  assert.deepEqual(
    items.map(({ id, days, long: marked }) => [id, days, marked]),
    [
      ['b', 4, true],
      ['c', 2, true],
      ['a', 0, false],
    ],
  );
  assert.equal(long, 2);
});

test('a kind is registered once', () => {
  const waiting = sources();
  const again = { kind: 'to-report', label: '', roles: [], find: async () => ({ items: [], total: 0 }) };
  assert.throws(() => waiting.register(again), /registered twice/);
});
