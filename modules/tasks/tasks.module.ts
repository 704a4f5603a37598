import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CalendarModule } from '../calendar';
import { TaskFactory } from './creation/task-factory.service';
import { BulkMoves } from './transitions/bulk-moves.service';
import { TransitionService } from './transitions/transition.service';

/** Tasks of plans and the assignments of units. */
@Module({
  imports: [AuditModule, CalendarModule],
  providers: [TaskFactory, BulkMoves, TransitionService],
  exports: [TaskFactory, TransitionService],
})
export class TasksModule {}
