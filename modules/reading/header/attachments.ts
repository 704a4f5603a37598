import { isCapitals } from '../structure/capitals';
import type { Element, Line } from '../structure/line';
import { fold } from '../text/normalize';
import { kindOfTitle } from './document-kinds';
import { readTitle } from './title';

/** What follows the signature: an appendix, or the document a decision puts into force. */
export interface Attachment {
  kind: 'appendix' | 'attached';
  /** Its title lines as one line. */
  title: string;
  elements: Element[];
}

const APPENDIX =
  /^(?:PHỤ LỤC|BIỂU MẪU|PHỤ BIỂU|BIỂU(?: SỐ)? ?\d|MẪU(?: BIỂU)?(?: SỐ)? ?\d|DANH MỤC|ĐỀ CƯƠNG|BẢNG PHÂN CÔNG)(?!\p{L})/u;
const NUMBERED_APPENDIX =
  /^(?:phu luc|phu bieu|bieu(?: mau)?|mau)\s*(?:so\s*)?(?:[ivx]{1,5}|\d{1,2}[a-z]?|[a-z])?\s*[.:]?$/;
const MAX_BARE = 30;
/** Kinds that are attached to a decision, as against forms of the same name inside an appendix. */
const ATTACHABLE = new Set([
  'Kế hoạch',
  'Chương trình',
  'Đề án',
  'Phương án',
  'Quy chế',
  'Quy định',
  'Dự án',
  'Hướng dẫn',
  'Nghị quyết',
  'Chỉ thị',
]);

/** Whether a line opens an appendix: "PHỤ LỤC I …", or "Phụ lục 1" alone on its line. */
export function startsAttachment(element: Element): boolean {
  if (element.type === 'table') return false;
  const { text } = element;
  return (
    (APPENDIX.test(text) && isCapitals(text.slice(0, 40))) ||
    (text.length < MAX_BARE && NUMBERED_APPENDIX.test(fold(text)))
  );
}

/** Cuts what follows the foot into its appendices and attached documents. */
export function readAttachments(elements: readonly Element[]): Attachment[] {
  const attachments: Attachment[] = [];
  let index = 0;
  while (index < elements.length) {
    const opened = openAt(elements, index, attachments.length === 0);
    if (opened) {
      attachments.push(opened.attachment);
      index = opened.next;
    } else {
      if (!attachments.length) attachments.push({ kind: 'appendix', title: '', elements: [] });
      attachments[attachments.length - 1].elements.push(elements[index]);
      index += 1;
    }
  }
  return attachments;
}

function openAt(
  elements: readonly Element[],
  index: number,
  first: boolean,
): { attachment: Attachment; next: number } | null {
  const element = elements[index];
  if (element.type === 'table') return null;
  if (startsAttachment(element)) {
    const titles = titleLines(elements, index);
    return {
      attachment: { kind: 'appendix', title: join(titles), elements: [] },
      next: index + titles.length,
    };
  }
  return first || isAttachable(element) ? attachedAt(elements, index) : null;
}

function isAttachable(line: Line): boolean {
  return isCapitals(line.text) && ATTACHABLE.has(kindOfTitle(line.text)?.name ?? '');
}

function attachedAt(
  elements: readonly Element[],
  index: number,
): { attachment: Attachment; next: number } | null {
  const lines = elements.slice(index, index + 20).filter((one) => one.type === 'line');
  if (lines[0] !== elements[index] || !isAttachable(lines[0])) return null;
  const title = readTitle(lines, 0);
  if (!title) return null;
  const rest = title.rest ? [title.rest] : [];
  return {
    attachment: {
      kind: 'attached',
      title: join(lines.slice(0, title.next)),
      elements: rest,
    },
    next: index + title.next,
  };
}

/** The caption "PHỤ LỤC …", its title in capitals and the note "(Kèm theo …)". */
function titleLines(elements: readonly Element[], index: number): Line[] {
  const lines: Line[] = [elements[index] as Line];
  let note = false;
  for (const element of elements.slice(index + 1, index + 10)) {
    if (element.type === 'table' || opensAnother(element, lines)) break;
    const { text } = element;
    const inNote = note && !/\)\W*$/.test(lines[lines.length - 1].text);
    const opensNote = /^[(*\s]*(?:ban hành )?kèm theo/iu.test(text);
    if (!inNote && !opensNote && (note || !isCapitals(text) || /^(?:[IVX]+|[A-Z])\.\s/.test(text))) break;
    note ||= opensNote;
    lines.push(element);
  }
  return lines;
}

/** "DANH MỤC …" under a bare "PHỤ LỤC I" is its title, not another appendix. */
function opensAnother(line: Line, title: readonly Line[]): boolean {
  if (!startsAttachment(line)) return false;
  return title.length > 1 || !NUMBERED_APPENDIX.test(fold(title[0].text)) || /^PHỤ LỤC/u.test(line.text);
}

function join(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}
