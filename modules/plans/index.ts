export * from './entities';
export * from './plan-changed.event';
export * from './plans.module';
export { PlanApprovalService } from './approval/plan-approval.service';
export { PlanDraftService } from './draft/plan-draft.service';
export { PlanImportService } from './import/plan-import.service';
export type { ImportInput, ImportOutcome } from './import/plan-import.service';
export { PlanQueries } from './queries/plan-queries.service';
export { visiblePlan, visiblePlans } from './queries/plan-access';
