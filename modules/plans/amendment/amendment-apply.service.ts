import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, InvalidInput, vietnamToday } from '../../foundation';
import type { ErrorDetail } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { itemProblems } from '../draft/item-problems';
import { newItem } from '../draft/new-items';
import { changePlan, findPlan } from '../draft/plan-lock';
import { PlanChange } from '../entities/amendment.entity';
import { PlanItem } from '../entities/plan-item.entity';
import { PlanSource } from '../entities/plan-source.entity';
import type { Plan } from '../entities/plan.entity';
import { planChanged } from '../plan-changed.event';
import { amendedHeader } from './amended-header';
import { AmendedTasks } from './amended-tasks.service';
import { takeAmendment } from './amendment-lock';
import { newPositions, stepFor } from './amendment-steps';
import type { AmendmentStep } from './amendment-steps';
import { NO_PLACE } from './diff/plan-difference';

/** Carries the decisions on a new version out: all of them in one transaction, or none. */
@Injectable()
export class AmendmentApply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tasks: AmendedTasks,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws InvalidInput `decisions-missing`, `amendment-not-ready` with one detail per blocking problem; Conflict
   *   `amendment-ended`, `amendment-outdated`; ChangedBySomeoneElse
   */
  async apply(planId: string, id: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const amendment = await takeAmendment(tx, planId, id, version, 'applied');
      const changes = await tx.manager.find(PlanChange, {
        where: { amendmentId: id },
        order: { position: 'ASC' },
      });
      refuseUndecided(changes);
      const source = await tx.manager.findOneByOrFail(PlanSource, { id: amendment.sourceId });
      const { plan, header } = await this.movePlan(tx, planId, source);
      const items = await tx.manager.find(PlanItem, {
        where: { planId },
        order: { position: 'ASC', id: 'ASC' },
      });
      refuseOutdated(changes, items);
      const steps = this.steps(plan, changes, items);
      if (plan.status !== 'draft') this.refuseUnready(steps);
      await this.saveItems(tx, plan, items, steps);
      const reason = amendedBy(source);
      if (plan.status !== 'draft') await this.tasks.apply(tx, plan, steps, reason, me);
      tx.emit(planChanged(planId, 'amend'));
      this.audit.record(tx, {
        actor: me,
        action: 'amendment.apply',
        topic: { type: 'plan', id: planId },
        subject: { type: 'amendment', id },
        summary: applySentence(steps),
        reason,
        after: {
          header,
          changes: applied(steps).map(({ change, item }) => [change.kind, item.id, change.fields]),
        },
      });
    });
  }

  private async movePlan(
    tx: Transaction,
    planId: string,
    source: PlanSource,
  ): Promise<{ plan: Plan; header: Partial<Plan> }> {
    const before = await findPlan(tx, planId);
    const old = await tx.manager.findOneByOrFail(PlanSource, { id: before.sourceId });
    const header = amendedHeader(before, old.reading.header, source.reading.header);
    const plan = await changePlan(tx, planId, before.version, ['draft', 'prepared', 'active'], {
      ...header,
      sourceId: source.id,
    });
    return { plan, header };
  }

  private steps(plan: Plan, changes: PlanChange[], items: PlanItem[]): AmendmentStep[] {
    const byId = new Map(items.map((item) => [item.id, item]));
    const owner = { planId: plan.id, sourceId: plan.sourceId };
    return changes.flatMap((change) => {
      const item = change.itemId ? (byId.get(change.itemId) ?? null) : null;
      return stepFor(change, item, (draft) => newItem(draft, owner, this.ids.next(), 0)) ?? [];
    });
  }

  /** Tasks of an approved plan go out at once, so what is applied must be ready for it. */
  private refuseUnready(steps: AmendmentStep[]): void {
    const today = vietnamToday(this.clock);
    const details: ErrorDetail[] = steps
      .filter(({ task }) => task === 'add' || task === 'change')
      .flatMap(({ change, after }) =>
        itemProblems(after, today)
          .filter((problem) => problem.blocking)
          .map(({ code, message, field }) => ({
            code,
            message: `${shortened(after.content)}: ${message}`,
            field: `changes.${change.id}.${field ?? 'content'}`,
          })),
      );
    if (!details.length) return;
    throw new InvalidInput(
      'amendment-not-ready',
      `Chưa áp dụng được: còn ${details.length} chỗ phải xử lý.`,
      {
        details,
      },
    );
  }

  private async saveItems(
    tx: Transaction,
    plan: Plan,
    items: PlanItem[],
    steps: AmendmentStep[],
  ): Promise<void> {
    const positions = newPositions(items, steps);
    for (const { change, item, isNew, before, after, columns } of steps) {
      const position = positions.get(item.id) ?? item.position;
      const row = { ...after, ...columns, position, sourceId: plan.sourceId };
      if (isNew) await tx.manager.insert(PlanItem, Object.assign(item, row));
      else await updateItem(tx, item, row);
      if (change.kind === 'changed')
        await tx.manager.update(PlanChange, { id: change.id }, { before, after });
    }
    const known = new Set(steps.map(({ item }) => item.id));
    for (const item of items.filter(({ id }) => !known.has(id))) {
      // Written or split off meanwhile: it stands nowhere in the new version.
      await updateItem(tx, item, { ...NO_PLACE, position: positions.get(item.id), sourceId: plan.sourceId });
    }
  }
}

