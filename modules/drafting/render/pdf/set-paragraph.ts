import type { FlowParagraph } from '../layout/flow';
import { breakLines } from '../layout/break-lines';
import type { Line } from '../layout/break-lines';
import type { PdfCanvas, Tag } from './pdf-canvas';
import { lineHeight, writeLine } from './write-line';

/** Room a rule takes under its text. */
const RULE_ROOM = 5;
const FRAME = { x: 8, y: 3 };

/** A paragraph broken into lines for a column of a width. */
export interface SetParagraph {
  paragraph: FlowParagraph;
  lines: Line[];
  lineHeight: number;
  /** Of the lines and the rule, without the gaps before and after. */
  height: number;
  width: number;
}

export function setParagraph(paragraph: FlowParagraph, width: number): SetParagraph {
  const { runs, size, indent } = paragraph;
  const room = roomOf(paragraph, width);
  const lines = breakLines(runs, size, room - indent, room);
  const height = lineHeight(size);
  const extra = (paragraph.rule ? RULE_ROOM : 0) + (paragraph.framed ? 2 * FRAME.y : 0);
  return { paragraph, lines, lineHeight: height, height: lines.length * height + extra, width };
}

/** Centred text is inset at both sides. */
function roomOf({ left, align }: FlowParagraph, width: number): number {
  return width - (align === 'center' ? 2 * left : left);
}

/** Writes the lines from `from` to before `to`, the first of them at `top`. */
export function writeLines(
  canvas: PdfCanvas,
  set: SetParagraph,
  at: { x: number; top: number; from?: number; to?: number; tag: Tag | null },
): void {
  const { paragraph, lines, width } = set;
  const { from = 0, to = lines.length } = at;
  const { left, indent, size, align, framed } = paragraph;
  const room = roomOf(paragraph, width);
  const top = at.top + (framed ? FRAME.y : 0);
  const starts: number[] = [];
  const draw = (): void => {
    for (let index = from; index < to; index += 1) {
      const shift = index === 0 ? indent : 0;
      starts.push(
        writeLine(canvas, lines[index], {
          x: at.x + left + shift,
          top: top + (index - from) * set.lineHeight,
          width: room - shift,
          size,
          align,
        }),
      );
    }
  };
  canvas.within(at.tag, draw);
  if (to < lines.length || !lines.length) return;
  const bottom = top + (to - from) * set.lineHeight;
  decorate(canvas, set, { x: at.x, top, bottom });
}

function decorate(
  canvas: PdfCanvas,
  { paragraph, lines, width }: SetParagraph,
  { x, top, bottom }: { x: number; top: number; bottom: number },
): void {
  const middle = x + width / 2;
  if (paragraph.rule) {
    const length = lines[lines.length - 1].width * paragraph.rule;
    canvas.within(null, () => canvas.line(middle - length / 2, bottom + 2, middle + length / 2, bottom + 2));
  }
  if (paragraph.framed) {
    const half = Math.max(...lines.map((line) => line.width)) / 2 + FRAME.x;
    canvas.within(null, () => {
      canvas.document
        .lineWidth(1)
        .rect(middle - half, top - FRAME.y, 2 * half, bottom - top + 2 * FRAME.y)
        .stroke();
    });
  }
}

/** Height of paragraphs under each other with their gaps. */
export function stackHeight(sets: readonly SetParagraph[]): number {
  return sets.reduce((sum, { paragraph, height }) => sum + paragraph.before + height + paragraph.after, 0);
}

/** Writes paragraphs under each other at one place. @returns the height under the last */
export function writeStack(
  canvas: PdfCanvas,
  sets: readonly SetParagraph[],
  at: { x: number; top: number },
): number {
  let { top } = at;
  for (const set of sets) {
    top += set.paragraph.before;
    const tag = canvas.tag('P');
    writeLines(canvas, set, { x: at.x, top, tag });
    tag.end();
    top += set.height + set.paragraph.after;
  }
  return top;
}
