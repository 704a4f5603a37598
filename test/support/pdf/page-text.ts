import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** A line of text on a page; points, origin at the top left. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  /** Base line, from the top. */
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

export interface PdfPage {
  width: number;
  height: number;
  /** Pieces of text that follow each other without a gap, top to bottom. */
  lines: PageLine[];
}

/** The pages of a PDF as their text stands on them. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    // Fonts are known by name once the page's operators are read.
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const pieces = items
      .filter((item): item is TextItem => 'str' in item && item.str !== '')
      .map((item) => pieceOf(item, height, fontName(page.commonObjs, item.fontName)));
    pages.push({ width, height, lines: joined(pieces) });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

function fontName(objects: { get(id: string): unknown }, id: string): string {
  const font = objects.get(id);
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

function pieceOf(item: TextItem, height: number, font: string): PageLine {
  const [, , , size, left, bottom] = item.transform as number[];
  return {
    text: item.str,
    left,
    right: left + item.width,
    baseline: height - bottom,
    size: Math.round(size * 10) / 10,
    bold: /bold/i.test(font),
    italic: /italic/i.test(font),
  };
}

/** Pieces of one base line that touch are one line. */
function joined(pieces: readonly PageLine[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const touches =
      last && Math.abs(last.baseline - piece.baseline) < 0.5 && Math.abs(piece.left - last.right) < 12;
    if (!touches) {
      lines.push({ ...piece });
      continue;
    }
    last.text += piece.text;
    last.right = piece.right;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text);
}

/** The line that holds a text; fails when there is none. */
export function lineWith(page: PdfPage, text: string): PageLine {
  const found = page.lines.find((line) => line.text.includes(text));
  if (!found) throw new Error(`no "${text}" on the page: ${page.lines.map((line) => line.text).join(' | ')}`);
  return found;
}

export function middle({ left, right }: PageLine): number {
  return (left + right) / 2;
}
