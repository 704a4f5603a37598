import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Conflict, NotFound, vietnamToday } from '../../foundation';
import { Catalogue } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Plan } from '../../plans';
import { Assignment, Extension, LateAssignments, Task } from '../../tasks';
import type { LateUnit } from '../../tasks';
import type { AddressedUnit } from '../compose/addressees';
import { DraftFrames } from '../compose/draft-frames.service';
import { ExtensionAnswer } from '../compose/extension-answer';
import { TaskDispatch } from '../compose/task-dispatch';
import { UrgingLetter } from '../compose/urging-letter';
import type { UrgingGrade } from '../compose/urging-letter';
import type { DraftKind } from '../entities';
import type { OfficialDocument } from '../model';
import { DraftAccess } from './draft-access.service';
import { Drafts } from './drafts.service';
import type { NewDraft } from './drafts.service';
import { dispatchedTasks } from './dispatched-tasks';

/** Who issues; left out: the provincial committee for a dispatch, the person's own body otherwise. */
export interface DraftWish {
  bodyId?: string;
}

export interface UrgingWish extends DraftWish {
  planId: string;
  grade: UrgingGrade;
  /** Only these; everything late when left out. */
  assignmentIds?: readonly string[];
}

/**
 * Gathers what a letter says from the plans and tasks, composes and renders it. Call it before the transaction and hand
 * the result to `Drafts.create` inside.
 */
