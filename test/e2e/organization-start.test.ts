import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { readEnvironment } from '../../config/environment';
import { AuditEntry } from '../../modules/audit';
import { Person, Unit } from '../../modules/organization';
import { prepareData } from '../../src/sample/prepare-data';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';

const OIDC = { OIDC_ISSUER: 'https://issuer.example.vn', OIDC_AUDIENCE: 'plan-tasks' };

let application: TestApplication | undefined;
afterEach(async () => {
  await application?.close();
  application = undefined;
});

async function counts(): Promise<number[]> {
  const { dataSource } = application as TestApplication;
  return Promise.all([Unit, Person, AuditEntry].map((entity) => dataSource.getRepository(entity).count()));
}

test('with an identity provider the first administrator is made once, and no sample people', async () => {
  const env = { ...OIDC, PLAN_TASKS_ADMIN_SUBJECT: 'quan.tri' };
  application = await startApplication({ env });
  const people = await application.dataSource.getRepository(Person).find();
  assert.deepEqual(
    people.map(({ subject, roles, active }) => [subject, roles, active]),
    [['quan.tri', ['administrator'], true]],
  );
  const before = await counts();
  assert.ok(before[0] > 60, 'the catalogue is loaded');
  assert.deepEqual(
    await prepareData(application, readEnvironment({ ...env, PLAN_TASKS_ADMIN_SUBJECT: 'ke.khac' })),
    [],
  );
  assert.deepEqual(await counts(), before);
});

test('without a name for it nobody is made', async () => {
  application = await startApplication({ env: OIDC });
  assert.equal((await counts())[1], 0);
});

test('a second start in sample mode changes nothing', async () => {
  application = await startApplication({ plans: true, documents: true });
  const before = await counts();
  assert.ok((await prepareData(application, readEnvironment({}))).length > 10);
  assert.deepEqual(await counts(), before);
});
