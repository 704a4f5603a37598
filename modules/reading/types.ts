/** A stretch of the source: offsets in UTF-16 units into {@link SourceDocument.text}, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** One cell of a table as it stands in the source; a merged cell appears once, with its spans. */
export interface SourceCell extends Span {
  /** Zero-based grid column of the cell's left edge. */
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Text of the cell, NFC, paragraphs separated by "\n"; equals `document.text.slice(start, end)`. */
  text: string;
}

export interface SourceRow extends Span {
  cells: SourceCell[];
}

/** A paragraph. `text` equals `document.text.slice(start, end)`. */
export interface SourceParagraph extends Span {
  type: 'paragraph';
  text: string;
  /** Label an automatic list gave the paragraph ("1.", "a)", "-"); it also stands in front of `text`, as in a typed list. */
  label?: string;
  bold?: boolean;
  italic?: boolean;
  centered?: boolean;
}

export interface SourceTable extends Span {
  type: 'table';
  /** Name of the worksheet for a spreadsheet. */
  sheet?: string;
  columns: number;
  rows: SourceRow[];
}

export type SourceBlock = SourceParagraph | SourceTable;

/**
 * A document as the formats give it, before understanding: one canonical text and the blocks over it.
 * In the text every paragraph and every table row ends in "\n"; cells of a row are separated by "\t".
 * All text is NFC with ordinary spaces.
 */
export interface SourceDocument {
  format: 'docx' | 'pdf' | 'xlsx' | 'txt';
  text: string;
  blocks: SourceBlock[];
  /** What the format layer noticed (a broken image, a page without text, …). */
  warnings: ReadingWarning[];
}

export interface ReadingWarning {
  /** Stable English code in kebab case. */
  code: string;
  /** Vietnamese, for the user. */
  message: string;
  at: Span | null;
}

export interface Signer {
  /** Powers in front of the position, one per line, in order: `TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH`; null when none. */
  power: string | null;
  position: string | null;
  name: string | null;
}

export type Urgency = 'normal' | 'urgent' | 'very-urgent' | 'express';
export type Secrecy = 'none' | 'confidential' | 'secret' | 'top-secret';

export interface DocumentHeader {
  parentBody: string | null;
  issuer: string | null;
  /** The number alone, `7360`; null when blank. */
  number: string | null;
  /** Number and notation without spaces, `7360/KH-UBND`; a blank number gives `/KH-UBND`. */
  symbol: string | null;
  place: string | null;
  /** ISO date; null when the day is blank. */
  date: string | null;
  /** Name of the kind as in Decree 30/2020 ("Kế hoạch"). */
  kind: string | null;
  /** Its abbreviation in symbols ("KH"); null for a công văn. */
  kindCode: string | null;
  subject: string | null;
  urgency: Urgency;
  secrecy: Secrecy;
  signer: Signer | null;
  /** The lines under "Nơi nhận", without leading dash and closing punctuation. */
  recipients: string[];
  /** Whom a công văn (or another letter) is written to: the lines of "Kính gửi". */
  addressees: string[];
}

export interface CitationMention {
  at: Span;
  text: string;
}

export interface Citation {
  kind: string | null;
  symbol: string;
  date: string | null;
  issuer: string | null;
  mentions: CitationMention[];
}

export type TablePurpose = 'tasks' | 'indicators' | 'budget' | 'other';

export interface ReadTable {
  at: Span;
  purpose: TablePurpose;
  /** Rows of the table, heading included. */
  rows: number;
  /** Texts of the heading's cells by grid column; empty when no heading was recognised. */
  heading: string[];
}

/** A unit as written; `unit`/`group` are ids of the catalogue the reader was given, null when unknown or open. */
export interface UnitRef {
  text: string;
  unit: string | null;
  group: string | null;
}

export type DeadlineKind =
  'date' | 'month' | 'quarter' | 'year' | 'range' | 'recurring' | 'ongoing' | 'conditional' | 'none';

export interface Deadline {
  /** Verbatim. */
  text: string;
  kind: DeadlineKind;
  /** First day (ISO date) where the text names a start or a period, else null. */
  from: string | null;
  /** Last good day (ISO date); null when open or unknown. */
  to: string | null;
  /** RFC 5545 RRULE (without the "RRULE:" prefix) for a known rhythm. */
  rule: string | null;
  /** The condition in the text's own words, for conditional ones (or a date that also waits). */
  condition: string | null;
}

/** A document or event the task waits for. */
export interface Condition {
  text: string;
  documentKind: string | null;
  issuer: string | null;
  about: string | null;
}

export type TaskSource = 'appendix' | 'body' | 'obligation';

export interface ReadTask {
  source: TaskSource;
  /** Number or letter as in the source: "1", "3.1a", "5.1.2"; null when none stands there. */
  label: string | null;
  /** Headings above it, outermost first. */
  groups: string[];
  content: string;
  lead: UnitRef[];
  cooperating: UnitRef[];
  deadline: Deadline;
  product: string | null;
  conditions: Condition[];
  at: Span;
  /** Where each field was read, for highlighting. */
  fields: Partial<Record<'content' | 'lead' | 'cooperating' | 'deadline' | 'product', Span>>;
  /** 0 to 1; below 0.75 the page shows the task among the uncertain ones. */
  confidence: number;
}

/** What the reader understood. Unknown is null, never invented. */
export interface ReadingResult {
  header: DocumentHeader;
  citations: Citation[];
  tables: ReadTable[];
  tasks: ReadTask[];
  warnings: ReadingWarning[];
}

/** A unit as the reader needs to know it. */
export interface CatalogueUnit {
  id: string;
  name: string;
  /** Abbreviations, other spellings and former names. */
  aliases: { text: string; validFrom?: string | null; validTo?: string | null }[];
  validFrom?: string | null;
  validTo?: string | null;
}

/** A collective phrase the province has settled ("UBND các xã, phường"). */
export interface CatalogueGroup {
  id: string;
  name: string;
  aliases: string[];
}

/** The units and groups names are resolved against; empty lists mean every ref stays text. */
export interface UnitCatalogue {
  /** Province the catalogue is of, as in "tỉnh Lai Châu"; lets the reader see that a document is another's. */
  province?: string;
  units: CatalogueUnit[];
  groups: CatalogueGroup[];
}

/** Column meanings of a task table, for headings the reader cannot recognise and a person maps by hand. */
export type TaskColumn = 'label' | 'content' | 'lead' | 'cooperating' | 'deadline' | 'product' | 'ignore';

/** A person's mapping of one table: grid column to meaning. */
export interface ColumnMapping {
  /** Start offset of the table in the source text. */
  tableStart: number;
  /** Rows of heading to skip. */
  headingRows: number;
  columns: Record<number, TaskColumn>;
}

export interface ReadingOptions {
  catalogue?: UnitCatalogue;
  mappings?: ColumnMapping[];
  /** Name of the file, used only for messages. */
  fileName?: string;
}
