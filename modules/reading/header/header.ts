import type { DocumentHeader, ReadingWarning, SourceDocument } from '../types';
import { CONG_VAN, DOCUMENT_KINDS, type DocumentKind } from './document-kinds';
import { readDateline, type Dateline } from './dateline';
import { secrecyInHead, secrecyOf, urgencyOf, withoutMotto } from './head-marks';
import { mendBroken, readIssuers, type Issuers } from './issuer';
import { issuerFromText } from './place-body';
import { bodyName } from './body-name';
import { subjectOf } from './subject';
import { readSymbol, type ReadSymbol } from './symbol';
import { zonesOf, type Zones } from './zones';

/** How much of the text is searched for the ordinary spelling of names in capitals. */
const SPELLING_REACH = 20_000;

/** A header with the zones of its document and the year its plan is of. */
export interface Head {
  header: DocumentHeader;
  zones: Zones;
  /** The year deadlines without a year mean. */
  year: number | null;
}

/** Reads the header of a document; what is blank or missing is null and warned of. */
export function readHeader(document: SourceDocument, warnings: ReadingWarning[] = []): DocumentHeader {
  return readHead(document, warnings).header;
}

/** {@link readHeader} together with the zones it is read from. */
export function readHead(document: SourceDocument, warnings: ReadingWarning[] = []): Head {
  const zones = zonesOf(document);
  const headText = zones.head.map((line) => line.text).join('\n');
  const symbol = readSymbol(headText);
  const dateline = readDateline(headText);
  const kind = kindOf(zones, symbol);
  const spelling = document.text.slice(0, SPELLING_REACH);
  const issuers = issuersOf(zones, symbol, document, dateline, warnings);
  const subject = subjectOf(zones, issuers.issuer, spelling);
  const header: DocumentHeader = {
    parentBody: issuers.parentBody && bodyName(issuers.parentBody, spelling),
    issuer: issuers.issuer && bodyName(issuers.issuer, spelling),
    number: symbol?.number ?? null,
    symbol: symbol?.symbol ?? null,
    place: dateline?.place ?? null,
    date: dateline?.date ?? null,
    kind: kind?.name ?? null,
    kindCode: kind?.code ?? null,
    subject,
    urgency: firstMark(zones, urgencyOf) ?? 'normal',
    secrecy: secrecyOfDocument(document, zones),
    signer: zones.signature?.signer ?? null,
    recipients: zones.recipients,
    addressees: zones.addressees,
  };
  warn(header, zones, symbol, dateline, warnings);
  return { header, zones, year: yearOf(subject, dateline) ?? yearOfCaption(document.text) };
}

function kindOf(zones: Zones, symbol: ReadSymbol | null): DocumentKind | null {
  if (zones.title) return zones.title.kind;
  if (symbol?.kind && !zones.addressees.length) return symbol.kind;
  return symbol || zones.addressees.length ? (symbol?.kind ?? CONG_VAN) : null;
}

function issuersOf(
  zones: Zones,
  symbol: ReadSymbol | null,
  document: SourceDocument,
  dateline: Dateline | null,
  warnings: ReadingWarning[],
): Issuers {
  const lines = mendBroken(zones.head.map((line) => line.text).filter(isIssuerLine));
  const read = readIssuers(lines.map(withoutMotto).filter(isIssuerLine));
  if (read.issuer || !symbol) return read;
  const issuer = issuerFromText(
    zones.signature?.signer.power ?? null,
    dateline?.place ?? null,
    document.text,
  );
  if (issuer)
    warnings.push({
      code: 'issuer-derived',
      message: `Phần đầu văn bản không ghi cơ quan ban hành; suy ra "${issuer}" từ chữ ký, địa danh và nội dung. Hãy kiểm tra lại.`,
      at: null,
    });
  return { parentBody: null, issuer };
}

function isIssuerLine(line: string): boolean {
  return line !== '' && !/^[\s*]*số\s*:|\d\s*\//iu.test(line) && !urgencyOf(line) && !secrecyOf(line);
}

function firstMark<T>(zones: Zones, read: (line: string) => T | null): T | null {
  for (const line of zones.head) {
    const mark = read(line.text);
    if (mark !== null) return mark;
  }
  return null;
}

/** A stamp counts wherever it stands alone; in the head also beside other words. */
function secrecyOfDocument(document: SourceDocument, zones: Zones): DocumentHeader['secrecy'] {
  const inHead = firstMark(zones, secrecyInHead);
  if (inHead) return inHead;
  for (const block of document.blocks) {
    if (block.type !== 'paragraph' || block.text.length > 40 || block.text !== block.text.toUpperCase())
      continue;
    const mark = secrecyOf(block.text);
    if (mark) return mark;
  }
  return 'none';
}

function yearOf(subject: string | null, dateline: Dateline | null): number | null {
  const signed = dateline?.year ?? null;
  const named = [...(subject ?? '').matchAll(/(?<!(?:đến|từ|hết|cuối)\s)năm (20\d\d)(?!\s*[-–\d])/giu)]
    .map((match) => Number(match[1]))
    .filter((year) => signed === null || year === signed || year === signed + 1);
  return named.length === 1 ? named[0] : signed;
}

/** An appendix on its own names its document's day in its caption: "(Kèm theo Kế hoạch số … ngày … /2026 …)". */
function yearOfCaption(text: string): number | null {
  const match = /kèm theo [^)\n]{0,200}?(?:năm |\/)(20\d\d)(?!\d|\/)/iu.exec(text);
  return match ? Number(match[1]) : null;
}

const SYMBOL_LINE = /^\s*Số(?![\p{L}])|\/\s*\p{Lu}+-\p{Lu}/u;
const DATE_LINE = /ngày.{0,20}tháng|ngày\s*[./]/iu;

function warn(
  header: DocumentHeader,
  zones: Zones,
  symbol: ReadSymbol | null,
  dateline: Dateline | null,
  warnings: ReadingWarning[],
): void {
  const add = (code: string, message: string, line?: RegExp) =>
    warnings.push({ code, message, at: (line && lineOf(zones, line)) ?? headSpan(zones) });
  if (!zones.head.length && !zones.title) return;
  if (!symbol) add('symbol-missing', 'Không tìm thấy số, ký hiệu ở phần đầu văn bản.');
  else if (!header.number) add('number-missing', 'Văn bản chưa có số (còn để trống).', SYMBOL_LINE);
  if (!dateline) add('date-missing', 'Không tìm thấy địa danh, ngày tháng ở phần đầu văn bản.');
  else if (!header.date)
    add('date-incomplete', 'Ngày, tháng, năm của văn bản còn để trống hoặc không hợp lệ.', DATE_LINE);
  if (!header.signer?.name) add('signer-missing', 'Không tìm thấy người ký văn bản.');
  if (
    header.kind &&
    !DOCUMENT_KINDS.some((kind) => kind.name === header.kind) &&
    header.kind !== CONG_VAN.name
  )
    add('kind-unknown', 'Không nhận ra loại văn bản.');
}

/** The line of the head a warning is about. */
function lineOf(zones: Zones, line: RegExp): ReadingWarning['at'] {
  const found = zones.head.find(({ text }) => line.test(text));
  return found ? { start: found.start, end: found.end } : null;
}

function headSpan(zones: Zones): ReadingWarning['at'] {
  const first = zones.head[0];
  const last = zones.head[zones.head.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
