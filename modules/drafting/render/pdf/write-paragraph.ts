import type { PdfCanvas } from './pdf-canvas';
import { writeLines } from './set-paragraph';
import type { SetParagraph } from './set-paragraph';

const TAGS = { Title: 'P', P: 'P', LI: 'P', H1: 'H1', H2: 'H2', H3: 'H3' } as const;

/**
 * Writes a paragraph, over the page's end if need be: at least two of its lines stay together on either page.
 *
 * @param closing height of what must stay on the page of its last lines
 */
export function writeParagraph(canvas: PdfCanvas, set: SetParagraph, closing: number): void {
  const { paragraph, lines, lineHeight } = set;
  if (!canvas.atTop) canvas.y += paragraph.before;
  if (!paragraph.runs.some((run) => run.text)) {
    if (!canvas.atTop) canvas.y += set.height;
    return;
  }
  const tag = canvas.tag(TAGS[paragraph.role]);
  for (let from = 0; from < lines.length;) {
    const to = from + linesThatFit(canvas, set, from, closing);
    if (to === from) {
      canvas.nextPage();
      continue;
    }
    writeLines(canvas, set, { x: canvas.left, top: canvas.y, from, to, tag });
    canvas.y += (to - from) * lineHeight;
    from = to;
  }
  tag.end();
  canvas.y += set.height - lines.length * lineHeight + paragraph.after;
}

function linesThatFit(canvas: PdfCanvas, set: SetParagraph, from: number, closing: number): number {
  const { lines, lineHeight, height } = set;
  const left = lines.length - from;
  const extra = height - lines.length * lineHeight;
  if (left * lineHeight + extra + closing <= canvas.room + 0.01) return left;
  const fitting = Math.floor((canvas.room + 0.01) / lineHeight);
  // What closes the document and is higher than a page: the lines need not wait for it.
  if (canvas.atTop && fitting >= left) return left;
  const most = Math.min(fitting, left - 2);
  const least = from === 0 ? 2 : 1;
  if (most >= least) return most;
  return canvas.atTop ? Math.max(1, Math.min(fitting, left)) : 0;
}
