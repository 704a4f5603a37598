import type { PlanReference } from '../../tasks';
import type { Plan } from '../entities/plan.entity';

/** What the tasks room keeps of a plan. */
export function planProjection(plan: Plan): PlanReference {
  const { id, symbol, subject, date, status } = plan;
  return { id, symbol, subject, date, status };
}
