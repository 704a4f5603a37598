import { trimXml } from '../model/xml-space';

export const EOL = '\r\n';

/** Characters beyond the first plane; the official builder writes them as references. */
const SUPPLEMENTARY = /[\u{10000}-\u{10ffff}]/gu;
const asReference = (character: string): string => `&#x${character.codePointAt(0)?.toString(16)};`;

/** Text as the official builder writes it: outer white space gone, line ends CRLF, returns kept as references. */
export function escapeText(text: string): string {
  return trimXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;')
    .replace(/\n/g, EOL)
    .replace(SUPPLEMENTARY, asReference);
}

function escapeAttribute(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#x9;')
    .replace(/\n/g, '&#xA;')
    .replace(/\r/g, '&#xD;')
    .replace(SUPPLEMENTARY, asReference);
}

/** Builds XML line by line: two spaces a level, CRLF, empty elements as `<name />`. */
export class XmlLines {
  private text = '';
  private depth = 0;

  /** The line of an element with text; nothing for blank text. */
  leaf(tag: string, value: string): void {
    const escaped = escapeText(value);
    if (escaped) this.line(`<${tag}>${escaped}</${tag}>`);
  }

  /** An element with children; `<tag />` where they write nothing. */
  element(tag: string, attributes: Record<string, string | undefined>, children: () => void): void {
    const before = this.text;
    this.open(tag, attributes);
    const opened = this.text.length;
    children();
    if (this.text.length > opened) return this.close(tag);
    this.depth -= 1;
    this.text = before;
    this.line(`<${tag}${attributesOf(attributes)} />`);
  }

  open(tag: string, attributes: Record<string, string | undefined> = {}): void {
    this.line(`<${tag}${attributesOf(attributes)}>`);
    this.depth += 1;
  }

  close(tag: string): void {
    this.depth -= 1;
    this.line(`</${tag}>`);
  }

  /** The beginning of a line that is finished by hand. */
  begin(start: string): void {
    this.text += `${'  '.repeat(this.depth)}${start}`;
  }

  line(content: string): void {
    this.text += `${'  '.repeat(this.depth)}${content}${EOL}`;
  }

  /** What was built since the last call. */
  take(): string {
    const taken = this.text;
    this.text = '';
    return taken;
  }
}

const attributesOf = (attributes: Record<string, string | undefined>): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
