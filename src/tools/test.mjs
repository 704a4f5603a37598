// `npm test`: every check, one after the other, closing with one plain count.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));
ensureBuilt();

const CHECKS = [
  ['format', 'npm', ['run', '--silent', 'format:check']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['layers', 'npm', ['run', '--silent', 'layers']],
];
const SUITES = ['unit', 'integration', 'e2e', 'browser'];

/** Runs a command, showing its output as it comes; resolves with its exit code and what it printed. */
function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The figure behind `ℹ pass 12` (spec) in the runner's closing lines. */
function figure(output, name) {
  const found = [...output.matchAll(new RegExp(`^(?:ℹ|#) ${name} (\\d+)$`, 'gm'))];
  return found.length ? Number(found.at(-1)[1]) : 0;
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, command, args] of CHECKS) {
  console.log(`\n=== ${name}`);
  const { code } = await run(command, args);
  if (code === 0) total.passed += 1;
  else total.failed += 1;
  console.log(code === 0 ? `${name}: ok` : `${name}: FAILED`);
}
if (!existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) {
  console.log(
    '\nChromium is not installed: the browser tests are skipped (apt-get install chromium, or set CHROMIUM).',
  );
}
for (const suite of SUITES) {
  console.log(`\n=== ${suite}`);
  const { code, output } = await run(process.execPath, ['src/tools/test-files.mjs', suite]);
  const failed = figure(output, 'fail') + figure(output, 'cancelled');
  total.passed += figure(output, 'pass');
  total.failed += failed || (code === 0 ? 0 : 1);
  total.skipped += figure(output, 'skipped');
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
