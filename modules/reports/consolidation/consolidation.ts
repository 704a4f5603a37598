import { UNIT_LEVELS } from '../../organization';
import type { UnitKind, UnitLevel } from '../../organization';
import { Decimal } from '../numbers/decimal';
import { Fraction } from '../numbers/fraction';
import { isAsked } from '../template/audience';
import { cellKey, figuresOf } from '../template/report-field';
import type { Sex } from '../template/report-field';
import type { TemplateContent, TemplateIndicator } from '../template/template.types';
import { tableRows } from '../filling/field-value';
import { aggregate, QUOTIENT_PLACES } from './aggregate';
import type {
  Amount,
  ConsolidatedFigure,
  ConsolidatedIndicator,
  GroupAmount,
  Outlier,
  Part,
  SheetUnit,
  SheetValues,
  TableColumnSum,
  TargetComparison,
} from './consolidation.types';
import { jumpOutliers, spreadOutliers } from './outliers';

/** Everything the units sent for a period. */
export interface ConsolidationSheet {
  content: TemplateContent;
  units: readonly SheetUnit[];
  values: SheetValues;
}

/** How groups of units are called. */
export interface GroupLabels {
  levels: Readonly<Record<UnitLevel, string>>;
  kinds: Readonly<Record<UnitKind, string>>;
}

/** Percent beyond which a change is worth a look when the template says nothing. */
const JUMP_PERCENT = 100;

/** The province's figures out of the units'. Arithmetic is exact; only quotients are rounded, and only when shown. */
export class Consolidation {
  private readonly counted: readonly SheetUnit[];

  constructor(
    private readonly sheet: ConsolidationSheet,
    private readonly labels: GroupLabels,
    private readonly last: Consolidation | null = null,
  ) {
    this.counted = sheet.units.filter((unit) => unit.counted);
  }

  indicators(): ConsolidatedIndicator[] {
    return this.sheet.content.indicators.map((indicator) => ({
      code: indicator.code,
      name: indicator.name,
      section: indicator.section,
      measure: indicator.measure,
      type: indicator.type,
      figures: figuresOf(indicator).map(({ key, sex }) => this.figure(indicator, key, sex)),
      columns: indicator.type === 'table' ? this.columnSums(indicator) : [],
    }));
  }

  /** What a figure is made of: one entry per unit that was asked and counts, those without a value included. */
  parts(code: string, sex: Sex | null): Part[] {
    const indicator = this.sheet.content.indicators.find((one) => one.code === code);
    if (!indicator) return [];
    const weight = this.sheet.content.indicators.find((one) => one.code === indicator.weight);
    return this.counted
      .filter((unit) => this.asks(indicator, unit))
      .map((unit) => partOf(indicator, sex, unit, this.sheet.values.get(unit.reportId), weight));
  }

  private asks(indicator: TemplateIndicator, unit: SheetUnit): boolean {
    const section = this.sheet.content.sections.find(({ code }) => code === indicator.section);
    return isAsked(section?.audience, unit) && isAsked(indicator.audience, unit);
  }

  private figure(indicator: TemplateIndicator, key: string, sex: Sex | null): ConsolidatedFigure {
    const parts = this.parts(indicator.code, sex);
    const total = aggregate(indicator, parts);
    const lastParts = this.lastParts(indicator, sex);
    const before = lastParts.length ? aggregate(indicator, lastParts) : null;
    return {
      key,
      sex,
      total,
      groups: this.groups(indicator, parts),
      target: targetOf(indicator, total),
      baseline: sex === null ? against(indicator.baseline, total) : null,
      last: before?.exact && total.exact ? compared(before.exact, before.value as string, total.exact) : null,
      outliers: this.outliers(indicator, key, parts, lastParts),
      silent: parts.filter((part) => part.value === null && !part.unit.nothing).length,
    };
  }

  private groups(indicator: TemplateIndicator, parts: readonly Part[]): GroupAmount[] {
    const groups: GroupAmount[] = [];
    const add = (key: string, label: string, members: Part[]): void => {
      if (members.length) groups.push({ key, label, amount: aggregate(indicator, members) });
    };
    for (const level of UNIT_LEVELS)
      add(
        `level:${level}`,
        this.labels.levels[level],
        parts.filter(({ unit }) => unit.level === level),
      );
    for (const kind of new Set(parts.map(({ unit }) => unit.kind)))
      add(
        `kind:${kind}`,
        this.labels.kinds[kind],
        parts.filter(({ unit }) => unit.kind === kind),
      );
    return groups;
  }

