import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { DocumentsModule } from '../documents';
import { OrganizationModule } from '../organization';
import { PlansModule } from '../plans';
import { TasksModule } from '../tasks';
import { ConsolidatedReport } from './compose/consolidated-report';
import { DraftFrames } from './compose/draft-frames.service';
import { ExtensionAnswer } from './compose/extension-answer';
import { TaskDispatch } from './compose/task-dispatch';
import { UnitReport } from './compose/unit-report';
import { UrgingLetter } from './compose/urging-letter';
import { DraftAccess } from './drafts/draft-access.service';
import { DraftEdits } from './drafts/draft-edits.service';
import { DraftMaker } from './drafts/draft-maker.service';
import { DraftQueries } from './drafts/draft-queries.service';
import { Drafts } from './drafts/drafts.service';
import { DraftsController } from './drafts.controller';
import { TextTemplates } from './texts/text-templates.service';
import { TextsController } from './texts/texts.controller';

/** Official documents: their model, both renderings, their drafts and their texts. */
@Module({
  imports: [AuditModule, DocumentsModule, OrganizationModule, PlansModule, TasksModule],
  controllers: [DraftsController, TextsController],
  providers: [
    ConsolidatedReport,
    DraftAccess,
    DraftEdits,
    DraftFrames,
    DraftMaker,
    DraftQueries,
    Drafts,
    ExtensionAnswer,
    TaskDispatch,
    TextTemplates,
    UnitReport,
    UrgingLetter,
  ],
  exports: [
    ConsolidatedReport,
    DraftAccess,
    DraftFrames,
    DraftMaker,
    DraftQueries,
    Drafts,
    ExtensionAnswer,
    TaskDispatch,
    TextTemplates,
    UnitReport,
    UrgingLetter,
  ],
})
export class DraftingModule {}
