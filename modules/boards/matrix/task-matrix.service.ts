import { Injectable } from '@nestjs/common';
import { NotFound } from '../../foundation';
import { Catalogue } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Assignment, DeadlineHorizon, Task, TaskPlan, timelinessOf, Urge } from '../../tasks';
import type { MatrixCellView, MatrixQuery, MatrixView } from '../dto';

/** Units by tasks of one plan. */
@Injectable()
export class TaskMatrix {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly horizon: DeadlineHorizon,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws NotFound `plan-not-found` for a plan without tasks */
  async open({ plan }: MatrixQuery): Promise<MatrixView> {
    const horizon = await this.horizon.now();
    const { tasks, assignments, urgings } = await this.unitOfWork.read(async (manager) => {
      if (!(await manager.existsBy(TaskPlan, { id: plan }))) {
        throw new NotFound('plan-not-found', 'Không tìm thấy kế hoạch này hoặc kế hoạch chưa giao nhiệm vụ.');
      }
      return {
        tasks: await manager.find(Task, { where: { planId: plan }, order: { number: 'ASC' } }),
        assignments: await manager.find(Assignment, {
          where: { planId: plan },
          order: { periodKey: 'ASC', id: 'ASC' },
        }),
        urgings: await manager
          .createQueryBuilder(Urge, 'n')
          .select('n.assignmentId', 'id')
          .addSelect('COUNT(*)', 'times')
          .where('n.planId = :plan', { plan })
          .groupBy('n.assignmentId')
          .getRawMany<{ id: string; times: number | string }>(),
      };
    });
    const times = new Map(urgings.map(({ id, times: count }) => [id, Number(count)]));
    const cells = new Map<string, MatrixCellView>();
    for (const assignment of assignments) {
      const { id, taskId, unitId, role, status } = assignment;
      // In the order of periods: the newest occurrence stays.
      cells.set(`${taskId} ${unitId}`, {
        taskId,
        unitId,
        assignmentId: id,
        role,
        status,
        timeliness: timelinessOf(assignment, horizon),
        urgings: times.get(id) ?? 0,
      });
    }
    const named = await this.catalogue.units([...new Set(assignments.map(({ unitId }) => unitId))]);
    const collator = new Intl.Collator('vi', { numeric: true });
    return {
      tasks: tasks.map(({ id, number, label, content, dueDate }) => ({
        id,
        number,
        label,
        content,
        dueDate,
      })),
      units: [...named.values()]
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => collator.compare(a.name, b.name)),
      cells: [...cells.values()],
    };
  }
}
