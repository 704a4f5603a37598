import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EOfficeInbound } from '../../../../integration/e-office/e-office.port';
import type { PushedDocument, PushOutcome } from '../../../../integration/e-office/e-office.port';
import { AuditLog } from '../../../audit';
import { SecrecyGate, statesSecrecy } from '../../../documents';
import { ChangedBySomeoneElse, Clock, Conflict, Ids, NotFound } from '../../../foundation';
import type { Identity } from '../../../organization';
import { isUniqueViolation, UnitOfWork } from '../../../persistence';
import type { Transaction } from '../../../persistence';
import { Plan, PlanImportService } from '../../../plans';
import type { ImportOutcome } from '../../../plans';
import { PushedDocumentRow } from '../e-office.entities';
import { EOfficeMessages } from '../outbound/e-office-messages.service';
import { PageLinks } from '../page-links.service';
import { PushedEntries } from './pushed-entries.service';
import { refuseUnfit } from './push-refusals';

/** Who acts when the platform pushes: it has been signed for by the platform, not by a person. */
const PLATFORM: Identity = {
  personId: 'e-office',
  name: 'Hệ thống e-office',
  title: null,
  unitId: null,
  roles: ['coordinator'],
};

/** A push that had its effect, to be written down. */
interface Remembered {
  pushed: PushedDocument;
  fileSha256: string;
  known: PushedDocumentRow | null;
  imported: ImportOutcome;
  entryId: string | null;
}

/** Takes documents that assign tasks from the platform; each becomes a draft that a coordinator checks. */
@Injectable()
export class EOfficeIntake extends EOfficeInbound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly imports: PlanImportService,
    private readonly entries: PushedEntries,
    private readonly gate: SecrecyGate,
    private readonly messages: EOfficeMessages,
    private readonly links: PageLinks,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async documentMarked(pushed: PushedDocument): Promise<PushOutcome> {
    const { document, file } = pushed;
    refuseUnfit(document);
    if (statesSecrecy(document.secrecy)) {
      await this.gate.refuse(PLATFORM, { action: 'e-office.refuse-secret', field: 'document.secrecy' });
    }
    const fileSha256 = createHash('sha256').update(file.bytes).digest('hex');
    const known = await this.find(document.id);
    if (known && !isNewer(pushed, fileSha256, known)) return this.repeated(known);
    const target = known && (await this.livePlan(known.planId));
    const imported = await this.imports.import(file, target?.id ?? null, PLATFORM);
    const entry = await this.entries.prepare(pushed, PLATFORM);
    try {
      await this.unitOfWork.run(async (tx) => {
        const entryId = await this.entries.enter(tx, entry, known?.entryId ?? null, PLATFORM);
        await this.remember(tx, { pushed, fileSha256, known, imported, entryId });
      });
    } catch (error) {
      // The same push came twice at once: the import had one effect, the other delivery has noted it.
      const twin = isUniqueViolation(error) ? await this.find(document.id) : null;
      if (twin) return this.repeated(twin);
      throw error;
    }
    const { outcome, planId, message } = imported;
    const link = this.links.plan(planId);
    return { documentId: document.id, outcome, planId, link, repeated: false, message };
  }

  async documentPlan(documentId: string): Promise<{ documentId: string; planId: string; link: string }> {
    const row = await this.find(documentId);
    if (!row) {
      throw new NotFound('document-unknown', 'Văn bản này chưa được chuyển sang hệ thống theo dõi nhiệm vụ.');
    }
    return { documentId, planId: row.planId, link: this.links.plan(row.planId) };
  }

  private find(externalId: string): Promise<PushedDocumentRow | null> {
    return this.unitOfWork.read((manager) => manager.findOne(PushedDocumentRow, { where: { externalId } }));
  }

  /** The plan an amended file belongs to; one that has ended or was thrown away takes no amendments. */
  private async livePlan(id: string): Promise<Plan | null> {
    const plan = await this.unitOfWork.read((manager) => manager.findOne(Plan, { where: { id } }));
    return plan && !['closed', 'cancelled'].includes(plan.status) ? plan : null;
  }

  private async remember(
    tx: Transaction,
    { pushed, fileSha256, known, imported, entryId }: Remembered,
  ): Promise<void> {
    const { document } = pushed;
    const { outcome, planId } = imported;
    const { revision } = document;
    const row = {
      planId,
      entryId,
      revision,
      fileSha256,
      outcome,
      metadata: document,
      receivedAt: this.clock.now(),
      // Another plan has another address.
      ...(known?.planId !== planId && { linkMessageId: null }),
    };
    if (known) {
      const { id, revision: before } = known;
      const { affected } = await tx.manager.update(
        PushedDocumentRow,
        { id, revision: before },
        row as object,
      );
      if (!affected) throw new ChangedBySomeoneElse('Văn bản');
    } else {
      const id = this.ids.next();
      await tx.manager.insert(PushedDocumentRow, {
        ...row,
        id,
        externalId: document.id,
        linkMessageId: null,
      });
    }
    this.audit.record(tx, {
      actor: PLATFORM,
      action: 'e-office.document-received',
      topic: { type: 'plan', id: planId },
      summary: `Nhận văn bản giao nhiệm vụ ${document.symbol ?? document.id} từ hệ thống e-office`,
      after: { documentId: document.id, revision, sha256: fileSha256, outcome },
    });
    // The plan may be out already, when it came in by hand first.
    await this.messages.tellLinks(tx, [planId]);
  }

  private async repeated(row: PushedDocumentRow): Promise<PushOutcome> {
    const { externalId: documentId, outcome, planId } = row;
    const plan = await this.unitOfWork.read((manager) => manager.findOne(Plan, { where: { id: planId } }));
    if (!plan) {
      throw new Conflict(
        'plan-discarded',
        'Dự thảo tạo từ văn bản này đã bị xóa. Nếu vẫn cần theo dõi, hãy đẩy lại văn bản với số phiên bản (revision) lớn hơn.',
      );
    }
    const message = 'Văn bản này đã được nhận trước đó, không tạo bản trùng.';
    return { documentId, outcome, planId, link: this.links.plan(planId), repeated: true, message };
  }
}

/** A late push of an older revision changes nothing. @throws Conflict `revision-not-raised` */
function isNewer({ document }: PushedDocument, fileSha256: string, known: PushedDocumentRow): boolean {
  if (document.revision === known.revision && fileSha256 !== known.fileSha256) {
    throw new Conflict(
      'revision-not-raised',
      'Tệp chính đã thay đổi nhưng số phiên bản (revision) của văn bản không tăng.',
      { field: 'document.revision' },
    );
  }
  return document.revision > known.revision;
}
