import { Injectable } from '@nestjs/common';
import { daysBetween } from '../../foundation';
import { Unit } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { AT_WORK_STATUSES } from '../assignment.words';
import type { AssignmentStatus } from '../assignment.words';
import { Assignment, Task } from '../entities';
import { byId } from '../lists/assignment-views';
import { DeadlineHorizon } from '../timeliness/deadline-horizon.service';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';

/** A unit's late work of one plan. */
export interface LateUnit {
  unitId: string;
  unitName: string;
  /** By deadline, the oldest first. */
  assignments: LateAssignment[];
}

export interface LateAssignment {
  assignmentId: string;
  unitId: string;
  parentUnitId: string | null;
  taskId: string;
  /** Place of the task in its plan, from 1. */
  taskNumber: number;
  label: string | null;
  groups: string[];
  source: Task['source'];
  content: string;
  product: string | null;
  periodKey: string;
  status: AssignmentStatus;
  /** In force, ISO date. */
  dueDate: string;
  originalDueDate: string | null;
  /** Calendar days since the deadline in force. */
  daysLate: number;
  /** Urgings so far. */
  urgeCount: number;
}

/** What is late of a plan: under way, not handed in, and past the deadline in force. */
@Injectable()
export class LateAssignments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly horizon: DeadlineHorizon,
  ) {}

  /** By unit in the order of their names. Parts that units handed to others are urged by those units and left out. */
  async ofPlan(planId: string): Promise<LateUnit[]> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const late = await manager
        .createQueryBuilder(Assignment, 'a')
        .where('a.planId = :planId', { planId })
        .andWhere('a.parentId IS NULL')
        .andWhere('a.status IN (:...working)', { working: AT_WORK_STATUSES })
        .andWhere(timelinessCondition(['overdue']), timelinessParameters(horizon))
        .orderBy('a.dueDate')
        .addOrderBy('a.id')
        .getMany();
      const tasks = await byId(
        manager,
        Task,
        late.map(({ taskId }) => taskId),
      );
      const units = await byId(
        manager,
        Unit,
        late.map(({ unitId }) => unitId),
      );
      return [...units.values()]
        .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
        .map(({ id, name }) => ({
          unitId: id,
          unitName: name,
          assignments: late
            .filter(({ unitId }) => unitId === id)
            .map((one) => lateView(one, tasks.get(one.taskId) as Task, horizon.today)),
        }));
    });
  }
}

function lateView(assignment: Assignment, task: Task, today: string): LateAssignment {
  const { id: assignmentId, unitId, parentUnitId, taskId, periodKey, status } = assignment;
  const { originalDueDate, urgeCount } = assignment;
  const { number: taskNumber, label, groups, source, content, product } = task;
  const dueDate = assignment.dueDate as string;
  return {
    ...{ assignmentId, unitId, parentUnitId, taskId, taskNumber, label, groups, source, content, product },
    ...{ periodKey, status, dueDate, originalDueDate, urgeCount },
    daysLate: daysBetween(dueDate, today),
  };
}
