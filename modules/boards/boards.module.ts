import { Module } from '@nestjs/common';
import { OrganizationModule } from '../organization';
import { TasksModule } from '../tasks';
import { BoardsController } from './boards.controller';
import { TaskBook } from './book/task-book.service';
import { BoardExport } from './export/board-export.service';
import { TaskMatrix } from './matrix/task-matrix.service';
import { TimelinessBoard } from './timeliness/timeliness-board.service';

/** Figures for people. It stores nothing of its own. */
@Module({
  imports: [OrganizationModule, TasksModule],
  controllers: [BoardsController],
  providers: [BoardExport, TaskBook, TaskMatrix, TimelinessBoard],
  exports: [TaskBook, TaskMatrix, TimelinessBoard],
})
export class BoardsModule {}
