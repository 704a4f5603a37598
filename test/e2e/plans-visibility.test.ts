import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../../modules/foundation';
import type { PlanSourceView } from '../../modules/plans/dto/plan-item.view';
import type { PlanSummaryView, PlanView } from '../../modules/plans/dto/plan.view';
import type { ApiClient } from '../support/client';
import { CHILDREN, expect, FOOD, PlansWorld, sample } from './plans-world';
import type { OpenPlan, Refusal } from './plans-world';

let world: PlansWorld;
let active: OpenPlan;
let draft: OpenPlan;

before(async () => {
  world = await PlansWorld.open();
  active = await world.approved(CHILDREN, sample(CHILDREN));
  draft = await world.look((await world.upload(FOOD, sample(FOOD))).planId);
});

after(() => world.close());

async function listed(who: ApiClient, query = ''): Promise<string[]> {
  const { items, total } = expect(await who.get<Page<PlanSummaryView>>(`/plans${query}`), 200);
  assert.equal(items.length, total);
  return items.map(({ id }) => id);
}

describe('a unit', () => {
  test('sees the plans that give it work and no drafts', async () => {
    const police = await world.as('officer', 'Công an tỉnh');
    assert.deepEqual(await listed(police), [active.plan.id]);
    assert.equal((await police.get(`/plans/${draft.plan.id}`)).status, 404);
    assert.equal((await police.get(`/plans/${draft.plan.id}/source`)).status, 404);
    assert.equal((await police.get(`/plans/${draft.plan.id}/file`)).status, 404);
  });

  test('sees head, original and its own marks of such a plan, not the warnings and amendments', async () => {
    const police = await world.as('officer', 'Công an tỉnh');
    const plan = expect(await police.get<PlanView>(`/plans/${active.plan.id}`), 200);
    assert.equal(plan.header.symbol, '1215/KH-UBND');
    assert.deepEqual([plan.warnings, plan.amendments, plan.tables], [[], [], []]);
    assert.ok(Object.values(plan.permissions).every((may) => !may));
    const own = new Set((await world.assignments(plan.id, police)).map(({ taskId }) => taskId));
    const itemOf = new Map(active.items.map((item) => [item.id, item]));
    const { marks } = expect(await police.get<PlanSourceView>(`/plans/${plan.id}/source`), 200);
    const marked = marks.flatMap(({ itemId }) => (itemId ? [itemOf.get(itemId)] : []));
    assert.ok(marked.length > 0);
    assert.ok(marked.every((item) => item?.taskId && own.has(item.taskId)));
    const all = expect(await world.coordinator.get<PlanSourceView>(`/plans/${plan.id}/source`), 200);
    assert.ok(all.marks.length > marks.length);
  });

  test('counts of a plan are those of its own work', async () => {
    const police = await world.as('officer', 'Công an tỉnh');
    const plan = expect(await police.get<PlanView>(`/plans/${active.plan.id}`), 200);
    const own = await world.assignments(plan.id, police);
    assert.equal(plan.assignmentCount, own.length);
    const [summary] = expect(await police.get<Page<PlanSummaryView>>('/plans'), 200).items;
    assert.equal(summary.assignmentCount, own.length);
    assert.ok(active.plan.assignmentCount > own.length);
  });

  test('sees nobody else’s tasks and assignments', async () => {
    const police = await world.as('officer', 'Công an tỉnh');
    const [others] = (await world.assignments(active.plan.id)).filter(
      ({ unitName }) => unitName === 'Sở Tài chính',
    );
    const own = await world.assignments(active.plan.id, police);
    assert.ok(own.every(({ unitName }) => unitName === 'Công an tỉnh'));
    assert.equal((await police.get(`/assignments/${others.id}`)).status, 404);
    const foreign = active.items.find(({ taskId }) => !own.some((work) => work.taskId === taskId));
    assert.equal((await police.get(`/tasks/${foreign?.taskId}`)).status, 404);
    assert.equal((await police.get(`/tasks/${foreign?.taskId}/history`)).status, 404);
    assert.deepEqual(await world.assignments(active.plan.id, police, `&unit=${others.unitId}`), []);
  });

  test('neither imports, checks nor changes plans', async () => {
    for (const [role, unit] of [
      ['officer', 'Công an tỉnh'],
      ['unit-leader', 'Sở Y tế'],
      ['clerk', 'Sở Nội vụ'],
    ]) {
      const who = await world.as(role, unit);
      const id = active.plan.id;
      const answers = [
        await who.post<Refusal>('/plans/imports', { text: 'KẾ HOẠCH' }),
        await who.get<Refusal>(`/plans/${id}/items`),
        await who.get<Refusal>(`/plans/${id}/preview`),
        await who.post<Refusal>(`/plans/${id}/approve`, { version: 1 }),
        await who.post<Refusal>(`/plans/${id}/close`, { version: 1, reason: 'x' }),
        await who.patch<Refusal>(`/plans/${id}`, { version: 1, subject: 'x' }),
        await who.delete<Refusal>(`/plans/${draft.plan.id}?version=1`),
      ];
      assert.deepEqual(
        answers.map(({ status, body }) => [status, body.code]),
        answers.map(() => [403, 'forbidden']),
      );
    }
  });
});

describe('those who see everything', () => {
  test('a leader sees all plans and changes none', async () => {
    const leader = await world.as('provincial-leader');
    assert.deepEqual((await listed(leader)).sort(), [active.plan.id, draft.plan.id].sort());
    assert.equal((await leader.get(`/plans/${draft.plan.id}/items`)).status, 200);
    const plan = expect(await leader.get<PlanView>(`/plans/${draft.plan.id}`), 200);
    assert.ok(Object.values(plan.permissions).every((may) => !may));
    assert.equal(
      (await leader.post(`/plans/${draft.plan.id}/approve`, { version: plan.version })).status,
      403,
    );
  });

  test('lists are found by words with and without diacritics, by year and status', async () => {
    const find = (query: string): Promise<string[]> => listed(world.coordinator, query);
    assert.deepEqual(await find(`?q=${encodeURIComponent('đuối nước')}`), [active.plan.id]);
    assert.deepEqual(await find('?q=duoi%20nuoc'), [active.plan.id]);
    assert.deepEqual(await find('?q=1215%2FKH'), [active.plan.id]);
    assert.deepEqual(await find('?status=draft'), [draft.plan.id]);
    assert.deepEqual(await find('?year=2025'), []);
    const second = expect(await world.coordinator.get<Page<PlanSummaryView>>('/plans?page=2&size=1'), 200);
    assert.deepEqual([second.total, second.items.length], [2, 1]);
  });

  test('nobody who is not signed in', async () => {
    for (const path of [`/plans`, `/plans/${active.plan.id}`, `/plans/${active.plan.id}/source`]) {
      assert.equal((await fetch(world.application.api + path)).status, 401);
    }
  });
});
