import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataSourceOptions } from './data-source-options';

test('SQL Server addresses: password characters, port, encryption off on this machine only', () => {
  const local = dataSourceOptions('mssql://sa:p%40ss%2F1@127.0.0.1:14330/tasks', []) as unknown as Record<
    string,
    unknown
  >;
  assert.equal(local.password, 'p@ss/1');
  assert.equal(local.port, 14330);
  assert.deepEqual((local.options as { encrypt: boolean }).encrypt, false);
  const remote = dataSourceOptions('mssql://sa:x@db.example.vn/tasks', []) as unknown as Record<
    string,
    unknown
  >;
  assert.equal(remote.port, 1433);
  assert.equal((remote.options as { encrypt: boolean }).encrypt, true);
});

test('what cannot be used is refused with the name of the variable', () => {
  assert.throws(() => dataSourceOptions('postgres://u:p@h/d', []), /DATABASE_URL.*postgres/);
  assert.throws(() => dataSourceOptions('mssql://u:p@h', []), /DATABASE_URL.*database name/);
});
