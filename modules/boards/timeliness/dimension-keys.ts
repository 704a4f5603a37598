import type { BoardDimension } from '../dto/board.query';

/** SQL both databases take for what is grouped by; several of its values may make one key. */
export const GROUPED_BY: Record<BoardDimension, string> = {
  unit: 'a.unitId',
  plan: 'a.planId',
  field: 'a.taskId',
  month: 'SUBSTRING(a.originalDueDate, 1, 7)',
  quarter: 'SUBSTRING(a.originalDueDate, 1, 7)',
  year: 'SUBSTRING(a.originalDueDate, 1, 4)',
};

/** The key of a board from what the database grouped by. @param fields heading by task */
export function keyOf(
  by: BoardDimension,
  value: string | null,
  fields: ReadonlyMap<string, string | null>,
): string | null {
  if (value === null) return null;
  if (by === 'field') return fields.get(value) ?? null;
  if (by !== 'quarter') return value;
  const [year, month] = value.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** A period as people write it. */
export function periodName(by: BoardDimension, key: string): string {
  const [year, part] = key.split('-');
  if (by === 'month') return `Tháng ${part}/${year}`;
  if (by === 'quarter') return `Quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]}/${year}`;
  return `Năm ${year}`;
}
