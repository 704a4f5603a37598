import { EdxmlReadError } from '../model/edxml-error';
import type { AttachmentSink } from '../model/attachment-content.port';
import type { AttachmentFields, ReceivedAttachment } from '../model/edxml-model.port';
import { ATTACHMENT } from '../schema/business.schema';
import { ContentSpool } from './content-spool';
import { prefixOf } from './element-tree';
import type { ElementNode } from './element-tree';
import { FieldReader } from './field-reader';
import type { Report } from './field-reader';
import { isUnusualName, safeName } from '../model/file-names';
import type { ReadLimits } from './limits';
import { declarationAllows, endingAllows, endingFor, ZIP_TYPE } from '../../../files/media-type.port';
import { decidingEnding, unpackAttachment } from './unpack-attachment';
import type { Unpacked } from './unpack-attachment';

/** Reads the attachments of a package one by one, as their elements are completed. */
export class AttachmentReader {
  readonly received: ReceivedAttachment[] = [];
  private readonly fields: FieldReader;
  private readonly open = new Set<ContentSpool>();
  private readonly waiting: (() => Promise<void>)[] = [];
  private readonly containers: ElementNode[] = [];
  private count = 0;
  private kept = 0;

  constructor(
    private readonly limits: ReadLimits,
    private readonly sink: AttachmentSink,
    private readonly folder: () => Promise<string>,
    private readonly report: Report,
  ) {
    this.fields = new FieldReader(report);
  }

  /** A place for the bytes of one content; the last of an attachment is the one that counts. */
  beginContent(attachment: ElementNode): ContentSpool {
    for (const { content } of attachment.children) content?.abandon();
    const spool = new ContentSpool(this.folder, this.limits.attachmentBytes);
    this.open.add(spool);
    return spool;
  }

  /** Queues a complete `Attachment`; `settle` does the work. */
  attachmentRead(node: ElementNode): void {
    const index = this.count;
    this.count += 1;
    if (this.count > this.limits.attachments) {
      throw new EdxmlReadError(
        'edxml-too-many-attachments',
        `Gói tin có quá ${this.limits.attachments} tệp đính kèm`,
      );
    }
    this.checkContainer(node.parent);
    this.waiting.push(async () => {
      this.received.push(await this.read(node, index));
    });
  }

  /** Moves decoded bytes out of memory and finishes what is complete. */
  async settle(): Promise<void> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) await next();
    for (const spool of this.open) await spool.settle();
  }

  /** Gives up temporary bytes; with `everything`, also what the sink already has. */
  async discard(everything: boolean): Promise<void> {
    for (const spool of this.open) await spool.discard();
    this.open.clear();
    if (everything) for (const { content } of this.received) await content?.remove();
  }

  private async read(node: ElementNode, index: number): Promise<ReceivedAttachment> {
    const path = `attachments[${index}]`;
    const contents = node.children.flatMap((child) => child.content ?? []);
    const fields = this.fields.group<AttachmentFields>(node, ATTACHMENT, path) ?? {};
    const spool = contents[contents.length - 1];
    const declaredType = fields.ContentType ?? ZIP_TYPE;
    const ending = decidingEnding(fields.Format, fields.AttachmentName);
    const wanted = safeName(fields.AttachmentName ?? '');
    const unpacked = await this.unpack(spool, { path, declaredType, ending, index, wanted });
    for (const content of contents) {
      await content.discard();
      this.open.delete(content);
    }
    const name = wanted || `tep-dinh-kem-${index + 1}.${endingFor(unpacked.sniffedType)}`;
    this.check(fields, name, declaredType, unpacked, path);
    const { size, sha256, sniffedType, content } = unpacked;
    return { ...fields, name, declaredType, sniffedType, size, sha256, content };
  }

  private async unpack(
    spool: ContentSpool | undefined,
    about: { path: string; declaredType: string; ending: string; index: number; wanted: string },
  ): Promise<Unpacked> {
    const { path, declaredType, ending, index, wanted } = about;
    if (!spool) {
      this.report('attachment-content-missing', path);
      return { content: null, size: 0, sha256: '', sniffedType: 'application/x-empty' };
    }
    await spool.finish();
    const { foreign, variant } = spool.decoder;
    if (foreign) this.report('attachment-base64-damaged', path, String(foreign));
    else if (variant) this.report('attachment-base64-variant', path);
    const room = this.limits.totalAttachmentBytes - this.kept;
    const unpacked = await unpackAttachment({
      spool,
      declaredType,
      ending,
      index,
      name: wanted || `tep-dinh-kem-${index + 1}`,
      limit: Math.min(this.limits.attachmentBytes, room),
      sink: this.sink,
      report: (code, raw) => this.report(code, path, raw),
    });
    this.kept += unpacked.size;
    return unpacked;
  }

  private check(
    fields: AttachmentFields,
    name: string,
    declaredType: string,
    { sniffedType, content }: Unpacked,
    path: string,
  ): void {
    const original = fields.AttachmentName ?? '';
    if (fields.ContentType === undefined) this.report('attachment-type-missing', path);
    if (!original) this.report('attachment-name-missing', path);
    else if (name !== original.trim()) this.report('attachment-name-unsafe', path, original);
    else if (isUnusualName(name)) this.report('attachment-name-unusual', path, original);
    if (!content || content.size === 0) return;
    const ending = original ? decidingEnding(undefined, original) : '';
    if (!declarationAllows(declaredType, sniffedType) || !endingAllows(ending, sniffedType)) {
      this.report('attachment-type-mismatch', path, `${declaredType}; ${sniffedType}`);
    }
  }

  private checkContainer(container: ElementNode | null): void {
    if (!container || this.containers.includes(container)) return;
    this.containers.push(container);
    if (prefixOf(container.tag)) this.report('attachments-prefixed', container.name);
    if (container.parent?.parent) this.report('attachments-inside-envelope', container.name);
    else if (this.containers.length > 1) this.report('attachments-repeated', container.name);
  }
}
