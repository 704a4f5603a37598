import type { SourceDocument } from '../types';
import { elementsOf, type Element, type Line } from '../structure/line';
import { isCapitals } from '../structure/capitals';
import { readAttachments, startsAttachment, type Attachment } from './attachments';
import { kindOfTitle } from './document-kinds';
import { isAddressCaption, isRecipientsCaption, readAddressees, readRecipients } from './recipients';
import { opensSignature, readSignature, type ReadSignature } from './signer';
import { readTitle, type Title } from './title';

/** The parts every official document is made of. */
export interface Zones {
  /** Lines above the title (or above "Kính gửi"). */
  head: Line[];
  title: Title | null;
  addressees: string[];
  body: Element[];
  recipients: string[];
  signature: ReadSignature | null;
  attachments: Attachment[];
}

const MAX_HEAD = 40;
/** How far above "Nơi nhận" a signature set before it may begin. */
const SIGNATURE_REACH = 8;

/** Cuts a document into head, body, foot and what is attached. */
export function zonesOf(document: SourceDocument): Zones {
  const elements = elementsOf(document);
  const top = readTop(elements);
  const rest = top.rest ? [top.rest, ...elements.slice(top.next)] : elements.slice(top.next);
  const foot = readFoot(rest);
  return {
    head: top.head,
    title: top.title,
    addressees: top.addressees,
    body: rest.slice(0, foot.start),
    recipients: foot.recipients,
    signature: foot.signature,
    attachments: readAttachments(rest.slice(foot.end)),
  };
}

interface Top {
  head: Line[];
  title: Title | null;
  addressees: string[];
  next: number;
  rest: Line | null;
}

function readTop(elements: readonly Element[]): Top {
  const lines = leadingLines(elements);
  const none: Top = { head: [], title: null, addressees: [], next: 0, rest: null };
  if (!lines.length) return none;
  const address = lines.findIndex((line) => isAddressCaption(line.text));
  const titled = lines.findIndex((line, index) => isTitle(line, index) && readTitle(lines, index) !== null);
  if (titled >= 0 && (address < 0 || titled < address)) {
    const title = readTitle(lines, titled) as Title;
    const letter = isAddress(lines[title.next]) ? readAddressees(lines, title.next) : null;
    return {
      head: lines.slice(0, titled),
      title,
      addressees: letter?.addressees ?? [],
      next: letter?.next ?? title.next,
      rest: letter ? null : title.rest,
    };
  }
  if (address >= 0) {
    const { addressees, next } = readAddressees(lines, address);
    return { ...none, head: lines.slice(0, address), addressees, next };
  }
  const end = endOfHead(lines);
  return { ...none, head: lines.slice(0, end), next: end };
}

function leadingLines(elements: readonly Element[]): Line[] {
  const lines: Line[] = [];
  for (const element of elements) {
    if (element.type === 'table' || startsAttachment(element) || lines.length >= MAX_HEAD + 20) break;
    lines.push(element);
  }
  return lines;
}

function isTitle(line: Line, index: number): boolean {
  return index < MAX_HEAD && kindOfTitle(line.text) !== null;
}

function isAddress(line: Line | undefined): boolean {
  return line !== undefined && isAddressCaption(line.text);
}

/** Without a title the head is what looks like one: capitals, number, place and date. */
function endOfHead(lines: readonly Line[]): number {
  const marks = /^(?:số\s*:|v\/v|độc lập)|cộng h(?:òa|oà) xã hội|,\s*ngày\s.{0,20}tháng/iu;
  if (!lines.slice(0, MAX_HEAD).some((line) => marks.test(line.text))) return 0;
  const end = lines.findIndex((line) => !marks.test(line.text) && !isCapitals(line.text));
  return end < 0 ? lines.length : end;
}

interface Foot {
  /** Index of the first element that is no longer body, and of the first after the foot. */
  start: number;
  end: number;
  recipients: string[];
  signature: ReadSignature | null;
}

function readFoot(elements: readonly Element[]): Foot {
  const stop = elements.findIndex(startsAttachment);
  const own = stop < 0 ? elements : elements.slice(0, stop);
  const caption = own.findIndex((one) => one.type === 'line' && isRecipientsCaption(one.text));
  if (caption < 0) return signatureAlone(own);
  const before = signatureBefore(own, caption);
  const lines = linesFrom(elements, caption);
  const { recipients, next } = readRecipients(lines, 0);
  const after = readSignature(lines.slice(next).map((line) => line.text));
  const signature = after ?? before?.signature ?? null;
  return {
    start: before?.start ?? caption,
    end: caption + next + (after?.lines ?? 0),
    recipients,
    signature,
  };
}

/** The run of lines that begins at an element; a table ends it. */
function linesFrom(elements: readonly Element[], index: number): Line[] {
  const lines: Line[] = [];
  for (const element of elements.slice(index)) {
    if (element.type === 'table') break;
    lines.push(element);
  }
  return lines;
}

function signatureBefore(
  elements: readonly Element[],
  caption: number,
): { start: number; signature: ReadSignature } | null {
  for (let at = Math.max(0, caption - SIGNATURE_REACH); at < caption; at += 1) {
    const lines = linesFrom(elements.slice(0, caption), at);
    if (!lines.length || !opensSignature(lines[0].text)) continue;
    const signature = readSignature(lines.map((line) => line.text));
    if (signature?.signer.name) return { start: at, signature };
  }
  return null;
}

/** A document that lists no recipients ends at its signature, if it has one with a name. */
function signatureAlone(elements: readonly Element[]): Foot {
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at];
    if (element.type === 'table' || !opensSignature(element.text)) continue;
    const start = firstOfSignature(elements, at);
    const signature = readSignature(linesFrom(elements, start).map((line) => line.text));
    if (signature?.signer.name) return { start, end: start + signature.lines, recipients: [], signature };
  }
  return { start: elements.length, end: elements.length, recipients: [], signature: null };
}

function firstOfSignature(elements: readonly Element[], at: number): number {
  let first = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (element.type === 'table' || !opensSignature(element.text)) break;
    first = index;
  }
  return first;
}
