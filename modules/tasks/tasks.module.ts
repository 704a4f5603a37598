import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { DocumentsModule } from '../documents';
import { AssignmentWorkController } from './assignment-work.controller';
import { AssignmentsController } from './assignments.controller';
import { CommentDesk } from './comments/comment-desk.service';
import { CommentService } from './comments/comment.service';
import { ExtensionDecisions } from './extensions/extension-decisions.service';
import { ExtensionQueries } from './extensions/extension-queries.service';
import { ExtensionService } from './extensions/extension.service';
import { ExtensionsController } from './extensions/extensions.controller';
import { ProgressService } from './progress/progress.service';
import { OwnDocumentQueries } from './replies/own-document-queries.service';
import { RepliesController } from './replies/replies.controller';
import { ReplyDesk } from './replies/reply-desk.service';
import { ReplyQueries } from './replies/reply-queries.service';
import { PartFollow } from './sub-assignments/part-follow.service';
import { SubAssignments } from './sub-assignments/sub-assignments.service';
import { UnitExchanges } from './sub-assignments/unit-exchange.service';
import { UrgesController } from './urging/urges.controller';
import { FieldChanges } from './changes/field-changes.service';
import { TaskChanges } from './changes/task-changes.service';
import { TaskEdits } from './changes/task-edits.service';
import { TaskPlaces } from './changes/task-places.service';
import { UnitChanges } from './changes/unit-changes.service';
import { ConditionService } from './conditions/condition.service';
import { TaskFactory } from './creation/task-factory.service';
import { DailyRun } from './daily-run.service';
import { OpeningDeadline } from './deadline/opening-deadline.service';
import { UnitHandover } from './handover/unit-handover.service';
import { AssignmentQueries } from './lists/assignment-queries.service';
import { TaskHistory } from './lists/task-history.service';
import { TaskQueries } from './lists/task-queries.service';
import { WeeklyDigest } from './digests/weekly-digest.service';
import { AssignmentNotices } from './notices/assignment-notices.service';
import { WorkNotices } from './notices/work-notices.service';
import { OccurrenceService } from './occurrences/occurrence.service';
import { TasksController } from './tasks.controller';
import { TaskFiles } from './files/task-files.service';
import { ArrivedDocuments } from './replies/arrived-documents.service';
import { OwnDocuments } from './replies/own-documents.service';
import { ReceivedReplies } from './replies/received-replies.service';
import { ReplyDecisions } from './replies/reply-decisions.service';
import { ReplyFollow } from './replies/reply-follow.service';
import { ReplyService } from './replies/reply.service';
import { ReplyWriter } from './replies/reply-writer.service';
import { Reminders } from './reminders/reminders.service';
import { TransitionStep } from './transitions/transition-step.service';
import { LateAssignments } from './urging/late-assignments.service';
import { UrgeReceipts } from './urging/urge-receipts.service';
import { UrgingService } from './urging/urging.service';
import { AssignmentWaiting } from './waiting/assignment-waiting.service';
import { DeadlineHorizon } from './timeliness/deadline-horizon.service';
import { BulkMoves } from './transitions/bulk-moves.service';
import { TransitionService } from './transitions/transition.service';
import { TransitionsController } from './transitions/transitions.controller';

/** Tasks of plans and the assignments of units. */
@Module({
  imports: [AuditModule, DocumentsModule],
  controllers: [
    TasksController,
    AssignmentsController,
    AssignmentWorkController,
    RepliesController,
    ExtensionsController,
    UrgesController,
    TransitionsController,
  ],
  providers: [
    ArrivedDocuments,
    CommentDesk,
    CommentService,
    ExtensionDecisions,
    ExtensionQueries,
    ExtensionService,
    OwnDocumentQueries,
    PartFollow,
    ProgressService,
    ReplyDesk,
    ReplyQueries,
    SubAssignments,
    UnitExchanges,
    LateAssignments,
    OwnDocuments,
    ReceivedReplies,
    ReplyDecisions,
    ReplyFollow,
    ReplyService,
    ReplyWriter,
    TaskFiles,
    TransitionStep,
    UrgeReceipts,
    UrgingService,
    AssignmentNotices,
    AssignmentWaiting,
    Reminders,
    WeeklyDigest,
    WorkNotices,
    AssignmentQueries,
    BulkMoves,
    ConditionService,
    DeadlineHorizon,
    FieldChanges,
    DailyRun,
    OccurrenceService,
    OpeningDeadline,
    TaskChanges,
    TaskEdits,
    TaskFactory,
    TaskHistory,
    TaskPlaces,
    TaskQueries,
    TransitionService,
    UnitChanges,
    UnitHandover,
  ],
  exports: [
    ReplyService,
    TaskFiles,
    UrgingService,
    AssignmentQueries,
    ConditionService,
    DeadlineHorizon,
    LateAssignments,
    OccurrenceService,
    TaskChanges,
    TaskFactory,
    TaskPlaces,
    TaskQueries,
    TransitionService,
  ],
})
export class TasksModule {}
