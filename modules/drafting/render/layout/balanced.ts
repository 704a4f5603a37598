import { breakLines } from './break-lines';
import type { FlowParagraph } from './flow';

/**
 * Centred text of several lines, set so that these are about equally long: a title does not end in a lonely word. Its
 * inset grows as far as the number of lines allows.
 *
 * @param width of the column, points
 */
export function balanced(paragraph: FlowParagraph, width: number): FlowParagraph {
  const { runs, size, left } = paragraph;
  const lines = (room: number): number => breakLines(runs, size, room, room).length;
  const widest = width - 2 * left;
  const most = lines(widest);
  if (most < 2) return paragraph;
  let [narrow, wide] = [widest / 2, widest];
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (lines(middle) > most) narrow = middle;
    else wide = middle;
  }
  // A little more than needed: other typesetters measure a hair wider.
  return { ...paragraph, left: (width - Math.min(widest, wide + 8)) / 2 };
}
