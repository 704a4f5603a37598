import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { PeriodOpening } from './periods/period-opening.service';
import { PeriodQueries } from './periods/period-queries.service';
import { PeriodSchedule } from './periods/period-schedule.service';
import { PeriodService } from './periods/period.service';
import { PeriodsController } from './periods/periods.controller';
import { UnitScope } from './periods/unit-scope.service';
import { TemplateQueries } from './template/template-queries.service';
import { TemplateService } from './template/template.service';
import { TemplatesController } from './template/templates.controller';

/** Templates, periods, what units report, and the province's consolidation. */
@Module({
  imports: [AuditModule],
  controllers: [TemplatesController, PeriodsController],
  providers: [
    PeriodOpening,
    PeriodQueries,
    PeriodSchedule,
    PeriodService,
    TemplateQueries,
    TemplateService,
    UnitScope,
  ],
  exports: [PeriodOpening, PeriodSchedule, TemplateService],
})
export class ReportsModule {}
