import { businessTypeOf } from '../model/codes';
import type { ReceivedAttachment, ReceivedPackage } from '../model/edxml-model.port';
import type { EdxmlWarning } from '../model/edxml-warning.port';
import type { ReadResult } from '../read/read-package';

/** The file a printed package was read from; `write` takes attachments from it that have no content of their own. */
export interface PackageOrigin {
  path: string;
  size: number;
  sha256: string;
}

/** How an attachment's content is given in the printed form. */
export type PrintedContent = { path: string } | { content: string } | undefined;

export type PrintedAttachment = Omit<ReceivedAttachment, 'content'> & { path?: string; content?: string };

/** A package as one JSON object; fields named as the elements (see docs/edxml.md). */
export type PrintedPackage = Omit<ReceivedPackage, 'attachments'> & {
  businessType?: string;
  source: PackageOrigin;
  attachments: PrintedAttachment[];
  warnings: EdxmlWarning[];
};

/** Puts a read package into its printed form. */
export async function printedPackage(
  { package: received, warnings, sha256, size }: ReadResult,
  path: string,
  contentOf: (attachment: ReceivedAttachment) => Promise<PrintedContent>,
): Promise<PrintedPackage> {
  const { kind, attachments, ...parts } = received;
  const printed: PrintedAttachment[] = [];
  for (const attachment of attachments) {
    const { content: _content, ...fields } = attachment;
    printed.push({ ...fields, ...(await contentOf(attachment)) });
  }
  const trace = received.kind === 'business' ? received.TraceHeaderList : undefined;
  const businessType = kind === 'business' ? businessTypeOf(trace?.Bussiness?.BussinessDocType) : undefined;
  return {
    kind,
    ...(businessType && { businessType }),
    source: { path, size, sha256 },
    ...parts,
    attachments: printed,
    warnings,
  };
}
