import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Deputy } from '../entities';

/** People in whose place this person may act on that day (Vietnam). */
export async function principalsOf(
  manager: EntityManager,
  deputyId: string,
  day: string,
): Promise<Set<string>> {
  const rows = await manager.find(Deputy, { where: { deputyId, ...actingOn(day) } });
  return new Set(rows.map(({ principalId }) => principalId));
}

/** Deputies of these people on that day. */
export async function deputiesOf(
  manager: EntityManager,
  principalIds: readonly string[],
  day: string,
): Promise<Deputy[]> {
  if (!principalIds.length) return [];
  return manager.find(Deputy, { where: { principalId: In([...principalIds]), ...actingOn(day) } });
}

function actingOn(day: string) {
  return { fromDay: LessThanOrEqual(day), toDay: MoreThanOrEqual(day), endedAt: IsNull() };
}
