import { Link } from './link.entity';
import { LinkPlan, LinkPlanCitation } from './link-plan.entity';

export * from './link.entity';
export * from './link-plan.entity';

export const LINK_ENTITIES = [Link, LinkPlan, LinkPlanCitation];
