/** Figures for people: who is on time, unit by task, the book of tasks. */
export * from './boards.module';
export { TimelinessBoard } from './timeliness/timeliness-board.service';
export { TaskMatrix } from './matrix/task-matrix.service';
export { TaskBook } from './book/task-book.service';
