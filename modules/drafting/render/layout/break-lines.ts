import type { BlankKind, FlowRun } from './flow';
import { NO_BREAK } from './keep-words';
import { cutOf, textWidth } from './text-measure';
import type { Cut } from './text-measure';

/** A stretch of one word in one style. */
export interface Piece {
  /** With no-break spaces where words hold together. */
  text: string;
  cut: Cut;
  width: number;
  blank?: BlankKind;
}

/** What stands between two spaces. */
export interface Word {
  pieces: Piece[];
  width: number;
}

export interface Line {
  words: Word[];
  /** With the spaces between the words. */
  width: number;
  /** The last of its paragraph, or before a line break: not stretched. */
  ends: boolean;
}

/** Breaks text into lines. Widths in points: of the first line and of the others. */
export function breakLines(runs: readonly FlowRun[], size: number, first: number, others: number): Line[] {
  const space = textWidth(' ', 'regular', size);
  const lines: Line[] = [];
  for (const words of paragraphsOf(runs, size)) {
    let line: Line = { words: [], width: 0, ends: false };
    const close = (): void => {
      lines.push(line);
      line = { words: [], width: 0, ends: false };
    };
    for (const whole of words) {
      const room = (): number => (lines.length ? others : first);
      for (const word of whole.width > Math.min(first, others) ? cutWord(whole, others, size) : [whole]) {
        const needed = line.words.length ? line.width + space + word.width : word.width;
        if (line.words.length && needed > room() + 0.01) close();
        line.width = line.words.length ? line.width + space + word.width : word.width;
        line.words.push(word);
      }
    }
    line.ends = true;
    close();
  }
  return lines;
}

/** The words of each stretch between line breaks. */
function paragraphsOf(runs: readonly FlowRun[], size: number): Word[][] {
  const paragraphs: Word[][] = [[]];
  let open: Word | null = null;
  const add = (text: string, run: FlowRun): void => {
    const cut = cutOf(run);
    const width = textWidth(text.replaceAll(NO_BREAK, ' '), cut, size);
    if (!open) {
      open = { pieces: [], width: 0 };
      paragraphs[paragraphs.length - 1].push(open);
    }
    open.pieces.push({ text, cut, width, ...(run.blank && { blank: run.blank }) });
    open.width += width;
  };
  for (const run of runs) {
    for (const part of run.text.split(/([ \t]+|\n)/)) {
      if (part === '\n') {
        paragraphs.push([]);
        open = null;
      } else if (/^[ \t]+$/.test(part)) open = null;
      else if (part) add(part, run);
    }
  }
  return paragraphs;
}

/** A word wider than a line, in pieces that fit: at no-break spaces, else after a stroke or a dash, else anywhere. */
function cutWord(word: Word, room: number, size: number): Word[] {
  const cut: Word[] = [];
  let current: Word = { pieces: [], width: 0 };
  const close = (): void => {
    if (current.pieces.length) cut.push(current);
    current = { pieces: [], width: 0 };
  };
  const add = (piece: Piece): void => {
    current.pieces.push(piece);
    current.width += piece.width;
  };
  for (const piece of word.pieces) {
    if (piece.blank || current.width + piece.width <= room) {
      if (current.width + piece.width > room) close();
      add(piece);
      continue;
    }
    const groups = piece.text.split(NO_BREAK);
    groups.forEach((group, index) => {
      if (index) close();
      for (const text of fitting(group, piece.cut, room, size)) {
        const width = textWidth(text, piece.cut, size);
        if (current.width + width > room) close();
        add({ ...piece, text, width });
      }
    });
  }
  close();
  return cut;
}

function fitting(text: string, cut: Cut, room: number, size: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest && textWidth(rest, cut, size) > room) {
    let end = 1;
    while (end < rest.length && textWidth(rest.slice(0, end + 1), cut, size) <= room) end += 1;
    const mark = /^(.*[/\-&;,.])/u.exec(rest.slice(0, end))?.[1].length ?? 0;
    const at = mark > 1 ? mark : end;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest ? [...parts, rest] : parts;
}
