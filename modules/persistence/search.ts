import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { searchWords } from '../foundation';
import { dialectOf } from './dialect';

/**
 * Every word of `q` must stand in one of the columns, which hold `searchText`. A word is looked for as it is: it is
 * never a pattern, so nothing in it needs escaping.
 *
 * @param columns as the query knows them, for example `plan.searchText`
 */
export function andSearch<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  columns: readonly string[],
  q: string | undefined,
): SelectQueryBuilder<T> {
  const mssql = dialectOf(query.connection) === 'mssql';
  searchWords(q ?? '').forEach((word, index) => {
    const name = `searchWord${index}`;
    const found = columns.map((column) =>
      mssql ? `CHARINDEX(:${name}, ${column}) > 0` : `INSTR(${column}, :${name}) > 0`,
    );
    query.andWhere(`(${found.join(' OR ')})`, { [name]: word });
  });
  return query;
}
