import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { modelFromJson } from './json/json-model';
import type { ContentFallback } from './json/json-model';
import { printedPackage } from './json/package-json';
import { EdxmlReadError, EdxmlWriteError } from './model/edxml-error';
import type { ReceivedAttachment } from './model/edxml-model.port';
import { DiscardSink, FolderSink, MemorySink } from './read/attachment-sinks';
import { readPackage } from './read/read-package';
import { isRecord } from './write/check-model';
import { writePackage } from './write/write-package';

/** Where the command writes, and how it finds what the user named. */
export interface EdxmlCommandIo {
  out(text: string): void;
  error(text: string): void;
  /** Absolute path of a file to read; as typed by default. */
  inputPath?(typed: string): string;
  /** Absolute path of a file to write; as typed by default. */
  outputPath?(typed: string): string;
}

const USAGE = `npm run --silent edxml -- read [--extract FOLDER | --content] FILE
npm run --silent edxml -- write FILE.json OUT.edxml
`;

/**
 * `read FILE` prints a package as one JSON object, fields named as the elements, with every oddity as a warning;
 * `--extract FOLDER` also stores the attachments there, `--content` puts them into the JSON as base64.
 * `write FILE.json OUT.edxml` makes a package of such a JSON. Resolves to the exit code: 0, or 1 with the reasons
 * on the error stream.
 */
export async function runEdxmlCommand(args: string[], io: EdxmlCommandIo): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { extract: { type: 'string' }, content: { type: 'boolean' } },
    });
    const [action, file, target, ...more] = positionals;
    if (action === 'read' && file && !target) return await read(file, values, io);
    if (action === 'write' && file && target && !more.length) return await write(file, target, io);
    io.error(USAGE);
    return 1;
  } catch (error) {
    io.error(`${reasonsOf(error)}\n`);
    return 1;
  }
}

function reasonsOf(error: unknown): string {
  if (error instanceof EdxmlReadError) return `${error.message} [${error.code}]`;
  if (error instanceof EdxmlWriteError) {
    return error.issues.map(({ message, code, path }) => `${path}: ${message} [${code}]`).join('\n');
  }
  if (error instanceof SyntaxError) return `Tệp JSON sai cú pháp: ${error.message} [edxml-json]`;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    if (error.code === 'ENOENT') return `Không tìm thấy tệp: ${error.message} [file-not-found]`;
    if (error.code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${USAGE}`;
    return `${error.message} [${error.code}]`;
  }
  throw error;
}

interface ReadFlags {
  extract?: string;
  content?: boolean;
}

async function read(typed: string, flags: ReadFlags, io: EdxmlCommandIo): Promise<number> {
  const path = (io.inputPath ?? resolve)(typed);
  const folder = flags.extract === undefined ? undefined : (io.outputPath ?? resolve)(flags.extract);
  if (folder) await mkdir(folder, { recursive: true });
  const sink = folder ? new FolderSink(folder) : flags.content ? new MemorySink() : new DiscardSink();
  const result = await readPackage(path, { sink });
  const printed = await printedPackage(result, path, async (attachment) => {
    const { content } = attachment;
    if (!content) return undefined;
    if (folder && content.path)
      return { path: await nameStored(folder, content.path, attachment, result.sha256) };
    return flags.content ? { content: (await buffer(content.open())).toString('base64') } : undefined;
  });
  io.out(`${JSON.stringify(printed, null, 2)}\n`);
  return 0;
}

/** Gives a stored file its own name, made unique by the package and the content it belongs to. */
async function nameStored(
  folder: string,
  stored: string,
  { name, sha256 }: ReceivedAttachment,
  packageSha256: string,
): Promise<string> {
  const path = join(folder, `${packageSha256.slice(0, 8)}-${sha256.slice(0, 8)}-${name}`);
  await rename(stored, path);
  return path;
}

async function write(typed: string, typedTarget: string, io: EdxmlCommandIo): Promise<number> {
  const path = (io.inputPath ?? resolve)(typed);
  const target = (io.outputPath ?? resolve)(typedTarget);
  const json: unknown = JSON.parse(await readFile(path, 'utf8'));
  const work = await mkdtemp(join(tmpdir(), 'edxml-'));
  try {
    const model = modelFromJson(json, dirname(path), await originOf(json, dirname(path), work));
    const written = await writePackage(model, target);
    io.out(`${JSON.stringify({ path: target, ...written, signed: false }, null, 2)}\n`);
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const hasContent = (attachment: unknown): boolean =>
  isRecord(attachment) && (typeof attachment.content === 'string' || typeof attachment.path === 'string');

/** Attachments that were printed without content are taken from the package they were printed from. */
async function originOf(json: unknown, folder: string, work: string): Promise<ContentFallback> {
  const source = isRecord(json) && isRecord(json.source) ? json.source.path : undefined;
  const attachments =
    isRecord(json) && Array.isArray(json.attachments) ? (json.attachments as unknown[]) : [];
  if (typeof source !== 'string' || attachments.every(hasContent)) return () => null;
  const { package: origin } = await readPackage(resolve(folder, source), { sink: new FolderSink(work) });
  return (index, sha256) => {
    const found = origin.attachments[index];
    return found && found.sha256 === sha256 ? found.content : null;
  };
}
