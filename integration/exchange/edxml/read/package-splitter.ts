import { StringDecoder } from 'node:string_decoder';
import { EdxmlReadError } from '../model/edxml-error';
import { inMegabytes } from './limits';
import type { ReadLimits } from './limits';
import type { TreeBuilder, TreeHooks } from './tree-builder';

const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const CDATA = Buffer.from('<![CDATA[');
const CDATA_END = Buffer.from(']]>');
const LONGEST_REFERENCE = 16;
const MAX_JUNK = 64 * 1024;
const EMPTY = Buffer.alloc(0);

/**
 * Feeds the parser with markup, tag by tag, and the base64 of attachments straight to its decoder: a parser hands
 * out text only when it is complete, and here it may be a hundred megabytes long.
 */
export class PackageSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private carry: Buffer = EMPTY;
  private junk: Buffer = EMPTY;
  private trailing = '';
  private begun = false;
  private headerBytes = 0;
  /** Inside a tag, comment or instruction within a content; its text so far. */
  private aside: string | null = null;
  private inCdata = false;
  private lineFeeds = { bare: false, full: false };

  constructor(
    private readonly builder: TreeBuilder,
    private readonly limits: ReadLimits,
    private readonly hooks: Pick<TreeHooks, 'report'>,
  ) {}

  /** Takes one more piece of the package, in UTF-8. */
  write(piece: Buffer): void {
    let rest = this.carry.length ? Buffer.concat([this.carry, piece]) : piece;
    this.carry = EMPTY;
    if (!this.begun) rest = this.skipJunk(rest);
    while (rest.length > 0) {
      if (this.builder.closed) {
        this.trailing = (this.trailing + rest.toString('utf8', 0, 300)).trim().slice(0, 200);
        return;
      }
      const used =
        this.builder.content && this.aside === null ? this.takeContent(rest) : this.takeMarkup(rest);
      if (used === 0) {
        this.carry = Buffer.from(rest);
        return;
      }
      rest = rest.subarray(used);
    }
  }

  finish(): void {
    if (!this.begun) {
      const empty = this.junk.length === 0;
      throw empty
        ? new EdxmlReadError('edxml-empty', 'Tệp rỗng')
        : new EdxmlReadError('edxml-not-xml', 'Tệp không phải là gói tin edXML');
    }
    if (!this.builder.closed) {
      throw new EdxmlReadError('edxml-truncated', 'Gói tin bị cắt cụt: tệp kết thúc giữa chừng');
    }
    if (this.trailing && !/^<(!--|\?)/.test(this.trailing)) {
      this.hooks.report('junk-after-xml', '', this.trailing);
    }
    if (this.lineFeeds.bare && !this.lineFeeds.full) this.hooks.report('line-ends-lf', '');
  }

  private skipJunk(rest: Buffer): Buffer {
    const start = rest.indexOf(LESS);
    const junk = start < 0 ? rest : rest.subarray(0, start);
    this.junk = this.junk.length ? Buffer.concat([this.junk, junk]) : Buffer.from(junk);
    if (this.junk.length > MAX_JUNK) {
      throw new EdxmlReadError('edxml-not-xml', 'Tệp không phải là gói tin edXML');
    }
    if (start < 0) return EMPTY;
    this.begun = true;
    if (this.junk.length) this.hooks.report('junk-before-xml', '', this.junk.toString('utf8', 0, 300));
    return rest.subarray(start);
  }

  private takeMarkup(rest: Buffer): number {
    const end = rest.indexOf(GREATER);
    const used = end < 0 ? rest.length : end + 1;
    this.headerBytes += used;
    if (this.headerBytes > this.limits.headerBytes) {
      const limit = inMegabytes(this.limits.headerBytes);
      throw new EdxmlReadError('edxml-header-too-large', `Phần ngoài tệp đính kèm vượt quá ${limit}`);
    }
    const text = this.decoder.write(rest.subarray(0, used));
    if (text.includes('\n')) this.lineFeeds[text.includes('\r\n') ? 'full' : 'bare'] = true;
    this.builder.parse(text);
    if (this.aside !== null) {
      this.aside += text;
      const closing = this.aside.startsWith('<!--') ? '-->' : this.aside.startsWith('<?') ? '?>' : '>';
      if (this.aside.endsWith(closing)) this.aside = null;
    }
    return used;
  }

  /** Bytes used up; 0 where more must come before they can be judged. */
  private takeContent(rest: Buffer): number {
    if (this.inCdata) return this.takeCdata(rest);
    if (rest[0] === LESS) {
      const head = rest.subarray(0, CDATA.length);
      if (head.equals(CDATA)) {
        this.inCdata = true;
        return CDATA.length;
      }
      if (head.length < CDATA.length && CDATA.subarray(0, head.length).equals(head)) return 0;
      this.aside = '';
      return this.takeMarkup(rest);
    }
    if (rest[0] === AMPERSAND) return this.takeReference(rest);
    const less = rest.indexOf(LESS);
    const plain = less < 0 ? rest : rest.subarray(0, less);
    const ampersand = plain.indexOf(AMPERSAND);
    const base64 = ampersand < 0 ? plain : plain.subarray(0, ampersand);
    this.builder.content?.take(base64);
    return base64.length;
  }

  private takeCdata(rest: Buffer): number {
    const end = rest.indexOf(CDATA_END);
    if (end < 0) {
      const safe = Math.max(rest.length - CDATA_END.length + 1, 0);
      this.builder.content?.take(rest.subarray(0, safe));
      return safe;
    }
    this.builder.content?.take(rest.subarray(0, end));
    this.inCdata = false;
    return end + CDATA_END.length;
  }

  /** Character references inside base64: only those of ASCII can mean anything. */
  private takeReference(rest: Buffer): number {
    const end = rest.subarray(0, LONGEST_REFERENCE).indexOf(0x3b);
    if (end < 0 && rest.length < LONGEST_REFERENCE) return 0;
    if (end < 0) {
      throw new EdxmlReadError('edxml-malformed', 'Tệp XML sai cú pháp: ký tự & trong nội dung tệp đính kèm');
    }
    const reference = rest.toString('latin1', 1, end);
    const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(reference);
    const code = number ? parseInt(number[1] ?? number[2], number[1] ? 16 : 10) : AMPERSAND;
    this.builder.content?.take(Buffer.from([code < 128 ? code : AMPERSAND]));
    return end + 1;
  }
}
