import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { AuditLog } from '../../audit';
import { FileIntake, ReadingThread, SecrecyGate } from '../../documents';
import type { ReadDocument } from '../../documents';
import { Clock, Ids, InvalidInput, NotFound, PLAN_TASKS_OPTIONS, searchText } from '../../foundation';
import { Catalogue } from '../../organization';
import type { Identity } from '../../organization';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { AmendmentService } from '../amendment/amendment.service';
import { draftItem } from '../draft/draft-item';
import { insertItems, newItems } from '../draft/new-items';
import { Plan, PlanSource } from '../entities';
import { fittingHeader } from './fitting-header';
import { planYear } from './plan-year';
import { SourceFinder } from './source-finder';
import type { KnownSource } from './source-finder';

/** A file or pasted text as it came in. */
export type ImportInput = { bytes: Uint8Array; fileName: string } | { text: string; fileName?: string };

/** What became of an import. */
export interface ImportOutcome {
  outcome: 'created' | 'same' | 'amendment';
  planId: string;
  amendmentId?: string;
  message: string;
}

/** Reads a document and makes a draft of it: nothing is assigned. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly catalogue: Catalogue,
    private readonly intake: FileIntake,
    private readonly thread: ReadingThread,
    private readonly gate: SecrecyGate,
    private readonly finder: SourceFinder,
    private readonly amendments: AmendmentService,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly files: FileStore,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * @param targetId the plan this is a corrected or amending version of, when the coordinator says so
   * @throws InvalidInput with the reader's code; NotFound for an unknown target
   */
  async import(input: ImportInput, targetId: string | null, me: Identity): Promise<ImportOutcome> {
    const sha256 = 'bytes' in input ? createHash('sha256').update(input.bytes).digest('hex') : null;
    const known = sha256 && (await this.finder.byFile(sha256));
    if (known) return same(known);
    if ('bytes' in input) await this.intake.scan(input.bytes, input.fileName, 'file');
    const found = await this.thread.read({
      input: 'bytes' in input ? { bytes: input.bytes, fileName: input.fileName } : { text: input.text },
      catalogue: await this.catalogue.unitCatalogue(),
      mappings: [],
    });
    const read = { ...found, reading: { ...found.reading, header: fittingHeader(found.reading.header) } };
    if (read.reading.header.secrecy !== 'none') {
      await this.gate.refuse(me, { action: 'plan.refuse-secret', field: 'file' });
    }
    const contentKey = createHash('sha256').update(read.source.text).digest('hex');
    const twin = await this.finder.byContent(contentKey);
    if (twin) return same(twin);
    if ('bytes' in input) await this.files.put(input.bytes, this.options.limits.uploadBytes);
    const source = this.newSource(read, contentKey, sha256, input, me);
    try {
      return await this.unitOfWork.run((tx) => this.store(tx, read, source, targetId, me));
    } catch (error) {
      // Two people brought the same document at once: the second is told where it is.
      const first = isUniqueViolation(error) ? await this.finder.byContent(contentKey) : null;
      if (first) return same(first);
      throw error;
    }
  }

  private async store(
    tx: Transaction,
    read: ReadDocument,
    source: PlanSource,
    targetId: string | null,
    me: Identity,
  ): Promise<ImportOutcome> {
    const target = targetId
      ? await this.target(tx, targetId)
      : await this.finder.planOfHeader(tx, read.reading.header);
    if (target) {
      source.planId = target.id;
      await tx.manager.insert(PlanSource, source);
      const amendment = await this.amendments.open(tx, target, source, read.reading.tasks.map(draftItem), me);
      return {
        outcome: 'amendment',
        planId: target.id,
        amendmentId: amendment.id,
        message:
          'Văn bản này là bản khác của một kế hoạch đã có. Hãy xem các điểm thay đổi trước khi áp dụng.',
      };
    }
    const plan = this.newPlan(read, source, me);
    source.planId = plan.id;
    await tx.manager.insert(Plan, plan);
    await tx.manager.insert(PlanSource, source);
    const items = newItems(
      read.reading.tasks.map(draftItem),
      { planId: plan.id, sourceId: source.id },
      this.ids,
    );
    await insertItems(tx, items);
    this.audit.record(tx, {
      actor: me,
      action: 'plan.import',
      topic: { type: 'plan', id: plan.id },
      summary:
        `Nhập ${plan.kind ?? 'văn bản'} ${plan.symbol ?? ''}: ${items.length} nhiệm vụ dự thảo`.replace(
          /\s+/g,
          ' ',
        ),
      after: { fileName: source.fileName, sha256: source.fileSha256, items: items.length },
    });
    return {
      outcome: 'created',
      planId: plan.id,
      message: items.length
        ? `Đã đọc được ${items.length} nhiệm vụ. Hãy đối chiếu với văn bản trước khi duyệt.`
        : 'Không tìm thấy nhiệm vụ nào trong văn bản. Bạn có thể tự thêm nhiệm vụ hoặc chỉ rõ các cột của bảng.',
    };
  }

  private async target(tx: Transaction, id: string): Promise<Plan> {
    const plan = await tx.manager.findOne(Plan, { where: { id } });
    if (!plan) throw new NotFound('plan-not-found', 'Không tìm thấy kế hoạch.', { field: 'planId' });
    if (plan.status === 'closed' || plan.status === 'cancelled') {
      throw new InvalidInput('plan-ended', 'Kế hoạch đã kết thúc hoặc đã hủy, không nhận bản sửa đổi.', {
        field: 'planId',
      });
    }
    return plan;
  }

  private newPlan(read: ReadDocument, source: PlanSource, me: Identity): Plan {
    const { header } = read.reading;
    const subject = header.subject ?? source.fileName ?? 'Kế hoạch chưa có trích yếu';
    return Object.assign(new Plan(), {
      id: this.ids.next(),
      status: 'draft',
      sourceId: source.id,
      subject,
      number: header.number,
      symbol: header.symbol,
      symbolKey: header.number && header.symbol ? symbolKey(header.symbol) : null,
      date: header.date,
      issuer: header.issuer,
      parentBody: header.parentBody,
      place: header.place,
      kind: header.kind,
      kindCode: header.kindCode,
      urgency: header.urgency,
      signer: header.signer,
      recipients: header.recipients,
      year: planYear(header),
      searchText: searchText(header.symbol, subject, header.issuer, header.kind),
      createdAt: this.clock.now(),
      createdById: me.personId,
      approvedAt: null,
      approvedById: null,
      endReason: null,
      version: 1,
    } satisfies Plan);
  }

  private newSource(
    read: ReadDocument,
    contentKey: string,
    sha256: string | null,
    input: ImportInput,
    me: Identity,
  ): PlanSource {
    const { tasks: _tasks, ...reading } = read.reading;
    return Object.assign(new PlanSource(), {
      id: this.ids.next(),
      planId: '',
      contentKey,
      fileName: input.fileName ?? null,
      fileSize: 'bytes' in input ? input.bytes.length : null,
      fileSha256: sha256,
      format: read.source.format,
      text: read.source.text,
      blocks: read.source.blocks,
      reading: { ...reading, warnings: [...read.source.warnings, ...reading.warnings] },
      createdAt: this.clock.now(),
      createdById: me.personId,
    } satisfies PlanSource);
  }
}

function same(known: KnownSource): ImportOutcome {
  return {
    outcome: 'same',
    planId: known.planId,
    ...(known.amendmentId && { amendmentId: known.amendmentId }),
    message: 'Văn bản này đã được nhập trước đó, không tạo bản trùng.',
  };
}
