import { degrees, drawText, PDFHexString, PDFString, rgb } from '@cantoo/pdf-lib';
import { PdfTexts } from '../pdf-texts.port';
import type { DraftPlaces, PlacedText } from '../pdf-texts.port';
import { annotate, appearance, cornersOf, LOCKED, pageOf, PRINTED } from './annotations';
import { openForUpdate, openToRead } from './bounded-pdf';
import { findPlaces } from './find-places';
import { TimesFaces } from './times-text';
import type { MarkFace } from './times-text';

/** The work itself; loaded with the first file. */
export class IncrementalTexts extends PdfTexts {
  constructor(private readonly face: MarkFace) {
    super();
  }

  async write(file: Uint8Array, texts: readonly PlacedText[]): Promise<Buffer> {
    const document = await openForUpdate(file);
    const faces = new TimesFaces(document, this.face);
    for (const { blank, text, label } of texts) {
      const font = await faces.cut(blank.italic ? 'italic' : 'regular');
      const page = pageOf(document, blank);
      const size = Math.min(
        blank.size,
        (blank.size * blank.width) / font.widthOfTextAtSize(text, blank.size),
      );
      const operators = drawText(font.encodeText(text), {
        color: rgb(0, 0, 0),
        font: 'Text',
        size,
        x: (blank.width - font.widthOfTextAtSize(text, size)) / 2,
        y: blank.baseline - blank.y,
        rotate: degrees(0),
        xSkew: degrees(0),
        ySkew: degrees(0),
      });
      const note = document.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: cornersOf(document, blank),
        Contents: PDFHexString.fromText(text),
        Subj: PDFHexString.fromText(label),
        DA: PDFString.of(`0 g /Text ${size} Tf`),
        F: PRINTED | LOCKED,
        P: page.ref,
        BS: { W: 0 },
        AP: { N: appearance(document, blank, { operators, fonts: { Text: font.ref }, images: {} }) },
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
