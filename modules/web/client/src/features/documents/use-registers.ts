import { useQuery } from '@tanstack/react-query';
import { documentsApi } from '../../api/documents.api';
import { keys } from '../../api/query-keys';
import type { Direction, Register } from '../../api/types/documents';

/** The registers one may open, the one that opens first in front. */
export function useRegisters() {
  return useQuery({
    queryKey: keys.documentRegisters,
    queryFn: documentsApi.registers,
    staleTime: 60_000,
  });
}

/** The bodies whose registers one may open, each once. */
export function bodiesOf(registers: readonly Register[]): { value: string; label: string }[] {
  return [...new Map(registers.map(({ bodyId, bodyName }) => [bodyId, bodyName]))].map(([value, label]) => ({
    value,
    label,
  }));
}

/** The years of a body's register, the newest first; this year is always among them. */
export function yearsOf(
  registers: readonly Register[],
  body: string,
  direction: Direction,
  thisYear: number,
): number[] {
  const years = registers
    .filter((one) => one.bodyId === body && one.direction === direction)
    .map(({ year }) => year);
  return [...new Set([thisYear, ...years])].sort((one, other) => other - one);
}
