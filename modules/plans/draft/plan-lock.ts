import { ChangedBySomeoneElse, Conflict, NotFound } from '../../foundation';
import { rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Plan } from '../entities/plan.entity';
import type { PlanStatus } from '../entities/plan.entity';

const STATUS_WORDS: Record<PlanStatus, string> = {
  draft: 'đang dự thảo',
  prepared: 'đã duyệt, chờ số và ngày ban hành',
  active: 'đã giao nhiệm vụ',
  closed: 'đã kết thúc',
  cancelled: 'đã hủy',
};

export async function findPlan(tx: Pick<Transaction, 'manager'>, id: string): Promise<Plan> {
  const plan = await tx.manager.findOne(Plan, { where: { id } });
  if (!plan) throw planNotFound();
  return plan;
}

function planNotFound(): NotFound {
  return new NotFound('plan-not-found', 'Không tìm thấy kế hoạch.');
}

/**
 * The plan, if it is in one of these states. Acts on one plan and its items wait for each other from here to their
 * commit, so that none rests on a state another is just ending.
 *
 * @throws Conflict `plan-already-approved`, `plan-ended` otherwise
 */
export async function planIn(tx: Transaction, id: string, ...statuses: PlanStatus[]): Promise<Plan> {
  const plan = await tx.manager.findOne(Plan, { where: { id }, ...rowLock(tx.manager) });
  if (!plan) throw planNotFound();
  refuseOther(plan.status, statuses);
  return plan;
}

/**
 * Changes the plan if nobody did since the version given: two at once cannot both pass.
 *
 * @throws Conflict for another state, ChangedBySomeoneElse for another version
 */
export async function changePlan(
  tx: Transaction,
  id: string,
  version: number,
  from: PlanStatus[],
  changes: Partial<Plan>,
): Promise<Plan> {
  const before = await planIn(tx, id, ...from);
  if (before.version !== version) throw new ChangedBySomeoneElse('Kế hoạch');
  const result = await tx.manager.update(Plan, { id, version }, { ...changes, version: version + 1 });
  if (result.affected === 0) throw new ChangedBySomeoneElse('Kế hoạch');
  return Object.assign(before, changes, { version: version + 1 });
}

function refuseOther(status: PlanStatus, allowed: PlanStatus[]): void {
  if (allowed.includes(status)) return;
  const approved = status === 'active' || status === 'prepared';
  throw new Conflict(
    approved ? 'plan-already-approved' : 'plan-ended',
    `Không thực hiện được: kế hoạch ${STATUS_WORDS[status]}.`,
  );
}
