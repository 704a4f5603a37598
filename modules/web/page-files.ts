import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';

const compress = promisify(gzip);

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Below this size compressing costs more than it saves. */
const COMPRESS_FROM = 1024;

/** One built file, ready to send. */
export interface PageFile {
  type: string;
  bytes: Buffer;
  /** The same, gzipped; null where that gains nothing. */
  gzipped: Buffer | null;
}

/** The built pages stand beside the compiled server, or in `dist` when the server runs from its sources. */
const FOLDERS = [resolve(__dirname, '../../web'), resolve(__dirname, '../../dist/web')];

/**
 * The files of the build, some two megabytes, read and compressed once and kept in memory. Only names found when
 * the folder was listed are ever opened, so no address leads out of it.
 */
@Injectable()
export class PageFiles {
  private readonly folder: string | undefined;
  private readonly names: ReadonlySet<string>;
  private readonly loaded = new Map<string, Promise<PageFile>>();

  constructor() {
    this.folder = FOLDERS.find((folder) => existsSync(join(folder, 'index.html')));
    this.names = new Set(this.folder ? namesIn(this.folder) : []);
  }

  /** Whether the pages have been built. */
  get built(): boolean {
    return this.folder !== undefined;
  }

  /** @param name path below the build folder with forward slashes, `assets/index-abc.js`; null when there is no such file */
  async find(name: string): Promise<PageFile | null> {
    if (!this.folder || !this.names.has(name)) return null;
    const known = this.loaded.get(name);
    if (known) return known;
    const file = load(join(this.folder, name));
    this.loaded.set(name, file);
    // A failed read (the build is being replaced) may be tried again.
    file.catch(() => this.loaded.delete(name));
    return file;
  }
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function load(path: string): Promise<PageFile> {
  const bytes = await readFile(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const worthIt = bytes.length >= COMPRESS_FROM && !/^(image\/png|font\/)/.test(type);
  return { type, bytes, gzipped: worthIt ? await compress(bytes, { level: 9 }) : null };
}
