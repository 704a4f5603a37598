import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { checkSchedule, newestDueKey, nextDueKey } from './due-keys';
import type { Schedule } from './due-keys';
import { CLAIM_MS, JobClaims } from './job-claims.service';
import type { JobClaim } from './job-claims.service';

interface JobHead {
  /** `room.what-it-does`, at most 80 characters; names the job for ever. */
  name: string;
  /** After an outage run the newest due key only (default), or each one missed, oldest first. */
  missed?: 'newest' | 'each';
  /** Due keys it says no to are passed over as if they had never come: a day off, for one. */
  when?(dueKey: string): Promise<boolean>;
}

/** Work done in one transaction with the note that it was done: exactly once. */
interface WholeJob {
  run(dueKey: string, transaction: Transaction, previous: string | null): Promise<void>;
  steps?: undefined;
}

/** Work in transactions of its own. A crash repeats it, so each step must know what it has done already. */
interface SteppedJob {
  steps(dueKey: string, previous: string | null): Promise<void>;
  run?: undefined;
}

export type ScheduledJob = JobHead & Schedule & (WholeJob | SteppedJob);

/** Keys of the past that are made up for one by one, at the most. */
const MISSED_LIMIT = 400;

/**
 * Runs what is due, once on however many instances: a run is claimed by one conditional update with a token, the due
 * key and an expiry, and its end checks the token. What a stopped service missed is owed when it is back.
 */
@Injectable()
export class ScheduledJobs {
  private readonly jobs = new Map<string, ScheduledJob>();
  private readonly logger = new Logger('PlanTasks');
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: JobClaims,
  ) {}

  /** At start, in `onModuleInit`. */
  register(job: ScheduledJob): void {
    checkSchedule(job.name, job);
    if (this.jobs.has(job.name)) throw new Error(`job ${job.name} is registered twice`);
    this.jobs.set(job.name, job);
  }

  names(): string[] {
    return [...this.jobs.keys()];
  }

  /** Runs everything owed now, one after the other. A job that fails is logged and tried again later. */
  runDue(): Promise<void> {
    this.looking = this.looking.then(async () => {
      for (const job of this.jobs.values()) {
        try {
          await this.catchUp(job);
        } catch (error) {
          this.logger.error(`scheduled job ${job.name}: ${String(error)}`);
        }
      }
    });
    return this.looking;
  }

  /** Lets what is running end; nothing begins any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.looking;
  }

  private async catchUp(job: ScheduledJob): Promise<void> {
    for (let round = 0; round < MISSED_LIMIT && !this.stopped; round += 1) {
      const doneKey = await this.claims.doneKey(job.name);
      const dueKey = await this.owed(job, doneKey);
      if (!dueKey) return;
      const claim = await this.claims.claim(job.name, dueKey, doneKey);
      if (!claim || !(await this.runClaimed(job, claim, doneKey))) return;
    }
  }

  private async owed(job: ScheduledJob, doneKey: string | null): Promise<string | null> {
    const newest = newestDueKey(job, this.clock.now());
    const each = job.missed === 'each' && doneKey !== null;
    let key = each ? nextDueKey(job, doneKey) : newest;
    while (key <= newest && (doneKey === null || key > doneKey)) {
      if (!job.when || (await job.when(key))) return key;
      if (!each) return null;
      key = nextDueKey(job, key);
    }
    return null;
  }

  /** @returns false when it failed */
  private async runClaimed(job: ScheduledJob, claim: JobClaim, previous: string | null): Promise<boolean> {
    const heart = setInterval(() => {
      this.claims
        .renew(claim)
        .catch((error: unknown) => this.logger.warn(`scheduled job ${job.name}: ${String(error)}`));
    }, CLAIM_MS / 4);
    heart.unref();
    try {
      if (job.run) {
        await this.unitOfWork.run(async (transaction) => {
          await job.run(claim.dueKey, transaction, previous);
          await this.claims.finish(claim, transaction.manager);
        });
      } else {
        await job.steps(claim.dueKey, previous);
        await this.unitOfWork.run(({ manager }) => this.claims.finish(claim, manager));
      }
      return true;
    } catch (error) {
      this.logger.error(`scheduled job ${job.name} of ${claim.dueKey} failed: ${String(error)}`);
      await this.claims.fail(claim, error);
      return false;
    } finally {
      clearInterval(heart);
    }
  }
}
