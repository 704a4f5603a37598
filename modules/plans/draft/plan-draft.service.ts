import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Ids, InvalidInput, NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { PlanItem } from '../entities/plan-item.entity';
import { ChoiceCheck, distinctChoices } from './choice-check';
import { contentOf } from './draft-item';
import type { DraftItem } from './draft-item';
import type { AddItemBody, EditItemBody, SetUnitsBody } from './draft.dto';
import { fieldChanges, ItemEdits, NO_DEADLINE } from './item-edits';
import { mergedDraft } from './merged-draft';
import { newItem, STEP } from './new-items';
import { planIn } from './plan-lock';

/** Corrects the items of a draft. Each act stands in the audit log with what was before. */
@Injectable()
export class PlanDraftService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly choices: ChoiceCheck,
    private readonly edits: ItemEdits,
    private readonly ids: Ids,
  ) {}

  /** @throws ChangedBySomeoneElse when the item is not at the version given */
  async edit(planId: string, itemId: string, body: EditItemBody, me: Identity): Promise<PlanItem> {
    const lists = await this.edits.lists(body);
    return this.unitOfWork.run(async (tx) => {
      const plan = await planIn(tx, planId, 'draft');
      const item = await this.item(tx, planId, itemId);
      const before = contentOf(item);
      const changes = { ...fieldChanges(body, plan), ...lists };
      await this.save(tx, item, body.version, { ...changes, edited: true });
      this.record(tx, me, item, 'plan.item-edit', `Sửa nhiệm vụ ${item.label ?? ''}`, before, changes);
      return item;
    });
  }

  async add(planId: string, body: AddItemBody, me: Identity): Promise<PlanItem> {
    const lists = await this.edits.lists(body);
    return this.unitOfWork.run(async (tx) => {
      const plan = await planIn(tx, planId, 'draft');
      const items = await this.all(tx, planId);
      const index = body.afterId ? items.findIndex((item) => item.id === body.afterId) : items.length - 1;
      if (body.afterId && index < 0) throw itemNotFound('afterId');
      const above = items[index];
      const draft: DraftItem = {
        source: 'body',
        label: null,
        groups: above?.groups ?? [],
        content: '',
        lead: [],
        cooperating: [],
        monitoring: [],
        deadline: NO_DEADLINE,
        product: null,
        conditions: [],
        // No place in the source: a person wrote it.
        spanStart: 0,
        spanEnd: 0,
        fields: {},
        confidence: 1,
        ...fieldChanges(body, plan),
        ...lists,
      };
      const item = newItem(
        draft,
        { planId, sourceId: plan.sourceId },
        this.ids.next(),
        between(items, index),
      );
      Object.assign(item, { edited: true, readAs: [] });
      await tx.manager.insert(PlanItem, item);
      this.record(tx, me, item, 'plan.item-add', 'Thêm nhiệm vụ', undefined, draft);
      return item;
    });
  }

  /** The second part keeps units, deadline and product; each part its share of the content. */
  async split(
    planId: string,
    itemId: string,
    version: number,
    at: number,
    me: Identity,
  ): Promise<PlanItem[]> {
    return this.unitOfWork.run(async (tx) => {
      await planIn(tx, planId, 'draft');
      const items = await this.all(tx, planId);
      const index = items.findIndex((candidate) => candidate.id === itemId);
      const item = items[index];
      if (!item) throw itemNotFound();
      const [head, tail] = [item.content.slice(0, at).trim(), item.content.slice(at).trim()];
      if (!head || !tail) {
        throw new InvalidInput(
          'split-empty',
          'Chỗ tách phải nằm giữa nội dung, cả hai phần đều phải có chữ.',
          { field: 'at' },
        );
      }
      const before = contentOf(item);
      const second = newItem(
        { ...before, content: tail },
        { planId, sourceId: item.sourceId },
        this.ids.next(),
        between(items, index),
      );
      // The row's reading stays with the first part: a later version of the source is compared with that one.
      Object.assign(second, { edited: true, readAs: [] });
      await this.save(tx, item, version, { content: head, edited: true });
      await tx.manager.insert(PlanItem, second);
      this.record(tx, me, item, 'plan.item-split', `Tách nhiệm vụ ${item.label ?? ''} thành hai`, before, [
        head,
        tail,
      ]);
      return [item, second];
    });
  }

  /** The first in order takes the contents and units of all; the others are gone. */
  async merge(planId: string, ids: string[], me: Identity): Promise<PlanItem> {
    return this.unitOfWork.run(async (tx) => {
      await planIn(tx, planId, 'draft');
      const wanted = new Set(ids);
      const items = (await this.all(tx, planId)).filter((item) => wanted.has(item.id));
      if (items.length !== wanted.size || items.length < 2) throw itemNotFound('ids');
      const [first, ...others] = items;
      const before = items.map(contentOf);
      await this.save(tx, first, first.version, {
        ...mergedDraft(before),
        readAs: items.flatMap((item) => item.readAs),
        edited: true,
      });
      for (const other of others) await tx.manager.delete(PlanItem, { id: other.id });
      this.record(tx, me, first, 'plan.item-merge', `Gộp ${items.length} nhiệm vụ`, before, contentOf(first));
      return first;
    });
  }

  async setDropped(
    planId: string,
    itemId: string,
    version: number,
    dropped: boolean,
    me: Identity,
  ): Promise<PlanItem> {
    return this.unitOfWork.run(async (tx) => {
      await planIn(tx, planId, 'draft');
      const item = await this.item(tx, planId, itemId);
      await this.save(tx, item, version, { dropped });
      const act = dropped ? 'Bỏ' : 'Lấy lại';
      this.record(
        tx,
        me,
        item,
        dropped ? 'plan.item-drop' : 'plan.item-restore',
        `${act} nhiệm vụ ${item.label ?? ''}`,
      );
      return item;
    });
  }

  /** Gives many items the same units in one act. */
  async setUnits(planId: string, body: SetUnitsBody, me: Identity): Promise<void> {
    const choices = await this.choices.check(body.units, 'units');
    await this.unitOfWork.run(async (tx) => {
      await planIn(tx, planId, 'draft');
      const wanted = new Set(body.itemIds);
      const items = (await this.all(tx, planId)).filter((item) => wanted.has(item.id));
      if (items.length !== wanted.size) throw itemNotFound('itemIds');
      for (const item of items) {
        const before = item[body.role];
        const units = distinctChoices(body.mode === 'set' ? choices : [...before, ...choices]);
        await this.save(tx, item, item.version, { [body.role]: units, edited: true });
        this.record(
          tx,
          me,
          item,
          'plan.item-units',
          `Chọn đơn vị cho nhiệm vụ ${item.label ?? ''}`,
          before,
          units,
        );
      }
    });
  }

  private async item(tx: Transaction, planId: string, id: string): Promise<PlanItem> {
    const item = await tx.manager.findOne(PlanItem, { where: { id, planId } });
    if (!item) throw itemNotFound();
    return item;
  }

  private all(tx: Transaction, planId: string): Promise<PlanItem[]> {
    return tx.manager.find(PlanItem, { where: { planId }, order: { position: 'ASC', id: 'ASC' } });
  }

  private async save(
    tx: Transaction,
    item: PlanItem,
    version: number,
    changes: Partial<PlanItem>,
  ): Promise<void> {
    if (item.version !== version) throw new ChangedBySomeoneElse('Nhiệm vụ');
    const result = await tx.manager.update(
      PlanItem,
      { id: item.id, version },
      { ...changes, version: version + 1 },
    );
    if (result.affected === 0) throw new ChangedBySomeoneElse('Nhiệm vụ');
    Object.assign(item, changes, { version: version + 1 });
  }

  private record(
    tx: Transaction,
    me: Identity,
    item: PlanItem,
    action: string,
    summary: string,
    before?: unknown,
    after?: unknown,
  ): void {
    this.audit.record(tx, {
      actor: me,
      action,
      topic: { type: 'plan', id: item.planId },
      subject: { type: 'plan-item', id: item.id },
      summary: summary.trim(),
      before,
      after,
    });
  }
}

function itemNotFound(field?: string): NotFound {
  return new NotFound(
    'item-not-found',
    'Không tìm thấy nhiệm vụ dự thảo, có thể đã được gộp hoặc xóa. Hãy tải lại.',
    { field },
  );
}

/** A position right behind the item at `index`. */
function between(items: PlanItem[], index: number): number {
  const above = items[index]?.position ?? 0;
  const below = items[index + 1]?.position;
  return below === undefined ? above + STEP : (above + below) / 2;
}
