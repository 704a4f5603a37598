import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EdxmlReadError } from '../model/edxml-error';
import type { AttachmentSink } from '../model/attachment-content.port';
import type { ReceivedPackage } from '../model/edxml-model.port';
import type { EdxmlWarning } from '../model/edxml-warning.port';
import { warningOf } from '../model/warning-catalogue';
import { AttachmentReader } from './attachment-reader';
import { MemorySink } from './attachment-sinks';
import { checkPrefixes } from './check-prefixes';
import { Utf8Normaliser } from './encoding';
import type { Report } from './field-reader';
import { DEFAULT_READ_LIMITS, inMegabytes } from './limits';
import type { ReadLimits } from './limits';
import { mapPackage } from './map-package';
import { PackageSplitter } from './package-splitter';
import { piecesOf } from './source-bytes';
import type { PackageSource } from './source-bytes';
import { TreeBuilder } from './tree-builder';

export interface ReadOptions {
  /** Where attachments go; memory by default. */
  sink?: AttachmentSink;
  limits?: Partial<ReadLimits>;
  /** Kind of package the exchange announced (`messageType` edoc or status). */
  expect?: 'business' | 'status';
  /** Folder for temporary files of large attachments; the system's by default. */
  temporaryFolder?: string;
}

export interface ReadResult {
  package: ReceivedPackage;
  /** Everything odd that was survived, in the order it was met. */
  warnings: EdxmlWarning[];
  /** Hex SHA-256 of the file as it came. */
  sha256: string;
  /** Bytes of the file. */
  size: number;
}

/** An identifier that stays the same however often the same file is read. */
function identifierFrom(sha256: string): string {
  const digits = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}a${sha256.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Nobody reads more, and a hostile package could raise one per element. */
const MAX_WARNINGS = 500;

/** A temporary folder that is made when first asked for. */
class TemporaryFolder {
  private made: Promise<string> | undefined;

  constructor(private readonly parent: string) {}

  readonly path = (): Promise<string> => (this.made ??= mkdtemp(join(this.parent, 'edxml-')));

  async remove(): Promise<void> {
    if (this.made) await rm(await this.made, { recursive: true, force: true });
  }
}

/**
 * Reads a package of QCVN 102:2016. Whatever the official parser reads is read with the same fields; what it would
 * refuse is read too where no doubt remains, and every oddity is a warning. The package is streamed: memory holds
 * the header and whatever the sink keeps.
 *
 * @throws EdxmlReadError when the file is no package, is cut short, holds a DOCTYPE, or passes a limit.
 */
export async function readPackage(source: PackageSource, options: ReadOptions = {}): Promise<ReadResult> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const warnings: EdxmlWarning[] = [];
  const report: Report = (code, path, raw) => {
    if (warnings.length < MAX_WARNINGS) warnings.push(warningOf(code, path, raw));
    else if (warnings.length === MAX_WARNINGS) warnings.push(warningOf('warnings-cut', path));
  };
  const temporary = new TemporaryFolder(options.temporaryFolder ?? tmpdir());
  const attachments = new AttachmentReader(limits, options.sink ?? new MemorySink(), temporary.path, report);
  const builder = new TreeBuilder(limits, {
    report,
    beginContent: (attachment) => attachments.beginContent(attachment),
    attachmentRead: (node) => attachments.attachmentRead(node),
  });
  const splitter = new PackageSplitter(builder, limits, { report });
  const encoding = new Utf8Normaliser((code, raw) => report(code, '', raw));
  const hash = createHash('sha256');
  let size = 0;
  let done = false;
  try {
    for await (const piece of piecesOf(source)) {
      size += piece.length;
      if (size > limits.packageBytes) {
        throw new EdxmlReadError('edxml-too-large', `Gói tin vượt quá ${inMegabytes(limits.packageBytes)}`);
      }
      hash.update(piece);
      splitter.write(encoding.write(piece));
      await attachments.settle();
    }
    splitter.write(encoding.finish());
    splitter.finish();
    await attachments.settle();
    const { root } = builder;
    if (!root) throw new EdxmlReadError('edxml-not-xml', 'Tệp không phải là gói tin edXML');
    const sha256 = hash.digest('hex');
    checkPrefixes(root, report);
    const received = mapPackage(
      {
        root,
        signatures: builder.signatures,
        attachments: attachments.received,
        expect: options.expect,
        substituteId: identifierFrom(sha256),
      },
      report,
    );
    done = true;
    return { package: received, warnings, sha256, size };
  } finally {
    await attachments.discard(!done);
    await temporary.remove();
  }
}
