import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Clock, Ids, searchText, vietnamToday } from '../../foundation';
import { insertMany } from '../../persistence';
import type { Transaction } from '../../persistence';
import { assignmentChanged } from '../assignment-changed.event';
import { OPEN_STATUSES, ROLE_WORDS } from '../assignment.words';
import type { AssignmentRole, AssignmentStatus } from '../assignment.words';
import { waitingTasks } from '../conditions/waiting-tasks';
import { nextOpening, openingOn } from '../deadline/due-date';
import { Assignment, Task, TaskCondition, TaskPlan, TaskUnit } from '../entities';
import type { CreatedTasks, NewTask, PlanReference } from '../task.types';
import { BulkMoves } from '../transitions/bulk-moves.service';
import { draftProblems, refuseProblems } from './draft-problems';
import type { DraftProblem } from './draft-problems';
import { assignmentRows, conditionRows, taskRow, unitRows } from './task-rows';
import type { RowContext } from './task-rows';
import { unitRoles } from './unit-roles';

/** Makes tasks and assignments of a plan's approved items. */
@Injectable()
export class TaskFactory {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly moves: BulkMoves,
  ) {}

  /** What is wrong with drafts, without making anything. */
  check(drafts: readonly NewTask[]): DraftProblem[] {
    return draftProblems(drafts);
  }

  /**
   * Makes all tasks or none. In an active plan the assignments are out at once (waiting for their conditions where
   * there are any); in a prepared plan they are held until release.
   *
   * @throws InvalidInput `tasks-not-assignable` with one detail per blocking problem (`row` is the draft's order)
   */
  async createAll(
    transaction: Transaction,
    plan: PlanReference,
    drafts: readonly NewTask[],
    actor: Actor,
  ): Promise<CreatedTasks> {
    refuseProblems(draftProblems(drafts));
    await this.planChanged(transaction, plan);
    const now = this.clock.now();
    const context: RowContext = { ids: this.ids, now, today: vietnamToday(this.clock) };
    const made = drafts.map((draft) => rowsOf(plan, draft, context));
    const { manager } = transaction;
    await insertMany(
      manager,
      Task,
      made.map(({ task }) => task),
    );
    await insertMany(
      manager,
      TaskUnit,
      made.flatMap(({ units }) => units),
    );
    await insertMany(
      manager,
      TaskCondition,
      made.flatMap(({ conditions }) => conditions),
    );
    await insertMany(
      manager,
      Assignment,
      made.flatMap(({ assignments }) => assignments),
    );
    for (const rows of made) this.tell(transaction, rows, actor);
    return {
      tasks: made.length,
      assignments: made.reduce((sum, { assignments }) => sum + assignments.length, 0),
      taskIds: made.map(({ task }) => task.id),
    };
  }

  /** Keeps this room's copy of a plan in step; call it in the transaction of every change of these fields. */
  async planChanged(transaction: Transaction, plan: PlanReference): Promise<void> {
    const { id, symbol, subject, date, status } = plan;
    const row: TaskPlan = { id, symbol, subject, date, status, searchText: searchText(symbol, subject) };
    const plans = transaction.manager.getRepository(TaskPlan);
    if (await plans.existsBy({ id })) await plans.update({ id }, row);
    else await plans.insert(row);
  }

  /**
   * A prepared plan got its number and date: what was held goes out, or waits for its conditions. Periods of
   * recurring tasks count from today.
   *
   * @param plan as it is now, active
   */
  async release(transaction: Transaction, plan: PlanReference, actor: Actor): Promise<void> {
    await this.planChanged(transaction, plan);
    const { manager } = transaction;
    const tasks = await manager
      .getRepository(Task)
      .find({ where: { planId: plan.id }, order: { number: 'ASC' } });
    const held = await manager.getRepository(Assignment).findBy({ planId: plan.id, status: 'held' });
    const waiting = await waitingTasks(
      manager,
      tasks.map(({ id }) => id),
    );
    const today = vietnamToday(this.clock);
    for (const task of tasks) {
      const assignments = held.filter(({ taskId }) => taskId === task.id);
      if (!assignments.length) continue;
      const opening = openingOn(task, today, !waiting.has(task.id));
      await this.moves.move(transaction, {
        name: 'release',
        task,
        assignments,
        actor,
        waiting: waiting.has(task.id),
        extra: opening.columns,
      });
      await manager
        .getRepository(Task)
        .update({ id: task.id }, { ...opening.columns, nextOpensOn: opening.nextOpensOn });
    }
  }

  /** The plan was withdrawn: whatever is open of it is cancelled; what was completed stays. */
  async cancelAll(
    transaction: Transaction,
    plan: PlanReference,
    reason: string,
    actor: Actor,
  ): Promise<void> {
    await this.planChanged(transaction, plan);
    const { manager } = transaction;
    const tasks = await manager.getRepository(Task).findBy({ planId: plan.id, cancelledOn: IsNull() });
    const open = await manager
      .getRepository(Assignment)
      .findBy({ planId: plan.id, status: In([...OPEN_STATUSES]) });
    for (const task of tasks) {
      const assignments = open.filter(({ taskId }) => taskId === task.id);
      await this.moves.move(transaction, { name: 'cancel', task, assignments, actor, reason });
    }
    await manager
      .getRepository(Task)
      .update(
        { planId: plan.id, cancelledOn: IsNull() },
        { cancelledOn: vietnamToday(this.clock), nextOpensOn: null },
      );
  }

  private tell(transaction: Transaction, { task, assignments, roles }: TaskRows, actor: Actor): void {
    this.audit.record(transaction, {
      actor,
      action: 'task.create',
      topic: { type: 'task', id: task.id },
      summary: `Tạo nhiệm vụ số ${task.number}: ${roleSentence(roles)}.`,
      after: { dueDate: task.dueDate, units: Object.fromEntries(roles) },
    });
    for (const assignment of assignments) {
      const out = assignment.status === 'assigned';
      transaction.emit(assignmentChanged(assignment, 'create', out ? ['unit'] : []));
    }
  }
}

interface TaskRows {
  task: Task;
  units: TaskUnit[];
  conditions: TaskCondition[];
  assignments: Assignment[];
  roles: Map<string, AssignmentRole>;
}

function rowsOf(plan: PlanReference, draft: NewTask, context: RowContext): TaskRows {
  const task = taskRow(plan.id, draft, context);
  const status = firstStatus(plan, draft.conditions.length > 0);
  if (status === 'assigned') task.nextOpensOn = nextOpening(task);
  const roles = unitRoles(draft.units);
  const opening = { dueDate: task.dueDate, periodKey: task.periodKey, status };
  return {
    task,
    units: unitRows(task.id, draft.units, context.ids),
    conditions: conditionRows(task.id, draft.conditions, context.ids),
    assignments: assignmentRows(task, roles, opening, context),
    roles,
  };
}

function firstStatus(plan: PlanReference, waiting: boolean): AssignmentStatus {
  if (plan.status !== 'active') return 'held';
  return waiting ? 'waiting' : 'assigned';
}

function roleSentence(roles: ReadonlyMap<string, AssignmentRole>): string {
  return (Object.keys(ROLE_WORDS) as AssignmentRole[])
    .map((role) => ({ role, count: [...roles.values()].filter((other) => other === role).length }))
    .filter(({ count }) => count > 0)
    .map(({ role, count }) => `${count} đơn vị ${ROLE_WORDS[role]}`)
    .join(', ');
}
