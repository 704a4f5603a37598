// Installs dependencies when they are missing or older than package.json asks for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.plan-tasks-installed';

/** Fingerprint of what should be installed; the lock file is left out because installing may complete it. */
function wanted() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, process.version]))
    .digest('hex');
}

/** All output goes to stderr, so that a command's stdout stays its own. */
export function ensureInstalled() {
  const fingerprint = wanted();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  console.error('Cài đặt thư viện (lần đầu mất vài phút) / installing dependencies…');
  const result = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      'npm install failed; see the messages above. Node 20.19 or newer, python3, make and g++ are needed.',
    );
    process.exit(result.status ?? 1);
  }
  writeFileSync(STAMP, fingerprint);
}
