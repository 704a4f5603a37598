import { performance } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';
import { dialectOf } from '../../modules/persistence';

/** What `GET /health` answers. */
export interface Health {
  status: 'ok' | 'error';
  database: { ok: boolean; dialect: string; latencyMs: number | null };
}

/** Asks the database one trivial question; an unreachable database is an answer, not an exception. */
export async function checkHealth(dataSource: DataSource): Promise<Health> {
  const dialect = dialectOf(dataSource);
  const start = performance.now();
  try {
    await dataSource.query('SELECT 1 AS one');
    const latencyMs = Math.round((performance.now() - start) * 10) / 10;
    return { status: 'ok', database: { ok: true, dialect, latencyMs } };
  } catch {
    return { status: 'error', database: { ok: false, dialect, latencyMs: null } };
  }
}
