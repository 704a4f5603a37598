import type { Blank, DraftPlaces } from '../pdf-texts.port';
import type { Place } from '../signing.port';
import { notSignable } from './bounded-pdf';

/** A run of text on a page. */
export interface Run {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Of the letters, points. */
  size: number;
}

const SIGNATURE = { width: 170, height: 60 };
/** Of the body's mark: it covers a third of the signer's, to its left. */
const SEAL_OVERLAP = 1 / 3;
/** How far letters reach below the baseline, in sizes. */
const DESCENT = 0.22;
/** A number needs as much, points. */
const NARROWEST = 14;

/** Finds where a document made elsewhere leaves room for number, date and signature. */
export async function findPlaces(file: Uint8Array, signerName: string): Promise<DraftPlaces> {
  const pages = await runsOf(file);
  const signature = signaturePlace(pages, signerName);
  return {
    blanks: blanksOf(pages[0] ?? []),
    signature,
    organSeal: signature && {
      ...signature,
      x: Math.max(0, signature.x - signature.width * (1 - SEAL_OVERLAP)),
    },
  };
}

/** What is blank in the head: behind "Số:", before "tháng", before "năm". */
export function blanksOf(runs: readonly Run[]): Blank[] {
  const lines = linesOf(runs);
  return (['number', 'day', 'month'] as const).flatMap((kind) => {
    const { word, blank } = BLANKS[kind];
    for (const line of lines) {
      const match = blank.exec(textOf(line));
      if (match) return [gap(kind, line, match.index + word.length, match.index + match[0].length)];
    }
    return [];
  });
}

const BLANKS = {
  number: { word: 'Số:', blank: /Số:\s*(?=\/)/u },
  day: { word: 'ngày', blank: /ngày\s*(?=tháng)/u },
  month: { word: 'tháng', blank: /tháng\s*(?=năm)/u },
} as const;

/** The room between two characters of a line on the first page. */
function gap(kind: Blank['kind'], line: readonly Run[], from: number, to: number): Blank {
  const [left, right] = [offsetX(line, from) + 1, offsetX(line, to) - 1];
  const { y: baseline, size } = line[0];
  const place = { x: left, y: baseline - size * DESCENT, width: Math.max(NARROWEST, right - left) };
  return {
    kind,
    ...rounded({ page: 1, ...place, height: size * 1.2 }),
    size,
    italic: kind !== 'number',
    baseline,
  };
}

/** Above the signer's name where it stands last. */
function signaturePlace(pages: readonly Run[][], signerName: string): Place | null {
  const wanted = signerName.normalize('NFC').toLocaleLowerCase('vi');
  for (let page = pages.length; page >= 1; page -= 1) {
    for (const line of [...linesOf(pages[page - 1])].reverse()) {
      const text = textOf(line);
      const at = text.normalize('NFC').toLocaleLowerCase('vi').lastIndexOf(wanted);
      if (at < 0) continue;
      const [from, to] = [offsetX(line, at), offsetX(line, at + signerName.length)];
      const x = Math.max(0, (from + to - SIGNATURE.width) / 2);
      return rounded({ page, x, y: line[0].y + line[0].size * 1.1, ...SIGNATURE });
    }
  }
  return null;
}

function textOf(line: readonly Run[]): string {
  return line.map((run) => run.text).join('');
}

/** Runs on one baseline, left to right, those of different columns apart. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    const end = last?.at(-1);
    const near = end && Math.abs(end.y - run.y) < 2 && run.x - (end.x + end.width) < run.size * 4;
    if (last && near) last.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** Where the character at an offset of the line's text begins, by share of its run's width. */
function offsetX(line: readonly Run[], offset: number): number {
  let left = offset;
  for (const run of line) {
    if (left <= run.text.length) return run.x + (run.width * left) / Math.max(1, run.text.length);
    left -= run.text.length;
  }
  const last = line[line.length - 1];
  return last.x + last.width;
}

async function runsOf(file: Uint8Array): Promise<Run[][]> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: Uint8Array.from(file), isEvalSupported: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: Run[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item && item.str ? [runOf(item)] : [])));
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    throw notSignable('Không đọc được nội dung tệp PDF để tìm chỗ ghi số và chỗ ký.', cause);
  } finally {
    await task.destroy();
  }
}

function runOf(item: { str: string; transform: number[]; width: number }): Run {
  const [, , , size, x, y] = item.transform;
  return { text: item.str, x, y, width: item.width, size: Math.abs(size) || 12 };
}

function rounded(place: Place): Place {
  const two = (value: number): number => Math.round(value * 100) / 100;
  return {
    page: place.page,
    x: two(place.x),
    y: two(place.y),
    width: two(place.width),
    height: two(place.height),
  };
}
