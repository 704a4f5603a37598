import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock, Ids } from '../../foundation';
import { backoff, isUniqueViolation, UnitOfWork } from '../../persistence';
import { ScheduledJobRow } from './scheduled-job.entity';

/** How long a run may keep silent before another instance takes it over, milliseconds. */
export const CLAIM_MS = 10 * 60_000;

/** A run that is ours. */
export interface JobClaim {
  name: string;
  dueKey: string;
  token: string;
}

/** Another instance took the run over because this one was silent for too long. */
export class ClaimLost extends Error {
  constructor({ name, dueKey }: JobClaim) {
    super(`the run of ${name} for ${dueKey} was taken over by another instance`);
  }
}

/** Who runs what: the rows several instances agree by. */
@Injectable()
export class JobClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Newest due key that is done; the job's row is made if there is none. */
  async doneKey(name: string): Promise<string | null> {
    const row = await this.unitOfWork.read((manager) =>
      manager.getRepository(ScheduledJobRow).findOneBy({ name }),
    );
    if (row) return row.doneKey;
    try {
      await this.unitOfWork.run(({ manager }) =>
        manager.getRepository(ScheduledJobRow).insert({ name, failures: 0 }),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    return null;
  }

  /** @param seen the done key it was found owed by; null is given when that has moved on or somebody else runs it */
  async claim(name: string, dueKey: string, seen: string | null): Promise<JobClaim | null> {
    const claim = { name, dueKey, token: this.ids.next() };
    const now = this.clock.now().toISOString();
    return this.unitOfWork.run(async ({ manager }) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(ScheduledJobRow)
        .set({ claimToken: claim.token, claimedKey: dueKey, claimedUntil: this.expiry() })
        .where({ name, doneKey: seen ?? IsNull() })
        .andWhere('(claimedUntil IS NULL OR claimedUntil < :now)', { now })
        .andWhere('(nextAttemptAt IS NULL OR nextAttemptAt <= :now)')
        .execute();
      return affected === 1 ? claim : null;
    });
  }

  async renew({ name, token }: JobClaim): Promise<void> {
    await this.unitOfWork.run(({ manager }) =>
      manager
        .getRepository(ScheduledJobRow)
        .update({ name, claimToken: token }, { claimedUntil: this.expiry() }),
    );
  }

  /** @throws ClaimLost, so that what was done in the same transaction is undone */
  async finish(claim: JobClaim, manager: EntityManager): Promise<void> {
    const { affected } = await manager.getRepository(ScheduledJobRow).update(
      { name: claim.name, claimToken: claim.token },
      {
        doneKey: claim.dueKey,
        claimedKey: null,
        claimToken: null,
        claimedUntil: null,
        failures: 0,
        nextAttemptAt: null,
        lastError: null,
        finishedAt: this.clock.now().toISOString(),
      },
    );
    if (affected !== 1) throw new ClaimLost(claim);
  }

  /** The run is owed again after a while. */
  async fail({ name, token }: JobClaim, error: unknown): Promise<void> {
    await this.unitOfWork.run(async ({ manager }) => {
      const jobs = manager.getRepository(ScheduledJobRow);
      const row = await jobs.findOneBy({ name, claimToken: token });
      if (!row) return;
      const failures = row.failures + 1;
      await jobs.update(
        { name, claimToken: token },
        {
          claimedKey: null,
          claimToken: null,
          claimedUntil: null,
          failures,
          nextAttemptAt: new Date(this.clock.now().getTime() + backoff(failures)).toISOString(),
          lastError: (error instanceof Error ? error.message : String(error)).slice(0, 4000),
        },
      );
    });
  }

  private expiry(): string {
    return new Date(this.clock.now().getTime() + CLAIM_MS).toISOString();
  }
}
