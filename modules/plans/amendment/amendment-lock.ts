import { ChangedBySomeoneElse, Conflict, NotFound } from '../../foundation';
import type { Transaction } from '../../persistence';
import { PlanAmendment } from '../entities/amendment.entity';
import type { AmendmentStatus } from '../entities/amendment.entity';

export async function findAmendment(
  { manager }: Pick<Transaction, 'manager'>,
  planId: string,
  id: string,
): Promise<PlanAmendment> {
  const amendment = await manager.findOne(PlanAmendment, { where: { id, planId } });
  if (!amendment) throw new NotFound('amendment-not-found', 'Không tìm thấy bản sửa đổi.');
  return amendment;
}

/**
 * Takes an open amendment for one act and raises its version.
 *
 * @param version what the person looked at: of two acts on the same one goes through. Null for an act that does not
 *   depend on the others
 * @throws Conflict `amendment-ended`, ChangedBySomeoneElse
 */
export async function takeAmendment(
  tx: Transaction,
  planId: string,
  id: string,
  version: number | null,
  status: AmendmentStatus = 'open',
): Promise<PlanAmendment> {
  const amendment = await findAmendment(tx, planId, id);
  refuseEnded(amendment);
  if (version !== null && amendment.version !== version) throw new ChangedBySomeoneElse('Bản sửa đổi');
  const { affected } = await tx.manager.update(
    PlanAmendment,
    { id, status: 'open', ...(version !== null && { version }) },
    { status, version: () => '"version" + 1' },
  );
  if (affected === 0) {
    refuseEnded(await findAmendment(tx, planId, id));
    throw new ChangedBySomeoneElse('Bản sửa đổi');
  }
  return Object.assign(amendment, { status });
}

function refuseEnded({ status }: PlanAmendment): void {
  if (status === 'applied') throw new Conflict('amendment-ended', 'Bản sửa đổi này đã được áp dụng.');
  if (status === 'discarded') throw new Conflict('amendment-ended', 'Bản sửa đổi này đã được bỏ.');
}
