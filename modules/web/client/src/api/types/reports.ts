/** Reports as the server's own view types say. */
import type {
  ConsolidationView,
  FigureView,
  IndicatorFiguresView,
  PartsView,
  SectionNarrativesView,
} from '../../../../../reports/dto/consolidation.view';
import type { OpenPeriodBody } from '../../../../../reports/dto/period.bodies';
import type {
  PeriodPreviewView,
  PeriodSummaryView,
  PeriodView,
  UnitReportRowView,
} from '../../../../../reports/dto/period.view';
import type {
  IndicatorBody,
  SectionBody,
  TemplateContentBody,
  CheckBody,
} from '../../../../../reports/dto/template-content.bodies';
import type { TemplateSummaryView, TemplateView } from '../../../../../reports/dto/template.view';
import type {
  FieldConflictView,
  FieldValueView,
  FindingView,
  SavedView,
  UnitReportSummaryView,
  UnitReportView,
} from '../../../../../reports/dto/unit-report.view';
import type { IsoInstant } from './common';

/** JSON carries instants as text. */
type OverJson<T> = T extends Date
  ? IsoInstant
  : T extends (infer E)[]
    ? OverJson<E>[]
    : T extends object
      ? { [K in keyof T]: OverJson<T[K]> }
      : T;

export type Template = OverJson<TemplateView>;
export type TemplateSummary = TemplateSummaryView;
export type TemplateContent = TemplateContentBody;
export type TemplateSection = SectionBody;
export type Indicator = IndicatorBody;
export type TemplateCheck = CheckBody;
export type PeriodSummary = PeriodSummaryView;
export type Period = OverJson<PeriodView>;
export type PeriodPreview = PeriodPreviewView;
export type UnitReportRow = OverJson<UnitReportRowView>;
export type UnitReportSummary = UnitReportSummaryView;
export type UnitReport = OverJson<UnitReportView>;
export type FieldValue = OverJson<FieldValueView>;
export type FieldConflict = OverJson<FieldConflictView>;
export type Finding = FindingView;
export type SavedReport = OverJson<SavedView>;
export type Consolidation = ConsolidationView;
export type IndicatorFigures = IndicatorFiguresView;
export type Figure = FigureView;
export type Parts = PartsView;
export type SectionNarratives = OverJson<SectionNarrativesView>;
export type ReportStatus = UnitReportRow['status'];
export type Rhythm = Period['rhythm'];
/** What opens a period; what is left out has the server's default. */
export type NewPeriod = Partial<Omit<OpenPeriodBody, 'due'>> & { due?: Partial<OpenPeriodBody['due']> };

/** One field as a person leaves it. */
export interface FieldChange {
  field: string;
  value: string | null;
  base: number;
}
