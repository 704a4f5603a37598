import { Injectable } from '@nestjs/common';
import { Clock, vietnamToday } from '../../foundation';
import type { NewTask } from '../../tasks';
import { contentOf } from '../draft/draft-item';
import type { PlanItem } from '../entities/plan-item.entity';
import type { Plan } from '../entities/plan.entity';
import { UnitExpansion } from './expand-units';

/** Turns checked items into tasks to make. */
@Injectable()
export class TaskDrafting {
  constructor(
    private readonly expansion: UnitExpansion,
    private readonly clock: Clock,
  ) {}

  async newTasks(plan: Plan, items: PlanItem[]): Promise<NewTask[]> {
    const expand = await this.expansion.prepare(plan.date ?? vietnamToday(this.clock));
    const tasks: NewTask[] = [];
    for (const item of items) {
      const { source, label, groups, content, product, deadline, conditions, spanStart, spanEnd, fields } =
        contentOf(item);
      const units = (await expand(item)).map(({ role, choice, unitIds }) => ({
        role,
        text: choice.text,
        unitId: choice.unitId,
        groupId: choice.groupId,
        unitIds,
      }));
      const at = spanEnd > spanStart ? { start: spanStart, end: spanEnd } : null;
      const order = tasks.length + 1;
      tasks.push({
        order,
        source,
        label,
        groups,
        content,
        product,
        deadline,
        conditions,
        at,
        fields,
        units,
      });
    }
    return tasks;
  }
}
