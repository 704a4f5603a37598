import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { tooMuchText } from '../failures';
import type { SourceLimits } from '../limits';
import { initialState, PLAIN_FONT, TextCursor, type FontLook, type GraphicsState } from './graphics-state';
import { apply, multiply, toMatrix, type Matrix } from './matrix';
import type { Glyph, PageContent, Rule } from './page.types';
import type { PdfJs } from './pdfjs';
import { rulesOfPath } from './rules-of-path';
import { turnUpright } from './turn-upright';

/** A glyph as pdf.js hands it out with `showText`; plain numbers between glyphs are adjustments. */
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

interface FontObject {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  fontMatrix?: ArrayLike<number>;
}

type Arguments = unknown[];

/**
 * Runs the drawing operators of a page and notes where every glyph and every straight line lands. Words come
 * from this, not from pdf.js' own text items: those guess spaces between fragments of one word when a document
 * takes single accented letters from a second font, as Vietnamese ones often do.
 */
export async function readPageContent(
  page: PDFPageProxy,
  pdfjs: PdfJs,
  limits: SourceLimits,
): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE });
  const viewport = page.getViewport({ scale: 1 });
  const interpreter = new Interpreter(
    page,
    pdfjs,
    toMatrix(viewport.transform),
    limits.pdfPageLetters,
    await typedOver(page),
  );
  fnArray.forEach((operator: number, index: number) => interpreter.run(operator, argsArray[index] ?? []));
  const { glyphs, rules } = interpreter;
  return turnUpright({ width: viewport.width, height: viewport.height, glyphs, rules });
}

/**
 * Texts set over a finished page: number and day of a document that was signed before it got them. Marks of signatures
 * and stamps are no part of what the document says.
 */
async function typedOver(page: PDFPageProxy): Promise<ReadonlySet<string>> {
  const annotations = (await page.getAnnotations()) as { id: string; subtype: string }[];
  return new Set(annotations.filter(({ subtype }) => subtype === 'FreeText').map(({ id }) => id));
}

class Interpreter {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly cursor = new TextCursor();
  private readonly fonts = new Map<string, FontLook>();
  private readonly operators: ReadonlyMap<number, (args: Arguments) => void>;
  /** Inside an annotation that is not read. */
  private skipping = false;

  constructor(
    private readonly page: PDFPageProxy,
    private readonly pdfjs: PdfJs,
    private readonly base: Matrix,
    private readonly maxGlyphs: number,
    private readonly readAnnotations: ReadonlySet<string>,
  ) {
    this.state = initialState(base);
    this.operators = this.handlers(pdfjs);
  }

  run(operator: number, args: Arguments): void {
    if (this.skipping && operator !== this.pdfjs.OPS.endAnnotation) return;
    this.operators.get(operator)?.(args);
  }

  /** An annotation is drawn on the page as it was before anything else. */
  private beginAnnotation([id, , transform, matrix]: Arguments): void {
    this.save();
    this.skipping = !this.readAnnotations.has(String(id));
    this.state = initialState(this.base);
    this.transform(toMatrix(transform as ArrayLike<number> | null));
    this.transform(toMatrix(matrix as ArrayLike<number> | null));
  }

  private endAnnotation(): void {
    this.skipping = false;
    this.restore();
  }

