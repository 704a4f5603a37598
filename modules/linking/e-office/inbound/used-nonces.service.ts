import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { SignedRequest } from '../../../../integration/e-office/signed-requests.port';
import { ScheduledJobs } from '../../../calendar';
import { Clock, Conflict, Ids } from '../../../foundation';
import { isUniqueViolation, UnitOfWork } from '../../../persistence';
import { UsedNonce } from '../e-office.entities';

/** Lets each signed request through once, on however many instances. */
@Injectable()
export class UsedNonces implements OnModuleInit {
  constructor(
    private readonly jobs: ScheduledJobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'linking.used-nonces',
      everyMinutes: 60,
      // A request that old is refused for its timestamp.
      run: async (_hour, { manager }) => {
        await manager.delete(UsedNonce, { expiresAt: LessThan(this.clock.now().toISOString()) });
      },
    });
  }

  /** @throws Conflict `nonce-replayed` */
  async use({ keyId, nonce, expiresAt }: SignedRequest): Promise<void> {
    try {
      await this.unitOfWork.run(async ({ manager }) => {
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
