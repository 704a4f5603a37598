import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { AttachmentSource } from '../model/attachment-content.port';
import { EdxmlWriteError } from '../model/edxml-error';
import type { EdxmlIssueCode } from '../model/edxml-error';
import { endingOf } from '../model/file-names';

/** Endings whose bytes travel as they are; the spelling of the last two is the official library's. */
const RAW_ENDINGS = new Set(['pdf', 'doc', 'docx', 'xsl', 'xslx']);

/** Endings of files that are compressed already: squeezing them again costs time and gains nothing. */
const COMPRESSED = new Set([
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'zip',
  'rar',
  '7z',
  'gz',
  'mp3',
  'mp4',
]);
const FASTEST = 1;

/** How a file of this name travels. */
export interface Transport {
  contentType: string;
  zipped: boolean;
  ending: string;
}

/**
 * Decides by the ending of the name, as the official library does. `.ZIP` in capitals is zipped once more:
 * readers unzip everything declared a zip whose name does not end in exactly `zip`.
 */
export function transportOf(name: string): Transport {
  const ending = endingOf(name);
  const lower = ending.toLowerCase();
  if (RAW_ENDINGS.has(lower)) return { contentType: `application/${lower}`, zipped: false, ending };
  return { contentType: 'application/zip', zipped: ending !== 'zip', ending };
}

function openSource(content: AttachmentSource): Readable {
  if (content instanceof Uint8Array) return Readable.from(content.length ? [Buffer.from(content)] : []);
  return 'open' in content ? content.open() : createReadStream(content.path);
}

async function* counted(
  source: Readable,
  limit: number,
  fail: (code: EdxmlIssueCode, message: string) => Error,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw fail('edxml-attachment-too-large', 'Tệp đính kèm vượt quá dung lượng cho phép');
    yield chunk;
  }
}

function zipOf(source: Readable, { ending }: Transport, entryId: string, time: Date): Readable {
  const zip = new ZipFile();
  // Errors of the source do not pass through the zip by themselves.
  const output = zip.outputStream as Readable;
  source.on('error', (error) => output.destroy(error));
  const compressionLevel = COMPRESSED.has(ending.toLowerCase()) ? FASTEST : undefined;
  zip.addReadStream(source, `${entryId}.${ending}`, { compress: true, compressionLevel, mtime: time });
  zip.end();
  return output;
}

async function* base64Of(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const whole = all.length - (all.length % 3);
    rest = all.subarray(whole);
    if (whole) yield all.toString('base64', 0, whole);
  }
  if (rest.length) yield rest.toString('base64');
}

/** What encoding needs beside the file itself. */
export interface EncodeOptions {
  limit: number;
  entryId: string;
  time: Date;
  /** Field of the attachment, for errors. */
  path: string;
}

/** The file as base64 without line breaks, zipped where its name asks for it. */
export async function* encodeAttachment(
  content: AttachmentSource,
  transport: Transport,
  { limit, entryId, time, path }: EncodeOptions,
): AsyncGenerator<string> {
  const fail = (code: EdxmlIssueCode, message: string, cause?: unknown): EdxmlWriteError =>
    new EdxmlWriteError([{ code, message, path }], { cause });
  let written = 0;
  try {
    const source = Readable.from(counted(openSource(content), limit, fail), { objectMode: false });
    const bytes = transport.zipped ? zipOf(source, transport, entryId, time) : source;
    for await (const text of base64Of(bytes)) {
      written += text.length;
      yield text;
    }
  } catch (error) {
    if (error instanceof EdxmlWriteError) throw error;
    throw fail('edxml-attachment-content', 'Không đọc được nội dung tệp đính kèm', error);
  }
  if (written === 0) throw fail('edxml-attachment-empty', 'Tệp đính kèm rỗng');
}
