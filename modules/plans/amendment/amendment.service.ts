import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AuditLog } from '../../audit';
import { Clock, Conflict, Ids, InvalidInput, NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { DraftItem } from '../draft/draft-item';
import { fieldChanges, ItemEdits } from '../draft/item-edits';
import { findPlan, planIn } from '../draft/plan-lock';
import { PlanAmendment, PlanChange } from '../entities/amendment.entity';
import { PlanItem } from '../entities/plan-item.entity';
import { PlanSource } from '../entities/plan-source.entity';
import type { Plan } from '../entities/plan.entity';
import type { ChangeBody, ChangesBody } from './amendment.dto';
import { takeAmendment } from './amendment-lock';
import { planDifference } from './diff/plan-difference';
import type { Difference } from './diff/plan-difference';

/** Rows in one INSERT: below SQL Server's 2100 parameters. */
const ROWS_AT_ONCE = 100;
const IDS_AT_ONCE = 1000;

/** A new version of a plan, from its arrival to the decisions on it. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly edits: ItemEdits,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Compares a plan with a new reading of it and keeps the differences for a coordinator's decision. Nothing of the
   * plan changes.
   *
   * @param source the new version, stored already
   * @throws Conflict `amendment-open` while another version of the plan waits for decisions
   */
  async open(
    tx: Transaction,
    plan: Plan,
    source: PlanSource,
    drafts: DraftItem[],
    me: Identity,
  ): Promise<PlanAmendment> {
    await planIn(tx, plan.id, 'draft', 'prepared', 'active');
    const items = await tx.manager.find(PlanItem, {
      where: { planId: plan.id },
      order: { position: 'ASC', id: 'ASC' },
    });
    const amendment = Object.assign(new PlanAmendment(), {
      id: this.ids.next(),
      planId: plan.id,
      sourceId: source.id,
      status: 'open',
      createdAt: this.clock.now(),
      createdById: me.personId,
      version: 1,
    } satisfies PlanAmendment);
    await insertAmendment(tx, amendment);
    const changes = planDifference(items, drafts).map((difference, index) =>
      this.change(amendment.id, difference, index + 1),
    );
    for (let start = 0; start < changes.length; start += ROWS_AT_ONCE) {
      await tx.manager.insert(PlanChange, changes.slice(start, start + ROWS_AT_ONCE));
    }
    const count = (kind: PlanChange['kind']): number =>
      changes.filter((change) => change.kind === kind).length;
    this.audit.record(tx, {
      actor: me,
      action: 'amendment.open',
      topic: { type: 'plan', id: plan.id },
      subject: { type: 'amendment', id: amendment.id },
      summary: `Nhập bản sửa đổi: thêm ${count('added')}, thay đổi ${count('changed')}, bỏ ${count('removed')} nhiệm vụ`,
      after: { fileName: source.fileName, sha256: source.fileSha256 },
    });
    return amendment;
  }

  /** Records a decision on one difference, or corrects what applying it would give. */
  async decide(planId: string, id: string, changeId: string, body: ChangeBody, me: Identity): Promise<void> {
    const { decision, edit } = body;
    if (decision === undefined && !edit) {
      throw new InvalidInput('decision-missing', 'Hãy chọn áp dụng hoặc giữ nguyên.', { field: 'decision' });
    }
    const lists = edit ? await this.edits.lists(edit) : {};
    await this.unitOfWork.run(async (tx) => {
      await takeAmendment(tx, planId, id, null);
      const change = await tx.manager.findOne(PlanChange, { where: { id: changeId, amendmentId: id } });
      if (!change || change.kind === 'same') {
        throw changeNotFound();
      }
      const edited = edit ? { ...fieldChanges(edit, await findPlan(tx, planId)), ...lists } : {};
      await tx.manager.update(
        PlanChange,
        { id: changeId },
        { ...(decision !== undefined && { decision }), ...editedChange(change, edited) },
      );
      this.audit.record(tx, {
        actor: me,
        action: 'amendment.decide',
        topic: { type: 'plan', id: planId },
        subject: { type: 'plan-change', id: changeId },
        summary: decisionSentence(decision),
        before: { decision: change.decision },
        after: { decision, ...edited },
      });
    });
  }

  /** One decision on several differences. @throws NotFound `change-not-found` when one of them is not there */
  async decideAll(planId: string, id: string, { ids, decision }: ChangesBody, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await takeAmendment(tx, planId, id, null);
      const wanted = new Set(ids);
      const changes = await tx.manager.find(PlanChange, {
        where: { amendmentId: id, kind: Not('same') },
        select: { id: true },
      });
      const known = changes.filter((change) => wanted.has(change.id)).map((change) => change.id);
      if (known.length !== wanted.size) throw changeNotFound('ids');
      for (let start = 0; start < known.length; start += IDS_AT_ONCE) {
        await tx.manager.update(
          PlanChange,
          { id: In(known.slice(start, start + IDS_AT_ONCE)) },
          { decision },
        );
      }
      this.audit.record(tx, {
        actor: me,
        action: 'amendment.decide',
        topic: { type: 'plan', id: planId },
        subject: { type: 'amendment', id },
        summary: `${decisionSentence(decision)} (${known.length} điểm)`,
        after: { decision, changes: known },
      });
    });
  }

  /** The new version is not wanted; the same document may come in again. */
  async discard(planId: string, id: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const amendment = await takeAmendment(tx, planId, id, version, 'discarded');
      await tx.manager.update(PlanSource, { id: amendment.sourceId }, { contentKey: null });
      this.audit.record(tx, {
        actor: me,
        action: 'amendment.discard',
        topic: { type: 'plan', id: planId },
        subject: { type: 'amendment', id },
        summary: 'Bỏ bản sửa đổi, kế hoạch giữ nguyên',
      });
    });
  }

  private change(amendmentId: string, difference: Difference, position: number): PlanChange {
    const { kind, item, before, after, readAs, fields } = difference;
    // Of what is the same only the new reading is needed: the rest follows from the item as it stands when applied.
    const shown = kind !== 'same';
    return Object.assign(new PlanChange(), {
      id: this.ids.next(),
      amendmentId,
      position,
      kind,
      itemId: item?.id ?? null,
      before: shown ? before : null,
      after: shown ? after : null,
      readAs,
      fields,
      decision: null,
    } satisfies PlanChange);
  }
}

