import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { AttachmentSink, AttachmentTarget, StoredAttachment } from '../model/attachment-content.port';
import type { EdxmlWarningCode } from '../model/warning-catalogue';
import { ContentProbe } from './content-probe';
import type { ContentSpool } from './content-spool';
import { endingOf } from '../model/file-names';
import { isZipDocument, sniffSample, sniffType, ZIP_TYPE, zipTypeOf } from '../../../files/media-type.port';
import { openZip } from './zip-entries';
import type { OpenZip } from './zip-entries';

/** What decides how the bytes of an attachment are taken. */
export interface UnpackRequest {
  spool: ContentSpool;
  /** `ContentType` as declared; `application/zip` when absent. */
  declaredType: string;
  /** Ending of the name, or `Format` where the package gives one. */
  ending: string;
  index: number;
  name: string;
  limit: number;
  sink: AttachmentSink;
  report(code: EdxmlWarningCode, raw?: string): void;
}

/** The bytes of an attachment, out of their zip, in the sink. */
export interface Unpacked {
  content: StoredAttachment | null;
  size: number;
  sha256: string;
  sniffedType: string;
}

const UUID_NAME = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.([^./\\]+)$/i;
const NOTHING: Unpacked = { content: null, size: 0, sha256: '', sniffedType: 'application/x-empty' };

class TooLarge extends Error {}

/** A zip inside the attachment that the official builder, or a sender that lies about the type, put there. */
function isWrapped(zip: OpenZip, ending: string): boolean {
  const inner = zip.count === 1 ? UUID_NAME.exec(zip.first?.name ?? '') : null;
  return inner?.[1].toLowerCase() === ending.toLowerCase();
}

async function pump(
  source: AsyncIterable<Buffer>,
  target: AttachmentTarget,
  each: (chunk: Buffer) => void,
): Promise<StoredAttachment> {
  try {
    for await (const chunk of source) {
      each(chunk);
      await target.write(chunk);
    }
    return await target.finish();
  } catch (error) {
    await target.discard();
    throw error;
  }
}

async function keepWhole(request: UnpackRequest, sniffedType: string): Promise<Unpacked> {
  const { spool, sink, index, name } = request;
  const file = { index, name, expectedSize: spool.size };
  const { stored } = spool;
  const adopted = typeof stored === 'string' ? await sink.adopt?.(stored, file) : null;
  if (adopted) spool.release();
  const content = adopted ?? (await pump(spool.pieces(), await sink.begin(file), () => undefined));
  return { content, size: spool.size, sha256: spool.sha256, sniffedType };
}

async function takeFirst(request: UnpackRequest, zip: OpenZip): Promise<Unpacked> {
  const { sink, index, name, limit, report } = request;
  const hash = createHash('sha256');
  const probe = new ContentProbe();
  let size = 0;
  let checksum = 0;
  const target = await sink.begin({ index, name, expectedSize: Math.min(zip.first?.size ?? 0, limit) });
  const source = await zip.openFirst().catch(async (error: unknown) => {
    await target.discard();
    throw error;
  });
  const content = await pump(source, target, (chunk) => {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    checksum = crc32(chunk, checksum);
    hash.update(chunk);
    probe.update(chunk);
  });
  if (checksum !== zip.first?.crc32) report('zip-checksum', zip.first?.name);
  if (probe.damaged) report('attachment-damaged');
  return { content, size, sha256: hash.digest('hex'), sniffedType: sniffSample(probe.sample) };
}

async function fromZip(request: UnpackRequest, zip: OpenZip): Promise<Unpacked> {
  const { declaredType, ending, report } = request;
  const type = zipTypeOf(zip.names);
  const declaredZip = declaredType === ZIP_TYPE && ending !== 'zip';
  const wrapped = isWrapped(zip, ending);
  if (!declaredZip && !(wrapped && ending !== 'zip')) return keepWhole(request, type);
  if (!wrapped && isZipDocument(type)) {
    report('attachment-kept-whole', zip.names[0]);
    return keepWhole(request, type);
  }
  if (!zip.first) {
    report('zip-empty');
    return NOTHING;
  }
  if (zip.first.encrypted) {
    report('zip-encrypted', zip.first.name);
    return keepWhole(request, ZIP_TYPE);
  }
  if (!declaredZip) report('attachment-unwrapped', declaredType);
  if (zip.count > 1) report('zip-extra-entries', zip.names.slice(1, 20).join('; '));
  return takeFirst(request, zip);
}

/**
 * Hands the bytes of an attachment to the sink. A declared zip gives its first file, as the official parser does
 * it; so does an undeclared one that only wraps a file of the attachment's own kind. What cannot be unzipped is
 * kept as it is.
 */
export async function unpackAttachment(request: UnpackRequest): Promise<Unpacked> {
  const { spool, declaredType, report } = request;
  if (spool.overflow) {
    report('attachment-too-large');
    return NOTHING;
  }
  const sniffed = sniffType(spool.probe.sample);
  if (spool.size === 0) report('attachment-empty');
  if (spool.probe.damaged) report('attachment-damaged');
  const zip = sniffed === ZIP_TYPE ? await openZip(spool.stored).catch(() => null) : null;
  if (!zip) {
    if (sniffed === ZIP_TYPE) report('zip-broken');
    else if (declaredType === ZIP_TYPE && spool.size > 0) report('attachment-not-zip', sniffed);
    return keepWhole(request, sniffed);
  }
  try {
    return await fromZip(request, zip);
  } catch (error) {
    if (error instanceof TooLarge) {
      report('attachment-too-large');
      return NOTHING;
    }
    report('zip-broken', error instanceof Error ? error.message : undefined);
    return await keepWhole(request, ZIP_TYPE);
  } finally {
    zip.close();
  }
}

/** Ending by which the official parser decides: `Format` where given, else that of the name. */
export const decidingEnding = (format: string | undefined, name: string | undefined): string =>
  format && format !== 'unk' ? format : endingOf(name ?? '');