@Injectable()
export class DraftMaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
    private readonly frames: DraftFrames,
    private readonly drafts: Drafts,
    private readonly catalogue: Catalogue,
    private readonly late: LateAssignments,
    private readonly clock: Clock,
    private readonly dispatches: TaskDispatch,
    private readonly letters: UrgingLetter,
    private readonly answers: ExtensionAnswer,
  ) {}

  /** Công văn giao nhiệm vụ of an approved plan. @throws Conflict `plan-not-approved` */
  async dispatch(wish: DraftWish & { planId: string }, me: Identity): Promise<NewDraft> {
    const { planId } = wish;
    const bodyId = await this.bodyOf(wish.bodyId ?? (await this.access.committee()), me);
    const { plan, tasks, unitIds } = await this.unitOfWork.read(async (manager) => {
      const found = await planOf(manager, planId);
      if (found.status === 'draft')
        throw new Conflict('plan-not-approved', 'Kế hoạch chưa được duyệt nên chưa có nhiệm vụ để giao.');
      const assignments = await manager.find(Assignment, { where: { planId } });
      return {
        plan: found,
        tasks: await dispatchedTasks(manager, planId),
        unitIds: assignments.filter(({ status }) => status !== 'cancelled').map(({ unitId }) => unitId),
      };
    });
    if (!tasks.length) throw new Conflict('plan-without-tasks', 'Kế hoạch không còn nhiệm vụ nào để giao.');
    const frame = await this.frames.of(bodyId, 'dispatch', null);
    const units = await this.addressed(unitIds, bodyId);
    const collector = await this.collector(me);
    const document = await this.dispatches.compose(frame, { plan, tasks, units, collector });
    return this.made('dispatch', bodyId, document, units, { planId });
  }

  /** Công văn đôn đốc for what is late of a plan. @throws Conflict `nothing-late` */
  async urging(wish: UrgingWish, me: Identity): Promise<NewDraft> {
    const { planId, grade, assignmentIds } = wish;
    const bodyId = await this.bodyOf(wish.bodyId, me);
    const plan = await this.unitOfWork.read((manager) => planOf(manager, planId));
    const late = chosen(await this.late.ofPlan(planId), assignmentIds);
    if (!late.length) {
      throw new Conflict('nothing-late', 'Không còn phần việc quá hạn nào để đôn đốc.');
    }
    const frame = await this.frames.of(bodyId, 'urging', null);
    const addressed = await this.addressed(
      late.map(({ unitId }) => unitId),
      null,
    );
    const units = addressed.map((unit) => ({
      ...unit,
      tasks: late.find(({ unitId }) => unitId === unit.unitId)?.assignments ?? [],
    }));
    const document = await this.letters.compose(frame, {
      plan,
      grade,
      units,
      asOf: vietnamToday(this.clock),
      collector: await this.collector(me),
    });
    return this.made('urging', bodyId, document, addressed, { planId });
  }

  /** Công văn trả lời of a decided extension. @throws Conflict `extension-undecided` */
  async extensionAnswer(wish: DraftWish & { extensionId: string }, me: Identity): Promise<NewDraft> {
    const bodyId = await this.bodyOf(wish.bodyId, me);
    const { extension, task, plan } = await this.unitOfWork.read(async (manager) => {
      const found = await manager.findOneBy(Extension, { id: wish.extensionId });
      if (!found) throw new NotFound('extension-not-found', 'Không tìm thấy đề nghị gia hạn.');
      return {
        extension: found,
        task: await manager.findOneByOrFail(Task, { id: found.taskId }),
        plan: await planOf(manager, found.planId),
      };
    });
    if (extension.status !== 'granted' && extension.status !== 'refused') {
      throw new Conflict(
        'extension-undecided',
        'Đề nghị gia hạn chưa được quyết định nên chưa có văn bản trả lời.',
      );
    }
    const frame = await this.frames.of(bodyId, 'extension-answer', null);
    const units = await this.addressed([extension.unitId], null);
    const document = await this.answers.compose(frame, {
      plan,
      unit: units[0],
      task: task.content,
      dueDateBefore: extension.dueDateBefore,
      proposedDate: extension.proposedDate,
      grantedDate: extension.status === 'granted' ? extension.grantedDate : null,
      reason: extension.decisionReason,
    });
    return this.made('extension-answer', bodyId, document, units, {
      planId: extension.planId,
      origin: { type: 'extension', id: extension.id },
    });
  }

  private async made(
    kind: DraftKind,
    bodyId: string,
    document: OfficialDocument,
    units: readonly AddressedUnit[],
    rest: Pick<NewDraft, 'planId' | 'origin'>,
  ): Promise<NewDraft> {
    const recipients = units.map(({ unitId, name }) => ({ unitId, name }));
    return { kind, bodyId, recipients, ...rest, prepared: await this.drafts.prepare(document) };
  }

  private async bodyOf(bodyId: string | undefined, me: Identity): Promise<string> {
    const chosenBody = bodyId ?? (await this.access.bodiesOf(me))[0] ?? (await this.access.committee());
    await this.access.checkDraftsFor(chosenBody, me);
    return chosenBody;
  }

  /** Units by name, without the one that writes. */
  private async addressed(unitIds: readonly string[], without: string | null): Promise<AddressedUnit[]> {
    const units = await this.catalogue.units([...new Set(unitIds)]);
    return [...units.values()]
      .filter(({ id }) => id !== without)
      .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
      .map(({ id, name, kind }) => ({ unitId: id, name, kind }));
  }

  /** Where the coordinator sits. */
  private async collector(me: Identity): Promise<string> {
    const unit = me.unitId ? (await this.catalogue.units([me.unitId])).get(me.unitId) : undefined;
    return unit?.name ?? 'cơ quan theo dõi kế hoạch';
  }
}

async function planOf(manager: EntityManager, id: string): Promise<Plan> {
  const plan = await manager.findOneBy(Plan, { id });
  if (!plan) throw new NotFound('plan-not-found', 'Không tìm thấy kế hoạch.');
  return plan;
}

function chosen(late: readonly LateUnit[], ids: readonly string[] | undefined): LateUnit[] {
  if (!ids) return [...late];
  return late
    .map((unit) => ({
      ...unit,
      assignments: unit.assignments.filter(({ assignmentId }) => ids.includes(assignmentId)),
    }))
    .filter(({ assignments }) => assignments.length);
}
