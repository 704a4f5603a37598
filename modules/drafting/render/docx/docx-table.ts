import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { breakLines } from '../layout/break-lines';
import type { FlowCell, FlowColumns, FlowFoot, FlowParagraph, FlowRow, FlowTable } from '../layout/flow';
import { CELL_PADDING, LINE, SIGNATURE_ROOM } from '../layout/page-measures';
import { docxParagraphs } from './docx-paragraph';
import { docxRuns } from './docx-runs';
import { eighths, twips } from './docx-units';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** A row of more lines than this may break over two pages. */
const UNBROKEN_LINES = 15;

/** A table with lines; its heading is repeated on each page. */
export function docxTable(table: FlowTable): Table {
  const line = { style: BorderStyle.SINGLE, size: eighths(0.5), color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(total(table.columns)), type: WidthType.DXA },
    columnWidths: table.columns.map(twips),
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(CELL_PADDING.x),
      right: twips(CELL_PADDING.x),
      top: twips(CELL_PADDING.y),
      bottom: twips(CELL_PADDING.y),
    },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      ...table.head.map((row) => docxRow(table, row, true)),
      ...table.rows.map((row) => docxRow(table, row, false)),
    ],
  });
}

function docxRow(table: FlowTable, row: FlowRow, heading: boolean): TableRow {
  let column = 0;
  let lines = 0;
  const cells = row.cells.map((cell) => {
    const width = total(table.columns.slice(column, column + cell.colSpan));
    column += cell.colSpan;
    const room = width - 2 * CELL_PADDING.x;
    lines = Math.max(lines, breakLines(cell.runs, table.size, room, room).length);
    return docxCell(cell, table.size, width, { middle: heading || cell.align !== 'left', row });
  });
  return new TableRow({
    tableHeader: heading,
    cantSplit: heading || lines <= UNBROKEN_LINES,
    children: cells,
  });
}

function docxCell(
  cell: FlowCell,
  size: number,
  width: number,
  { middle, row }: { middle: boolean; row: FlowRow },
): TableCell {
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        alignment: ALIGNMENT[cell.align],
        keepNext: row.keepWithNext,
        spacing: { line: twips(size * LINE), lineRule: LineRuleType.EXACTLY },
        children: docxRuns(cell.runs, size),
      }),
    ],
  });
}

/** Rows of two columns side by side: the head, a table without lines. */
export function docxColumns(rows: readonly FlowColumns[], width: number): Table {
  const [{ leftWidth }] = rows;
  return bare(
    leftWidth,
    width,
    rows.map(({ left, right }) => [stack(left, leftWidth), stack(right, width - leftWidth)]),
  );
}

/** Recipients and signature in one row that stays on one page. */
export function docxFoot({ leftWidth, recipients, signature, name }: FlowFoot, width: number): Table {
  const rightWidth = width - leftWidth;
  const signed = name ? [{ ...name, before: SIGNATURE_ROOM }] : [];
  return bare(leftWidth, width, [
    [stack(recipients, leftWidth), stack([...signature, ...signed], rightWidth)],
  ]);
}

function stack(paragraphs: readonly FlowParagraph[], width: number): Paragraph[] {
  const written = paragraphs.flatMap((paragraph) => docxParagraphs(paragraph, width));
  return written.length ? written : [new Paragraph({ children: [] })];
}

function bare(leftWidth: number, width: number, rows: Paragraph[][][]): Table {
  const widths = [leftWidth, width - leftWidth];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map(
      (columns) =>
        new TableRow({
          cantSplit: true,
          children: columns.map(
            (children, index) =>
              new TableCell({
                borders: NO_LINES,
                width: { size: twips(widths[index]), type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
