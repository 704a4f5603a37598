import type { PlanReference } from '../../tasks';
import type { Plan } from '../entities/plan.entity';

/** What the tasks room keeps of an approved plan; a draft is none of its business. */
export function planProjection(plan: Plan): PlanReference {
  const { id, symbol, subject, date, status } = plan;
  if (status === 'draft') throw new Error(`plan ${id} is a draft: it has no tasks yet`);
  return { id, symbol, subject, date, status };
}
