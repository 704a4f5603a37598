import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dropOurTables } from '../support/database';
import { StandInExchange } from '../stand-ins/exchange/stand-in-exchange';
import { Partner } from './exchange-partner';

const folder = mkdtempSync(join(tmpdir(), 'exchange-crash-'));
let exchange: StandInExchange;
let ministry: Partner;
let env: NodeJS.ProcessEnv;

before(async () => {
  exchange = await StandInExchange.start();
  const { endpoint, systemId, secret } = await exchange.addSystem('H35');
  ministry = await Partner.join(exchange, 'G09', 'Bộ Nội vụ');
  const url = process.env.DATABASE_URL;
  if (url) await dropOurTables(url);
  env = {
    ...process.env,
    ...{ PLAN_TASKS_DATA: folder, EXCHANGE_URL: endpoint, EXCHANGE_SYSTEM_ID: systemId },
    ...{ EXCHANGE_SECRET: secret, EXCHANGE_ORGAN_IDS: 'H35', EXCHANGE_POLL_SECONDS: '86400' },
  };
});
after(async () => {
  await ministry?.leave();
  await exchange?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  signal: NodeJS.Signals | null;
  documents: number;
  entries: number;
}

/** Runs the service for one look into the inbox, in a process of its own. */
function run(death: string): Promise<Outcome> {
  const script = join(__dirname, '../stand-ins/exchange/service-and-die.ts');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--require', '@swc-node/register', script, death],
      { env },
      (error, stdout, stderr) => {
        const signal = error?.signal ?? null;
        if (error && signal !== 'SIGKILL') reject(new Error(`${error.message}\n${stderr}`));
        else
          resolve({ signal, ...(stdout ? (JSON.parse(stdout) as Outcome) : { documents: -1, entries: -1 }) });
      },
    );
  });
}

test('wherever the service is killed, nothing is lost and nothing doubled', async () => {
  assert.equal((await run('never')).documents, 0);
  const docId = await ministry.send(ministry.letter(51));
  for (const death of ['after-fetch', 'before-commit', 'after-commit']) {
    assert.equal((await run(death)).signal, 'SIGKILL', death);
    assert.deepEqual(
      (await exchange.state()).messages.find((message) => message.docId === docId)?.status,
      'initial',
      `${death}: the message is still the exchange’s`,
    );
  }
  const { documents, entries } = await run('never');
  assert.deepEqual([documents, entries], [1, 1]);
  assert.deepEqual(await ministry.told(51), ['03']);
  const { messages } = await exchange.state();
  assert.equal(messages.find((message) => message.docId === docId)?.status, 'done');
});

test('two instances that look at once take a message in once', async () => {
  await ministry.send(ministry.letter(52));
  await ministry.send(ministry.letter(53));
  await Promise.all([run('never'), run('never')]);
  const { documents, entries } = await run('never');
  assert.deepEqual([documents, entries], [3, 3]);
  for (const number of [52, 53]) assert.deepEqual(await ministry.told(number), ['03']);
});
