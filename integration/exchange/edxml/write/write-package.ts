import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { EDXML_NAMESPACE } from '../model/codes';
import { stripCid } from '../model/content-id';
import type { BusinessPackage, EdxmlPackage, OutgoingAttachment } from '../model/edxml-model.port';
import { ATTACHMENT, BUSINESS_HEADER, MANIFEST, TRACE_HEADER_LIST } from '../schema/business.schema';
import { STATUS_HEADER } from '../schema/status.schema';
import { checkPackage } from './check-package';
import { encodeAttachment, transportOf } from './encode-attachment';
import type { Transport } from './encode-attachment';
import { emitFields, emitGroup } from './emit-group';
import { XmlLines } from './xml-lines';

/** A file path, or a stream; a path is written beside and put in place when complete. */
export type PackageTarget = string | Writable;

export interface WriteOptions {
  /** Most bytes of one file; 100 MB by default. */
  attachmentBytes?: number;
  /** Content ids and names inside zips; random UUIDs by default. */
  newId?: () => string;
  /** Time stamped on zip entries. */
  now?: () => Date;
}

export interface WriteResult {
  /** Hex SHA-256 of the package. */
  sha256: string;
  /** Bytes of the package. */
  size: number;
}

const DEFAULT_ATTACHMENT_BYTES = 100 * 1024 * 1024;
const PREFIX = 'edXML:';
const DECLARATION = { 'xmlns:edXML': EDXML_NAMESPACE };

/** A file with everything its elements say decided. */
interface Part {
  fields: Record<string, unknown>;
  attachment: OutgoingAttachment;
  transport: Transport;
}

function partsOf(model: EdxmlPackage, newId: () => string): Part[] {
  return model.attachments.map((attachment) => {
    const transport = transportOf((attachment.AttachmentName ?? '').trim());
    const given = stripCid(attachment.ContentId?.trim() ?? '');
    const fields = {
      ...attachment,
      ContentId: given || newId(),
      ContentType: transport.contentType,
      Format: undefined,
    };
    return { fields, attachment, transport };
  });
}

/** The manifest lists the files that are in the package; what the model says of them stands. */
function emitManifest(lines: XmlLines, model: BusinessPackage, parts: readonly Part[]): void {
  const listed = model.edXMLManifest?.Reference ?? [];
  const references = parts.map(({ fields }) => {
    const match = listed.find(
      ({ ContentId }) => ContentId !== undefined && stripCid(ContentId) === fields.ContentId,
    );
    // Every package of the official builder declares application/zip here, whatever the file is.
    return { ContentType: 'application/zip', ...pick(fields), ...match };
  });
  const manifest = { version: model.edXMLManifest?.version || '1.0', Reference: references };
  lines.element(`${PREFIX}edXMLBody`, {}, () =>
    lines.element(`${PREFIX}edXMLManifest`, { version: manifest.version }, () =>
      emitFields(lines, MANIFEST, PREFIX, manifest),
    ),
  );
}

const pick = ({
  ContentId,
  Description,
  AttachmentName,
}: Record<string, unknown>): Record<string, unknown> => ({
  ContentId,
  Description,
  AttachmentName,
});

function emitHeader(lines: XmlLines, model: EdxmlPackage, parts: readonly Part[]): void {
  lines.line('<?xml version="1.0" encoding="UTF-8"?>');
  lines.open('edXML', { xmlns: EDXML_NAMESPACE });
  lines.open(`${PREFIX}edXMLEnvelope`, DECLARATION);
  lines.open(`${PREFIX}edXMLHeader`);
  const spec = model.kind === 'status' ? STATUS_HEADER : BUSINESS_HEADER;
  emitGroup(lines, `${PREFIX}MessageHeader`, spec, PREFIX, { ...model.MessageHeader });
  if (model.kind === 'business' && model.TraceHeaderList) {
    emitGroup(lines, `${PREFIX}TraceHeaderList`, TRACE_HEADER_LIST, PREFIX, { ...model.TraceHeaderList });
  }
  lines.close(`${PREFIX}edXMLHeader`);
  if (model.kind === 'business') emitManifest(lines, model, parts);
  lines.close(`${PREFIX}edXMLEnvelope`);
}

async function* textOf(model: EdxmlPackage, options: WriteOptions): AsyncGenerator<string> {
  const newId = options.newId ?? randomUUID;
  const time = (options.now ?? (() => new Date()))();
  const limit = options.attachmentBytes ?? DEFAULT_ATTACHMENT_BYTES;
  const parts = partsOf(model, newId);
  const lines = new XmlLines();
  emitHeader(lines, model, parts);
  if (model.kind === 'business' && parts.length === 0) lines.line('<AttachmentEncoded />');
  if (parts.length) lines.open('AttachmentEncoded');
  for (const [index, { fields, attachment, transport }] of parts.entries()) {
    const path = `attachments[${index}].content`;
    lines.open('Attachment');
    emitFields(lines, ATTACHMENT, '', fields);
    lines.begin(`<${PREFIX}ContentTransferEncoded xmlns:edXML="${EDXML_NAMESPACE}">`);
    yield lines.take();
    if (attachment.content) {
      yield* encodeAttachment(attachment.content, transport, { limit, entryId: newId(), time, path });
    }
    yield `</${PREFIX}ContentTransferEncoded>\r\n`;
    lines.close('Attachment');
  }
  if (parts.length) lines.close('AttachmentEncoded');
  lines.close('edXML');
  yield lines.take();
}

async function pour(text: AsyncIterable<string>, out: Writable): Promise<WriteResult> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(async function* () {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  }, out);
  return { sha256: hash.digest('hex'), size };
}

/**
 * Writes a package the official library reads with the same fields: its element order, prefixes, line ends and
 * rules for zipping. The package carries no signature and claims none: one that came with a received package is
 * left out, since re-writing has broken it.
 * `out` is ended, or destroyed when the writing fails; at a path nothing is left behind then.
 *
 * @throws EdxmlWriteError with every field that may not go out as it is.
 */
export async function writePackage(
  model: EdxmlPackage,
  out: PackageTarget,
  options: WriteOptions = {},
): Promise<WriteResult> {
  checkPackage(model);
  const text = textOf(model, options);
  if (typeof out !== 'string') return pour(text, out);
  const partial = `${out}.${randomUUID()}.part`;
  try {
    const result = await pour(text, createWriteStream(partial, { flags: 'wx' }));
    await rename(partial, out);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
