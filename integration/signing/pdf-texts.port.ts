import type { Place } from './signing.port';

/** A short text for a place that was left blank. */
export interface PlacedText {
  place: Place;
  text: string;
  style: 'regular' | 'italic';
  /** Points. */
  size: number;
  /** For readers that list notes: "Số văn bản". */
  label: string;
}

/** Where a draft keeps room for what is added when it is signed and issued. */
export interface DraftPlaces {
  number: Place | null;
  day: Place | null;
  /** Null when the draft names the month already. */
  month: Place | null;
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
   * name on the last page that has it. Null for what is not found.
   *
   * @throws SigningFailed `file-not-signable`
   */
  abstract findPlaces(file: Uint8Array, signerName: string): Promise<DraftPlaces>;
}
