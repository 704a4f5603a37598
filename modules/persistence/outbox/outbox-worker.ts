import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Clock, Ids } from '../../foundation';
import { UnitOfWork } from '../unit-of-work';
import { OutboxHandlers } from './outbox-handlers';
import { messageParked } from './message-parked.event';
import { OutboxMessage } from './outbox-message.entity';

/** How long one delivery may keep its claim, milliseconds. */
const CLAIM = 120_000;
/** Candidates looked at in one round. */
const ROUND = 50;

/** Milliseconds before the next attempt: 5 s, 10 s, 20 s … at most an hour. */
export function backoff(attempts: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, attempts - 1), 3_600_000);
}

/** Attempts after which a message is parked for a person to look at. */
export const PARK_AFTER = 10;

/**
 * Delivers what waits in the outbox. Several instances may run: a message is claimed by one conditional update with
 * a token and an expiry. It never overtakes an earlier one of the same order key, not even a parked one.
 */
@Injectable()
export class OutboxWorker implements OnApplicationShutdown {
  private readonly logger = new Logger('PlanTasks');
  private running: Promise<number> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: OutboxHandlers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Something new waits: deliver soon, in the background. */
  wake(): void {
    if (this.stopped) return;
    void this.drain().catch((error: unknown) => this.logger.error(`outbox: ${String(error)}`));
  }

  /** Looks again every so often, for messages whose time has come. */
  start(everyMs: number): void {
    this.timer = setInterval(() => this.wake(), everyMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** Delivers everything that may go now. @returns how many were sent */
  async drain(): Promise<number> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.rounds();
    try {
      return await this.running;
    } finally {
      this.running = null;
    }
  }

  private async rounds(): Promise<number> {
    let sent = 0;
    do {
      this.again = false;
      let delivered: number;
      do {
        delivered = await this.round();
        sent += delivered;
      } while (delivered > 0 && !this.stopped);
    } while (this.again && !this.stopped);
    return sent;
  }

  private async round(): Promise<number> {
    let sent = 0;
    for (const message of await this.candidates()) {
      if (this.stopped) break;
      const token = this.ids.next();
      if (await this.claim(message, token)) sent += (await this.deliver(message, token)) ? 1 : 0;
    }
    return sent;
  }

  /** Due messages that are the oldest undelivered of their order key and whose channel is connected. */
  private async candidates(): Promise<OutboxMessage[]> {
    const channels = this.handlers.channels();
    if (!channels.length) return [];
    const now = this.clock.now().toISOString();
    return this.unitOfWork.read((manager) => {
      const query = manager.createQueryBuilder(OutboxMessage, 'm');
      const earlier = query
        .subQuery()
        .select('1')
        .from(OutboxMessage, 'e')
        .where('e.orderKey = m.orderKey')
        .andWhere('e.sequence < m.sequence')
        .andWhere('e.status <> :sent')
        .getQuery();
      return query
        .where('m.status = :pending')
        .andWhere('m.nextAttemptAt <= :now')
        .andWhere('(m.claimedUntil IS NULL OR m.claimedUntil < :now)')
        .andWhere('m.channel IN (:...channels)')
        .andWhere(`NOT EXISTS ${earlier}`)
        .setParameters({ pending: 'pending', sent: 'sent', now, channels })
        .orderBy('m.sequence', 'ASC')
        .take(ROUND)
        .getMany();
    });
  }

  private async claim(message: OutboxMessage, token: string): Promise<boolean> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const result = await tx.manager
        .createQueryBuilder()
        .update(OutboxMessage)
        .set({ claimToken: token, claimedUntil: new Date(now.getTime() + CLAIM).toISOString() })
        .where('id = :id AND status = :pending', { id: message.id, pending: 'pending' })
        .andWhere('(claimedUntil IS NULL OR claimedUntil < :now)', { now: now.toISOString() })
        .execute();
      return result.affected === 1;
    });
  }

  private async deliver(message: OutboxMessage, token: string): Promise<boolean> {
    const attempts = message.attempts + 1;
    try {
      await this.handlers.deliver(message);
      await this.finish(message, token, {
        status: 'sent',
        attempts,
        sentAt: this.clock.now().toISOString(),
        lastError: null,
      });
      return true;
    } catch (error) {
      const parked = attempts >= PARK_AFTER || error instanceof PermanentFailure;
      await this.finish(message, token, {
        status: parked ? 'parked' : 'pending',
        attempts,
        nextAttemptAt: new Date(this.clock.now().getTime() + backoff(attempts)).toISOString(),
        lastError: (error instanceof Error ? error.message : String(error)).slice(0, 4000),
      });
      return false;
    }
  }

  /** Writes the outcome only while the claim is still ours: a slow delivery may have been taken over. */
  private async finish(
    message: OutboxMessage,
    token: string,
    changes: Partial<Omit<OutboxMessage, 'payload'>>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.manager.update(OutboxMessage, { id: message.id, claimToken: token }, {
        ...changes,
        claimToken: null,
        claimedUntil: null,
      } as never);
      if (affected && changes.status === 'parked') {
        await this.handlers.parked(tx, message, changes.lastError ?? '');
        tx.emit(messageParked(message));
      }
    });
  }
}

/** A refusal that no repetition will change; the message is parked at once. */
export class PermanentFailure extends Error {}
