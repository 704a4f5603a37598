import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { vietnameseDate } from '../../foundation';
import { Document } from '../../documents';
import { UnitOfWork } from '../../persistence';
import { AmendmentQueries, Plan } from '../../plans';
import { Assignment, OPEN_STATUSES, Task, TaskChanges } from '../../tasks';
import type { DocumentEffect, PlanConsequences } from './document-effect.entity';

/** Characters of a task's content that are shown. */
const CONTENT = 200;

type TaskSentences = PlanConsequences['tasks'];

/** What a decision would do to work under way, in Vietnamese sentences; nothing is changed. */
@Injectable()
export class EffectConsequences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: TaskChanges,
    private readonly amendments: AmendmentQueries,
  ) {}

  async of(effect: DocumentEffect): Promise<PlanConsequences[]> {
    return this.unitOfWork.read(async (manager) => {
      const plans = await manager.findBy(Plan, { id: In(effect.planIds) });
      const document = await manager.findOneByOrFail(Document, { id: effect.documentId });
      const all: PlanConsequences[] = [];
      for (const planId of effect.planIds) {
        const plan = plans.find(({ id }) => id === planId);
        if (!plan) continue;
        const { symbol, subject, status } = plan;
        const found =
          effect.change === 'revoke'
            ? await this.revoked(manager, plan, effect)
            : await this.changed(plan, effect, document);
        all.push({ planId, symbol, subject, status, ...found });
      }
      return all;
    });
  }

  private async revoked(
    manager: EntityManager,
    plan: Plan,
    { asker }: DocumentEffect,
  ): Promise<Pick<PlanConsequences, 'sentences' | 'tasks'>> {
    if (plan.status === 'draft') {
      return { sentences: ['Kế hoạch còn là dự thảo, chưa giao nhiệm vụ nào: dự thảo bị xóa.'], tasks: [] };
    }
    if (plan.status === 'closed' || plan.status === 'cancelled') {
      return { sentences: ['Kế hoạch đã kết thúc hoặc đã hủy: không có việc nào phải dừng.'], tasks: [] };
    }
    const rows = await manager.find(Task, {
      where: { planId: plan.id, cancelledOn: IsNull() },
      order: { number: 'ASC' },
    });
    const open = await manager.countBy(Assignment, { planId: plan.id, status: In([...OPEN_STATUSES]) });
    const tasks: TaskSentences = [];
    for (const { id: taskId, number, content } of rows) {
      const reason = `Văn bản giao nhiệm vụ bị thu hồi theo đề nghị của ${asker}`;
      const sentences = await this.changes.consequences({ kind: 'cancel', taskId, reason });
      if (sentences.length) tasks.push({ taskId, number, content: shortened(content), sentences });
    }
    return {
      sentences: [
        `Kế hoạch bị hủy: ${rows.length} nhiệm vụ bị hủy, ${open} phần việc đang mở của các đơn vị phải dừng lại.`,
        'Phần việc đã hoàn thành và báo cáo đã gửi được giữ nguyên.',
      ],
      tasks,
    };
  }

  private async changed(
    plan: Plan,
    effect: DocumentEffect,
    document: Document,
  ): Promise<Pick<PlanConsequences, 'sentences' | 'tasks'>> {
    const sentences = headSentences(plan, document, effect);
    if (effect.newText === 'waiting') sentences.push('Nội dung mới đang được đọc để so với kế hoạch.');
    if (effect.newText === 'same')
      sentences.push('Nội dung mới không khác nội dung kế hoạch đang thực hiện.');
    if (effect.newText === 'none') sentences.push('Không có nội dung mới kèm theo: các nhiệm vụ giữ nguyên.');
    if (effect.newText === 'unreadable') {
      sentences.push(
        `Không đọc được nội dung mới (${effect.newTextFault ?? ''}). Hãy đối chiếu bằng mắt và sửa nhiệm vụ bằng tay.`,
      );
    }
    if (!effect.amendmentId || effect.planIds[0] !== plan.id) return { sentences, tasks: [] };
    const { changes } = await this.amendments.one(plan.id, effect.amendmentId);
    const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
    sentences.push(
      `So với kế hoạch, bản mới thêm ${count('added')}, thay đổi ${count('changed')}, bỏ ${count('removed')} nhiệm vụ. Từng điểm được quyết định ở bản sửa đổi của kế hoạch.`,
    );
    const tasks: TaskSentences = changes.flatMap(({ taskId, before, after, consequences }, index) =>
      consequences.length
        ? [
            {
              taskId: taskId ?? '',
              number: index + 1,
              content: shortened((before ?? after)?.content ?? ''),
              sentences: consequences,
            },
          ]
        : [],
    );
    return { sentences, tasks };
  }
}

function headSentences(plan: Plan, document: Document, { origin }: DocumentEffect): string[] {
  if (origin !== 'register') return [];
  const day = (iso: string | null): string => (iso ? vietnameseDate(iso) : 'chưa có ngày');
  const sentences: string[] = [];
  if (document.symbol !== plan.symbol) {
    sentences.push(
      `Số, ký hiệu của kế hoạch chuyển từ ${plan.symbol ?? 'chưa có'} sang ${document.symbol ?? 'chưa có'}.`,
    );
  }
  if (document.date !== plan.date) {
    sentences.push(`Ngày của kế hoạch chuyển từ ${day(plan.date)} sang ${day(document.date)}.`);
  }
  if (document.subject !== plan.subject)
    sentences.push(`Trích yếu của kế hoạch đổi thành: “${document.subject}”.`);
  return sentences;
}

function shortened(content: string): string {
  return content.length > CONTENT ? `${content.slice(0, CONTENT).replace(/\s+\S*$/, '')}…` : content;
}
