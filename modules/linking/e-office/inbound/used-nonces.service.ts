import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { SignedRequest } from '../../../../integration/e-office/signed-requests.port';
import { Clock, Conflict, Ids } from '../../../foundation';
import { isUniqueViolation, UnitOfWork } from '../../../persistence';
import { UsedNonce } from '../e-office.entities';

/** Lets each signed request through once, on however many instances. */
@Injectable()
export class UsedNonces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Conflict `nonce-replayed` */
  async use({ keyId, nonce, expiresAt }: SignedRequest): Promise<void> {
    try {
      await this.unitOfWork.run(async ({ manager }) => {
        await manager.delete(UsedNonce, { expiresAt: LessThan(this.clock.now().toISOString()) });
        await manager.insert(UsedNonce, {
          id: this.ids.next(),
          keyId,
          nonce,
          expiresAt: expiresAt.toISOString(),
        });
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new Conflict(
        'nonce-replayed',
        'Yêu cầu này đã được gửi trước đó. Khi gửi lại, hãy dùng nonce mới và giữ nguyên Idempotency-Key.',
      );
    }
  }
}
