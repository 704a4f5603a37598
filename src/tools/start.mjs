// `npm start`: install what is missing, build what is stale, run the service in this process's place.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));
ensureBuilt();

const service = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => service.kill(signal));
// npm ends without telling what it started: when our parent is gone, so are we.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) service.kill('SIGTERM');
}, 500).unref();
service.on('exit', (code) => process.exit(code ?? 1));
