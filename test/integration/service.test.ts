import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { planPdf } from '../fixtures/documents/plan-pdf';
import { signInAs } from '../support/client';

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-service-'));
const main = resolve('dist/src/main.js');
const running: ChildProcess[] = [];

after(() => {
  running.forEach((child) => child.kill('SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
});

interface Service {
  address: string;
  printed: () => string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built service as `npm start` does and waits for the address it prints. */
function start(env: NodeJS.ProcessEnv = {}): Promise<Service> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', PLAN_TASKS_DATA: folder, DATABASE_URL: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  return new Promise((done, fail) => {
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (!address) return;
      done({
        address,
        printed: () => output,
        stop: (signal) => {
          child.kill(signal);
          return exited;
        },
      });
    });
    void exited.then((code) => fail(new Error(`ended with ${code}: ${output}`)));
  });
}

async function counts(address: string): Promise<unknown> {
  const people = (await (
    await fetch(`${address}/plan-tasks/api/v1/session/demo-accounts`)
  ).json()) as unknown[];
  return people.length;
}

describe('the service as npm start runs it', () => {
  test('starts on an empty folder, tells its address and accounts, and stops on SIGTERM with code 0', async () => {
    const service = await start();
    assert.equal((await fetch(`${service.address}/health`)).status, 200);
    const people = await counts(service.address);
    assert.equal(await service.stop('SIGTERM'), 0);
    assert.match(service.printed(), /Chuyên viên tổng hợp/);

    const again = await start();
    assert.equal(await counts(again.address), people, 'a second start changes nothing');
    assert.equal(await again.stop('SIGINT'), 0);
  });

  test('the build reads and writes every format: what runs from source may miss a file or load a library otherwise', async () => {
    const service = await start();
    const api = `${service.address}/plan-tasks/api/v1`;
    const coordinator = await signInAs(api, 'coordinator');
    const samples = readdirSync('config/samples').filter((name) => /\.(docx|xlsx)$/.test(name));
    assert.ok(samples.some((name) => name.endsWith('.xlsx')));
    for (const name of samples) {
      const { status, body } = await coordinator.upload<{ planId?: string }>(
        '/plans/imports',
        name,
        readFileSync(join('config/samples', name)),
      );
      assert.deepEqual([status, typeof body.planId], [201, 'string'], name);
    }
    const pdf = await coordinator.upload<{ code?: string }>(
      '/plans/imports',
      'ke-hoach.pdf',
      await planPdf({ rows: 4 }),
    );
    assert.equal(pdf.status, 201, pdf.body.code);
    const administrator = await signInAs(api, 'administrator');
    const workbook = await fetch(`${api}/organization/workbook`, {
      headers: { cookie: administrator.cookie },
    });
    assert.equal(workbook.status, 200);
    assert.equal(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    );
    await service.stop('SIGTERM');
  });

  test('refuses demo sign-in in production and says what to configure', async () => {
    await assert.rejects(start({ NODE_ENV: 'production' }), /OIDC_ISSUER/);
  });

  test('a wrong variable stops it with the variable’s name', async () => {
    await assert.rejects(start({ PORT: 'abc' }), /PORT must be a number/);
    await assert.rejects(start({ DATABASE_URL: 'postgres://h/d' }), /DATABASE_URL/);
  });
});
