import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { AssignmentStatus } from '../assignment.words';
import type { AssignmentQuery } from '../dto/assignment.query';
import type { AssignmentCountsView, AssignmentView } from '../dto/assignment.view';
import { Assignment } from '../entities';
import type { PlanCounts } from '../task.types';
import { DeadlineHorizon } from '../timeliness/deadline-horizon.service';
import type { Horizon } from '../timeliness/timeliness';
import { TIMELINESS } from '../timeliness/timeliness-rules';
import { timelinessCondition, timelinessParameters } from '../timeliness/timeliness-sql';
import { assignmentsWhere, inOrder } from './assignment-filter';
import type { AssignmentCriteria } from './assignment-filter';
import { assignmentViews } from './assignment-views';
import { planCounts } from './plan-counts';
import { maySee } from './visibility';

/** Lists and counts of assignments, each person's own slice of them. */
@Injectable()
export class AssignmentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly horizon: DeadlineHorizon,
  ) {}

  async page(query: AssignmentQuery, me: Identity): Promise<Page<AssignmentView>> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const where = assignmentsWhere(manager, query, me, horizon);
      const total = await countOf(where.clone());
      const rows = await inOrder(where, query.sort)
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      return pageOf(await assignmentViews(manager, rows, me, horizon), total, query);
    });
  }

  /** @throws NotFound also for one that is not this person's to see */
  async one(id: string, me: Identity): Promise<AssignmentView> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const assignment = await manager.getRepository(Assignment).findOneBy({ id });
      if (!assignment || !maySee(me, assignment)) {
        throw new NotFound('assignment-not-found', 'Không tìm thấy phần việc này.');
      }
      return (await assignmentViews(manager, [assignment], me, horizon))[0];
    });
  }

  async counts(criteria: AssignmentCriteria, me: Identity): Promise<AssignmentCountsView> {
    const horizon = await this.horizon.now();
    const rows = await this.unitOfWork.read((manager) => countRows(manager, criteria, me, horizon));
    const byTimeliness = Object.fromEntries(
      TIMELINESS.map((word) => [word, rows.reduce((sum, row) => sum + Number(row[column(word)]), 0)]),
    ) as AssignmentCountsView['byTimeliness'];
    return {
      byStatus: Object.fromEntries(rows.map(({ status, total }) => [status, Number(total)])),
      byTimeliness,
      total: rows.reduce((sum, { total }) => sum + Number(total), 0),
    };
  }

  /**
   * What overviews of plans show, by plan; a plan without standing assignments is absent. Two queries whatever their number.
   *
   * @param me whose slice; everything when left out
   */
  async countsForPlans(planIds: readonly string[], me?: Identity): Promise<Map<string, PlanCounts>> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read((manager) => planCounts(manager, planIds, me ?? null, horizon));
  }
}

type CountRow = { status: AssignmentStatus; total: number | string } & Record<string, number | string>;

function column(timeliness: string): string {
  return `n_${timeliness.replace(/-/g, '_')}`;
}

/** One row per status, with a sum per timeliness: parameters inside a GROUP BY expression are not portable. */
async function countRows(
  manager: EntityManager,
  criteria: AssignmentCriteria,
  me: Identity,
  horizon: Horizon,
): Promise<CountRow[]> {
  const query = assignmentsWhere(manager, criteria, me, horizon)
    .select('a.status', 'status')
    .addSelect('COUNT(*)', 'total')
    .setParameters(timelinessParameters(horizon))
    .groupBy('a.status');
  for (const word of TIMELINESS) {
    query.addSelect(`SUM(CASE WHEN ${timelinessCondition([word])} THEN 1 ELSE 0 END)`, column(word));
  }
  return query.getRawMany<CountRow>();
}

async function countOf(query: ReturnType<typeof assignmentsWhere>): Promise<number> {
  const row = await query.select('COUNT(*)', 'total').getRawOne<{ total: number | string }>();
  return Number(row?.total ?? 0);
}
