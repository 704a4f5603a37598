import { NoBreakHyphen, TextRun } from 'docx';
import type { FlowRun } from '../layout/flow';
import { FONT, halfPoints } from './docx-units';

/** A symbol behind its stroke; the dashes in it must not end a line. */
const SYMBOL = /(?<=\/)[\p{Lu}\d][\p{L}\d&.]*(?:-[\p{L}\d&.]+)+/gu;
/** Stands for a dash that does not break, while text is cut into runs. */
const HELD = '\u2011';

/** The runs of a paragraph in Word's form; a line break in the text is one there. */
export function docxRuns(runs: readonly FlowRun[], size: number): TextRun[] {
  return runs.filter((run) => run.text).flatMap((run) => textRuns(run, size));
}

function textRuns({ text, bold, italic }: FlowRun, size: number): TextRun[] {
  const held = text.replace(SYMBOL, (symbol) => symbol.replaceAll('-', HELD));
  return held.split('\n').map(
    (line, index) =>
      new TextRun({
        font: FONT,
        size: halfPoints(size),
        bold,
        italics: italic,
        break: index > 0 ? 1 : 0,
        children: line
          .split(/(\u2011)/)
          .filter(Boolean)
          .map((part) => (part === HELD ? new NoBreakHyphen() : part)),
      }),
  );
}
