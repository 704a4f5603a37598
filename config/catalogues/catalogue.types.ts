/** What a name of a unit is: another spelling, an abbreviation, or what it was called once. */
export type AliasKind = 'alias' | 'former' | 'abbreviation';

/** A further name of a unit. The days (ISO, both included) bound when it was or is in use; null is open. */
export interface FileAlias {
  text: string;
  kind: AliasKind;
  validFrom?: string | null;
  validTo?: string | null;
}

/** A unit of a catalogue file. `code` is its stable key; `parent` and `successor` name other units by theirs. */
export interface FileUnit {
  code: string;
  name: string;
  shortName?: string | null;
  kind: string;
  level: string;
  parent?: string | null;
  validFrom?: string | null;
  /** Last day of a unit that was merged or dissolved. */
  validTo?: string | null;
  successor?: string | null;
  /** Identification codes in outside systems, for example `{ system: 'national', code: 'H35' }`. */
  codes?: { system: string; code: string }[];
  aliases?: FileAlias[];
}

/** A collective phrase the province has settled; members by rule or one by one. */
export interface FileGroup {
  code: string;
  name: string;
  aliases?: string[];
  /** Every unit of these kinds at these levels; an empty list takes all. */
  rule?: { kinds: string[]; levels: string[] };
  /** Codes of units. */
  members?: string[];
}

/** A province's units and groups as a file. */
export interface CatalogueFile {
  note?: string;
  /** As in running text: "tỉnh Lai Châu". */
  province: string;
  units: FileUnit[];
  groups: FileGroup[];
}
