// Builds server and pages when their sources changed since the last build. Run alone it prints what it did.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { globSync } from './walk.mjs';

const CLIENT = 'modules/web/client/';
const SERVER_CONFIG = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
const HELPS_NOBODY = /\.(test|bench)\.ts$/;

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Server sources: code and catalogues of the house without tests and without the pages. */
function serverFiles() {
  const all = ['src', 'modules', 'integration', 'config'].flatMap((folder) => globSync(folder));
  return [
    ...all.filter((file) => !file.replaceAll('\\', '/').startsWith(CLIENT) && !HELPS_NOBODY.test(file)),
    ...SERVER_CONFIG,
  ];
}

/** The pages also take types from the rooms, but types leave nothing in the bundle. */
function clientFiles() {
  return [...globSync(CLIENT), 'package.json'];
}

const PARTS = [
  {
    name: 'server',
    files: serverFiles,
    out: 'dist/src/main.js',
    stamp: 'dist/.server-stamp',
    command: ['nest', 'build'],
  },
  {
    name: 'pages',
    files: clientFiles,
    out: 'dist/web/index.html',
    stamp: 'dist/.pages-stamp',
    command: ['vite', 'build', '--config', `${CLIENT}vite.config.mts`, '--logLevel', 'warn'],
  },
];

function run([command, ...args]) {
  const bin = `node_modules/.bin/${command}${process.platform === 'win32' ? '.cmd' : ''}`;
  const result = spawnSync(bin, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`building failed: ${command} ${args.join(' ')}`);
    process.exit(result.status ?? 1);
  }
}

/** Builds what is stale; output on stderr. */
export function ensureBuilt() {
  ensureInstalled();
  for (const part of PARTS) {
    const print = fingerprint(part.files());
    if (existsSync(part.out) && existsSync(part.stamp) && readFileSync(part.stamp, 'utf8') === print)
      continue;
    console.error(`building ${part.name}…`);
    mkdirSync('dist', { recursive: true });
    rmSync(part.stamp, { force: true });
    run(part.command);
    writeFileSync(part.stamp, print);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // What is packed must hold nothing of sources that are gone: the compiler leaves their output behind.
  if (process.argv.includes('--clean')) rmSync('dist', { recursive: true, force: true });
  ensureBuilt();
}