async function updateItem(tx: Transaction, item: PlanItem, row: Partial<PlanItem>): Promise<void> {
  const { id, version } = item;
  const result = await tx.manager.update(PlanItem, { id, version }, { ...row, version: version + 1 });
  if (result.affected === 0) throw new ChangedBySomeoneElse('Nhiệm vụ dự thảo');
}

function refuseUndecided(changes: PlanChange[]): void {
  const open = changes.filter((change) => change.kind !== 'same' && change.decision === null);
  if (!open.length) return;
  throw new InvalidInput('decisions-missing', `Còn ${open.length} điểm thay đổi chưa được quyết định.`, {
    details: open.map(({ id }) => ({
      code: 'decision-missing',
      message: 'Chưa quyết định áp dụng hay giữ nguyên.',
      field: `changes.${id}.decision`,
    })),
  });
}

/** Rows that were read (again) after the comparison were never compared. */
function refuseOutdated(changes: PlanChange[], items: PlanItem[]): void {
  const compared = new Set(changes.map(({ itemId }) => itemId));
  if (items.every(({ id, readAs }) => !readAs.length || compared.has(id))) return;
  throw new Conflict(
    'amendment-outdated',
    'Dự thảo đã được đọc lại sau khi so sánh. Hãy bỏ bản sửa đổi này rồi tải văn bản lên lại để so sánh với dự thảo hiện tại.',
  );
}

/** Why tasks change, for their own history. */
function amendedBy(source: PlanSource): string {
  const { kind, symbol, number } = source.reading.header;
  const name = number ? [kind, symbol].filter(Boolean).join(' ') : source.fileName;
  return name ? `Theo bản sửa đổi của kế hoạch (${name})` : 'Theo bản sửa đổi của kế hoạch';
}

function applied(steps: AmendmentStep[]): AmendmentStep[] {
  return steps.filter(({ change }) => change.decision === 'apply');
}

function applySentence(steps: AmendmentStep[]): string {
  const count = (kind: PlanChange['kind']): number =>
    applied(steps).filter(({ change }) => change.kind === kind).length;
  const ignored = steps.filter(({ change }) => change.decision === 'ignore').length;
  return `Áp dụng bản sửa đổi: thêm ${count('added')}, thay đổi ${count('changed')}, bỏ ${count('removed')} nhiệm vụ; giữ nguyên ${ignored} điểm`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).replace(/\s+\S*$/, '')}…` : text;
}
