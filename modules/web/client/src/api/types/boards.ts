/** Boards as the server's own view types say. */
import type { BoardDimension, BoardSort } from '../../../../../boards/dto/board.query';
import type {
  BookRowView,
  MatrixCellView,
  MatrixTaskView,
  MatrixUnitView,
  MatrixView,
  TimelinessBoardView,
  TimelinessRowView,
} from '../../../../../boards/dto/board.view';

export type { BoardDimension, BoardSort };
export type TimelinessBoard = TimelinessBoardView;
export type TimelinessRow = TimelinessRowView;
export type Matrix = MatrixView;
export type MatrixTask = MatrixTaskView;
export type MatrixUnit = MatrixUnitView;
export type MatrixCell = MatrixCellView;
export type BookRow = BookRowView;
