import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { Notices, ScheduledJobs } from '../../calendar';
import type { NoticeAudience } from '../../calendar';
import { PLAN_TASKS_OPTIONS } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import { TaskPlan } from '../entities';
import { shortened } from '../notices/told-assignments';
import { DeadlineHorizon } from '../timeliness/deadline-horizon.service';
import { digestText, isOver } from './digest-text';
import { lateUnits, planStandings, unitStandings } from './plan-standing';
import type { LateUnitCount, PlanStanding } from './plan-standing';

/** Tells leaders once a week how each plan in force stands: the province's of all units, a unit's of its own. */
@Injectable()
export class WeeklyDigest implements OnModuleInit {
  constructor(
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: ScheduledJobs,
    private readonly horizon: DeadlineHorizon,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    const { weeklyAt, weeklyOn } = this.options.notices;
    this.jobs.register({
      name: 'tasks.weekly-digest',
      dailyAt: weeklyAt,
      weekday: weeklyOn,
      steps: (week) => this.tellAll(week),
    });
  }

  /** @param week day the week's digest is of; each person is told once for it */
  async tellAll(week: string): Promise<void> {
    const horizon = await this.horizon.now();
    const plans = await this.unitOfWork.read((manager) =>
      manager.getRepository(TaskPlan).find({ where: { status: 'active' }, order: { id: 'ASC' } }),
    );
    for (const plan of plans) {
      const { whole, units, late } = await this.unitOfWork.read(async (manager) => ({
        whole: await planStandings(manager, [plan.id], horizon),
        units: await unitStandings(manager, [plan.id], horizon),
        late: await lateUnits(manager, [plan.id], horizon),
      }));
      for (const standing of whole)
        await this.tell(plan, standing, late, week, { roles: ['provincial-leader', 'coordinator'] });
      for (const standing of units)
        await this.tell(plan, standing, [], week, {
          unitIds: [standing.unitId as string],
          roles: ['unit-leader'],
        });
    }
  }

  private async tell(
    plan: TaskPlan,
    standing: PlanStanding,
    late: readonly LateUnitCount[],
    week: string,
    to: NoticeAudience,
  ): Promise<void> {
    if (isOver(standing)) return;
    const whose = standing.unitId ? 'Phần việc của đơn vị trong' : 'Tình hình';
    await this.unitOfWork.run((tx) =>
      this.notices.post(tx, {
        kind: 'plan-digest',
        to,
        title: `${whose} kế hoạch ${plan.symbol ?? shortened(plan.subject)}: tổng hợp tuần`,
        text: digestText(standing, late),
        path: `plans/${plan.id}`,
        key: `plan-digest:${plan.id}:${week}:${standing.unitId ?? 'all'}`,
        topic: { type: 'plan', id: plan.id },
      }),
    );
  }
}
