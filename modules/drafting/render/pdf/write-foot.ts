import { SEAL, SIGNATURE_MARK, SIGNATURE_ROOM } from '../layout/page-measures';
import type { PdfCanvas } from './pdf-canvas';
import type { Place } from './places';
import { FOOT_GAP, keptHeight } from './set-item';
import type { SetFoot } from './set-item';
import { writeLines, writeStack } from './set-paragraph';

/** Writes recipients and signature. @returns where the signature and the body's seal go */
export function writeFoot(canvas: PdfCanvas, foot: SetFoot): { signature: Place; organSeal: Place } {
  canvas.need(keptHeight(foot, canvas.capacity));
  const top = canvas.y + FOOT_GAP;
  const places = writeSignature(canvas, foot, top);
  const bottom = top + foot.signatureHeight;
  canvas.y = Math.max(writeRecipients(canvas, foot, top), bottom);
  return places;
}

function writeSignature(
  canvas: PdfCanvas,
  foot: SetFoot,
  top: number,
): { signature: Place; organSeal: Place } {
  const x = canvas.left + foot.leftWidth;
  const width = canvas.page.contentWidth - foot.leftWidth;
  const under = writeStack(canvas, foot.signature, { x, top });
  if (foot.name) {
    const tag = canvas.tag('P');
    writeLines(canvas, foot.name, { x, top: under + SIGNATURE_ROOM, tag });
    tag.end();
  }
  const mark = { ...SIGNATURE_MARK, height: Math.min(SIGNATURE_MARK.height, SIGNATURE_ROOM - 4) };
  const markX = x + (width - mark.width) / 2;
  const middle = under + SIGNATURE_ROOM / 2;
  const { diameter, overlap } = SEAL;
  return {
    signature: canvas.place(markX, middle - mark.height / 2, mark.width, mark.height),
    organSeal: canvas.place(
      markX + mark.width * overlap - diameter,
      middle - diameter / 2,
      diameter,
      diameter,
    ),
  };
}

/** A list longer than the page goes on at the top of the next. */
function writeRecipients(canvas: PdfCanvas, foot: SetFoot, from: number): number {
  const { height, margins } = canvas.page;
  let top = from;
  for (const set of foot.recipients) {
    if (top + set.height > height - margins.bottom) {
      canvas.nextPage();
      top = canvas.y;
    }
    const tag = canvas.tag('P');
    writeLines(canvas, set, { x: canvas.left, top, tag });
    tag.end();
    top += set.height;
  }
  return top;
}
