export * from './entities';
export * from './periods/report.events';
export { PeriodOpening } from './periods/period-opening.service';
export { PeriodSchedule } from './periods/period-schedule.service';
export * from './reports.module';
export { TemplateService } from './template/template.service';
export * from './template/template.types';
export { ShippedTemplates } from './template/shipped-templates.service';
