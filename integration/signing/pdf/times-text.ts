import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

/** Paths of the cuts used on signed files. */
export interface MarkFace {
  regular: string;
  bold: string;
  italic: string;
}

export type Cut = keyof MarkFace;

/** Embeds cuts of the typeface into one document, each once and only with the letters used. */
export class TimesFaces {
  private readonly embedded = new Map<Cut, Promise<PDFFont>>();

  constructor(
    private readonly document: PDFDocument,
    private readonly face: MarkFace,
  ) {
    // The package has no types of its own; pdf-lib describes what it uses of it.
    document.registerFontkit(createRequire(__filename)('fontkit') as Fontkit);
  }

  cut(cut: Cut): Promise<PDFFont> {
    const known = this.embedded.get(cut);
    if (known) return known;
    const font = this.embed(cut);
    this.embedded.set(cut, font);
    return font;
  }

  private async embed(cut: Cut): Promise<PDFFont> {
    return this.document.embedFont(await readFile(this.face[cut]), { subset: true });
  }
}

/** Splits a line at blanks so that no part is wider than allowed; a word that is too wide stays whole. */
export function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
