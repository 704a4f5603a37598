import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Notices } from '../../calendar';
import { vietnameseDate } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { TaskComment } from '../comments/task-comment.entity';
import { Extension } from '../extensions/extension.entity';
import { Urge, URGE_GRADE_LABELS } from '../urging/urge.entity';
import type { Commented, ExtensionAsked, ExtensionDecided, Urged } from '../work-events';
import { assigningSide, holdersOf } from './assignment-audience';
import { shortened, toldAssignments, toldText } from './told-assignments';
import type { ToldAssignment } from './told-assignments';

/** Tells of urgings, extensions and comments, in the transaction they are written in. */
@Injectable()
export class WorkNotices implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.events.within<Urged>('tasks.urged', (events, tx) => this.urged(tx, events));
    this.events.within<ExtensionAsked>('tasks.extension-asked', async (events, tx) => {
      for (const event of events) await this.asked(tx, event);
    });
    this.events.within<ExtensionDecided>('tasks.extension-decided', async (events, tx) => {
      for (const event of events) await this.decided(tx, event);
    });
    this.events.within<Commented>('tasks.commented', async (events, tx) => {
      for (const event of events) await this.commented(tx, event);
    });
  }

  /** What one act says to a unit about a plan is one notice, however many tasks it names. */
  private async urged(tx: Transaction, events: readonly Urged[]): Promise<void> {
    const bundles = new Map<string, Urged[]>();
    for (const event of events) {
      const key = `${event.planId} ${event.unitId} ${event.grade}`;
      bundles.set(key, [...(bundles.get(key) ?? []), event]);
    }
    for (const bundle of bundles.values()) {
      const told = await toldAssignments(
        tx.manager,
        bundle.map(({ assignmentId }) => assignmentId),
      );
      if (!told.length) continue;
      const urges = await tx.manager.findBy(Urge, { id: In(bundle.slice(0, 1).map(({ urgeId }) => urgeId)) });
      await this.tellUrged(tx, bundle, told, urges[0]);
    }
  }

  private async tellUrged(
    tx: Transaction,
    bundle: readonly Urged[],
    told: ToldAssignment[],
    urge: Urge,
  ): Promise<void> {
    const [{ grade, number, urgeId }] = bundle;
    const [{ task, plan }] = told;
    const single = told.length === 1;
    await this.notices.post(tx, {
      kind: 'urged',
      to: holdersOf(told.map(({ assignment }) => assignment)),
      by: urge.byId,
      title: single
        ? `Đôn đốc lần ${number} (${URGE_GRADE_LABELS[grade].toLowerCase()}) nhiệm vụ số ${task.number}`
        : `Đôn đốc (${URGE_GRADE_LABELS[grade].toLowerCase()}) ${told.length} nhiệm vụ của đơn vị`,
      text: `${toldText(told)}\nNội dung: ${urge.text}`,
      path: single ? `tasks/${task.id}` : `plans/${plan.id}`,
      key: `urged:${urgeId}`,
      topic: single ? { type: 'task', id: task.id } : { type: 'plan', id: plan.id },
    });
  }

  private async asked(tx: Transaction, event: ExtensionAsked): Promise<void> {
    const [told] = await toldAssignments(tx.manager, [event.assignmentId]);
    const extension = await tx.manager.findOneByOrFail(Extension, { id: event.extensionId });
    if (!told) return;
    await this.notices.post(tx, {
      kind: 'extension-asked',
      to: assigningSide(told.assignment),
      by: extension.askedById,
      title: `${told.unitName} xin gia hạn nhiệm vụ số ${told.task.number} đến ${vietnameseDate(event.proposedDate)}`,
      text: `${toldText([told])}\nLý do: ${extension.reason}`,
      path: `tasks/${told.task.id}`,
      key: `extension-asked:${event.extensionId}`,
      topic: { type: 'task', id: told.task.id },
    });
  }

  private async decided(tx: Transaction, event: ExtensionDecided): Promise<void> {
    const [told] = await toldAssignments(tx.manager, [event.assignmentId]);
    const extension = await tx.manager.findOneByOrFail(Extension, { id: event.extensionId });
    if (!told) return;
    const { grantedDate } = event;
    await this.notices.post(tx, {
      kind: 'extension-decided',
      to: holdersOf([told.assignment]),
      by: extension.decidedById,
      title: grantedDate
        ? `Nhiệm vụ số ${told.task.number} được gia hạn đến ${vietnameseDate(grantedDate)}`
        : `Nhiệm vụ số ${told.task.number} không được gia hạn`,
      text: [
        toldText([told]),
        ...(extension.decisionReason ? [`Lý do: ${extension.decisionReason}`] : []),
      ].join('\n'),
      path: `tasks/${told.task.id}`,
      key: `extension-decided:${event.extensionId}`,
      topic: { type: 'task', id: told.task.id },
    });
  }

  /** The other side hears of it. */
  private async commented(tx: Transaction, event: Commented): Promise<void> {
    const [told] = await toldAssignments(tx.manager, [event.assignmentId]);
    const comment = await tx.manager.findOneByOrFail(TaskComment, { id: event.commentId });
    if (!told) return;
    await this.notices.post(tx, {
      kind: 'comment',
      to: comment.side === 'unit' ? assigningSide(told.assignment) : holdersOf([told.assignment]),
      by: comment.authorId,
      title: `${comment.authorName} có ý kiến về nhiệm vụ số ${told.task.number}`,
      text: shortened(comment.text),
      path: `tasks/${told.task.id}`,
      key: `comment:${event.commentId}`,
      topic: { type: 'task', id: told.task.id },
    });
  }
}