  private outliers(
    indicator: TemplateIndicator,
    key: string,
    parts: readonly Part[],
    lastParts: readonly Part[],
  ): Outlier[] {
    if (indicator.type !== 'number' && indicator.type !== 'ratio') return [];
    const check = this.sheet.content.checks.find((one) => one.kind === 'jump' && one.fields.includes(key));
    const before = new Map(
      lastParts.flatMap(({ unit, amount }) => (amount ? [[unit.unitId, amount.toNumber()] as const] : [])),
    );
    const percent = Number(check?.percent ?? JUMP_PERCENT);
    return [...spreadOutliers(parts), ...jumpOutliers(parts, before, percent)];
  }

  /** What the last period had of an indicator; nothing when it meant something else then. */
  private lastParts(indicator: TemplateIndicator, sex: Sex | null): Part[] {
    const before = this.last?.sheet.content.indicators.find(({ code }) => code === indicator.code);
    const same = before?.type === indicator.type && before.aggregation === indicator.aggregation;
    return same && this.last ? this.last.parts(indicator.code, sex) : [];
  }

  private columnSums(indicator: TemplateIndicator): TableColumnSum[] {
    const rows = this.parts(indicator.code, null).flatMap((part) => tableRows(part.value));
    return (indicator.columns ?? []).flatMap(({ code, title, type }, index) => {
      if (type !== 'number') return [];
      const sum = Decimal.sum(rows.flatMap((row) => (row[index] ? [Decimal.of(row[index])] : [])));
      return [{ code, title, sum: sum.toString() }];
    });
  }
}

function partOf(
  indicator: TemplateIndicator,
  sex: Sex | null,
  unit: SheetUnit,
  values: ReadonlyMap<string, string> | undefined,
  weightOf: TemplateIndicator | undefined,
): Part {
  const empty: Part = { unit, value: null, amount: null, numerator: null, denominator: null, weight: null };
  const read = (code: string, side: 'numerator' | 'denominator' | null): string | undefined =>
    values?.get(cellKey(code, { sex, side }));
  if (indicator.type === 'ratio') {
    const [upper, lower] = [read(indicator.code, 'numerator'), read(indicator.code, 'denominator')];
    if (upper === undefined || lower === undefined) return empty;
    const [numerator, denominator] = [Decimal.of(upper), Decimal.of(lower)];
    const amount = Fraction.of(numerator, denominator)?.times(Decimal.of(indicator.factor ?? '100')) ?? null;
    // Nothing out of nothing is an answer, too: it takes part in the sums.
    return { ...empty, value: amount?.rounded(QUOTIENT_PLACES) ?? '', amount, numerator, denominator };
  }
  const value = read(indicator.code, null);
  if (value === undefined) return empty;
  if (indicator.type === 'table') return { ...empty, value, numerator: Decimal.of(tableRows(value).length) };
  if (indicator.type !== 'number') return { ...empty, value };
  const number = Decimal.of(value);
  const weight = weightOf && read(weightOf.code, null);
  return {
    ...empty,
    value,
    amount: Fraction.whole(number),
    numerator: number,
    weight: weight === undefined ? null : Decimal.of(weight),
  };
}

function targetOf({ target }: TemplateIndicator, { exact }: Amount): TargetComparison | null {
  if (!target || !exact) return null;
  const goal = Fraction.whole(Decimal.of(target.value));
  const order = exact.compare(goal);
  return {
    direction: target.direction,
    value: target.value,
    note: target.note ?? null,
    met: target.direction === '>=' ? order >= 0 : order <= 0,
    difference: exact.minus(goal).rounded(QUOTIENT_PLACES),
  };
}

function against(
  baseline: string | undefined,
  { exact }: Amount,
): { value: string; difference: string } | null {
  if (baseline === undefined || !exact) return null;
  return compared(Fraction.whole(Decimal.of(baseline)), baseline, exact);
}

function compared(before: Fraction, value: string, now: Fraction): { value: string; difference: string } {
  return { value, difference: now.minus(before).rounded(QUOTIENT_PLACES) };
}
