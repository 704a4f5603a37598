import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ScheduledJobs } from '../../calendar';
import { UnitOfWork } from '../../persistence';
import { ReportPeriod } from '../entities';
import { PeriodOpening } from './period-opening.service';

/** Opens the next period of every series whose day has come. */
@Injectable()
export class PeriodSchedule implements OnModuleInit {
  private readonly logger = new Logger('PlanTasks');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: PeriodOpening,
    private readonly jobs: ScheduledJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'reports.open-next-periods',
      dailyAt: '00:20',
      steps: async (today) => void (await this.openDue(today)),
    });
  }

  /**
   * Missed days are made up for, one period after the other; each opens exactly once, however often and in however
   * many instances this runs. A series that cannot go on (its template was withdrawn) does not hold up the others.
   *
   * @param today ISO date in Vietnam
   * @returns how many periods were opened
   */
  async openDue(today: string): Promise<number> {
    let opened = 0;
    const failed = new Set<string>();
    for (;;) {
      const due = await this.due(today);
      const next = due.find(({ id }) => !failed.has(id));
      if (!next) return opened;
      try {
        opened += (await this.openAfter(next)) ? 1 : 0;
      } catch (error) {
        failed.add(next.id);
        this.logger.error(`the period after ${next.id} could not be opened: ${String(error)}`);
      }
    }
  }

  private due(today: string): Promise<Pick<ReportPeriod, 'id' | 'nextOpensOn'>[]> {
    return this.unitOfWork.read((manager) =>
      manager
        .createQueryBuilder(ReportPeriod, 'p')
        .select(['p.id', 'p.nextOpensOn'])
        .where('p.nextOpensOn IS NOT NULL AND p.nextOpensOn <= :today', { today })
        .orderBy('p.nextOpensOn', 'ASC')
        .addOrderBy('p.id', 'ASC')
        .getMany(),
    );
  }

  private openAfter({ id, nextOpensOn }: Pick<ReportPeriod, 'id' | 'nextOpensOn'>): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      // Whoever clears the day opens the period; everybody else finds nothing to do.
      const claimed = await tx.manager.update(
        ReportPeriod,
        { id, nextOpensOn: nextOpensOn as string },
        { nextOpensOn: null },
      );
      if (claimed.affected === 0) return false;
      const period = await tx.manager.findOneByOrFail(ReportPeriod, { id });
      return (await this.opening.openNext(tx, period)) !== null;
    });
  }
}
