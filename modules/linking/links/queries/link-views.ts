import { In } from 'typeorm';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Document, documentSummary } from '../../../documents';
import { Unit } from '../../../organization';
import { Assignment, Task } from '../../../tasks';
import type { LinkTargetView, LinkView } from '../dto/link.view';
import { LinkPlan } from '../entities';
import type { Link } from '../entities';
import type { LinkSight } from './link-access.service';

type Target = Pick<Link, 'targetType' | 'targetId' | 'planId' | 'taskId' | 'unitId'>;

/** Rows by id, in statements of a size SQL Server takes. */
export async function rowsById<T extends { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: readonly (string | null)[],
): Promise<Map<string, T>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  const rows: T[] = [];
  for (let start = 0; start < wanted.length; start += 1000) {
    const some = { id: In(wanted.slice(start, start + 1000)) };
    rows.push(...(await manager.createQueryBuilder(entity, 'row').where(some).getMany()));
  }
  return new Map(rows.map((row) => [row.id, row]));
}

/** What links lead to, in their order; four queries whatever their number. */
export async function targetViews(
  manager: EntityManager,
  targets: readonly Target[],
): Promise<LinkTargetView[]> {
  const of = (type: Target['targetType']): string[] =>
    targets.filter(({ targetType }) => targetType === type).map(({ targetId }) => targetId);
  const plans = await rowsById(
    manager,
    LinkPlan,
    targets.map(({ planId }) => planId),
  );
  const tasks = await rowsById(
    manager,
    Task,
    targets.map(({ taskId }) => taskId),
  );
  const assignments = await rowsById(manager, Assignment, of('assignment'));
  const units = await rowsById(
    manager,
    Unit,
    targets.map(({ unitId }) => unitId),
  );
  return targets.map(({ targetType, targetId, planId, taskId, unitId }) => {
    const plan = plans.get(planId);
    const task = taskId ? tasks.get(taskId) : undefined;
    const assignment = targetType === 'assignment' ? assignments.get(targetId) : undefined;
    return {
      type: targetType,
      id: targetId,
      planId,
      planSymbol: plan?.symbol ?? null,
      planDate: plan?.date ?? null,
      planSubject: plan?.subject ?? '',
      taskId,
      taskNumber: task?.number ?? null,
      taskLabel: task?.label ?? null,
      taskContent: task?.content ?? null,
      unitId,
      unitName: (unitId && units.get(unitId)?.name) || null,
      role: assignment?.role ?? null,
      status: assignment?.status ?? null,
      dueDate: assignment?.dueDate ?? task?.dueDate ?? null,
    };
  });
}

/** Links as pages show them, in their order. */
export async function linkViews(
  manager: EntityManager,
  links: readonly Link[],
  sight: LinkSight,
): Promise<LinkView[]> {
  const documents = await rowsById(
    manager,
    Document,
    links.map(({ documentId }) => documentId),
  );
  const targets = await targetViews(manager, links);
  return links.map((link, index) => {
    const { id, kind, state, score, rule, reason, evidence, decidedBy, decisionReason, version } = link;
    const decides = sight.decides(link);
    const decided = link.decidedAt !== null;
    return {
      ...{ id, kind, state, score, rule, reason, evidence, decidedBy, decisionReason, version },
      document: documentSummary(documents.get(link.documentId) as Document),
      target: targets[index],
      createdAt: link.createdAt.toISOString(),
      decidedAt: link.decidedAt?.toISOString() ?? null,
      permissions: {
        canDecide: decides && (state === 'suggested' || state === 'automatic'),
        canUndo: decides && decided && (state === 'confirmed' || state === 'rejected'),
      },
    };
  });
}
