import { PDFArray, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFOperator, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { Place } from '../signing.port';
import { notSignable } from './bounded-pdf';

/** What an appearance draws with: operators, and the fonts and images they name. */
export interface Drawing {
  operators: PDFOperator[];
  fonts: Record<string, PDFRef>;
  images: Record<string, PDFRef>;
}

/** Flags of annotations (ISO 32000-1, table 165): printed, and not to be changed by a reader's user. */
export const PRINTED = 4;
export const LOCKED = 64 | 128 | 512;

/** @throws SigningFailed `file-not-signable` when the document has no such page */
export function pageOf(document: PDFDocument, { page }: Place): PDFPage {
  if (!Number.isInteger(page) || page < 1 || page > document.getPageCount()) {
    throw notSignable(`Tệp không có trang ${page} để đặt chữ ký hoặc số văn bản.`);
  }
  return document.getPage(page - 1);
}

/** A form XObject of the size of a place. */
export function appearance(
  document: PDFDocument,
  { width, height }: { width: number; height: number },
  drawing: Drawing,
): PDFRef {
  const { context } = document;
  const stream = context.formXObject(drawing.operators, {
    BBox: context.obj([0, 0, width, height]),
    Resources: context.obj({
      Font: context.obj(drawing.fonts),
      XObject: context.obj(drawing.images),
    }),
  });
  return context.register(stream);
}

/** The rectangle of a place in the form annotations want: two corners. */
export function cornersOf(document: PDFDocument, { x, y, width, height }: Place): PDFArray {
  return document.context.obj([x, y, x + width, y + height]);
}

/** Puts an annotation onto a page; of the page nothing but its list of annotations changes. */
export function annotate(document: PDFDocument, page: PDFPage, annotation: PDFRef): void {
  const key = PDFName.of('Annots');
  const before = page.node.lookupMaybe(key, PDFArray);
  const annotations = PDFArray.withContext(document.context);
  for (const one of before?.asArray() ?? []) annotations.push(one);
  annotations.push(annotation);
  page.node.set(key, annotations);
  markChanged(document, page.ref);
}

/** The interactive form's list of fields with one more; the form is made when there is none. */
export function addField(document: PDFDocument, field: PDFRef): void {
  const { context, catalog } = document;
  const form = catalog.getOrCreateAcroForm().dict;
  const fields = PDFArray.withContext(context);
  for (const one of form.lookupMaybe(PDFName.of('Fields'), PDFArray)?.asArray() ?? []) fields.push(one);
  fields.push(field);
  form.set(PDFName.of('Fields'), fields);
  const flags = form.lookupMaybe(PDFName.of('SigFlags'), PDFNumber)?.asNumber() ?? 0;
  // Signatures exist, and the file may only be appended to (ISO 32000-1, table 219).
  form.set(PDFName.of('SigFlags'), PDFNumber.of(flags | 1 | 2));
  const ref = catalog.get(PDFName.of('AcroForm'));
  if (ref && 'objectNumber' in ref) markChanged(document, ref as PDFRef);
  markChanged(document, context.trailerInfo.Root as PDFRef);
}

/** How many fields the form has at its top, for a name nobody has yet. */
export function fieldCount(document: PDFDocument): number {
  const form: PDFDict | undefined = document.catalog.AcroForm();
  return form?.lookupMaybe(PDFName.of('Fields'), PDFArray)?.size() ?? 0;
}

function markChanged(document: PDFDocument, ref: PDFRef): void {
  document.context.snapshot?.markRefForSave(ref);
}
