import { ProvinceText } from './province-text.entity';
import { ReportPeriod } from './report-period.entity';
import { ReportTemplate, ReportTemplateVersion } from './report-template.entity';
import { ReportFigure, UnitReport, UnitReportSubmission, UnitReportValue } from './unit-report.entity';

export * from './province-text.entity';
export * from './report-period.entity';
export * from './report-template.entity';
export * from './unit-report.entity';

export const REPORTS_ENTITIES = [
  ReportTemplate,
  ReportTemplateVersion,
  ReportPeriod,
  UnitReport,
  UnitReportValue,
  UnitReportSubmission,
  ReportFigure,
  ProvinceText,
];
