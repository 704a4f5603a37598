import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Document, DocumentAccess } from '../../../documents';
import { Clock, Conflict, Forbidden, Ids, InvalidInput, NotFound } from '../../../foundation';
import { hasRole } from '../../../organization';
import type { Identity } from '../../../organization';
import { UnitOfWork } from '../../../persistence';
import { Assignment, Task } from '../../../tasks';
import type { NewLinkBody } from '../dto/link.input';
import type { LinkView } from '../dto/link.view';
import { Link, LinkPlan } from '../entities';
import { LINK_KIND_WORDS } from '../link.words';
import { LinkAccess } from '../queries/link-access.service';
import { LinkQueries } from '../queries/link-queries.service';
import { LinkChanges } from './link-changes.service';

type Place = Pick<Link, 'targetType' | 'targetId' | 'planId' | 'taskId' | 'unitId'>;

/** Kinds that concern a plan as a whole. */
const OF_PLANS_ONLY: readonly string[] = ['assigns', 'amends'];

/** Links a person makes: they count at once. */
@Injectable()
export class LinksByHand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentAccess,
    private readonly access: LinkAccess,
    private readonly changes: LinkChanges,
    private readonly queries: LinkQueries,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Ties a document, or confirms what was suggested or rejected before.
   *
   * @throws NotFound for what the person may not see; Forbidden `register-not-yours`; Conflict `link-exists`,
   *   `document-cancelled`; InvalidInput `link-kind-unfit`
   */
  async add(documentId: string, body: NewLinkBody, me: Identity): Promise<LinkView> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.run(async (tx) => {
      const { manager } = tx;
      const found = await manager.findOneBy(Document, { id: documentId });
      const document = this.documents.visible(registers, found);
      if (!hasRole(me, 'coordinator', 'administrator')) this.documents.checkKeeps(registers, document.bodyId);
      if (document.status === 'cancelled') {
        throw new Conflict('document-cancelled', 'Văn bản đã bị hủy, không gắn thêm được.');
      }
      const place = await this.place(manager, body);
      const target = { ...place, registerId: document.bodyId };
      const sight = await this.access.sight(manager, me, [place.planId]);
      if (!sight.sees(target)) throw targetNotFound();
      if (!sight.decides(target)) throw new Forbidden();
      const { targetType, targetId, kind } = body;
      const before = await manager.findOneBy(Link, { documentId, targetType, targetId, kind });
      if (before?.state === 'confirmed') {
        throw new Conflict('link-exists', 'Văn bản đã được gắn như vậy.');
      }
      const change = { act: 'link.add', state: 'confirmed', actor: me, reason: body.reason } as const;
      if (before) return this.queries.view(manager, await this.changes.change(tx, before, change), me);
      const link = this.row(document, place, body, me);
      await manager.insert(Link, link);
      await this.changes.record(tx, link, change, null);
      return this.queries.view(manager, link, me);
    });
  }

  private async place(manager: EntityManager, { targetType, targetId, kind }: NewLinkBody): Promise<Place> {
    if (targetType !== 'plan' && OF_PLANS_ONLY.includes(kind)) {
      throw new InvalidInput(
        'link-kind-unfit',
        'Loại liên kết này chỉ dùng cho kế hoạch, không dùng cho từng nhiệm vụ.',
        { field: 'kind' },
      );
    }
    const assignment =
      targetType === 'assignment' ? await manager.findOneBy(Assignment, { id: targetId }) : null;
    const taskId = targetType === 'task' ? targetId : (assignment?.taskId ?? null);
    const task = taskId ? await manager.findOneBy(Task, { id: taskId }) : null;
    const planId = targetType === 'plan' ? targetId : task?.planId;
    const plan = planId ? await manager.findOneBy(LinkPlan, { id: planId }) : null;
    if (!plan || (targetType === 'assignment' && !assignment)) throw targetNotFound();
    return { targetType, targetId, planId: plan.id, taskId, unitId: assignment?.unitId ?? null };
  }

  private row(document: Document, place: Place, { kind, reason }: NewLinkBody, me: Identity): Link {
    const now = this.clock.now();
    return Object.assign(new Link(), {
      id: this.ids.next(),
      documentId: document.id,
      registerId: document.bodyId,
      ...place,
      kind,
      state: 'confirmed',
      score: 1,
      rule: 'by-hand',
      reason: `${me.name} gắn bằng tay là văn bản ${LINK_KIND_WORDS[kind]}.`,
      evidence: { quotes: [], words: [], viaDocumentId: null },
      createdAt: now,
      decidedAt: now,
      decidedById: me.personId,
      decidedBy: me.name,
      decisionReason: reason || null,
      version: 1,
    } satisfies Link);
  }
}

function targetNotFound(): NotFound {
  return new NotFound('link-target-not-found', 'Không tìm thấy kế hoạch hoặc nhiệm vụ cần gắn.', {
    field: 'targetId',
  });
}
