import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph } from 'docx';
import type { IParagraphOptions } from 'docx';
import { breakLines } from '../layout/break-lines';
import type { FlowParagraph } from '../layout/flow';
import { LINE } from '../layout/page-measures';
import { docxRuns } from './docx-runs';
import { eighths, twips } from './docx-units';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

const HEADINGS = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
} as const;

/** Between a framed text and the sides of its frame. */
const FRAME_ROOM = 8;

/** A paragraph, and the line drawn under it if it has one, for a column of a width (points). */
export function docxParagraphs(
  paragraph: FlowParagraph,
  width: number,
  { keepWithNext = false }: { keepWithNext?: boolean } = {},
): Paragraph[] {
  const keepNext = keepWithNext || paragraph.keepWithNext === true || paragraph.rule !== undefined;
  const text = new Paragraph({
    ...(paragraph.framed ? frame(paragraph, width) : indents(paragraph)),
    ...(paragraph.role in HEADINGS && { heading: HEADINGS[paragraph.role as keyof typeof HEADINGS] }),
    alignment: ALIGNMENT[paragraph.align],
    keepNext,
    spacing: {
      before: twips(paragraph.before),
      after: paragraph.rule ? 0 : twips(paragraph.after),
      line: twips(paragraph.size * LINE),
      lineRule: LineRuleType.EXACTLY,
    },
    children: docxRuns(paragraph.runs, paragraph.size),
  });
  return paragraph.rule ? [text, rule(paragraph, width, paragraph.rule)] : [text];
}

function indents({ left, indent, align }: FlowParagraph): Pick<IParagraphOptions, 'indent'> {
  return {
    indent: {
      left: twips(left),
      right: align === 'center' ? twips(left) : 0,
      ...(indent < 0 ? { hanging: twips(-indent) } : { firstLine: twips(indent) }),
    },
  };
}

/** A line is the upper border of an empty paragraph as wide as the line is long: Word and others draw it alike. */
function rule(paragraph: FlowParagraph, width: number, share: number): Paragraph {
  const room = width - 2 * paragraph.left;
  const last = breakLines(paragraph.runs, paragraph.size, room, room).at(-1);
  const inset = (width - (last?.width ?? 0) * share) / 2;
  return new Paragraph({
    indent: { left: twips(inset), right: twips(inset) },
    keepNext: paragraph.keepWithNext,
    border: { top: { style: BorderStyle.SINGLE, size: eighths(0.75), space: 1, color: '000000' } },
    spacing: {
      before: twips(2),
      after: twips(paragraph.after),
      line: twips(3),
      lineRule: LineRuleType.EXACTLY,
    },
    children: [],
  });
}

function frame({ runs, size }: FlowParagraph, width: number): Pick<IParagraphOptions, 'indent' | 'border'> {
  const [line] = breakLines(runs, size, width, width);
  const inset = twips((width - line.width) / 2 - FRAME_ROOM);
  const side = { style: BorderStyle.SINGLE, size: eighths(1), space: 2, color: '000000' };
  return {
    indent: { left: inset, right: inset },
    border: { top: side, bottom: side, left: side, right: side },
  };
}
