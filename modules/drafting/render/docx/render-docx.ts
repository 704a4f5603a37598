import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ISectionOptions, Table } from 'docx';
import type { OfficialDocument } from '../../model';
import { keptTitle } from '../file-title';
import { documentFlow } from '../layout/document-flow';
import type { FlowColumns, FlowItem, FlowSection } from '../layout/flow';
import { PAGE_NUMBER_AT, pageOf, PAPER, SIZES } from '../layout/page-measures';
import type { Orientation } from '../layout/page-measures';
import { docxParagraphs } from './docx-paragraph';
import { docxColumns, docxFoot, docxTable } from './docx-table';
import { FONT, halfPoints, twips } from './docx-units';

/** The document as a Word file, laid out like the PDF. */
export async function renderDocx(document: OfficialDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: keptTitle(document),
      subject: document.subject,
      creator: document.issuer.fullName,
      lastModifiedBy: document.issuer.fullName,
      styles: {
        default: {
          document: {
            run: { font: FONT, size: halfPoints(SIZES.body), language: { value: 'vi-VN' } },
          },
          heading1: HEADING,
          heading2: HEADING,
          heading3: HEADING,
        },
      },
      sections: documentFlow(document).map(section),
    }),
  );
}

/** Headings look as their runs say; the style only tells Word that they are headings. */
const HEADING = { run: { font: FONT, color: '000000' } };

function section({ orientation, items }: FlowSection): ISectionOptions {
  const { margins, contentWidth } = pageOf(orientation);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          // The library turns the sheet itself.
          width: twips(PAPER.width),
          height: twips(PAPER.height),
          orientation: SIDES[orientation],
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(PAGE_NUMBER_AT - SIZES.pageNumber),
          footer: twips(20),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [emptyLine()] }), default: pageNumber() },
    children: content(items, contentWidth),
  };
}

const SIDES = {
  portrait: PageOrientation.PORTRAIT,
  landscape: PageOrientation.LANDSCAPE,
} as const satisfies Record<Orientation, string>;

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ font: FONT, size: halfPoints(SIZES.pageNumber), children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

function content(items: readonly FlowItem[], width: number): (Paragraph | Table)[] {
  const written = items.flatMap((item, index) => {
    const next = items[index + 1];
    switch (item.type) {
      case 'paragraph':
        // The signature does not stand alone on its page.
        return docxParagraphs(item, width, { keepWithNext: next?.type === 'foot' });
      case 'table':
        return [docxTable(item)];
      case 'columns':
        // Those that follow each other are rows of one table.
        return next?.type === 'columns' ? [] : [docxColumns(columnsUpTo(items, index), width)];
      case 'foot':
        return [emptyLine(6), docxFoot(item, width)];
    }
  });
  // A section's last thing must be a paragraph.
  return [...written, emptyLine()];
}

function columnsUpTo(items: readonly FlowItem[], last: number): FlowColumns[] {
  const rows: FlowColumns[] = [];
  for (let index = last; index >= 0; index -= 1) {
    const item = items[index];
    if (item.type !== 'columns') break;
    rows.unshift(item);
  }
  return rows;
}

/** As good as no height: Word wants a paragraph between two tables and at the end. */
function emptyLine(height = 1): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACTLY },
    children: [new TextRun({ size: 2, text: '' })],
  });
}
