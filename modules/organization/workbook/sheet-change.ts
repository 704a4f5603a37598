import type { Fault } from '../fault';
import type { Stored } from './catalogue-state';
import type { SheetLayout } from './sheets';
import type { Complain, RowCells, RowError, SheetRow } from './workbook.types';

type Entry = { id: string };

/** How one sheet's rows become entries. */
export interface SheetTranslation<T extends Entry> {
  layout: SheetLayout;
  /** Key of the column that tells entries apart. */
  keyColumn: string;
  /** What makes two keys the same. */
  fold: (key: string) => string;
  keyOf: (entry: T) => string;
  translate: (id: string, cells: RowCells, complain: Complain) => T;
  same: (a: T, b: T) => boolean;
  /** Key of the column a rule's field stands in. */
  columnOf: (entry: T, field: string) => string;
}

/** What one sheet would do. */
export interface SheetChange<T extends Entry> {
  created: T[];
  changed: { before: T; after: T; version: number }[];
  unchanged: number;
  /** Every entry as it would be afterwards, those the sheet does not name too. */
  result: T[];
  errors: RowError[];
  /** The faults of this sheet's entries, at their rows. */
  place(faults: readonly Fault[]): RowError[];
}

/** Ids of the entries a sheet names, by folded key: known ones keep theirs, new ones get one. */
export function idsOfRows<T extends Entry>(
  rows: readonly SheetRow[],
  stored: readonly Stored<T>[],
  { keyColumn, fold, keyOf }: Pick<SheetTranslation<T>, 'keyColumn' | 'fold' | 'keyOf'>,
  nextId: () => string,
): Map<string, string> {
  const ids = new Map(stored.map(({ facts }) => [fold(keyOf(facts)), facts.id]));
  for (const { cells } of rows) {
    const key = fold(cells[keyColumn]);
    if (key && !ids.has(key)) ids.set(key, nextId());
  }
  return ids;
}

/** Compares a sheet's rows with what is stored. */
export function sheetChange<T extends Entry>(
  rows: readonly SheetRow[],
  stored: readonly Stored<T>[],
  ids: ReadonlyMap<string, string>,
  translation: SheetTranslation<T>,
): SheetChange<T> {
  const { layout, keyColumn, fold, same } = translation;
  const errors: RowError[] = [];
  const rowOf = new Map<string, { row: number; entry: T }>();
  const storedById = new Map(stored.map((item) => [item.facts.id, item]));
  const heading = (key: string): string | null =>
    layout.columns.find((column) => column.key === key)?.heading ?? null;
  const report = (row: number, key: string, code: string, message: string): void => {
    errors.push({ sheet: layout.name, row, column: heading(key), code, message });
  };
  const change: Pick<SheetChange<T>, 'created' | 'changed'> = { created: [], changed: [] };
  let unchanged = 0;
  for (const { row, cells } of rows) {
    const id = ids.get(fold(cells[keyColumn]));
    if (!id) {
      report(row, keyColumn, 'key-missing', 'Ô này không được để trống.');
      continue;
    }
    const twin = rowOf.get(id);
    if (twin) {
      report(row, keyColumn, 'key-twice', `"${cells[keyColumn]}" đã có ở dòng ${twin.row}.`);
      continue;
    }
    const entry = translation.translate(id, cells, (key, code, message) => report(row, key, code, message));
    rowOf.set(id, { row, entry });
    const known = storedById.get(id);
    if (!known) change.created.push(entry);
    else if (same(known.facts, entry)) unchanged += 1;
    else change.changed.push({ before: known.facts, after: entry, version: known.version });
  }
  return {
    ...change,
    unchanged,
    errors,
    result: [...stored.map(({ facts }) => rowOf.get(facts.id)?.entry ?? facts), ...change.created],
    place: (faults) =>
      faults.flatMap(({ id, field, code, message }) => {
        const at = rowOf.get(id);
        if (!at) return [];
        const column = heading(translation.columnOf(at.entry, field));
        return { sheet: layout.name, row: at.row, column, code, message };
      }),
  };
}
