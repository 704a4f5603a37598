import { http } from './http';
import type { BookRow, Matrix, TimelinessBoard } from './types/boards';
import type { Page, Query } from './types/common';

export const boardsApi = {
  timeliness: (query: Query) => http.get<TimelinessBoard>('/boards/timeliness', query),
  matrix: (plan: string) => http.get<Matrix>('/boards/matrix', { plan }),
  book: (query: Query) => http.get<Page<BookRow>>('/boards/book', query),
};

/** Path of a board as a workbook, with the query it was opened with. */
export function workbookPath(board: 'timeliness' | 'matrix' | 'book', query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value));
  return `/boards/${board}.xlsx?${search.toString()}`;
}
