/** An instant as a raw query gives it: SQLite stores UTC as text without saying so. */
export function rawInstant(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(value.endsWith('Z') ? value : `${value.replace(' ', 'T')}Z`);
}
