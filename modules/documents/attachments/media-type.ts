import { open } from 'node:fs/promises';

/** Bytes looked at, from both ends: a zip lists its entries at its end. */
const HEAD = 4096;
const TAIL = 64 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const DOCX = `${OFFICE}wordprocessingml.document`;
const XLSX = `${OFFICE}spreadsheetml.sheet`;
const PPTX = `${OFFICE}presentationml.presentation`;
const ODT = 'application/vnd.oasis.opendocument.text';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const OLE = 'application/x-ole-storage';
const ZIP = 'application/zip';
const TEXT = 'text/plain';
const XML = 'application/xml';
const UNKNOWN = 'application/octet-stream';

const SIGNATURES: readonly (readonly [hex: string, type: string])[] = [
  ['25504446', 'application/pdf'],
  ['504b0304', ZIP],
  ['504b0506', ZIP],
  ['d0cf11e0a1b11ae1', OLE],
  ['7b5c727466', 'application/rtf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['526172211a07', 'application/vnd.rar'],
  ['377abcaf271c', 'application/x-7z-compressed'],
];

/** Content a name with this ending may have. Programs save HTML and XML under the old Office endings. */
const BY_ENDING: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  docx: [DOCX],
  xlsx: [XLSX],
  pptx: [PPTX],
  doc: [OLE, 'application/rtf', XML],
  xls: [OLE, XML, TEXT],
  ppt: [OLE],
  odt: [ODT],
  ods: [ODS],
  rtf: ['application/rtf'],
  txt: [TEXT],
  csv: [TEXT],
  xml: [XML],
  edxml: [XML],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  zip: [ZIP],
  rar: ['application/vnd.rar'],
  '7z': ['application/x-7z-compressed'],
};

/** The ending of a file name, lower case, without dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,10})$/.exec(name)?.[1].toLowerCase() ?? '';
}

/** Whether content of this type may stand under this ending; an ending that is not known promises nothing. */
export function endingAllows(ending: string, mediaType: string): boolean {
  return BY_ENDING[ending]?.includes(mediaType) ?? true;
}

/** Types the reader of documents understands. */
export function isReadable(mediaType: string): boolean {
  return ['application/pdf', DOCX, XLSX, TEXT].includes(mediaType);
}

/** Media type of a file by its content. */
export async function mediaTypeOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const at = async (position: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = await at(0, HEAD);
    const type = SIGNATURES.find(([hex]) => head.toString('hex', 0, hex.length / 2) === hex)?.[1];
    if (type === ZIP) return zipType(head, await at(Math.max(0, size - TAIL), TAIL));
    return type ?? textType(head);
  } finally {
    await file.close();
  }
}

function zipType(head: Buffer, tail: Buffer): string {
  if (head.includes('mimetype' + ODT)) return ODT;
  if (head.includes('mimetype' + ODS)) return ODS;
  const names = Buffer.concat([head, tail]);
  if (!names.includes('[Content_Types].xml')) return ZIP;
  if (names.includes('word/')) return DOCX;
  if (names.includes('xl/')) return XLSX;
  return names.includes('ppt/') ? PPTX : ZIP;
}

function textType(head: Buffer): string {
  const utf16 = ['fffe', 'feff'].includes(head.toString('hex', 0, 2));
  if (utf16) return TEXT;
  const odd = head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  if (odd) return UNKNOWN;
  return /^\ufeff?\s*<\?xml/.test(head.toString('utf8')) ? XML : TEXT;
}
