import type { DomainEvent } from '../persistence';

/** A plan went through one of the acts of its life; its tasks went with it. */
export interface PlanChanged extends DomainEvent {
  readonly name: 'plans.changed';
  readonly planId: string;
  readonly act: 'approve' | 'issue' | 'amend' | 'close' | 'cancel';
}

export function planChanged(planId: string, act: PlanChanged['act']): PlanChanged {
  return { name: 'plans.changed', planId, act };
}
