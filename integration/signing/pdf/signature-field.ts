import { readFile } from 'node:fs/promises';
import {
  drawImage,
  drawText,
  PDFArray,
  degrees,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFString,
  rgb,
} from '@cantoo/pdf-lib';
import type { Color, PDFDocument, PDFFont, PDFRef } from '@cantoo/pdf-lib';
import { DEFAULT_BYTE_RANGE_PLACEHOLDER, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import type { SigningMark } from '../signing.port';
import {
  addField,
  annotate,
  appearance,
  cornersOf,
  fieldCount,
  LOCKED,
  pageOf,
  PRINTED,
} from './annotations';
import type { Drawing } from './annotations';
import { openForUpdate } from './bounded-pdf';
import { TimesFaces, wrapped } from './times-text';
import type { MarkFace } from './times-text';

/** Room for the message with its certificates, bytes. */
const CONTENTS = 16 * 1024;
const LARGEST = 10;
const SMALLEST = 4;
const LEADING = 1.2;

/** How a mark looks: the decree wants a person's in blue, a body's in red. */
export interface MarkStyle {
  color: 'blue' | 'red';
  /** Path of a transparent PNG: the signature's image, or the seal's. */
  image?: string;
}

export interface SignatureField {
  mark: SigningMark;
  style: MarkStyle;
  signerName: string;
  at: Date;
}

const COLORS: Record<MarkStyle['color'], Color> = { blue: rgb(0, 0.2, 0.7), red: rgb(0.8, 0, 0) };

/** Appends a revision with a visible signature field whose signature is still to be filled in. */
export async function withSignatureField(
  file: Uint8Array,
  field: SignatureField,
  face: MarkFace,
): Promise<Buffer> {
  const document = await openForUpdate(file);
  const { context } = document;
  const { mark, signerName, at } = field;
  const page = pageOf(document, mark.place);
  const drawing = await markDrawing(document, field, face);
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: cornersOf(document, mark.place),
      V: signatureDictionary(document, signerName, at),
      T: PDFString.of(`Signature${fieldCount(document) + 1}`),
      F: PRINTED | LOCKED,
      P: page.ref,
      AP: { N: appearance(document, mark.place, drawing) },
    }),
  );
  annotate(document, page, widget);
  addField(document, widget);
  return Buffer.from(await document.save());
}

/** The signature's dictionary as bytes of its own, so that no writer packs it into a stream of objects. */
function signatureDictionary(document: PDFDocument, signerName: string, at: Date): PDFRef {
  const { context } = document;
  const range = PDFArray.withContext(context);
  range.push(PDFNumber.of(0));
  for (let i = 0; i < 3; i += 1) range.push(PDFName.of(DEFAULT_BYTE_RANGE_PLACEHOLDER));
  const dictionary = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: SUBFILTER_ETSI_CADES_DETACHED,
    ByteRange: range,
    Contents: PDFHexString.of('0'.repeat(CONTENTS * 2)),
    Name: PDFHexString.fromText(signerName),
    M: PDFString.fromDate(at),
  });
  const bytes = new Uint8Array(dictionary.sizeInBytes());
  dictionary.copyBytesInto(bytes, 0);
  return context.register(PDFInvalidObject.of(bytes));
}

async function markDrawing(
  document: PDFDocument,
  { mark, style }: SignatureField,
  face: MarkFace,
): Promise<Drawing> {
  const faces = new TimesFaces(document, face);
  const [bold, regular] = [await faces.cut('bold'), await faces.cut('regular')];
  const { width, height } = mark.place;
  const image = style.image ? await document.embedPng(await readFile(style.image)) : null;
  // With an image the text stands below it.
  const textWidth = image ? width : (mark.textWidth ?? width);
  const room = { width: textWidth - 4, height: image ? height * 0.45 : height };
  const { size, lines } = fitted(mark.lines, { bold, regular }, room);
  const top = (room.height + lines.length * size * LEADING) / 2;
  const drawing: Drawing = {
    operators: [],
    fonts: { Bold: bold.ref, Regular: regular.ref },
    images: image ? { Image: image.ref } : {},
  };
  if (image) {
    const scaled = image.scaleToFit(width, height - room.height);
    drawing.operators.push(
      ...drawImage('Image', {
        x: (width - scaled.width) / 2,
        y: room.height,
        width: scaled.width,
        height: scaled.height,
        ...UPRIGHT,
      }),
    );
  }
  for (const [index, { text, cut }] of lines.entries()) {
    const font = cut === 'bold' ? bold : regular;
    drawing.operators.push(
      ...drawText(font.encodeText(text), {
        color: COLORS[style.color],
        font: cut === 'bold' ? 'Bold' : 'Regular',
        size,
        x: 2,
        y: top - size * (index * LEADING + 0.95),
        ...UPRIGHT,
      }),
    );
  }
  return drawing;
}

const UPRIGHT = { rotate: degrees(0), xSkew: degrees(0), ySkew: degrees(0) };

interface MarkLine {
  text: string;
  cut: 'bold' | 'regular';
}

/** The largest size at which the lines, wrapped where needed, stand in the room. */
function fitted(
  texts: readonly string[],
  fonts: Record<MarkLine['cut'], PDFFont>,
  room: { width: number; height: number },
): { size: number; lines: MarkLine[] } {
  const at = (size: number): MarkLine[] =>
    texts.flatMap((text, index) => {
      const cut = index === 0 ? 'bold' : 'regular';
      return wrapped(text, fonts[cut], size, room.width).map((part) => ({ text: part, cut }) as const);
    });
  for (let size = LARGEST; size > SMALLEST; size -= 0.5) {
    const lines = at(size);
    const fits = lines.every(({ text, cut }) => fonts[cut].widthOfTextAtSize(text, size) <= room.width);
    if (fits && lines.length * size * LEADING <= room.height) return { size, lines };
  }
  return { size: SMALLEST, lines: at(SMALLEST) };
}
