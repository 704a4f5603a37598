import { squash } from '../text/normalize';
import type { SourceTable, Span } from '../types';
import { capitalsEnd, isCapitals } from './capitals';
import { labelOf, type Label } from './label';
import { partOf, type Element, type Line } from './line';

/** A paragraph as it was meant: label, text, and the source it covers even where a page end tore it apart. */
export interface Passage extends Span {
  type: 'passage';
  label: Label | null;
  /** Text without the label; line ends inside count as one space. */
  text: string;
  /** Where {@link text} begins; `start` is where the label begins. */
  textStart: number;
  bold: boolean;
  capitals: boolean;
}

export interface TablePassage extends Span {
  type: 'table';
  table: SourceTable;
}

export type Unit = Passage | TablePassage;

const ENDED = /[.;:!?…,]["”’)\]]*$/;
const WRAPPED_FROM = 60;
const HEADING_KINDS = new Set(['part', 'chapter', 'section', 'roman', 'upper']);

/** Turns lines into passages: torn ones are put together, headings that swallowed their first sentence are cut. */
export function passagesOf(elements: readonly Element[]): Unit[] {
  const units: Unit[] = [];
  elements.forEach((element, index) => {
    if (element.type === 'table') {
      units.push({ type: 'table', table: element.table, start: element.start, end: element.end });
      return;
    }
    for (const part of cutHeading(element)) {
      const previous = units.at(-1);
      const label = labelOf(part);
      if (previous?.type === 'passage' && !label && continues(previous, part, elements[index + 1]))
        units[units.length - 1] = join(previous, part);
      else units.push(passage(part, label));
    }
  });
  return units;
}

function passage(line: Line, label: Label | null): Passage {
  const text = line.text.slice(label?.length ?? 0);
  const textStart = line.start + (label?.length ?? 0);
  return {
    type: 'passage',
    label,
    text: /\s\s|[\n\t]/.test(text) ? squash(text) : text.trim(),
    start: line.start,
    textStart,
    end: line.end,
    bold: line.bold ?? false,
    capitals: isCapitals(text),
  };
}

/** "I. KẾT QUẢ ĐẠT ĐƯỢC Thực hiện chỉ đạo …" is a heading and a paragraph. */
function cutHeading(line: Line): Line[] {
  const label = labelOf(line);
  if (!label || !HEADING_KINDS.has(label.kind)) return [line];
  const end = label.length + capitalsEnd(line.text.slice(label.length));
  const heading = line.text.slice(label.length, end);
  if (end >= line.text.length || !isCapitals(heading)) return [line];
  return [partOf(line, 0, end), partOf(line, end)];
}

function continues(previous: Passage, line: Line, next: Element | undefined): boolean {
  if (/^\p{Ll}/u.test(line.text)) return true;
  // The title of "Phần II" or "Chương I" stands on the line below it.
  if (previous.label && !previous.text) return true;
  const heading = previous.label && previous.capitals && HEADING_KINDS.has(previous.label.kind);
  if (ENDED.test(previous.text) && !(heading && previous.text.endsWith(','))) return false;
  if (heading) return isCapitals(line.text);
  // A heading that ran over the line: what follows it is a list again.
  return (
    previous.label !== null &&
    previous.text.length >= WRAPPED_FROM &&
    !ENDED.test(line.text) &&
    next?.type === 'line' &&
    labelOf(next)?.kind === 'dash'
  );
}

function join(previous: Passage, line: Line): Passage {
  const torn = /\d\s?[-–]$/.test(previous.text) && /^\d/.test(line.text);
  const glue = torn || !previous.text ? '' : ' ';
  return {
    ...previous,
    text: previous.text + glue + line.text,
    textStart: previous.text ? previous.textStart : line.start,
    capitals: previous.text ? previous.capitals : isCapitals(line.text),
    end: line.end,
  };
}
