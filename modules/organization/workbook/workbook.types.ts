/** Texts of a row's cells by the keys of its sheet's columns; empty cells are ''. */
export type RowCells = Readonly<Record<string, string>>;

/** A row of a sheet that is not empty. `row` counts as Excel does. */
export interface SheetRow {
  row: number;
  cells: RowCells;
}

/** A fault at its place. Row and column are null for what concerns a whole sheet. */
export interface RowError {
  sheet: string;
  row: number | null;
  /** Heading of the column. */
  column: string | null;
  code: string;
  /** Vietnamese. */
  message: string;
}

/** What a workbook holds; a sheet that is not there is null. */
export interface WorkbookContent {
  units: SheetRow[] | null;
  groups: SheetRow[] | null;
  people: SheetRow[] | null;
}

/** Says what is wrong with a cell; `key` names its column. */
export type Complain = (key: string, code: string, message: string) => void;
