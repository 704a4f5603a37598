/*
 * What the bytes of a file say it is, and what its name may promise: one answer for the door of the registers and for
 * the packages of the exchange.
 */

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

/** First bytes of the formats that travel between offices. */
const MAGIC: readonly [Buffer, string][] = [
  [ascii('PK\x03\x04'), 'application/zip'],
  [ascii('PK\x05\x06'), 'application/zip'],
  [hex('d0cf11e0a1b11ae1'), 'application/x-ole-storage'],
  [hex('89504e470d0a1a0a'), 'image/png'],
  [hex('ffd8ff'), 'image/jpeg'],
  [ascii('GIF8'), 'image/gif'],
  [hex('49492a00'), 'image/tiff'],
  [hex('4d4d002a'), 'image/tiff'],
  [ascii('BM'), 'image/bmp'],
  [ascii('{\\rtf'), 'application/rtf'],
  [ascii('Rar!\x1a\x07'), 'application/vnd.rar'],
  [hex('377abcaf271c'), 'application/x-7z-compressed'],
  [hex('1f8b'), 'application/gzip'],
  [hex('3082'), 'application/pkcs7-mime'],
  [hex('3083'), 'application/pkcs7-mime'],
  [hex('3080'), 'application/pkcs7-mime'],
];

/** Bytes from the beginning that are looked at. */
const HEAD = 4096;

/** A PDF may carry a little junk in front of its header. */
const PDF_WITHIN = 1024;

const UNKNOWN = 'application/octet-stream';
/** Byte order marks of texts in UTF-16. */
const UTF16 = [hex('fffe'), hex('feff')];

/** Parts that make a zip a document. */
const ZIP_DOCUMENTS: readonly [RegExp, string][] = [
  [/^word\//, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\//, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^ppt\//, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/** The entry every Office document has, and the folder that tells which it is. */
const OFFICE_CONTENTS = '[Content_Types].xml';
const OFFICE_PARTS = ['word/', 'xl/', 'ppt/'];
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

export const ZIP_TYPE = 'application/zip';

/** Documents whose file is a zip. */
export const isZipDocument = (type: string): boolean =>
  type.startsWith('application/vnd.openxmlformats-') || type.startsWith('application/vnd.oasis.');

function textType(head: Buffer): string {
  if (UTF16.some((mark) => head.subarray(0, 2).equals(mark))) return 'text/plain';
  if (head.includes(0)) return UNKNOWN;
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'text/html' : 'application/xml';
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'text/html';
  const odd = head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  return odd ? UNKNOWN : 'text/plain';
}

/** Media type by the first bytes of a file; `application/octet-stream` when they tell nothing. */
export function sniffType(start: Buffer): string {
  const head = start.subarray(0, HEAD);
  if (head.length === 0) return 'application/x-empty';
  // A zip may hold a PDF as it is, so that both headers can be seen: what stands first counts.
  const known = MAGIC.find(([magic]) => head.subarray(0, magic.length).equals(magic));
  if (known) return known[1];
  return head.subarray(0, PDF_WITHIN).includes('%PDF-') ? 'application/pdf' : textType(head);
}

/** Media type of a zip by the names of its entries and the first entry's content (OpenDocument). */
export function zipTypeOf(entryNames: readonly string[]): string {
  const office = entryNames.includes(OFFICE_CONTENTS);
  const found = office
    ? ZIP_DOCUMENTS.find(([part]) => entryNames.some((name) => part.test(name)))
    : undefined;
  if (found) return found[1];
  return entryNames[0] === 'mimetype' && entryNames.includes('content.xml') ? OPEN_DOCUMENT : ZIP_TYPE;
}

/** Media type by both ends of a whole file: a zip lists its entries at its end. */
export function sniffEnds(head: Buffer, tail: Buffer): string {
  const type = sniffType(head);
  if (type !== ZIP_TYPE) return type;
  const open = /mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(head.toString('latin1'));
  if (open) return open[1];
  const names = Buffer.concat([head, tail]);
  if (!names.includes(OFFICE_CONTENTS)) return ZIP_TYPE;
  return zipTypeOf([OFFICE_CONTENTS, ...OFFICE_PARTS.filter((part) => names.includes(part))]);
}

/** Media type by a longer beginning of a file, in which the first names of a zip's entries can be seen. */
export function sniffSample(sample: Buffer): string {
  const type = sniffType(sample);
  if (type !== ZIP_TYPE) return type;
  const parts = OFFICE_PARTS.filter((part) => sample.includes(part));
  return parts.length ? zipTypeOf([OFFICE_CONTENTS, ...parts]) : type;
}

/**
 * Types a file with this ending may have, the usual one first; an ending that is not listed may be anything. Programs
 * save HTML and XML under the old Office endings.
 */
const BY_ENDING: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  doc: ['application/x-ole-storage', 'application/rtf', 'text/html', 'application/xml'],
  xls: ['application/x-ole-storage', 'text/html', 'application/xml', 'text/plain'],
  ppt: ['application/x-ole-storage'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odt: [`${OPEN_DOCUMENT}.text`, OPEN_DOCUMENT],
  ods: [`${OPEN_DOCUMENT}.spreadsheet`, OPEN_DOCUMENT],
  rtf: ['application/rtf'],
  txt: ['text/plain', 'text/html', 'application/xml'],
  csv: ['text/plain'],
  xml: ['application/xml'],
  edxml: ['application/xml'],
  zip: [ZIP_TYPE],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  rar: ['application/vnd.rar'],
  '7z': ['application/x-7z-compressed'],
};

/** The ending of a file name, lower case, without dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,10})$/.exec(name)?.[1].toLowerCase() ?? '';
}

/** Whether the bytes can be what the ending of the name says. */
export function endingAllows(ending: string, type: string): boolean {
  return BY_ENDING[ending.toLowerCase()]?.includes(type) ?? true;
}

const WORD = BY_ENDING.docx[0];
const EXCEL = BY_ENDING.xlsx[0];

/** What senders declare, the official builder's own inventions included, and the bytes that may stand for it. */
const BY_DECLARATION: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': BY_ENDING.pdf,
  'application/doc': BY_ENDING.doc,
  'application/msword': [...BY_ENDING.doc, WORD],
  'application/docx': BY_ENDING.docx,
  'application/xsl': [...BY_ENDING.xls, EXCEL],
  'application/xslx': BY_ENDING.xlsx,
  'application/vnd.ms-excel': [...BY_ENDING.xls, EXCEL],
  [WORD]: BY_ENDING.docx,
  [EXCEL]: BY_ENDING.xlsx,
  'image/png': BY_ENDING.png,
  'image/jpeg': BY_ENDING.jpg,
  'text/plain': ['text/plain', 'text/html', 'application/xml', 'application/x-empty'],
};

/** Whether the bytes can be what the package declares; an unknown declaration allows all. */
export function declarationAllows(declared: string, type: string): boolean {
  return BY_DECLARATION[declared.toLowerCase()]?.includes(type) ?? true;
}

/** A usual ending for a type, for files that came without a name. */
export function endingFor(type: string): string {
  return Object.entries(BY_ENDING).find(([, types]) => types[0] === type)?.[0] ?? 'bin';
}
