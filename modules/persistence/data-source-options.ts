import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

/** Entity classes as TypeORM takes them. */
export type EntityClasses = NonNullable<DataSourceOptions['entities']>;

/**
 * The stand-alone service's data source.
 *
 * @param url `sqlite:PATH`, a bare path, `:memory:`, or `mssql://user:password@host:port/database?encrypt=true`
 *   (`encrypt` and `trustServerCertificate` as query parameters; encryption is on unless the host is this machine).
 * @throws Error naming DATABASE_URL when it is none of these.
 */
export function dataSourceOptions(url: string, entities: EntityClasses): DataSourceOptions {
  const common = { entities, synchronize: false, migrationsRun: false, logging: false } as const;
  if (/^mssql:/i.test(url)) return { ...common, ...mssqlOptions(url) } as DataSourceOptions;
  if (/^[a-z][a-z+]{2,}:\/\//i.test(url)) {
    throw new Error(`DATABASE_URL: "${url.split(':')[0]}" is not supported; use mssql://… or sqlite:PATH.`);
  }
  const path = url.replace(/^sqlite:(\/\/)?/i, '');
  const database = path === ':memory:' ? path : resolve(path);
  if (database !== ':memory:') mkdirSync(dirname(database), { recursive: true });
  return {
    ...common,
    type: 'better-sqlite3',
    database,
    timeout: 10_000,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
      connection.pragma('foreign_keys = ON');
    },
  } as DataSourceOptions;
}

function mssqlOptions(url: string): object {
  const parsed = new URL(url);
  const database = decodeURIComponent(parsed.pathname.slice(1));
  if (!database)
    throw new Error('DATABASE_URL: the database name is missing (mssql://user:password@host:port/DATABASE).');
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  const flag = (name: string, fallback: boolean): boolean => {
    const value = parsed.searchParams.get(name);
    return value === null ? fallback : value === 'true';
  };
  return {
    type: 'mssql',
    host: parsed.hostname,
    port: parsed.port ? Number(parsed.port) : 1433,
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
    // Vietnamese in a parameter without a declared type must still go as nvarchar.
    options: {
      encrypt: flag('encrypt', !local),
      trustServerCertificate: flag('trustServerCertificate', local),
      useUTC: true,
      enableArithAbort: true,
    },
    pool: { max: 20, min: 0, idleTimeoutMillis: 30_000 },
    requestTimeout: 60_000,
  };
}
