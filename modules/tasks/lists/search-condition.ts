import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { searchPatterns } from '../../foundation';

/** Every word of `q` must be found in one of the columns, with or without diacritics. */
export function andSearch<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  columns: readonly string[],
  q: string | undefined,
): SelectQueryBuilder<T> {
  searchPatterns(q ?? '').forEach((pattern, index) => {
    const word = `word${index}`;
    query.andWhere(`(${columns.map((column) => `${column} LIKE :${word} ESCAPE '\\'`).join(' OR ')})`, {
      [word]: pattern,
    });
  });
  return query;
}
