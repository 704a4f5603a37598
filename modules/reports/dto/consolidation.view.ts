import { ApiProperty } from '@nestjs/swagger';
import { UNIT_REPORT_STATUSES } from '../entities';
import type { UnitReportStatus } from '../entities';
import { SEXES } from '../template/report-field';
import type { Sex } from '../template/report-field';
import { TARGET_DIRECTIONS } from '../template/template.types';
import type { SectionWriter, TargetDirection } from '../template/template.types';

export class AmountView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Canonical decimal; a quotient rounded to two places',
  })
  value: string | null;
  @ApiProperty({ description: 'How it was made; Vietnamese' })
  way: string;
  @ApiProperty({ description: 'Units in it' })
  parts: number;
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;
}

export class GroupAmountView {
  @ApiProperty()
  key: string;
  @ApiProperty()
  label: string;
  @ApiProperty({ type: AmountView })
  amount: AmountView;
}

export class TargetView {
  @ApiProperty({ enum: TARGET_DIRECTIONS })
  direction: TargetDirection;
  @ApiProperty()
  value: string;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty()
  met: boolean;
  @ApiProperty()
  difference: string;
}

export class ComparisonView {
  @ApiProperty()
  value: string;
  @ApiProperty()
  difference: string;
}

export class OutlierView {
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty()
  reportId: string;
  @ApiProperty()
  value: string;
  @ApiProperty({ description: 'Vietnamese' })
  reason: string;
  @ApiProperty({ enum: ['spread', 'jump'] })
  kind: 'spread' | 'jump';
}

export class FigureView {
  @ApiProperty()
  key: string;
  @ApiProperty({ enum: SEXES, nullable: true })
  sex: Sex | null;
  @ApiProperty({ type: AmountView })
  total: AmountView;
  @ApiProperty({ type: [GroupAmountView] })
  groups: GroupAmountView[];
  @ApiProperty({ type: TargetView, nullable: true })
  target: TargetView | null;
  @ApiProperty({ type: ComparisonView, nullable: true })
  baseline: ComparisonView | null;
  @ApiProperty({ type: ComparisonView, nullable: true })
  last: ComparisonView | null;
  @ApiProperty({ type: [OutlierView] })
  outliers: OutlierView[];
  @ApiProperty({ description: 'Units asked for it that sent their report without it' })
  silent: number;
}

export class ColumnSumView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  sum: string;
}

export class IndicatorFiguresView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  section: string;
  @ApiProperty()
  measure: string;
  @ApiProperty()
  type: string;
  @ApiProperty({ type: [FigureView] })
  figures: FigureView[];
  @ApiProperty({ type: [ColumnSumView] })
  columns: ColumnSumView[];
}

export class MissingUnitView {
  @ApiProperty()
  reportId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ enum: UNIT_REPORT_STATUSES })
  status: UnitReportStatus;
}

export class ConsolidationView {
  @ApiProperty()
  periodId: string;
  @ApiProperty()
  periodName: string;
  @ApiProperty()
  units: number;
  @ApiProperty({ description: 'Units whose figures count' })
  counted: number;
  @ApiProperty({ description: 'Of them those with nothing to report' })
  nothing: number;
  @ApiProperty({ type: [MissingUnitView] })
  missing: MissingUnitView[];
  @ApiProperty({ type: [IndicatorFiguresView] })
  indicators: IndicatorFiguresView[];
}

export class PartView {
  @ApiProperty()
  reportId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;
  @ApiProperty({ type: String, nullable: true })
  weight: string | null;
  @ApiProperty()
  nothing: boolean;
}

export class PartsView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  type: string;
  @ApiProperty({ type: AmountView })
  total: AmountView;
  @ApiProperty({ type: [PartView] })
  parts: PartView[];
}

export class UnitNarrativeView {
  @ApiProperty()
  reportId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty()
  submission: number;
  @ApiProperty()
  text: string;
  @ApiProperty({ description: 'SHA-256 of the text' })
  hash: string;
}

export class TextSourceView {
  @ApiProperty()
  reportId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty()
  submission: number;
  @ApiProperty()
  hash: string;
  @ApiProperty({ enum: ['same', 'changed', 'gone'], description: 'Against what the unit says now' })
  state: 'same' | 'changed' | 'gone';
}

export class ProvinceTextView {
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [TextSourceView] })
  sources: TextSourceView[];
  @ApiProperty()
  editedByName: string;
  @ApiProperty({ type: String, format: 'date-time' })
  editedAt: Date;
  @ApiProperty()
  version: number;
}

export class SectionNarrativesView {
  @ApiProperty()
  code: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: ['unit', 'coordinator'] })
  writer: SectionWriter;
  @ApiProperty()
  guidance: string;
  @ApiProperty({ type: [UnitNarrativeView] })
  units: UnitNarrativeView[];
  @ApiProperty({ type: [String], description: 'Sentences made of the figures, for picking' })
  sentences: string[];
  @ApiProperty({ type: ProvinceTextView, nullable: true })
  text: ProvinceTextView | null;
}
