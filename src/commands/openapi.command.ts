import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readEnvironment } from '../../config/environment';
import { createApplication } from '../application';
import { describeApi } from '../openapi';
import type { Command } from './command';

/** `openapi [FILE]`: writes the description of the REST API, `docs/openapi.json` when no file is named. */
export const command: Command = async ([file = 'docs/openapi.json'], io) => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-openapi-'));
  const environment = readEnvironment({ PLAN_TASKS_DATA: folder, DATABASE_URL: ':memory:' });
  const application = await createApplication(environment, { logger: false });
  try {
    const path = resolve(file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(describeApi(application.app), null, 2)}\n`);
    io.error(`${path}\n`);
    return 0;
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
