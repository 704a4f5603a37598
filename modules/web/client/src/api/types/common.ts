/** One page of a list; `total` counts all rows that match, `page` starts at 1. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

/** Calendar date `YYYY-MM-DD`. */
export type IsoDate = string;

/** Instant in UTC, ISO 8601. */
export type IsoInstant = string;

/** Query of a list; undefined and empty values are left out of the address. */
export type Query = Record<string, string | number | boolean | null | undefined>;
