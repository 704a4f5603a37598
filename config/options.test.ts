import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanTasksOptionsInput } from './options';
import { checkOptions } from './options';

const services = { dataSource: {}, identity: {}, files: {} } as unknown as PlanTasksOptionsInput;

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
