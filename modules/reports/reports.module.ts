import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { DraftingModule } from '../drafting';
import { TasksModule } from '../tasks';
import { ConsolidationController } from './consolidation/consolidation.controller';
import { ConsolidationService } from './consolidation/consolidation.service';
import { ProvinceTexts } from './consolidation/province-text.service';
import { FillingService } from './filling/filling.service';
import { SubmissionService } from './filling/submission.service';
import { TaskAnswer } from './filling/task-answer.service';
import { UnitReportQueries } from './filling/unit-report-queries.service';
import { UnitReportsController } from './filling/unit-reports.controller';
import { PeriodOpening } from './periods/period-opening.service';
import { PeriodQueries } from './periods/period-queries.service';
import { PeriodSchedule } from './periods/period-schedule.service';
import { PeriodService } from './periods/period.service';
import { PeriodsController } from './periods/periods.controller';
import { UnitScope } from './periods/unit-scope.service';
import { ReportDraftsController } from './report-drafts/report-drafts.controller';
import { ReportDrafts } from './report-drafts/report-drafts.service';
import { ShippedTemplates } from './template/shipped-templates.service';
import { TemplateQueries } from './template/template-queries.service';
import { TemplateService } from './template/template.service';
import { TemplatesController } from './template/templates.controller';
import { ReportForms } from './workbook/form.service';
import { WorkbooksController } from './workbook/workbooks.controller';
import { ReportWaiting } from './waiting/report-waiting.service';

/** Templates, periods, what units report, and the province's consolidation. */
@Module({
  imports: [AuditModule, DraftingModule, TasksModule],
  controllers: [
    TemplatesController,
    PeriodsController,
    UnitReportsController,
    ConsolidationController,
    WorkbooksController,
    ReportDraftsController,
  ],
  providers: [
    ConsolidationService,
    FillingService,
    PeriodOpening,
    PeriodQueries,
    PeriodSchedule,
    PeriodService,
    ProvinceTexts,
    ReportDrafts,
    ReportForms,
    ReportWaiting,
    ShippedTemplates,
    SubmissionService,
    TaskAnswer,
    TemplateQueries,
    TemplateService,
    UnitReportQueries,
    UnitScope,
  ],
  exports: [PeriodOpening, PeriodSchedule, ShippedTemplates, TemplateService],
})
export class ReportsModule {}
