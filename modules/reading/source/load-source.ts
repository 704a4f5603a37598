import { extname } from 'node:path';
import { ReadingError } from '../reading-error';
import type { SourceDocument } from '../types';
import { Archive } from './archive/archive';
import { assemble } from './assemble';
import { readDocx } from './docx/docx-source';
import {
  broken,
  emptyFile,
  oldWord,
  tooLarge,
  tooMuchText,
  typeMismatch,
  unknownType,
  wrongEncoding,
} from './failures';
import { containerOf, officeKindOf, type ContainerKind } from './file-kind';
import { isLegacyVietnamese } from './legacy-encoding';
import { DEFAULT_LIMITS, type SourceLimits } from './limits';
import { readPdf } from './pdf/pdf-source';
import { decodeText } from './plain/decode-text';
import { sourceFromText } from './plain/plain-source';
import { refine } from './refine';
import { readXlsx } from './xlsx/xlsx-source';

export interface LoadOptions {
  /** Name of the file, for messages and to notice plain text behind the extension of another format. */
  fileName?: string;
  /** Bounds that differ from the defaults. */
  limits?: Partial<SourceLimits>;
}

const READ_FORMATS = new Set(['.docx', '.xlsx', '.pdf']);
const NOT_TEXT = new Set(['.docx', '.docm', '.xlsx', '.xlsm', '.pdf', '.doc', '.xls']);

/**
 * Loads a file as a source document. What the file is, its content decides. Throws {@link ReadingError} with a
 * code and a Vietnamese message for everything that cannot be read; no other error leaves this function.
 */
export async function loadSource(bytes: Uint8Array, options: LoadOptions = {}): Promise<SourceDocument> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) throw tooLarge(limits.fileBytes);
  if (!bytes.length) throw emptyFile();
  try {
    const document = await read(bytes, limits, options.fileName);
    if (isLegacyVietnamese(document.text)) throw wrongEncoding();
    return document;
  } catch (cause) {
    throw cause instanceof ReadingError ? cause : broken(cause);
  }
}

/** Bytes that are nothing known: under the name of a format that is read the file is damaged, under .doc it is old Word. */
function containerUnder(bytes: Uint8Array, fileName: string): ContainerKind {
  try {
    return containerOf(bytes);
  } catch (error) {
    // A known stranger (a picture, an archive) is called by its name whatever the file is called.
    if (!(error instanceof ReadingError) || error.message !== unknownType().message) throw error;
    const extension = extname(fileName).toLowerCase();
    if (extension === '.doc') throw oldWord();
    throw READ_FORMATS.has(extension) ? broken(error) : error;
  }
}

async function read(bytes: Uint8Array, limits: SourceLimits, fileName = ''): Promise<SourceDocument> {
  const container = containerUnder(bytes, fileName);
  if (container === 'text') {
    if (NOT_TEXT.has(extname(fileName).toLowerCase())) throw typeMismatch(fileName);
    if (bytes.length > limits.textBytes) throw tooMuchText();
    return sourceFromText(decodeText(bytes));
  }
  if (container === 'pdf') {
    const { drafts, warnings } = await readPdf(bytes, limits);
    return assemble('pdf', refine(drafts), warnings);
  }
  const archive = await Archive.open(bytes, limits);
  if (officeKindOf(archive) === 'xlsx') {
    const { drafts, warnings } = await readXlsx(bytes, archive, limits);
    return assemble('xlsx', refine(drafts), warnings);
  }
  return assemble('docx', refine(await readDocx(archive, limits)));
}
