import type { UnitKind, UnitLevel } from '../../organization';
import type { UnitReportStatus } from '../entities';
import type { Decimal } from '../numbers/decimal';
import type { Fraction } from '../numbers/fraction';
import type { Sex } from '../template/report-field';
import type { TargetDirection } from '../template/template.types';

/** A unit that owes a report, as the consolidation sees it. */
export interface SheetUnit {
  reportId: string;
  unitId: string;
  code: string;
  name: string;
  level: UnitLevel;
  kind: UnitKind;
  status: UnitReportStatus;
  /** Its figures count: sent, not returned. */
  counted: boolean;
  nothing: boolean;
  /** Milliseconds; null before the first sending. */
  submittedAt: number | null;
}

/** Canonical values by report, then by field. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What one unit gives to a figure. */
export interface Part {
  unit: SheetUnit;
  /** As the unit wrote it: canonical decimal, choice, text or table; of a ratio its quotient, rounded. */
  value: string | null;
  /** Exact, for what can be counted with. */
  amount: Fraction | null;
  numerator: Decimal | null;
  denominator: Decimal | null;
  weight: Decimal | null;
}

/** A consolidated figure and the way it was made. */
export interface Amount {
  /** Canonical decimal, rounded only where it is a quotient; null when nobody gave anything. */
  value: string | null;
  exact: Fraction | null;
  /** Vietnamese: "Tổng của 58 đơn vị". */
  way: string;
  /** Units in it. */
  parts: number;
  numerator: string | null;
  denominator: string | null;
}

export interface GroupAmount {
  key: string;
  /** "Cấp xã", "Sở và tương đương". */
  label: string;
  amount: Amount;
}

export interface TargetComparison {
  direction: TargetDirection;
  value: string;
  note: string | null;
  met: boolean;
  /** Figure minus target, rounded. */
  difference: string;
}

/** A unit whose value stands far off. */
export interface Outlier {
  unitId: string;
  unitName: string;
  reportId: string;
  value: string;
  /** Vietnamese. */
  reason: string;
  kind: 'spread' | 'jump';
}

/** One figure of an indicator: all, women or men. */
export interface ConsolidatedFigure {
  /** `CT.02`, `CT.02:female`. */
  key: string;
  sex: Sex | null;
  total: Amount;
  groups: GroupAmount[];
  target: TargetComparison | null;
  /** Figure minus baseline, rounded. */
  baseline: { value: string; difference: string } | null;
  last: { value: string; difference: string } | null;
  outliers: Outlier[];
  /** Units asked for it that count and gave nothing. */
  silent: number;
}

export interface TableColumnSum {
  code: string;
  title: string;
  sum: string;
}

export interface ConsolidatedIndicator {
  code: string;
  name: string;
  section: string;
  measure: string;
  type: string;
  figures: ConsolidatedFigure[];
  /** Of a table: sums of its numeric columns. */
  columns: TableColumnSum[];
}
