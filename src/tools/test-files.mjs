// Runs the test files of one kind, or the files named, with node's own test runner.
//   node src/tools/test-files.mjs unit|integration|e2e|browser|bench [FILE…]
import { spawn } from 'node:child_process';
import { globSync } from './walk.mjs';

const KINDS = {
  unit: ['modules', 'integration', 'config', 'src'],
  integration: ['test/integration'],
  e2e: ['test/e2e'],
  browser: ['test/browser'],
  bench: ['test/bench'],
};

const [kind, ...named] = process.argv.slice(2);
const ending = kind === 'bench' ? '.bench.ts' : '.test.ts';
const files =
  kind in KINDS
    ? named.length
      ? named
      : KINDS[kind].flatMap((folder) => globSync(folder, ending))
    : [kind, ...named].filter(Boolean);
if (!files.length) {
  console.log(`no ${kind ?? ''} test files`);
  process.exit(0);
}
const concurrency = kind === 'bench' || kind === 'browser' || process.env.DATABASE_URL ? '1' : '2';
const child = spawn(
  process.execPath,
  [
    '--require',
    '@swc-node/register',
    '--enable-source-maps',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-reporter=${process.env.TEST_REPORTER ?? 'spec'}`,
    ...files,
  ],
  { stdio: 'inherit', env: { ...process.env, TZ: process.env.TZ ?? 'UTC' } },
);
child.on('exit', (code) => process.exit(code ?? 1));
