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
 * Takes an open amendment for one act: of two at once one goes through.
 *
 * @param version what the person looked at; the newest when null
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
  const from = version ?? amendment.version;
  const { affected } = await tx.manager.update(
    PlanAmendment,
    { id, version: from, status: 'open' },
    { status, version: from + 1 },
  );
  if (affected === 0) {
    refuseEnded(await findAmendment(tx, planId, id));
    throw new ChangedBySomeoneElse('Bản sửa đổi');
  }
  return Object.assign(amendment, { status, version: from + 1 });
}

function refuseEnded({ status }: PlanAmendment): void {
  if (status === 'applied') throw new Conflict('amendment-ended', 'Bản sửa đổi này đã được áp dụng.');
  if (status === 'discarded') throw new Conflict('amendment-ended', 'Bản sửa đổi này đã được bỏ.');
}
