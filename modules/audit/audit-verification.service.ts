import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { UnitOfWork } from '../persistence';
import { AuditEntry, AuditHead } from './audit-entry.entity';
import { walkChain } from './chain-walk';
import type { ChainHead, ChainReport } from './chain-walk';

/** Tells whether the record of acts is whole. */
@Injectable()
export class AuditVerification {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param witnesses heads kept elsewhere at earlier checks: whoever cuts the record's end off does not reach them */
  verify(witnesses: readonly ChainHead[] = []): Promise<ChainReport> {
    const { unitOfWork } = this;
    return walkChain(
      {
        after: (sequence, take) =>
          unitOfWork.read((manager) =>
            manager.find(AuditEntry, {
              where: { sequence: MoreThan(sequence) },
              order: { sequence: 'ASC' },
              take,
            }),
          ),
        withHash: (hash) => unitOfWork.read((manager) => manager.findOneBy(AuditEntry, { hash })),
        head: () => unitOfWork.read((manager) => manager.findOneBy(AuditHead, { id: 'head' })),
      },
      witnesses,
    );
  }
}
