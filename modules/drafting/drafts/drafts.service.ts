import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  Ids,
  InvalidInput,
  NotFound,
  PLAN_TASKS_OPTIONS,
  searchText,
} from '../../foundation';
import { rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Draft, DraftVersion } from '../entities';
import type { DraftKind, DraftOrigin, DraftRecipient, DraftStatus } from '../entities';
import { documentFaults } from '../model';
import type { OfficialDocument } from '../model';
import { renderDocx } from '../render/docx/render-docx';
import { keptTitle } from '../render/file-title';
import { renderPdf } from '../render/pdf/render-pdf';
import type { DraftChanged } from './draft-changed.event';
import { DRAFT_STATUS_WORDS, MOVES } from './draft-moves';
import type { PreparedDraft } from './prepared-draft';

/** A draft that is to be. */
export interface NewDraft {
  kind: DraftKind;
  /** The unit that issues. */
  bodyId: string;
  planId?: string | null;
  origin?: DraftOrigin | null;
  /** Whom the issued document is sent to. */
  recipients: DraftRecipient[];
  prepared: PreparedDraft;
}

/** Drafts of official documents: their versions, files and states. */
@Injectable()
export class Drafts {
  constructor(
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * Renders a document and stores its files. Takes its time: call it before the transaction.
   *
   * @throws InvalidInput `document-invalid` with one detail per fault
   */
  async prepare(document: OfficialDocument): Promise<PreparedDraft> {
    const details = documentFaults(document);
    if (details.length) {
      const [{ message, field }] = details;
      throw new InvalidInput('document-invalid', message, { field, details });
    }
    const { bytes, places } = await renderPdf(document, this.clock.now());
    const limit = this.options.limits.uploadBytes;
    const docx = await this.files.put(await renderDocx(document), limit);
    return { document, docx, pdf: await this.files.put(bytes, limit), places };
  }

  async create(tx: Transaction, wish: NewDraft, actor: Actor | null): Promise<Draft> {
    const now = this.clock.now();
    const { prepared } = wish;
    const draft = Object.assign(new Draft(), {
      id: this.ids.next(),
      kind: wish.kind,
      bodyId: wish.bodyId,
      planId: wish.planId ?? null,
      originType: wish.origin?.type ?? null,
      originId: wish.origin?.id ?? null,
      recipients: wish.recipients,
      ...contentOf(prepared),
      status: 'draft',
      createdAt: now,
      createdById: actor?.personId ?? null,
      changedAt: now,
      version: 1,
    } satisfies Draft);
    await tx.manager.insert(Draft, draft);
    await this.keepVersion(tx, draft, actor);
    this.record(tx, draft, actor, 'draft.create', `Lập dự thảo ${titleOf(draft)}`);
    return draft;
  }

  /**
   * Gives a draft new content: a new version, the former kept. What was approved of the former stands no longer.
   *
   * @throws ChangedBySomeoneElse for another version, Conflict `draft-frozen` once it is signed
   */
  async change(
    tx: Transaction,
    id: string,
    version: number,
    prepared: PreparedDraft,
    actor: Actor | null,
    recipients?: DraftRecipient[],
  ): Promise<Draft> {
    const draft = await this.locked(tx, id);
    if (draft.version !== version) throw new ChangedBySomeoneElse('Dự thảo');
    if (draft.status !== 'draft' && draft.status !== 'submitted') {
      throw new Conflict('draft-frozen', `Không sửa được: dự thảo ${DRAFT_STATUS_WORDS[draft.status]}.`);
    }
    const before = { version, pdf: draft.pdfSha };
    Object.assign(draft, contentOf(prepared), {
      version: version + 1,
      changedAt: this.clock.now(),
      ...(recipients && { recipients }),
    });
    const changed = await tx.manager.update(Draft, { id, version }, draft);
    if (changed.affected === 0) throw new ChangedBySomeoneElse('Dự thảo');
    await this.keepVersion(tx, draft, actor);
    this.record(tx, draft, actor, 'draft.change', `Sửa dự thảo ${titleOf(draft)}`, before);
    const event: DraftChanged = {
      name: 'drafting.draft-changed',
      draftId: id,
      version: draft.version,
      pdfSha256: draft.pdfSha,
    };
    tx.emit(event);
    return draft;
  }

  /** Moves a draft along; sign-off calls it in its own transaction. @throws Conflict `draft-state` for a move that is none */
  async mark(tx: Transaction, id: string, status: DraftStatus): Promise<Draft> {
    const draft = await this.locked(tx, id);
    if (draft.status === status) return draft;
    if (!MOVES[draft.status].includes(status)) {
      throw new Conflict('draft-state', `Không thực hiện được: dự thảo ${DRAFT_STATUS_WORDS[draft.status]}.`);
    }
    await tx.manager.update(Draft, { id }, { status });
    return Object.assign(draft, { status });
  }

  /** @throws ChangedBySomeoneElse, Conflict `draft-state` once it has left its author */
  async discard(tx: Transaction, id: string, version: number, actor: Actor): Promise<void> {
    const draft = await this.locked(tx, id);
    if (draft.version !== version) throw new ChangedBySomeoneElse('Dự thảo');
    await this.mark(tx, id, 'discarded');
    this.record(tx, draft, actor, 'draft.discard', `Hủy dự thảo ${titleOf(draft)}`);
  }

  private async locked(tx: Transaction, id: string): Promise<Draft> {
    const draft = await tx.manager.findOne(Draft, { where: { id }, ...rowLock(tx.manager) });
    if (!draft) throw new NotFound('draft-not-found', 'Không tìm thấy dự thảo.');
    return draft;
  }

  private async keepVersion(tx: Transaction, draft: Draft, actor: Actor | null): Promise<void> {
    const { model, docxSha, pdfSha, places, uploaded, version } = draft;
    await tx.manager.insert(DraftVersion, {
      id: this.ids.next(),
      draftId: draft.id,
      version,
      model,
      docxSha,
      pdfSha,
      places,
      uploaded,
      createdAt: draft.changedAt,
      createdById: actor?.personId ?? null,
      createdBy: actor?.name ?? 'Hệ thống',
    });
  }

  private record(
    tx: Transaction,
    draft: Draft,
    actor: Actor | null,
    action: string,
    summary: string,
    before?: unknown,
  ): void {
    const { id, planId, bodyId, version, pdfSha } = draft;
    const subject = { type: 'draft', id };
    this.audit.record(tx, {
      actor,
      action,
      topic: subject,
      ...(planId && { topic: { type: 'plan', id: planId }, subject }),
      unitId: bodyId,
      summary,
      before,
      after: { version, pdf: pdfSha },
    });
  }
}

function contentOf({ document, docx, pdf, places }: PreparedDraft) {
  return {
    subject: document.subject,
    model: document,
    docxSha: docx?.sha256 ?? null,
    docxSize: docx?.size ?? null,
    pdfSha: pdf.sha256,
    pdfSize: pdf.size,
    places,
    uploaded: docx === null,
    searchText: searchText(document.subject, document.kind ?? 'Công văn', ...document.addressees),
  };
}

function titleOf({ model }: Draft): string {
  const title = keptTitle(model);
  return `“${title.length > 200 ? `${title.slice(0, 199)}…` : title}”`;
}
