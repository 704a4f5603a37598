import { contentOf } from '../draft/draft-item';
import { isUncertain, itemProblems } from '../draft/item-problems';
import type { PlanItemView } from '../dto/plan-item.view';
import type { PlanItem } from '../entities/plan-item.entity';

/** An item as the page shows it. */
export function itemView(item: PlanItem, order: number, today: string): PlanItemView {
  const { spanStart, spanEnd, ...content } = contentOf(item);
  const problems = item.dropped ? [] : itemProblems(contentOf(item), today);
  return {
    ...content,
    id: item.id,
    order,
    version: item.version,
    at: spanEnd > spanStart ? { start: spanStart, end: spanEnd } : null,
    problems,
    uncertain: !item.dropped && isUncertain({ ...contentOf(item), edited: item.edited }, problems),
    edited: item.edited,
    dropped: item.dropped,
    taskId: item.taskId,
  };
}
