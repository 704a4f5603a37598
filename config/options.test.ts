import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanTasksOptionsInput } from './options';
import { checkOptions } from './options';

const method = (): void => undefined;
const dataSource = { options: { type: 'mssql' }, isInitialized: true, createQueryRunner: method };
const services = {
  dataSource,
  identity: { kind: 'host', authenticate: method },
  files: { put: method, get: method, has: method },
} as unknown as PlanTasksOptionsInput;

/** What a host reads of options that are not right. */
function refusal(options: object | undefined, environment?: string): string {
  try {
    checkOptions(options as PlanTasksOptionsInput, environment);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('defaults are filled in and the services stay the very objects that were given', () => {
  const options = checkOptions(services);
  assert.equal(options.dataSource, services.dataSource);
  assert.equal(options.deadlines.dueSoonDays, 3);
  assert.equal(options.limits.uploadBytes, 50 * 1024 * 1024);
  assert.equal(options.migrate, true);
});

test('part of a group keeps the rest of it', () => {
  const options = checkOptions({ ...services, province: { name: 'tỉnh Điện Biên' } });
  assert.equal(options.province.name, 'tỉnh Điện Biên');
  assert.equal(options.province.committee, 'Ủy ban nhân dân tỉnh Lai Châu');
});

test('each wrong option is named with its remedy', () => {
  const wrong = { ...services, dataSource: undefined, deadlines: { dueSoonDays: 'three' }, shcema: 'x' };
  assert.throws(
    () => checkOptions(wrong as unknown as PlanTasksOptionsInput),
    (error: Error) => {
      assert.match(error.message, /dataSource: dataSource is missing: pass the host’s TypeORM DataSource/);
      assert.match(error.message, /deadlines\.dueSoonDays: .*whole number of working days/);
      assert.match(error.message, /shcema: there is no such option/);
      return true;
    },
  );
});

test('a factory that gives nothing is told everything that is missing', () => {
  const message = refusal(undefined);
  for (const name of ['dataSource', 'identity', 'files'])
    assert.match(message, new RegExp(`- ${name}: ${name} is missing: pass`));
});

test('groups and lists of another form are refused with the form they need', () => {
  const message = refusal({ ...services, deadlines: 3, frameAncestors: 'https://eoffice.example.gov.vn' });
  assert.match(message, /deadlines: must be an object with options of its own/);
  assert.match(message, /frameAncestors: frameAncestors must be a list of origins/);
  assert.match(refusal({ ...services, frameAncestors: ['eoffice/x'] }), /an origin without path/);
  assert.equal(refusal({ ...services, frameAncestors: ["'self'", 'https://*.example.gov.vn:8443'] }), '');
});

test('services that cannot do their work are refused with an example', () => {
  const message = refusal({ dataSource: {}, identity: {}, files: {}, scanner: {} });
  assert.match(message, /dataSource: this is no TypeORM DataSource; pass the host’s own/);
  assert.match(message, /identity: it has no authenticate\(\); pass for example hostIdentity/);
  assert.match(
    message,
    /files: it has no put\(\) and no get\(\) and no has\(\); pass for example new LocalFileStore/,
  );
  assert.match(message, /scanner: it has no scan\(\)/);
});

test('a data source must be of a database that is supported, and initialised', () => {
  const postgres = { ...dataSource, options: { type: 'postgres' } };
  assert.match(
    refusal({ ...services, dataSource: postgres }),
    /"postgres" are not supported; use one of mssql/,
  );
  const idle = { ...dataSource, isInitialized: false };
  assert.match(refusal({ ...services, dataSource: idle }), /await dataSource\.initialize\(\)/);
});

test('nothing of the sample is let into production', () => {
  assert.equal(refusal({ ...services, sampleMode: true }, 'development'), '');
  assert.equal(refusal(services, 'production'), '');
  assert.match(
    refusal({ ...services, sampleMode: true }, 'production'),
    /sampleMode: .*refused when NODE_ENV is production; leave it out and configure an OidcIdentity/,
  );
  const demo = { kind: 'demo', authenticate: method };
  assert.match(
    refusal({ ...services, identity: demo }, 'production'),
    /identity: demo sign-in is refused when NODE_ENV is production/,
  );
});
