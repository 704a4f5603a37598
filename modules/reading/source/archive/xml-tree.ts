import { SaxesParser } from 'saxes';
import { ReadingError } from '../../reading-error';
import { broken, tooMuchText } from '../failures';
import type { SourceLimits } from '../limits';

export interface XmlElement {
  /** Qualified name with the customary prefix of its namespace (`w:p`), whatever prefix the file uses. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlOptions extends Pick<SourceLimits, 'xmlDepth' | 'xmlElements'> {
  /** Children of elements of this name are handed over one by one and not kept. */
  streamUnder?: string;
  onElement?: (element: XmlElement) => void;
}

const CUSTOMARY_PREFIX: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
};

/**
 * Parses an XML part into light elements and returns its root. Document type declarations are refused, so no
 * entity is ever declared or expanded. Throws ReadingError `file-broken` for anything not well formed
 * and `file-too-large` for endless ones.
 */
export function readXml(bytes: Uint8Array, options: XmlOptions): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [document];
  const names = new Names();
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (cause) => {
    throw broken(cause);
  });
  parser.on('doctype', () => {
    throw broken(new Error('document type declaration'));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > options.xmlDepth) throw broken(new Error('nested too deep'));
    elements += 1;
    if (elements > options.xmlElements) throw tooMuchText();
    names.declare(attributes);
    const element = { name: names.of(name), attributes: names.ofAll(attributes), children: [] };
    const parent = open[open.length - 1];
    if (parent.name !== options.streamUnder || !options.onElement) parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open[open.length - 1];
    if (element && options.onElement && parent.name === options.streamUnder) options.onElement(element);
  });
  const keep = (text: string) => {
    const parent = open[open.length - 1];
    if (parent.name === 'w:t' || text.trim()) parent.children.push(text);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  try {
    parser.write(decode(bytes)).close();
  } catch (cause) {
    throw cause instanceof ReadingError ? cause : broken(cause);
  }
  const root = document.children.find((child) => typeof child !== 'string');
  if (!root) throw broken(new Error('no root element'));
  return root;
}

/** Translates the file's own prefixes; almost every file uses the customary ones and pays nothing. */
class Names {
  private readonly prefixes = new Map<string, string>();

  declare(attributes: Readonly<Record<string, string>>): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const customary = CUSTOMARY_PREFIX[attributes[name]];
      const own = name === 'xmlns' ? '' : `${name.slice(6)}:`;
      if (customary && own !== customary) this.prefixes.set(own, customary);
    }
  }

  of(name: string): string {
    if (!this.prefixes.size) return name;
    const end = name.indexOf(':') + 1;
    const customary = this.prefixes.get(name.slice(0, end));
    return customary === undefined ? name : customary + name.slice(end);
  }

  ofAll(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (!this.prefixes.size) return attributes;
    // An attribute without a prefix has no namespace, not the default one.
    const translated = Object.entries(attributes).map(([name, value]) => [
      name.includes(':') ? this.of(name) : name,
      value,
    ]);
    return Object.fromEntries(translated);
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (
    element?.children.filter((child): child is XmlElement => isElement(child) && child.name === name) ?? []
  );
}

/** `w:val` of a child, the way WordprocessingML writes most properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A WordprocessingML on/off property: on when the child is there and not switched off; undefined when absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off)$/.test(child.attributes['w:val'] ?? 'true');
}
