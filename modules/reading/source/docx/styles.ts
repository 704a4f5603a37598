import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../archive/xml-tree';

/** What a paragraph takes from its style, inherited properties included. */
export interface ParagraphStyle {
  listId?: string;
  listLevel?: number;
  alignment?: string;
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
}

const MAX_INHERITANCE = 20;

/** Looks styles up by id and follows `w:basedOn`. */
export class Styles {
  private readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly resolved = new Map<string, ParagraphStyle>();

  constructor(root?: XmlElement) {
    this.elements = new Map(
      childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]),
    );
  }

  of(id: string | undefined): ParagraphStyle {
    return id === undefined ? {} : this.resolve(id, 0);
  }

  private resolve(id: string, depth: number): ParagraphStyle {
    const known = this.resolved.get(id);
    if (known) return known;
    const element = this.elements.get(id);
    if (!element || depth > MAX_INHERITANCE) return {};
    const parent = valueOf(element, 'w:basedOn');
    const style = {
      ...(parent === undefined ? {} : this.resolve(parent, depth + 1)),
      ...ownProperties(element),
    };
    this.resolved.set(id, style);
    return style;
  }
}

function ownProperties(style: XmlElement): ParagraphStyle {
  const paragraph = childOf(style, 'w:pPr');
  const run = childOf(style, 'w:rPr');
  const numbering = childOf(paragraph, 'w:numPr');
  const level = valueOf(numbering, 'w:ilvl');
  return defined({
    listId: valueOf(numbering, 'w:numId'),
    listLevel: level === undefined ? undefined : Number(level),
    alignment: valueOf(paragraph, 'w:jc'),
    bold: switchOf(run, 'w:b'),
    italic: switchOf(run, 'w:i'),
    capitals: switchOf(run, 'w:caps'),
  });
}

/** Leaves out what the style does not say, so that it does not hide what it inherits. */
function defined(style: ParagraphStyle): ParagraphStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
