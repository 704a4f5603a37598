// Runs a command of the command line: compiled when the build is up to date, else straight from the sources.
//   node src/tools/cli.mjs read|score|… [ARGUMENTS]
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { globSync } from './walk.mjs';

const typedIn = process.env.INIT_CWD ?? process.cwd();
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
ensureInstalled();
const program = isFresh()
  ? ['dist/src/cli.js']
  : ['--require', '@swc-node/register', '--enable-source-maps', 'src/cli.ts'];
const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: typedIn, NODE_NO_WARNINGS: '1' },
});
child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : (code ?? 1)));

/** Whether nothing was changed since the last build ended; a package without its sources is always fresh. */
function isFresh() {
  const stamp = ['dist/.server-stamp', 'dist/src/cli.js'].find((file) => existsSync(file));
  if (!stamp || !existsSync('dist/src/cli.js')) return false;
  if (!canRunSources()) return true;
  const built = statSync(stamp).mtimeMs;
  return ['src', 'modules', 'integration', 'config']
    .flatMap((folder) => globSync(folder))
    .every((file) => /\.test\.ts$/.test(file) || statSync(file).mtimeMs <= built);
}

function canRunSources() {
  try {
    return Boolean(createRequire(import.meta.url).resolve('@swc-node/register'));
  } catch {
    return false;
  }
}
