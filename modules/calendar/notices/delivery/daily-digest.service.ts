import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../../config/options';
import { PLAN_TASKS_OPTIONS } from '../../../foundation';
import { Person } from '../../../organization';
import { UnitOfWork } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import { ScheduledJobs } from '../../jobs/scheduled-jobs.service';
import { Notice } from '../notice.entity';
import { NoticeMessages } from './notice-messages.service';

/** Notices told in full in one digest; the page has the others. */
const IN_FULL = 50;

/** Sends each person once a day, in one message, what the person wants gathered. */
@Injectable()
export class DailyDigest implements OnModuleInit {
  constructor(
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    private readonly jobs: ScheduledJobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: NoticeMessages,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'notices.daily-digest',
      dailyAt: this.options.notices.digestAt,
      steps: (day) => this.sendAll(day),
    });
  }

  /** @param day ISO date the digest is of; what waits goes with it, however long it has waited */
  async sendAll(day: string): Promise<void> {
    const waiting = await this.unitOfWork.read((manager) =>
      manager
        .getRepository(Notice)
        .createQueryBuilder('n')
        .select('n.personId', 'personId')
        .distinct(true)
        .where('n.digest = :waiting', { waiting: 'waiting' })
        .orderBy('n.personId')
        .getRawMany<{ personId: string }>(),
    );
    for (const { personId } of waiting)
      await this.unitOfWork.run((transaction) => this.send(transaction, personId, day));
  }

  /** Message and marks commit together, so that each notice goes with one digest. What was read meanwhile stays out. */
  private async send(transaction: Transaction, personId: string, day: string): Promise<void> {
    const { manager } = transaction;
    const person = await manager.getRepository(Person).findOneBy({ id: personId });
    const notices = await manager.getRepository(Notice).find({
      where: { personId, digest: 'waiting' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const last = notices.at(-1);
    if (!last) return;
    const { affected } = await manager
      .createQueryBuilder()
      .update(Notice)
      .set({ digest: 'sent' })
      .where('personId = :personId AND digest = :waiting', { personId, waiting: 'waiting' })
      .andWhere('createdAt <= :at', { at: last.createdAt })
      .execute();
    // Another instance took some, or one came in the same millisecond: the run is repeated.
    if (affected !== notices.length) throw new Error('the notices of a digest changed while it was written');
    const unread = notices.filter(({ readAt }) => readAt === null);
    if (!unread.length || !person?.active) return;
    const noticeIds = unread.slice(0, IN_FULL).map(({ id }) => id);
    await this.messages.sendDigest(transaction, person, {
      personId,
      day,
      noticeIds,
      total: unread.length,
    });
  }
}
