import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PARK_AFTER } from '../../modules/persistence';
import { EOfficeWorld, INTERIOR, planText, PUBLIC_URL } from './e-office-world';

let world: EOfficeWorld;

before(async () => {
  world = await EOfficeWorld.open();
});
after(() => world?.close());

async function approved(id: string, number: number): Promise<string> {
  const { body } = await world.push(id, planText(number));
  const planId = String(body.planId);
  await world.approve(planId);
  await world.drain();
  return planId;
}

test('a delivery that fails is repeated; one that had its effect unheard has no second one', async () => {
  await world.documents('loi-1');
  await world.platform.setFaults(
    { call: 'link', kind: 'http-500', times: 1 },
    { call: 'link', kind: 'reset', times: 1 },
    { call: 'link', kind: 'lost-answer', times: 1 },
  );
  const planId = await approved('loi-1', 201);
  await world.retry(3);
  assert.deepEqual(await world.effects('loi-1'), [
    { call: 'link', documentId: 'loi-1', what: `${PUBLIC_URL}/plans/${planId}` },
  ]);
  const calls = (await world.platform.state()).calls.filter(({ call }) => call === 'link');
  assert.equal(calls.length, 4);
  assert.equal(new Set(calls.map(({ idempotencyKey }) => idempotencyKey)).size, 1);
});

test('after enough failures it is parked with its reason, later ones wait, and the administrator sends it again', async () => {
  await world.documents('loi-2');
  await world.platform.setFaults({ call: 'link', kind: 'http-500', times: PARK_AFTER });
  const planId = await approved('loi-2', 202);
  const [work] = (await world.plans.assignments(planId)).filter(({ role }) => role === 'lead');
  await world.finish(work, await world.plans.as('unit-leader', INTERIOR));
  await world.retry(PARK_AFTER);
  const keeper = await world.plans.as('administrator');
  const [parked] = await world.outbox(keeper, 'parked');
  assert.deepEqual([parked.kind, parked.attempts], ['document-linked', PARK_AFTER]);
  assert.match(parked.lastError ?? '', /HTTP 500/);
  assert.deepEqual(await world.effects('loi-2'), [], 'the notice does not overtake the link');
  assert.equal((await keeper.post(`/outbox/${parked.id}/resend`)).status, 200);
  assert.deepEqual(
    (await world.effects('loi-2')).map(({ call }) => call),
    ['link', 'notice'],
  );
  const again = await keeper.post<{ code: string }>(`/outbox/${parked.id}/resend`);
  assert.deepEqual([again.status, again.body.code], [409, 'message-not-parked']);
  assert.equal((await world.plans.coordinator.get('/outbox')).status, 403);
});

test('a document the e-office does not know is parked at once', async () => {
  await world.documents();
  await approved('loi-3', 203);
  const [parked] = await world.outbox(await world.plans.as('administrator'), 'parked');
  assert.equal(parked.attempts, 1);
  assert.match(parked.lastError ?? '', /không có văn bản/);
});
