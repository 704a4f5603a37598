import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { openToRead } from './bounded-pdf';

/** What signing may change in the catalogue, in the interactive form and in a page. */
const CATALOGUE_KEYS = ['AcroForm', 'DSS', 'Extensions', 'Metadata', 'Perms', 'Version'];
const FORM_KEYS = ['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances'];
const PAGE_KEYS = ['Annots', 'Tabs'];

/**
 * Whether a file that begins with another shows the same pages: what was appended adds signature fields and what
 * belongs to them, and replaces nothing of what is seen. Without this a signature could stand over a page nobody
 * reviewed.
 *
 * @throws SigningFailed `file-not-signable` when one of them cannot be parsed
 */
export async function showsTheSame(original: Uint8Array, signed: Uint8Array): Promise<boolean> {
  const before = await openToRead(original);
  const after = await openToRead(signed);
  return before.context
    .enumerateIndirectObjects()
    .every(([ref, object]) => sameOrAllowed(ref, object, before, after));
}

function sameOrAllowed(ref: PDFRef, object: PDFObject, before: PDFDocument, after: PDFDocument): boolean {
  const now = after.context.lookup(ref);
  if (now && bytesOf(object).equals(bytesOf(now))) return true;
  const kind = kindOf(object);
  if (
    kind === 'XRef' ||
    kind === 'ObjStm' ||
    kind === 'Metadata' ||
    isRef(before.context.trailerInfo.Info, ref)
  ) {
    return true;
  }
  if (object instanceof PDFArray && now instanceof PDFArray) {
    return isAnnotationList(ref, before) ? addsOnlySignatures(object, now, after) : isFieldList(ref, before);
  }
  if (!(object instanceof PDFDict) || !(now instanceof PDFDict)) return false;
  if (isRef(before.context.trailerInfo.Root, ref)) return sameBut(object, now, CATALOGUE_KEYS);
  if (isRef(before.catalog.get(PDFName.of('AcroForm')), ref)) return sameBut(object, now, FORM_KEYS);
  if (kind !== 'Page' || !sameBut(object, now, PAGE_KEYS)) return false;
  return addsOnlySignatures(annotationsOf(object), annotationsOf(now), after);
}

/** Every annotation of before is still there, and what came are fields of signatures. */
function addsOnlySignatures(
  before: PDFArray | undefined,
  now: PDFArray | undefined,
  after: PDFDocument,
): boolean {
  const known = new Set((before?.asArray() ?? []).map(String));
  const list = now?.asArray() ?? [];
  if ([...known].some((one) => !list.some((other) => String(other) === one))) return false;
  return list
    .filter((one) => !known.has(String(one)))
    .every((one) => {
      const added = after.context.lookup(one);
      return added instanceof PDFDict && nameIn(added, 'Subtype') === 'Widget' && isSignature(added, after);
    });
}

/** The type of a field may stand with its parent. */
function isSignature(field: PDFDict, document: PDFDocument): boolean {
  if (nameIn(field, 'FT') === 'Sig') return true;
  const parent = document.context.lookup(field.get(PDFName.of('Parent')));
  return parent instanceof PDFDict && nameIn(parent, 'FT') === 'Sig';
}

function sameBut(before: PDFDict, now: PDFDict, keys: readonly string[]): boolean {
  const rest = (dictionary: PDFDict): string =>
    dictionary
      .entries()
      .filter(([key]) => !keys.includes(key.decodeText()))
      .map(([key, value]) => `${key.asString()} ${bytesOf(value).toString('latin1')}`)
      .sort()
      .join('\n');
  return rest(before) === rest(now);
}

function annotationsOf(page: PDFDict): PDFArray | undefined {
  return page.lookupMaybe(PDFName.of('Annots'), PDFArray);
}

function isAnnotationList(ref: PDFRef, document: PDFDocument): boolean {
  return document.getPages().some(({ node }) => isRef(node.get(PDFName.of('Annots')), ref));
}

function isFieldList(ref: PDFRef, document: PDFDocument): boolean {
  return isRef(document.catalog.AcroForm()?.get(PDFName.of('Fields')), ref);
}

function kindOf(object: PDFObject): string | null {
  if (object instanceof PDFRawStream) return nameIn(object.dict, 'Type');
  return object instanceof PDFDict ? nameIn(object, 'Type') : null;
}

function nameIn(dictionary: PDFDict, key: string): string | null {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

function isRef(value: PDFObject | undefined, ref: PDFRef): boolean {
  return value instanceof PDFRef && value.objectNumber === ref.objectNumber;
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return Buffer.from(bytes.buffer);
}
