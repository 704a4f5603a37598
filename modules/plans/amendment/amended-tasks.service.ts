import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { Task, TaskChanges, TaskFactory, TaskPlaces, TaskUnit, unitRoles } from '../../tasks';
import type { NewTask, NewTaskUnit, TaskChange, TaskFields, TaskPlace } from '../../tasks';
import { planProjection } from '../approval/plan-projection';
import { TaskDrafting } from '../approval/task-drafting';
import type { DraftItem } from '../draft/draft-item';
import { newItem } from '../draft/new-items';
import { PlanItem } from '../entities/plan-item.entity';
import type { Plan } from '../entities/plan.entity';
import type { AmendmentStep } from './amendment-steps';

interface PlannedChange {
  step: AmendmentStep;
  change: TaskChange;
}

/** What an amendment does to the tasks of an approved plan. */
@Injectable()
export class AmendedTasks {
  constructor(
    private readonly drafting: TaskDrafting,
    private readonly factory: TaskFactory,
    private readonly changes: TaskChanges,
    private readonly places: TaskPlaces,
  ) {}

  /** Carries all steps out; the plan is the amended one. */
  async apply(
    tx: Transaction,
    plan: Plan,
    steps: readonly AmendmentStep[],
    reason: string,
    me: Identity,
  ): Promise<void> {
    await this.factory.planChanged(tx, planProjection(plan));
    for (const { change } of await this.planned(tx.manager, plan, steps, reason)) {
      // New ones are made together, numbered behind the others.
      if (change.kind !== 'add') await this.changes.apply(tx, change, me);
    }
    await this.add(
      tx,
      plan,
      steps.filter(({ task }) => task === 'add'),
      me,
    );
    await this.places.move(tx, plan.id, placesOf(steps));
  }

  private async add(tx: Transaction, plan: Plan, added: AmendmentStep[], me: Identity): Promise<void> {
    if (!added.length) return;
    const first = (await tx.manager.getRepository(Task).maximum('number', { planId: plan.id })) ?? 0;
    const drafts = await this.newTasks(
      plan,
      added.map(({ after }) => after),
    );
    const made = await this.factory.createAll(
      tx,
      planProjection(plan),
      drafts.map((draft) => ({ ...draft, order: first + draft.order })),
      me,
    );
    for (const [index, { item }] of added.entries()) {
      await tx.manager.update(PlanItem, { id: item.id }, { taskId: made.taskIds[index] });
    }
  }

  /** The sentences for each step, by the change's id; nothing is changed. */
  async consequences(
    manager: EntityManager,
    plan: Plan,
    steps: readonly AmendmentStep[],
  ): Promise<Map<string, string[]>> {
    const sentences = new Map<string, string[]>();
    for (const { step, change } of await this.planned(manager, plan, steps, '')) {
      sentences.set(step.change.id, await this.changes.consequences(change));
    }
    return sentences;
  }

  /** What the steps mean for tasks that still stand; added ones have no task yet. */
  private async planned(
    manager: EntityManager,
    plan: Plan,
    steps: readonly AmendmentStep[],
    reason: string,
  ): Promise<PlannedChange[]> {
    const concerned = steps.filter(({ task }) => task !== 'none');
    const standing = await standingTasks(manager, concerned);
    const befores = await this.newTasks(
      plan,
      concerned.map(({ before, after }) => before ?? after),
    );
    const afters = await this.newTasks(
      plan,
      concerned.map(({ after }) => after),
    );
    const planned: PlannedChange[] = [];
    concerned.forEach((step, index) => {
      const taskId = step.item.taskId ?? '';
      const phrases = standing.get(taskId);
      if (step.task === 'add') {
        planned.push({ step, change: { kind: 'add', plan: planProjection(plan), draft: afters[index] } });
      } else if (!phrases) {
        // Cancelled by hand meanwhile: the item follows the document, the task stays cancelled.
      } else if (step.task === 'cancel') {
        planned.push({ step, change: { kind: 'cancel', taskId, reason } });
      } else {
        const fields = taskFields(step.change.fields, befores[index], afters[index], phrases);
        planned.push({ step, change: { kind: 'change', taskId, fields, reason } });
      }
    });
    return planned;
  }

  private newTasks(plan: Plan, drafts: DraftItem[]): Promise<NewTask[]> {
    const owner = { planId: plan.id, sourceId: plan.sourceId };
    return this.drafting.newTasks(
      plan,
      drafts.map((draft) => newItem(draft, owner, '', 0)),
    );
  }
}

/** Where the tasks that were there before stand in the new version. */
function placesOf(steps: readonly AmendmentStep[]): Map<string, TaskPlace> {
  return new Map(
    steps.flatMap(({ item, after }) => {
      const { label, groups, fields, spanStart, spanEnd } = after;
      const at = spanEnd > spanStart ? { start: spanStart, end: spanEnd } : null;
      return item.taskId ? [[item.taskId, { label, groups, at, fields }] as const] : [];
    }),
  );
}

/** Phrases of the tasks that are not cancelled, by task. */
async function standingTasks(
  manager: EntityManager,
  steps: readonly AmendmentStep[],
): Promise<Map<string, TaskUnit[]>> {
  const ids = steps.flatMap(({ item }) => item.taskId ?? []);
  const standing = new Map<string, TaskUnit[]>();
  for (let start = 0; start < ids.length; start += 1000) {
    const some = ids.slice(start, start + 1000);
    for (const task of await manager.findBy(Task, { id: In(some) })) {
      if (!task.cancelledOn) standing.set(task.id, []);
    }
    const phrases = await manager.find(TaskUnit, { where: { taskId: In(some) }, order: { position: 'ASC' } });
    for (const phrase of phrases) standing.get(phrase.taskId)?.push(phrase);
  }
  return standing;
}

const UNIT_FIELDS = ['lead', 'cooperating', 'monitoring'];

function taskFields(
  names: readonly string[],
  before: NewTask,
  after: NewTask,
  phrases: TaskUnit[],
): TaskFields {
  const plain = ['label', 'groups', 'content', 'product', 'deadline', 'conditions'] as const;
  return {
    ...Object.fromEntries(plain.filter((name) => names.includes(name)).map((name) => [name, after[name]])),
    ...(names.some((name) => UNIT_FIELDS.includes(name)) && {
      units: withHandChanges(before.units, after.units, phrases),
    }),
  };
}

/** Units of the new version with what was given or taken on the task itself since: that was decided apart from the document. */
function withHandChanges(before: NewTaskUnit[], after: NewTaskUnit[], phrases: TaskUnit[]): NewTaskUnit[] {
  const planned = unitRoles(before);
  const real = unitRoles(phrases);
  const wanted = unitRoles(after);
  const taken = new Set([...planned.keys()].filter((id) => !real.has(id)));
  const given = phrases
    .map((phrase) => ({
      ...phrase,
      unitIds: phrase.unitIds.filter((id) => !planned.has(id) && !wanted.has(id)),
    }))
    .filter(({ unitIds }) => unitIds.length)
    .map(({ role, text, unitId, groupId, unitIds }) => ({ role, text, unitId, groupId, unitIds }));
  const kept = after.map((unit) => ({ ...unit, unitIds: unit.unitIds.filter((id) => !taken.has(id)) }));
  return [...kept, ...given];
}
