import { Column, PrimaryColumn } from 'typeorm';
import type { ColumnOptions } from 'typeorm';

/*
 * Column types that mean the same on SQL Server and SQLite. Text is always `nvarchar`: a `varchar` loses
 * Vietnamese on SQL Server without a word. `nvarchar(MAX)` would not pass SQLite's own schema builder, but no
 * schema is ever synchronised; at run time it only tells the SQL Server driver how to send a parameter.
 */

/** Primary key, a UUID as text. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'nvarchar', length: 36 });

/** A reference to another row's id. */
export const Ref = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'nvarchar', length: 36 });

/** Text of at most `length` UTF-16 units (4000 at the most). */
export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'nvarchar', length });

/** Text without a limit. */
export const LongText = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'nvarchar', length: 'MAX' });

/** A calendar day, `YYYY-MM-DD`; compares as text in both databases. */
export const DateOnly = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'nvarchar', length: 10 });

/** A point in time, UTC. Rounded to 3.33 ms by SQL Server: never compare and set on it. */
export const Instant = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: Date });

/** A value kept as JSON text. */
export const Json = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({
    ...options,
    type: 'nvarchar',
    length: 'MAX',
    transformer: {
      to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
      from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
    },
  });

/** True or false. */
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: Boolean });

/** A whole number of 32 bits. */
export const Whole = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'int' });

/** A number with decimals, as a JavaScript number. */
export const Real = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'float' });

/** Counter of changes for optimistic locking: put it into the WHERE of an update and raise it there. */
export const Version = (): PropertyDecorator => Column({ type: 'int', default: 1 });
