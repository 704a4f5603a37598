import type { FlowParagraph, FlowRun } from './flow';
import { SIZES } from './page-measures';

/** A centred paragraph of the body's size without indent or gaps; `look` changes what differs. */
export function paragraph(
  runs: string | FlowRun[],
  look: Partial<Omit<FlowParagraph, 'type' | 'runs'>> & { bold?: boolean; italic?: boolean } = {},
): FlowParagraph {
  const { bold, italic, ...rest } = look;
  const style = { ...(bold && { bold }), ...(italic && { italic }) };
  return {
    type: 'paragraph',
    role: 'P',
    size: SIZES.body,
    align: 'center',
    indent: 0,
    left: 0,
    before: 0,
    after: 0,
    ...rest,
    runs: typeof runs === 'string' ? [{ text: runs, ...style }] : runs,
  };
}

/** Capitals as the decree writes names of bodies. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** A sentence's first letter in capitals, the rest as it is. */
export function sentence(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
