/** SQL Server: unique index, unique constraint. */
const MSSQL_NUMBERS = new Set([2601, 2627]);

/** True for the error a database gives when a unique key is taken: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { number, code, driverError } = error as { number?: unknown; code?: unknown; driverError?: unknown };
  if (typeof number === 'number' && MSSQL_NUMBERS.has(number)) return true;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return true;
  return driverError !== undefined && driverError !== error && isUniqueViolation(driverError);
}
