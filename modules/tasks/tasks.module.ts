import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { FieldChanges } from './changes/field-changes.service';
import { TaskChanges } from './changes/task-changes.service';
import { TaskEdits } from './changes/task-edits.service';
import { UnitChanges } from './changes/unit-changes.service';
import { ConditionService } from './conditions/condition.service';
import { TaskFactory } from './creation/task-factory.service';
import { OpeningDeadline } from './deadline/opening-deadline.service';
import { AssignmentQueries } from './lists/assignment-queries.service';
import { OccurrenceRunner } from './occurrences/occurrence-runner.service';
import { OccurrenceService } from './occurrences/occurrence.service';
import { DeadlineHorizon } from './timeliness/deadline-horizon.service';
import { BulkMoves } from './transitions/bulk-moves.service';
import { TransitionService } from './transitions/transition.service';

/** Tasks of plans and the assignments of units. */
@Module({
  imports: [AuditModule],
  providers: [
    AssignmentQueries,
    BulkMoves,
    ConditionService,
    DeadlineHorizon,
    FieldChanges,
    OccurrenceRunner,
    OccurrenceService,
    OpeningDeadline,
    TaskChanges,
    TaskEdits,
    TaskFactory,
    TransitionService,
    UnitChanges,
  ],
  exports: [
    AssignmentQueries,
    ConditionService,
    DeadlineHorizon,
    OccurrenceService,
    TaskChanges,
    TaskFactory,
    TransitionService,
  ],
})
export class TasksModule {}
