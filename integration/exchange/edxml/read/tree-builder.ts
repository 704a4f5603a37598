import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { EdxmlReadError } from '../model/edxml-error';
import type { EdxmlWarningCode } from '../model/warning-catalogue';
import type { ContentSpool } from './content-spool';
import { createNode } from './element-tree';
import type { ElementNode } from './element-tree';
import type { ReadLimits } from './limits';

/** What the builder needs from the reader of a package. */
export interface TreeHooks {
  report(code: EdxmlWarningCode, path: string, raw?: string): void;
  /** A place for the bytes of the content that begins; what its `Attachment` had before no longer counts. */
  beginContent(attachment: ElementNode): ContentSpool;
  /** An `Attachment` is complete. */
  attachmentRead(attachment: ElementNode): void;
}

const SIGNATURES = new Set(['Signature', 'DigitalSignature']);
const SIGNATURE_PARENTS = new Set(['edXMLHeader', 'edXMLEnvelope', 'edXML']);
// eslint's no-control-regex does not apply to a built expression; these may not stand in XML 1.0.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

/** Faults of form that leave no doubt about the rest of the document. */
const SURVIVABLE: readonly [RegExp, EdxmlWarningCode][] = [
  [/disallowed character\.$|malformed character entity/, 'control-characters'],
  [/undefined entity/, 'undefined-entity'],
  [
    /duplicate attribute|xml declaration|"]]>"|text data outside|version number|encoding value|standalone|processing instruction/i,
    'not-well-formed',
  ],
];

const isAttachment = (node: ElementNode): boolean =>
  node.name === 'Attachment' && node.parent?.name === 'AttachmentEncoded';

/** Turns the markup of a package into a tree of elements; the XML itself is the parser's work. */
export class TreeBuilder {
  root: ElementNode | null = null;
  closed = false;
  /** Signatures of the package, with their source. */
  readonly signatures: ElementNode[] = [];
  private current: ElementNode | null = null;
  private depth = 0;
  private elements = 0;
  private markup = '';
  private signature: { node: ElementNode; text: string; open: boolean } | null = null;
  private readonly reported = new Set<string>();
  private readonly parser = new SaxesParser({ xmlns: false });

  constructor(
    private readonly limits: ReadLimits,
    private readonly hooks: TreeHooks,
  ) {
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
    this.parser.on('doctype', () => this.refuseDoctype());
    this.parser.on('error', (error) => this.fault(error));
  }

  /** The content the next text belongs to, where the innermost element is one. */
  get content(): ContentSpool | undefined {
    return this.current?.content;
  }

  /** Takes markup up to and including the next `>`, or as far as it has come. */
  parse(piece: string): void {
    this.markup += piece;
    this.parser.write(piece);
    if (this.signature) this.copySignature(this.signature, piece);
    if (piece.endsWith('>')) this.markup = '';
  }

  private open(tag: SaxesTagPlain): void {
    this.elements += 1;
    this.depth += 1;
    if (this.depth > this.limits.depth) {
      throw new EdxmlReadError('edxml-too-deep', `Gói tin lồng quá ${this.limits.depth} cấp phần tử`);
    }
    if (this.elements > this.limits.elements) {
      throw new EdxmlReadError('edxml-too-many-elements', `Gói tin có quá ${this.limits.elements} phần tử`);
    }
    const node = createNode(tag.name, tag.attributes, this.current);
    if (this.current) this.current.children.push(node);
    else this.root = node;
    this.current = node;
    if (node.name === 'ContentTransferEncoded' && node.parent && isAttachment(node.parent)) {
      node.content = this.hooks.beginContent(node.parent);
    }
    if (!this.signature && SIGNATURES.has(node.name) && SIGNATURE_PARENTS.has(node.parent?.name ?? '')) {
      this.signature = { node, text: '', open: true };
    }
  }

  private close(): void {
    const node = this.current;
    if (!node) return;
    this.depth -= 1;
    this.current = node.parent;
    this.closed = this.current === null;
    if (this.signature?.node === node) this.signature.open = false;
    if (isAttachment(node)) this.hooks.attachmentRead(node);
  }

  private text(text: string): void {
    const node = this.current;
    if (!node || node.content) return;
    const clean = text.replace(CONTROLS, '');
    if (clean.includes('\ufffd')) this.once('invalid-encoding', clean.slice(0, 80));
    node.text += clean;
  }

  private copySignature(signature: { node: ElementNode; text: string; open: boolean }, piece: string): void {
    signature.text = signature.text
      ? signature.text + piece
      : this.markup.slice(this.markup.lastIndexOf('<'));
    if (signature.open) return;
    signature.node.source = signature.text;
    this.signatures.push(signature.node);
    this.signature = null;
  }

  private refuseDoctype(): never {
    throw new EdxmlReadError(
      'edxml-doctype',
      'Gói tin có khai báo DOCTYPE; không được phép vì lý do an toàn',
    );
  }

  private fault(error: Error): void {
    const survivable = SURVIVABLE.find(([pattern]) => pattern.test(error.message));
    if (!survivable) {
      throw new EdxmlReadError('edxml-malformed', `Tệp XML sai cú pháp: ${error.message}`, { cause: error });
    }
    this.once(survivable[1], error.message);
  }

  private once(code: EdxmlWarningCode, raw: string): void {
    if (this.reported.has(code)) return;
    this.reported.add(code);
    this.hooks.report(code, '', raw);
  }
}
