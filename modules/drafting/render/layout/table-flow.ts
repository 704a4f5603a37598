import { runsOf } from '../../model';
import type { RichText, TableBlock, TableColumn, TableRow } from '../../model';
import { columnWidths } from './column-widths';
import type { FlowCell, FlowItem, FlowRow, FlowTable } from './flow';
import { keepWords } from './keep-words';
import { CELL_PADDING } from './page-measures';
import { paragraph } from './paragraph';

/** Many columns need small letters; official tables are not set smaller than 10. */
function sizeFor(columns: number): number {
  if (columns <= 7) return 12;
  return columns <= 11 ? 11 : 10;
}

/** A table with its caption; widths are fitted so that no word is cut. */
export function tableFlow(table: TableBlock, width: number): FlowItem[] {
  const size = sizeFor(table.columns.length);
  const columns = columnWidths(table, width, size);
  const cell = cellMaker(columns, size);
  const body: FlowTable = {
    type: 'table',
    size,
    columns,
    head: headRows(table.columns, cell),
    rows: table.rows.map((row) => bodyRow(row, table.columns, cell)),
  };
  const caption = table.caption
    ? [paragraph(table.caption, { bold: true, before: 4, after: 4, keepWithNext: true })]
    : [];
  const unit = table.unit
    ? [paragraph(table.unit, { italic: true, align: 'right', size: 12, after: 3, keepWithNext: true })]
    : [];
  const gap = paragraph('', { size: 6, after: 0 });
  return [...caption, ...unit, body, gap];
}

type CellMaker = (
  text: RichText,
  at: { column: number; colSpan?: number; rowSpan?: number },
  look: { align: FlowCell['align']; bold?: boolean },
) => FlowCell;

function cellMaker(columns: readonly number[], size: number): CellMaker {
  return (text, { column, colSpan = 1, rowSpan = 1 }, { align, bold }) => {
    const width = columns.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
    const room = width - 2 * CELL_PADDING.x;
    const runs = runsOf(text).map((run) => ({
      ...run,
      text: keepWords(run.text, room, size),
      ...(bold && { bold }),
    }));
    return { runs, align, colSpan, rowSpan };
  };
}

/** One row, or two where columns stand in groups. */
function headRows(columns: readonly TableColumn[], cell: CellMaker): FlowRow[] {
  const look = { align: 'center', bold: true } as const;
  if (!columns.some(({ group }) => group)) {
    return [{ cells: columns.map(({ heading }, column) => cell(heading, { column }, look)) }];
  }
  const upper: FlowCell[] = [];
  const lower: FlowCell[] = [];
  for (let column = 0; column < columns.length;) {
    const { group, heading } = columns[column];
    if (!group) {
      upper.push(cell(heading, { column, rowSpan: 2 }, look));
      column += 1;
      continue;
    }
    let end = column;
    while (end < columns.length && columns[end].group === group) {
      lower.push(cell(columns[end].heading, { column: end }, look));
      end += 1;
    }
    upper.push(cell(group, { column, colSpan: end - column }, look));
    column = end;
  }
  return [{ cells: upper }, { cells: lower }];
}

function bodyRow(row: TableRow, columns: readonly TableColumn[], cell: CellMaker): FlowRow {
  if (row.kind === 'group') {
    const [label, title = ''] = row.cells;
    const bold = true;
    if (columns.length === 1) return { cells: [cell(label, { column: 0 }, { align: 'left', bold })] };
    return {
      cells: [
        cell(label, { column: 0 }, { align: 'center', bold }),
        cell(title, { column: 1, colSpan: columns.length - 1 }, { align: 'left', bold }),
      ],
      keepWithNext: true,
    };
  }
  const bold = row.kind === 'total';
  return {
    cells: row.cells.map((text, column) =>
      cell(text, { column }, { align: columns[column].align ?? 'left', bold }),
    ),
  };
}