  private handlers({ OPS }: PdfJs): ReadonlyMap<number, (args: Arguments) => void> {
    const strokes = new Set<unknown>([OPS.stroke, OPS.closeStroke]);
    const fills = new Set<unknown>([OPS.fill, OPS.eoFill]);
    const both = new Set<unknown>([
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ]);
    const number = (value: unknown) => (typeof value === 'number' ? value : 0);
    return new Map<number, (args: Arguments) => void>([
      [OPS.beginAnnotation, (args) => this.beginAnnotation(args)],
      [OPS.endAnnotation, () => this.endAnnotation()],
      [OPS.save, () => this.save()],
      [OPS.restore, () => this.restore()],
      [OPS.beginGroup, () => this.save()],
      [OPS.endGroup, () => this.restore()],
      [OPS.transform, (args) => this.transform(toMatrix(args as number[]))],
      [OPS.paintFormXObjectBegin, ([matrix]) => this.enter(toMatrix(matrix as ArrayLike<number> | null))],
      [OPS.paintFormXObjectEnd, () => this.restore()],
      [OPS.beginText, () => this.cursor.set(toMatrix(null))],
      [OPS.setTextMatrix, (args) => this.cursor.set(toMatrix(numbersOf(args)))],
      [OPS.moveText, ([x, y]) => this.cursor.move(number(x), number(y))],
      [OPS.setLeadingMoveText, ([x, y]) => this.leadingMove(number(x), number(y))],
      [OPS.nextLine, () => this.cursor.move(0, -this.state.leading)],
      [OPS.setLeading, ([value]) => this.set({ leading: number(value) })],
      [OPS.setCharSpacing, ([value]) => this.set({ charSpacing: number(value) })],
      [OPS.setWordSpacing, ([value]) => this.set({ wordSpacing: number(value) })],
      [OPS.setHScale, ([value]) => this.set({ stretch: number(value) / 100 })],
      [OPS.setTextRise, ([value]) => this.set({ rise: number(value) })],
      [OPS.setFont, ([name, size]) => this.set({ font: this.font(String(name)), size: number(size) })],
      [OPS.showText, ([glyphs]) => this.show(glyphs as (ShownGlyph | number | null)[])],
      [
        OPS.constructPath,
        ([paint, data]) => {
          const path = (data as (ArrayLike<number> | null)[])[0];
          if (!path) return;
          if (strokes.has(paint) || both.has(paint))
            this.rules.push(...rulesOfPath(path, this.state.ctm, false));
          if (fills.has(paint) || both.has(paint))
            this.rules.push(...rulesOfPath(path, this.state.ctm, true));
        },
      ],
    ]);
  }

  private set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  private save(): void {
    this.saved.push(this.state);
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private enter(matrix: Matrix): void {
    this.save();
    this.transform(matrix);
  }

  private transform(matrix: Matrix): void {
    this.set({ ctm: multiply(this.state.ctm, matrix) });
  }

  private leadingMove(x: number, y: number): void {
    this.set({ leading: -y });
    this.cursor.move(x, y);
  }

  private font(name: string): FontLook {
    const known = this.fonts.get(name);
    if (known) return known;
    const object: FontObject | null = this.page.commonObjs.has(name) ? this.page.commonObjs.get(name) : null;
    const look = object ? lookOf(object) : PLAIN_FONT;
    this.fonts.set(name, look);
    return look;
  }

  private show(glyphs: readonly (ShownGlyph | number | null)[]): void {
    if (this.glyphs.length + glyphs.length > this.maxGlyphs) throw tooMuchText();
    const { font, size, charSpacing, wordSpacing, stretch } = this.state;
    const place = this.cursor.placed(this.state);
    const [scaleX, scaleY] = [Math.hypot(place[0], place[1]), Math.hypot(place[2], place[3])];
    const turns = (Math.round(Math.atan2(place[1], place[0]) / (Math.PI / 2)) + 4) % 4;
    let at = this.cursor.advance;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        at -= ((glyph * size) / 1000) * stretch;
        continue;
      }
      const width = glyph.width * font.unit * size * stretch;
      const [x, y] = apply(place, at, 0);
      this.glyphs.push({
        text: glyph.unicode,
        x,
        y,
        width: width * scaleX,
        size: Math.abs(size) * scaleY,
        bold: font.bold,
        italic: font.italic,
        turns,
      });
      at += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
    }
    this.cursor.advance = at;
  }
}

/** `setTextMatrix` has its six numbers as one array or as six arguments, by version. */
function numbersOf(args: Arguments): ArrayLike<number> {
  return (args.length === 1 ? args[0] : args) as ArrayLike<number>;
}

function lookOf(font: FontObject): FontLook {
  const name = font.name ?? '';
  return {
    unit: font.fontMatrix?.[0] || PLAIN_FONT.unit,
    bold: Boolean(font.bold || font.black) || /bold|black|heavy/i.test(name),
    italic: Boolean(font.italic) || /italic|oblique/i.test(name),
  };
}
