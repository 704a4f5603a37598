import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';

let application: TestApplication;
before(async () => {
  application = await startApplication();
});
after(() => application?.close());

test('health tells of service and database, at the root and under the prefix', async () => {
  for (const url of [`${application.origin}/health`, `${application.api}/health`]) {
    const response = await fetch(url);
    assert.equal(response.status, 200);
    const health = (await response.json()) as { status: string; database: { ok: boolean } };
    assert.equal(health.status, 'ok');
    assert.equal(health.database.ok, true);
  }
});

test('the root address leads to the pages', async () => {
  const response = await fetch(`${application.origin}/`, { redirect: 'manual' });
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('location'), '/plan-tasks/');
});

test('the API is described and every path of it is ours', async () => {
  const response = await fetch(`${application.origin}/plan-tasks/api/openapi.json`);
  const description = (await response.json()) as { openapi: string; paths: Record<string, unknown> };
  assert.match(description.openapi, /^3\./);
  const paths = Object.keys(description.paths);
  assert.ok(paths.includes('/plan-tasks/api/v1/session'));
  assert.ok(paths.every((path) => path.startsWith('/plan-tasks/api/v1/')));
});

test('nobody signed in is told so in the one form errors have', async () => {
  const response = await fetch(`${application.api}/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'none' }),
  });
  assert.equal(response.status, 404);
  assert.equal(((await response.json()) as { code: string }).code, 'person-not-found');
});
