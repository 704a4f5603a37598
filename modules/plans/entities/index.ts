import { PlanAmendment, PlanChange } from './amendment.entity';
import { PlanItem } from './plan-item.entity';
import { PlanSource } from './plan-source.entity';
import { Plan } from './plan.entity';

export * from './amendment.entity';
export * from './plan-item.entity';
export * from './plan-source.entity';
export * from './plan.entity';

export const PLANS_ENTITIES = [Plan, PlanSource, PlanItem, PlanAmendment, PlanChange];
