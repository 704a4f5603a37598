import { childOf, isElement, valueOf, type XmlElement } from '../archive/xml-tree';
import type { Draft, DraftCell, DraftTable } from '../draft';

type CellContent = (cell: XmlElement) => Draft[];

/** Wrappers around rows and cells (content controls, tracked insertions). */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
/** Word itself refuses more. */
const MAX_COLUMNS = 63;

/** Reads `w:tbl` (ECMA-376, 17.4): `w:gridSpan` and `w:vMerge` become the spans of one cell. */
export function readTable(table: XmlElement, content: CellContent): DraftTable {
  const rows: DraftCell[][] = [];
  /** By grid column, the cell a vertical merge would continue. */
  let above = new Map<number, DraftCell>();
  let columns = 0;
  for (const row of unwrapped(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) continue;
    const { cells, below, width } = readRow(row, properties, above, content);
    rows.push(cells);
    above = below;
    columns = Math.max(columns, width);
  }
  return { type: 'table', columns, rows };
}

function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  above: ReadonlyMap<number, DraftCell>,
  content: CellContent,
): { cells: DraftCell[]; below: Map<number, DraftCell>; width: number } {
  const cells: DraftCell[] = [];
  const below = new Map<number, DraftCell>();
  let column = span(valueOf(properties, 'w:gridBefore'), 0);
  for (const element of unwrapped(row, 'w:tc')) {
    const cellProperties = childOf(element, 'w:tcPr');
    const colSpan = span(valueOf(cellProperties, 'w:gridSpan'), 1);
    const merge = childOf(cellProperties, 'w:vMerge');
    const continued = merge && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
    const left = cells.at(-1);
    if (continued) {
      continued.rowSpan += 1;
      below.set(column, continued);
    } else if (left && continuesAcross(cellProperties)) {
      left.colSpan += colSpan;
    } else {
      const cell = { column, colSpan, rowSpan: 1, content: content(element) };
      cells.push(cell);
      if (merge) below.set(column, cell);
    }
    column += colSpan;
  }
  return { cells, below, width: column };
}

/** `w:hMerge` is the older way to merge across; a cell without "restart" belongs to the one at its left. */
function continuesAcross(properties: XmlElement | undefined): boolean {
  const merge = childOf(properties, 'w:hMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function span(value: string | undefined, fallback: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MAX_COLUMNS) : fallback;
}

function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });
}
