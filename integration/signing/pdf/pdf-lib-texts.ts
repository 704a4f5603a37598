import { createRequire } from 'node:module';
import { PdfTexts } from '../pdf-texts.port';
import type { DraftPlaces, PlacedText } from '../pdf-texts.port';
import type { MarkFace } from './times-text';

/** Appends texts with pdf-lib; no byte of the file before is touched. */
export class PdfLibTexts extends PdfTexts {
  private texts: PdfTexts | null = null;

  constructor(private readonly face: MarkFace) {
    super();
  }

  write(file: Uint8Array, texts: readonly PlacedText[]): Promise<Buffer> {
    return this.loaded().write(file, texts);
  }

  findPlaces(file: Uint8Array, signerName: string): Promise<DraftPlaces> {
    return this.loaded().findPlaces(file, signerName);
  }

  /** The libraries are large: a service that issues nothing does not load them. */
  private loaded(): PdfTexts {
    if (this.texts) return this.texts;
    const load = createRequire(__filename);
    const { IncrementalTexts } = load('./incremental-texts') as typeof import('./incremental-texts');
    this.texts = new IncrementalTexts(this.face);
    return this.texts;
  }
}
