import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Identity } from '../../organization';
import { Assignment, onlyVisible } from '../../tasks';
import type { ChainCountsView } from './chain.view';

type CountRow = Record<'id' | 'assignments' | 'submitted' | 'completed', string | number>;

/** Sums up the assignments behind plans and tasks, each person's own slice of them. */
@Injectable()
export class ChainCounts {
  async of(
    manager: EntityManager,
    plans: readonly { id: string }[],
    tasks: readonly { id: string }[],
    me: Identity,
  ): Promise<Map<string, ChainCountsView>> {
    return new Map([
      ...(await this.by(manager, 'planId', plans, me)),
      ...(await this.by(manager, 'taskId', tasks, me)),
    ]);
  }

  private async by(
    manager: EntityManager,
    column: 'planId' | 'taskId',
    rows: readonly { id: string }[],
    me: Identity,
  ): Promise<Map<string, ChainCountsView>> {
    if (!rows.length) return new Map();
    const query = manager
      .createQueryBuilder(Assignment, 'a')
      .select(`a.${column}`, 'id')
      .addSelect('COUNT(*)', 'assignments')
      .addSelect(`SUM(CASE WHEN a.status = 'submitted' THEN 1 ELSE 0 END)`, 'submitted')
      .addSelect(`SUM(CASE WHEN a.status = 'completed' THEN 1 ELSE 0 END)`, 'completed')
      .where(`a.${column} IN (:...ids)`, { ids: rows.map(({ id }) => id) })
      .andWhere(`a.status <> 'cancelled'`)
      .groupBy(`a.${column}`);
    const found = await onlyVisible(query, me).getRawMany<CountRow>();
    return new Map(
      found.map(({ id, assignments, submitted, completed }) => [
        String(id),
        { assignments: Number(assignments), submitted: Number(submitted), completed: Number(completed) },
      ]),
    );
  }
}
