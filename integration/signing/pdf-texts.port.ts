import type { Place } from './signing.port';

/** Room left for something that is known only when a document is issued. */
export interface Blank extends Place {
  kind: 'number' | 'day' | 'month';
  /** Of the letters around it, points. */
  size: number;
  italic: boolean;
  /** Height of the base line above the bottom of the page. */
  baseline: number;
}

/** A short text for a blank. */
export interface PlacedText {
  blank: Blank;
  text: string;
  /** For readers that list notes: "Số văn bản". */
  label: string;
}

/** Where a draft keeps room for what is added when it is signed and issued. */
export interface DraftPlaces {
  blanks: Blank[];
  /** Where the signer's mark goes, and the body's. */
  signature: Place | null;
  organSeal: Place | null;
}

/** Adds to PDF files without touching a byte that is there, so that signatures on them stand. */
export abstract class PdfTexts {
  /**
   * Appends the texts as one more revision of the file. They are locked notes with an appearance of their own: readers
   * of signed files take a note as an addition, a changed page as a broken signature.
   *
   * @throws SigningFailed `file-not-signable`
   */
  abstract write(file: Uint8Array, texts: readonly PlacedText[]): Promise<Buffer>;

  /**
   * Where a file that was not drafted here leaves room: behind "Số:", in the line of place and date, over the signer's
   * name on the last page that has it.
   *
   * @throws SigningFailed `file-not-signable`
   */
  abstract findPlaces(file: Uint8Array, signerName: string): Promise<DraftPlaces>;
}
