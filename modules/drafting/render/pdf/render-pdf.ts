import { keptTitle } from '../file-title';
import type { OfficialDocument } from '../../model';
import { documentFlow } from '../layout/document-flow';
import type { FlowSection } from '../layout/flow';
import { NO_BREAK } from '../layout/keep-words';
import { textWidth } from '../layout/text-measure';
import { PdfCanvas } from './pdf-canvas';
import type { Blank, IssuePlaces, Place } from './places';
import { closingHeight, openingHeight, setItem } from './set-item';
import type { SetColumns, SetItem } from './set-item';
import { writeStack } from './set-paragraph';
import { writeFoot } from './write-foot';
import { writeParagraph } from './write-paragraph';
import { writeTable } from './write-table';

export interface RenderedPdf {
  bytes: Buffer;
  places: IssuePlaces;
}

/**
 * The document as a PDF: selectable text in embedded faces, tagged, in Vietnamese; places where issuing and signing
 * write.
 *
 * @param at instant the file says it was made
 */
export async function renderPdf(document: OfficialDocument, at: Date): Promise<RenderedPdf> {
  const canvas = new PdfCanvas({
    title: keptTitle(document),
    author: document.issuer.fullName,
    subject: document.subject,
    at,
  });
  const found: Partial<IssuePlaces> = {};
  for (const section of documentFlow(document)) await writeSection(canvas, section, found);
  const { date, signature, organSeal } = found;
  if (!date || !signature || !organSeal) throw new Error('a document without head or foot');
  const head = canvas.blanks.find((blank) => blank.kind === 'number' && blank.page === 1);
  const bytes = await canvas.end();
  return {
    bytes,
    places: { number: head ? placeOf(head) : null, date, blanks: canvas.blanks, signature, organSeal },
  };
}

async function writeSection(
  canvas: PdfCanvas,
  { orientation, items }: FlowSection,
  found: Partial<IssuePlaces>,
): Promise<void> {
  canvas.startSection(orientation);
  const sets = items.map((item) => setItem(item, canvas.page.contentWidth));
  for (const [index, set] of sets.entries()) {
    canvas.need(openingHeight(sets, index, canvas.capacity));
    await writeItem(canvas, set, closingHeight(sets, index, canvas.capacity), found);
  }
}

async function writeItem(
  canvas: PdfCanvas,
  set: SetItem,
  closing: number,
  found: Partial<IssuePlaces>,
): Promise<void> {
  switch (set.type) {
    case 'paragraph':
      return writeParagraph(canvas, set, closing);
    case 'table':
      return writeTable(canvas, set, closing);
    case 'columns':
      found.date = writeColumns(canvas, set) ?? found.date;
      return;
    case 'foot':
      Object.assign(found, writeFoot(canvas, set));
  }
}

/** @returns the place of the date, if this is the row that holds it */
function writeColumns(canvas: PdfCanvas, set: SetColumns): Place | null {
  const top = canvas.y;
  writeStack(canvas, set.left, { x: canvas.left, top });
  const x = canvas.left + set.leftWidth;
  writeStack(canvas, set.right, { x, top });
  canvas.y = top + set.height;
  const dated = set.right.length === 1 ? set.right[0] : null;
  if (!dated) return null;
  // The date is what follows the place's name on its line.
  const [{ width: whole }] = dated.lines;
  const [{ text }] = dated.paragraph.runs;
  const before = textWidth(text.replaceAll(NO_BREAK, ' '), 'italic', dated.paragraph.size);
  const start = x + (dated.width - whole) / 2 + before;
  return canvas.place(start, top + dated.paragraph.before, whole - before, dated.lineHeight);
}

function placeOf({ page, x, y, width, height }: Blank): Place {
  return { page, x, y, width, height };
}
