import { childOf, isElement, valueOf, type XmlElement } from '../archive/xml-tree';
import { cleanLine } from '../clean-text';
import type { Draft, DraftParagraph } from '../draft';
import { isBareLabel } from '../list-label';
import { InlineReader, type InlineLine } from './inline-content';
import type { ListCounter } from './list-counter';
import type { ParagraphStyle, Styles } from './styles';
import { readTable } from './table-reader';

/** Wrappers whose content stands where they stand. */
const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Turns block elements of WordprocessingML into drafts, in reading order. */
export class BodyReader {
  private readonly inline: InlineReader;
  /** Lines of a paragraph whose end mark was deleted: it runs on into the next one. */
  private carried: DraftParagraph[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly counter: ListCounter,
  ) {
    this.inline = new InlineReader(styles);
  }

  readAll(container: XmlElement): Draft[] {
    return container.children.filter(isElement).flatMap((child) => this.read(child));
  }

  /** A block element; elements that carry no text give nothing. */
  read(element: XmlElement): Draft[] {
    if (element.name === 'w:p') return this.paragraph(element);
    if (element.name === 'w:tbl') return [readTable(element, (cell) => this.readAll(cell))];
    return TRANSPARENT.has(element.name) ? this.readAll(element) : [];
  }

  /** What a deleted end mark still held back at the end of the document. */
  finish(): Draft[] {
    return this.carried.splice(0).filter((draft) => draft.text);
  }

  private paragraph(element: XmlElement): Draft[] {
    const properties = childOf(element, 'w:pPr');
    const style = this.styles.of(valueOf(properties, 'w:pStyle'));
    const { lines, boxes } = this.inline.read(element, style);
    const label = this.label(properties, style);
    const centered = (valueOf(properties, 'w:jc') ?? style.alignment) === 'center';
    const drafts = this.afterCarried(toParagraphs(lines, label, centered));
    const boxed = boxes.flatMap((box) => this.readAll(box));
    if (endMarkDeleted(properties)) {
      this.carried = drafts;
      return boxed;
    }
    return [...drafts.filter((draft) => draft.text), ...boxed];
  }

  private label(properties: XmlElement | undefined, style: ParagraphStyle): string | undefined {
    const own = childOf(properties, 'w:numPr');
    const list = valueOf(own, 'w:numId') ?? style.listId;
    if (list === undefined || list === '0') return undefined;
    return this.counter.next(list, Number(valueOf(own, 'w:ilvl') ?? style.listLevel ?? 0));
  }

  private afterCarried(drafts: DraftParagraph[]): DraftParagraph[] {
    const carried = this.carried;
    this.carried = [];
    const last = carried.at(-1);
    if (!last) return drafts;
    const [first, ...rest] = drafts;
    return [...carried.slice(0, -1), { ...last, text: `${last.text} ${first.text}`.trim() }, ...rest];
  }
}

function endMarkDeleted(properties: XmlElement | undefined): boolean {
  return childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
}

/** Parts of a line that has a gap of tabs in it; a tab after a typed number is none. */
function columnsOf(text: string): string[] | undefined {
  const parts = text.split(/\t+/).map(cleanLine);
  const divided = parts.length > 1 && parts.slice(1).some(Boolean) && !isBareLabel(parts[0]);
  return divided ? parts : undefined;
}

function toParagraphs(
  lines: readonly InlineLine[],
  label: string | undefined,
  centered: boolean,
): DraftParagraph[] {
  return lines.map((line, index) => {
    const own = index === 0 ? label : undefined;
    const text = cleanLine(line.text);
    const columns = columnsOf(line.text);
    return {
      type: 'paragraph',
      text: own === undefined ? text : `${own} ${text}`.trim(),
      ...(own === undefined ? {} : { label: own }),
      ...(line.inked > 0 && line.bold === line.inked ? { bold: true } : {}),
      ...(line.inked > 0 && line.italic === line.inked ? { italic: true } : {}),
      ...(centered ? { centered } : {}),
      ...(own === undefined && columns ? { columns } : {}),
    };
  });
}
