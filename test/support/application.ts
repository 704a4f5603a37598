import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../config/environment';
import { Clock } from '../../modules/foundation';
import { createApplication } from '../../src/application';
import type { Application, ApplicationOverrides } from '../../src/application';
import { prepareData } from '../../src/sample/prepare-data';
import { dropOurTables } from './database';

/** A clock a test holds. */
export class HeldClock extends Clock {
  constructor(public instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(iso: string): void {
    this.instant = new Date(iso);
  }
}

export interface TestApplication extends Application {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `${origin}/plan-tasks/api/v1` */
  api: string;
  clock: HeldClock;
}

/**
 * Boots the real stand-alone service on a free port with an empty database: a temporary SQLite file, or the server
 * DATABASE_URL names, whose `pt_` tables are dropped first.
 *
 * @param options.sample loads the catalogue and the demo people (default), `false` leaves the database empty
 * @param options.plans brings the sample plans in, too
 * @param options.documents and the letters about them
 */
export async function startApplication(
  options: {
    sample?: boolean;
    plans?: boolean;
    documents?: boolean;
    now?: string;
    overrides?: ApplicationOverrides;
    env?: NodeJS.ProcessEnv;
  } = {},
): Promise<TestApplication> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-test-'));
  const environment = readEnvironment({
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    PLAN_TASKS_DATA: folder,
    ...options.env,
  });
  if (process.env.DATABASE_URL) await dropOurTables(process.env.DATABASE_URL, environment.schema);
  const clock = new HeldClock(new Date(options.now ?? '2026-05-04T02:00:00Z'));
  const application = await createApplication(environment, { clock, ...options.overrides });
  if (options.sample !== false)
    await prepareData(application, environment, {
      plans: options.plans === true,
      documents: options.documents === true,
    });
  await application.app.listen(0, '127.0.0.1');
  const { port } = application.app.getHttpServer().address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...application,
    origin,
    api: `${origin}/plan-tasks/api/v1`,
    clock,
    close: async () => {
      await application.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
