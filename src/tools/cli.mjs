// Runs a command of the command line: compiled when the build is up to date, else straight from the sources.
//   node src/tools/cli.mjs read|score|… [ARGUMENTS]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from './walk.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const compiled = join(root, 'dist/src/cli.js');

ensureDependencies();
const program = isFresh()
  ? [compiled]
  : ['--require', '@swc-node/register', '--enable-source-maps', join(root, 'src/cli.ts')];
const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd(), NODE_NO_WARNINGS: '1' },
});
child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : (code ?? 1)));

/** A fresh checkout has nothing installed; what npm says goes to stderr, standard output is the command's own. */
function ensureDependencies() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function isFresh() {
  if (!existsSync(compiled)) return false;
  if (!canRunSources()) return true;
  const built = statSync(compiled).mtimeMs;
  const sources = ['src', 'modules', 'integration', 'config'].flatMap((folder) =>
    globSync(join(root, folder)),
  );
  return sources.every((file) => /\.test\.ts$/.test(file) || statSync(file).mtimeMs <= built);
}

function canRunSources() {
  try {
    return Boolean(createRequire(import.meta.url).resolve('@swc-node/register'));
  } catch {
    return false;
  }
}
