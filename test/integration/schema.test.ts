import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, planTasksMigrations } from '../../modules/persistence';
import { planTasksEntities } from '../../src';
import { dropOurTables } from '../support/database';

const url = process.env.DATABASE_URL ?? ':memory:';
let dataSource: DataSource;
let first: string[];

before(async () => {
  if (process.env.DATABASE_URL) await dropOurTables(url);
  dataSource = await new DataSource(dataSourceOptions(url, planTasksEntities())).initialize();
  first = await migrate(dataSource);
});
after(() => dataSource?.destroy());

interface Column {
  name: string;
  nullable: boolean;
  type: string;
}

async function columnsOf(table: string): Promise<Column[]> {
  if (dataSource.options.type === 'mssql') {
    const rows: { name: string; nullable: string; type: string }[] = await dataSource.query(
      `SELECT COLUMN_NAME AS name, IS_NULLABLE AS nullable, DATA_TYPE AS type FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = @0`,
      [table],
    );
    return rows.map((row) => ({ ...row, nullable: row.nullable === 'YES' }));
  }
  const rows: { name: string; notnull: number; type: string; pk: number }[] = await dataSource.query(
    `PRAGMA table_info("${table}")`,
  );
  return rows.map((row) => ({ name: row.name, nullable: row.notnull === 0 && row.pk === 0, type: row.type }));
}

describe('the tables the migrations make', () => {
  test('all run once, in order, and a second time nothing is pending', async () => {
    assert.equal(first.length, planTasksMigrations().length);
    assert.deepEqual(await migrate(dataSource), []);
  });

  test('hold exactly the columns the entities name, with the same nullability', async () => {
    for (const metadata of dataSource.entityMetadatas) {
      const inDatabase = (await columnsOf(metadata.tableName)).sort((a, b) => a.name.localeCompare(b.name));
      const inCode = metadata.columns
        .map((column) => ({ name: column.databaseName, nullable: column.isNullable }))
        .sort((a, b) => a.name.localeCompare(b.name));
      assert.deepEqual(
        inDatabase.map(({ name, nullable }) => ({ name, nullable })),
        inCode,
        metadata.tableName,
      );
    }
  });

  test('keep every text as Unicode', async () => {
    for (const metadata of dataSource.entityMetadatas) {
      for (const column of await columnsOf(metadata.tableName)) {
        assert.doesNotMatch(column.type, /^(var)?char/i, `${metadata.tableName}.${column.name}`);
      }
    }
  });
});
