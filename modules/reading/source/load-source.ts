import type { SourceDocument } from '../types';
import { decodeText } from './plain/decode-text';
import { sourceFromText } from './plain/plain-source';

export interface LoadOptions {
  /** Name of the file, for messages and to notice an extension that does not fit the content. */
  fileName?: string;
}

export async function loadSource(bytes: Uint8Array, _options: LoadOptions = {}): Promise<SourceDocument> {
  return sourceFromText(decodeText(bytes));
}
