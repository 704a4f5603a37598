import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { DocumentsModule } from '../documents';
import { OrganizationModule } from '../organization';
import { TasksModule } from '../tasks';
import { AmendedTasks } from './amendment/amended-tasks.service';
import { AmendmentApply } from './amendment/amendment-apply.service';
import { AmendmentQueries } from './amendment/amendment-queries.service';
import { AmendmentService } from './amendment/amendment.service';
import { PlanAmendmentsController } from './amendment/plan-amendments.controller';
import { UnitExpansion } from './approval/expand-units';
import { PlanApprovalService } from './approval/plan-approval.service';
import { PlanPreviewService } from './approval/plan-preview.service';
import { TaskDrafting } from './approval/task-drafting';
import { ChoiceCheck } from './draft/choice-check';
import { ItemEdits } from './draft/item-edits';
import { PlanAlignment } from './draft/plan-alignment.service';
import { PlanDraftService } from './draft/plan-draft.service';
import { PlanHeaderService } from './draft/plan-header.service';
import { TableMappingService } from './draft/table-mapping.service';
import { PlanImportService } from './import/plan-import.service';
import { SourceFinder } from './import/source-finder';
import { PlanNotices } from './notices/plan-notices.service';
import { PlanWaiting } from './notices/plan-waiting.service';
import { PlanItemsController } from './plan-items.controller';
import { PlansController } from './plans.controller';
import { PlanQueries } from './queries/plan-queries.service';

@Module({
  imports: [AuditModule, DocumentsModule, OrganizationModule, TasksModule],
  controllers: [PlansController, PlanItemsController, PlanAmendmentsController],
  providers: [
    AmendedTasks,
    AmendmentApply,
    AmendmentQueries,
    AmendmentService,
    ChoiceCheck,
    ItemEdits,
    PlanAlignment,
    PlanApprovalService,
    PlanDraftService,
    PlanHeaderService,
    PlanImportService,
    PlanNotices,
    PlanWaiting,
    PlanPreviewService,
    PlanQueries,
    SourceFinder,
    TableMappingService,
    TaskDrafting,
    UnitExpansion,
  ],
  exports: [
    AmendmentQueries,
    AmendmentService,
    PlanAlignment,
    PlanApprovalService,
    PlanDraftService,
    PlanImportService,
    PlanQueries,
  ],
})
export class PlansModule {}
