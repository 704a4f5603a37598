import type { Archive } from './archive/archive';
import { encrypted, oldExcel, oldWord, unknownType } from './failures';

export type ContainerKind = 'zip' | 'pdf' | 'text';

const PDF_MARK_WITHIN = 1024;
/** First bytes of files people upload by mistake, as latin1, with their Vietnamese name. */
const KNOWN_OTHERS: readonly [RegExp, string][] = [
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^II\*\0|^MM\0\*|^BM/, 'ảnh'],
  [/^\{\\rtf/, 'RTF, hãy mở bằng Word và lưu lại .docx'],
  [/^Rar!|^7z\xbc\xaf/, 'tệp nén'],
  [/^\s*(?:<!doctype html|<html)/i, 'trang web, hãy mở bằng Word và lưu lại .docx'],
];

/**
 * What the first bytes say the file is; the name is not asked. Old Office files, encrypted ones and known
 * strangers throw the ReadingError that says what to do.
 */
export function containerOf(bytes: Uint8Array): ContainerKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, PDF_MARK_WITHIN);
  if (head.startsWith('PK')) return 'zip';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw compoundFile(buffer);
  const other = KNOWN_OTHERS.find(([mark]) => mark.test(head));
  if (other) throw unknownType(other[1]);
  if (isBinary(buffer)) throw unknownType();
  return 'text';
}

/** OLE2 holds old Office documents, and new ones when they are encrypted; stream names are UTF-16. */
function compoundFile(buffer: Buffer): Error {
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return encrypted();
  if (holds('WordDocument')) return oldWord();
  if (holds('Workbook') || holds('Book')) return oldExcel();
  return unknownType();
}

function isBinary(buffer: Buffer): boolean {
  const utf16 = buffer.length > 1 && [0xfeff, 0xfffe].includes(buffer.readUInt16BE(0));
  return !utf16 && buffer.subarray(0, 65_536).includes(0);
}

/** What a zip container holds; throws for containers that are neither document nor workbook. */
export function officeKindOf(archive: Archive): 'docx' | 'xlsx' {
  if (archive.has('xl/workbook.bin')) throw oldExcel();
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  if (archive.names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (archive.names.some((name) => name.startsWith('ppt/'))) throw unknownType('PowerPoint');
  if (archive.has('mimetype')) throw unknownType('OpenDocument, hãy lưu lại .docx');
  throw unknownType('tệp nén');
}
