import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { AssignmentsController } from './assignments.controller';
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
import { OccurrenceService } from './occurrences/occurrence.service';
import { TasksController } from './tasks.controller';
import { DeadlineHorizon } from './timeliness/deadline-horizon.service';
import { BulkMoves } from './transitions/bulk-moves.service';
import { TransitionService } from './transitions/transition.service';
import { TransitionsController } from './transitions/transitions.controller';

/** Tasks of plans and the assignments of units. */
@Module({
  imports: [AuditModule],
  controllers: [TasksController, AssignmentsController, TransitionsController],
  providers: [
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
    AssignmentQueries,
    ConditionService,
    DeadlineHorizon,
    OccurrenceService,
    TaskChanges,
    TaskFactory,
    TaskPlaces,
    TaskQueries,
    TransitionService,
  ],
})
export class TasksModule {}