async function insertAmendment(tx: Transaction, amendment: PlanAmendment): Promise<void> {
  try {
    await tx.manager.insert(PlanAmendment, amendment);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Conflict(
      'amendment-open',
      'Kế hoạch đang có một bản sửa đổi chờ quyết định. Hãy áp dụng hoặc bỏ bản đó trước khi nhập bản khác.',
      { cause: error },
    );
  }
}

function changeNotFound(field?: string): NotFound {
  return new NotFound('change-not-found', 'Không tìm thấy điểm thay đổi này.', { field });
}

function editedChange(change: PlanChange, edited: Partial<DraftItem>): Partial<PlanChange> {
  const names = Object.keys(edited);
  if (!names.length) return {};
  if (!change.after) {
    throw new InvalidInput('change-not-editable', 'Nhiệm vụ bị bỏ không có nội dung mới để sửa.', {
      field: 'edit',
    });
  }
  const fields = change.kind === 'changed' ? [...new Set([...change.fields, ...names])] : change.fields;
  return { after: { ...change.after, ...edited }, fields };
}

function decisionSentence(decision: ChangeBody['decision']): string {
  if (decision === 'apply') return 'Quyết định áp dụng một điểm sửa đổi';
  if (decision === 'ignore') return 'Quyết định giữ nguyên, không áp dụng một điểm sửa đổi';
  return decision === null ? 'Bỏ quyết định về một điểm sửa đổi' : 'Chỉnh lại nội dung một điểm sửa đổi';
}
