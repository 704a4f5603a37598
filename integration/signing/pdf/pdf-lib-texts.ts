import { degrees, drawText, PDFHexString, PDFString, rgb } from '@cantoo/pdf-lib';
import { PdfTexts } from '../pdf-texts.port';
import type { DraftPlaces, PlacedText } from '../pdf-texts.port';
import { annotate, appearance, cornersOf, LOCKED, pageOf, PRINTED } from './annotations';
import { openForUpdate, openToRead } from './bounded-pdf';
import { findPlaces } from './find-places';
import { TimesFaces } from './times-text';
import type { MarkFace } from './times-text';

/** How far the baseline stands above the lower edge of a place, in sizes: descenders stay inside. */
const BASELINE = 0.22;

/** Appends texts with pdf-lib; no byte of the file before is touched. */
export class PdfLibTexts extends PdfTexts {
  constructor(private readonly face: MarkFace) {
    super();
  }

  async write(file: Uint8Array, texts: readonly PlacedText[]): Promise<Buffer> {
    const document = await openForUpdate(file);
    const faces = new TimesFaces(document, this.face);
    for (const { place, text, style, size, label } of texts) {
      const font = await faces.cut(style);
      const page = pageOf(document, place);
      const fitting = Math.min(size, (size * place.width) / font.widthOfTextAtSize(text, size));
      const operators = drawText(font.encodeText(text), {
        color: rgb(0, 0, 0),
        font: 'Text',
        size: fitting,
        x: (place.width - font.widthOfTextAtSize(text, fitting)) / 2,
        y: size * BASELINE,
        rotate: degrees(0),
        xSkew: degrees(0),
        ySkew: degrees(0),
      });
      const note = document.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: cornersOf(document, place),
        Contents: PDFHexString.fromText(text),
        Subj: PDFHexString.fromText(label),
        DA: PDFString.of(`0 g /Text ${size} Tf`),
        F: PRINTED | LOCKED,
        P: page.ref,
        BS: { W: 0 },
        AP: { N: appearance(document, place, { operators, fonts: { Text: font.ref }, images: {} }) },
      });
      annotate(document, page, document.context.register(note));
    }
    return Buffer.from(await document.save());
  }

  async findPlaces(file: Uint8Array, signerName: string): Promise<DraftPlaces> {
    // The bounds of the file are checked before a reader of its text sees it.
    await openToRead(file);
    return findPlaces(file, signerName);
  }
}
