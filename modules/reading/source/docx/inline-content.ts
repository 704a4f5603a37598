import { childOf, isElement, switchOf, valueOf, type XmlElement } from '../archive/xml-tree';
import type { ParagraphStyle, Styles } from './styles';
import { symbolText } from './symbols';

/** One line of a paragraph; hard line breaks make several. */
export interface InlineLine {
  text: string;
  /** Characters that are not white space, and how many of them are bold and italic. */
  inked: number;
  bold: number;
  italic: number;
}

export interface InlineContent {
  lines: InlineLine[];
  /** `w:txbxContent` of text boxes anchored in the paragraph, in order. */
  boxes: XmlElement[];
}

/** Deleted and moved-away text, field codes, hidden marks and note references are not part of the text. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:del',
  'w:delText',
  'w:moveFrom',
  'w:instrText',
  'w:delInstrText',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:annotationRef',
  'w:softHyphen',
  'w:rt',
]);

const BREAKS = new Set(['w:br', 'w:cr']);
const TABS = new Set(['w:tab', 'w:ptab']);

/** Collects the visible text of a paragraph. */
export class InlineReader {
  constructor(private readonly styles: Styles) {}

  read(paragraph: XmlElement, style: ParagraphStyle): InlineContent {
    const content: InlineContent = { lines: [emptyLine()], boxes: [] };
    this.walk(paragraph, style, content);
    return content;
  }

  private walk(element: XmlElement, style: ParagraphStyle, content: InlineContent): void {
    for (const child of element.children) {
      if (!isElement(child) || SKIPPED.has(child.name)) continue;
      if (child.name === 'w:r') this.run(child, style, content);
      else if (child.name === 'mc:AlternateContent') this.alternative(child, style, content);
      else if (child.name === 'w:txbxContent') content.boxes.push(child);
      else if (child.name === 'm:t') write(content, textOf(child), {});
      else this.walk(child, style, content);
    }
  }

  private run(run: XmlElement, paragraphStyle: ParagraphStyle, content: InlineContent): void {
    const properties = childOf(run, 'w:rPr');
    if (switchOf(properties, 'w:vanish')) return;
    const style = { ...paragraphStyle, ...this.styles.of(valueOf(properties, 'w:rStyle')) };
    const look = {
      bold: switchOf(properties, 'w:b') ?? style.bold,
      italic: switchOf(properties, 'w:i') ?? style.italic,
      capitals: switchOf(properties, 'w:caps') ?? style.capitals,
    };
    for (const child of run.children) {
      if (!isElement(child) || SKIPPED.has(child.name)) continue;
      if (child.name === 'w:t') write(content, textOf(child), look);
      else if (TABS.has(child.name)) write(content, '\t', look);
      else if (BREAKS.has(child.name)) content.lines.push(emptyLine());
      else if (child.name === 'w:noBreakHyphen') write(content, '-', look);
      else if (child.name === 'w:sym')
        write(content, symbolText(child.attributes['w:font'], child.attributes['w:char']), look);
      else if (child.name === 'mc:AlternateContent') this.alternative(child, paragraphStyle, content);
      else this.walk(child, paragraphStyle, content);
    }
  }

  /** The same content in two forms: only one is taken. */
  private alternative(element: XmlElement, style: ParagraphStyle, content: InlineContent): void {
    const branch = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    if (branch) this.walk(branch, style, content);
  }
}

function emptyLine(): InlineLine {
  return { text: '', inked: 0, bold: 0, italic: 0 };
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function write(content: InlineContent, text: string, look: ParagraphStyle): void {
  const line = content.lines[content.lines.length - 1];
  line.text += look.capitals ? text.toLocaleUpperCase('vi') : text;
  const inked = text.replace(/\s/g, '').length;
  line.inked += inked;
  if (look.bold) line.bold += inked;
  if (look.italic) line.italic += inked;
}
