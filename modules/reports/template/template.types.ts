import type { UnitLevel } from '../../organization';

/** Who writes a section of the outline. */
export const SECTION_WRITERS = ['unit', 'coordinator'] as const;
export type SectionWriter = (typeof SECTION_WRITERS)[number];

export const INDICATOR_TYPES = ['number', 'ratio', 'text', 'choice', 'table'] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/**
 * How the units' figures become one.
 *
 * - `sum`: the sum of the values; of a table, of each numeric column
 * - `ratio-of-sums`: sum of numerators over sum of denominators
 * - `average`: plain average of the units that answered
 * - `weighted-average`: weighted by another indicator of the same unit (`weight`)
 * - `last`: the figure of the unit that reported last
 * - `count-yes`: how many units chose the answer `yes`
 * - `share-yes`: those, in percent of the units that answered
 * - `none`: side by side only
 */
export const AGGREGATIONS = [
  'sum',
  'ratio-of-sums',
  'average',
  'weighted-average',
  'last',
  'count-yes',
  'share-yes',
  'none',
] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** `sex`: total, of them women and men, as cells of their own; `level`: figures told by level of the unit. */
export const BREAKDOWNS = ['sex', 'level'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export const TARGET_DIRECTIONS = ['>=', '<='] as const;
export type TargetDirection = (typeof TARGET_DIRECTIONS)[number];

/** Who is asked for an indicator or section: everybody, the units of a level, or units by their catalogue code. */
export interface Audience {
  levels?: UnitLevel[];
  units?: string[];
}

/** A chapter of the report. */
export interface TemplateSection {
  /** Unique, for example `II.1`. */
  code: string;
  title: string;
  writer: SectionWriter;
  /** Whether a narrative is asked for at all, and must be there. */
  narrative: 'none' | 'optional' | 'required';
  guidance: string;
  audience?: Audience;
}

export interface TableColumn {
  code: string;
  title: string;
  type: 'text' | 'number';
  /** Decimal places of a number. */
  places?: number;
}

export interface Target {
  direction: TargetDirection;
  /** Canonical decimal, in the indicator's unit of measure. */
  value: string;
  /** Where it is from, for example "đến năm 2030". */
  note?: string;
}

export interface TemplateIndicator {
  /** Unique; capital letters, digits, points and dashes. */
  code: string;
  name: string;
  /** Code of the section it stands in. */
  section: string;
  type: IndicatorType;
  /** Unit of measure as shown: "người", "%". */
  measure: string;
  required: boolean;
  aggregation: Aggregation;
  breakdown: Breakdown[];
  guidance?: string;
  audience?: Audience;
  /** Decimal places of a number, or of the parts of a ratio; 0 when left out. */
  places?: number;
  /** Values below zero are taken. */
  mayBeNegative?: boolean;
  /** Of a ratio: what its parts are, and what the quotient is multiplied by (100 for percent). */
  numerator?: string;
  denominator?: string;
  factor?: string;
  /** Of a choice: the answers, and which of them counts as yes. */
  options?: string[];
  yes?: string;
  /** Of a table. */
  columns?: TableColumn[];
  /** Of a weighted average: code of a number indicator. */
  weight?: string;
  target?: Target;
  /** Canonical decimal: where the province stood before. */
  baseline?: string;
}

export const CHECK_KINDS = ['not-above', 'sum', 'across', 'range', 'jump'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const CHECK_GRADES = ['error', 'warning'] as const;
export type CheckGrade = (typeof CHECK_GRADES)[number];

/**
 * A rule the answers of one unit are held to. Fields are written as in report-field.ts.
 *
 * - `not-above`: the first field of `fields` is not above the second
 * - `sum`: the fields from the second on add up to the first
 * - `across`: women and men of an indicator add up to its total
 * - `range`: each field lies between `min` and `max`
 * - `jump`: each field differs from the last period's by at most `percent`
 */
export interface TemplateCheck {
  kind: CheckKind;
  grade: CheckGrade;
  fields: string[];
  min?: string;
  max?: string;
  percent?: string;
  /** Said instead of the ready-made sentence. */
  message?: string;
}

/** What a version of a template holds. */
export interface TemplateContent {
  /** Name of the report as printed. */
  title: string;
  /** Legal grounds and sources, one per line. */
  grounds: string[];
  sections: TemplateSection[];
  indicators: TemplateIndicator[];
  checks: TemplateCheck[];
}
