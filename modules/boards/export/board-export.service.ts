import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { vietnameseDate } from '../../foundation';
import type { Identity } from '../../organization';
import { STATUS_LABELS, TIMELINESS_LABELS } from '../../tasks';
import { TaskBook } from '../book/task-book.service';
import type {
  BoardDimension,
  BookQuery,
  BookRowView,
  MatrixQuery,
  MatrixUnitView,
  TimelinessQuery,
} from '../dto';
import { TaskMatrix } from '../matrix/task-matrix.service';
import { TimelinessBoard } from '../timeliness/timeliness-board.service';
import { BOOK_COLUMNS, timelinessColumns } from './board-columns';
import type { Column } from './board-columns';
import { writeSheet } from './board-sheet';

const TOLD_BY: Record<BoardDimension, string> = {
  unit: 'Đơn vị',
  plan: 'Kế hoạch',
  field: 'Lĩnh vực, nhóm nhiệm vụ',
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
};
/** Lines of the book fetched at a time. */
const STEP = 200;

/** Every board as a workbook. */
@Injectable()
export class BoardExport {
  constructor(
    private readonly timeliness: TimelinessBoard,
    private readonly matrix: TaskMatrix,
    private readonly book: TaskBook,
  ) {}

  async writeTimeliness(query: TimelinessQuery, out: Writable): Promise<void> {
    const { rows, total, today } = await this.timeliness.open(query);
    const titles = [
      'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
      `Tính đến ngày ${vietnameseDate(today)}; đúng hạn tính theo thời hạn ban đầu`,
    ];
    await writeSheet(out, titles, timelinessColumns(TOLD_BY[query.by]), [...rows, total]);
  }

  async writeMatrix(query: MatrixQuery, out: Writable): Promise<void> {
    const { tasks, units, cells } = await this.matrix.open(query);
    const cellAt = new Map(cells.map((cell) => [`${cell.unitId} ${cell.taskId}`, cell]));
    const columns: Column<MatrixUnitView>[] = [
      { heading: 'Đơn vị', width: 36, value: ({ name }) => name },
      ...tasks.map(({ id, number, content }) => ({
        heading: `${number}. ${content.length > 80 ? `${content.slice(0, 80)}…` : content}`,
        width: 20,
        value: (unit: MatrixUnitView) => {
          const cell = cellAt.get(`${unit.id} ${id}`);
          if (!cell) return null;
          const late = cell.timeliness ? ` – ${TIMELINESS_LABELS[cell.timeliness].toLowerCase()}` : '';
          return `${STATUS_LABELS[cell.status]}${late}`;
        },
      })),
    ];
    await writeSheet(out, ['ĐƠN VỊ VÀ NHIỆM VỤ'], columns, units);
  }

  async writeBook(query: BookQuery, me: Identity, out: Writable): Promise<void> {
    await writeSheet(out, ['SỔ THEO DÕI NHIỆM VỤ'], BOOK_COLUMNS, this.lines(query, me));
  }

  private async *lines(query: BookQuery, me: Identity): AsyncGenerator<BookRowView> {
    for (let page = 1; ; page += 1) {
      const { items, total } = await this.book.page({ ...query, page, size: STEP }, me);
      yield* items;
      if (page * STEP >= total) return;
    }
  }
}
