import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../config/options';
import { Notices, ScheduledJobs, WorkingCalendar } from '../../calendar';
import {
  addDays,
  Clock,
  daysBetween,
  PLAN_TASKS_OPTIONS,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { AT_WORK_STATUSES } from '../assignment.words';
import { Assignment, Task, TaskPlan } from '../entities';
import { holdersOf } from '../notices/assignment-audience';
import { toldAssignments, toldText } from '../notices/told-assignments';
import type { ToldAssignment } from '../notices/told-assignments';
import { owedStep } from './reminder-steps';
import type { ReminderRules, ReminderStep } from './reminder-steps';

/** Assignments told of in one transaction. */
const AT_ONCE = 50;

/** Reminds units of deadlines that come near or have passed: on working days, each step of a deadline once. */
@Injectable()
export class Reminders implements OnModuleInit {
  private readonly rules: ReminderRules;

  constructor(
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: WorkingCalendar,
    private readonly jobs: ScheduledJobs,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {
    const { reminderDays, overdueEveryDays } = options.notices;
    this.rules = { daysBefore: reminderDays, overdueEvery: overdueEveryDays };
  }

  onModuleInit(): void {
    this.jobs.register({
      name: 'tasks.reminders',
      dailyAt: this.options.notices.reminderAt,
      when: (day) => this.calendar.isWorkingDay(day),
      steps: async (today, previous) => void (await this.remind(today, previous ?? addDays(today, -1))),
    });
  }

  /**
   * Writes what the days after `after` up to today owe. Run again it tells nobody twice: each reminder has its key of
   * assignment, deadline and step.
   *
   * @returns how many assignments were told of
   */
  async remind(today: string, after: string): Promise<number> {
    const calendar = await this.calendar.days();
    const dueDays = await this.unitOfWork.read((manager) => this.dueDays(manager, today));
    let told = 0;
    for (const due of dueDays) {
      const step = owedStep(due, after, today, this.rules, calendar);
      if (!step) continue;
      const ids = await this.unitOfWork.read((manager) => openAssignments(manager, due));
      for (let start = 0; start < ids.length; start += AT_ONCE) {
        const some = ids.slice(start, start + AT_ONCE);
        told += await this.unitOfWork.run((tx) => this.tellAll(tx, some, due, step));
      }
    }
    return told;
  }

  /** Deadlines near enough, or past, of anything under way. */
  private async dueDays(manager: EntityManager, today: string): Promise<string[]> {
    // A step never comes later than its own day moved over the longest stretch of days off.
    const last = addDays(today, Math.max(...this.rules.daysBefore));
    const rows = await atWork(manager)
      .select('a.dueDate', 'due')
      .distinct(true)
      .andWhere('a.dueDate <= :last', { last })
      .orderBy('a.dueDate')
      .getRawMany<{ due: string }>();
    return rows.map(({ due }) => due);
  }

  private async tellAll(
    tx: Transaction,
    ids: readonly string[],
    due: string,
    step: ReminderStep,
  ): Promise<number> {
    // A late run is owed an earlier day; its words are of the day they are read.
    const today = vietnamToday(this.clock);
    if (step.kind === 'due-soon' && due < today) return 0;
    const told = await toldAssignments(tx.manager, ids);
    let count = 0;
    for (const one of told) {
      // It was handed in, or got another deadline, since the list was read.
      if (one.assignment.dueDate !== due || !isAtWork(one.assignment)) continue;
      await this.notices.post(tx, {
        kind: step.kind,
        to: holdersOf([one.assignment]),
        title: titleOf(one, due, today),
        text: toldText([one]),
        path: `tasks/${one.task.id}`,
        key: `${step.step}:${one.assignment.id}:${due}`,
        topic: { type: 'task', id: one.task.id },
      });
      count += 1;
    }
    return count;
  }
}

function titleOf({ task }: ToldAssignment, due: string, today: string): string {
  const days = daysBetween(today, due);
  const day = vietnameseDate(due);
  if (days > 0) return `Nhiệm vụ số ${task.number} còn ${days} ngày đến hạn (${day})`;
  if (days === 0) return `Nhiệm vụ số ${task.number} đến hạn hôm nay (${day})`;
  return `Nhiệm vụ số ${task.number} đã quá hạn ${-days} ngày (hạn ${day})`;
}

function isAtWork({ status }: Assignment): boolean {
  return AT_WORK_STATUSES.some((one) => one === status);
}

/** Assignments (alias `a`) units are at, of plans in force and tasks that stand. */
function atWork(manager: EntityManager) {
  return manager
    .createQueryBuilder(Assignment, 'a')
    .innerJoin(TaskPlan, 'p', 'p.id = a.planId')
    .innerJoin(Task, 't', 't.id = a.taskId')
    .where('a.status IN (:...statuses)', { statuses: [...AT_WORK_STATUSES] })
    .andWhere('p.status = :active', { active: 'active' })
    .andWhere('t.cancelledOn IS NULL');
}

async function openAssignments(manager: EntityManager, due: string): Promise<string[]> {
  const rows = await atWork(manager)
    .select('a.id', 'id')
    .andWhere('a.dueDate = :due', { due })
    .orderBy('a.id')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
