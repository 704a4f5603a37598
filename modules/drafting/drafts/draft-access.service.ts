import { Injectable } from '@nestjs/common';
import { Forbidden, NotFound } from '../../foundation';
import { DocumentAccess } from '../../documents';
import { hasRole, seesEverything } from '../../organization';
import type { Identity, Role } from '../../organization';
import type { Draft } from '../entities';

/** Who writes drafts. */
export const DRAFTERS: readonly Role[] = ['clerk', 'officer', 'unit-leader', 'coordinator'];

/** Whose drafts are whose: a unit's people see their unit's, wide roles the provincial committee's beside their own. */
@Injectable()
export class DraftAccess {
  constructor(private readonly documents: DocumentAccess) {}

  /** The bodies whose drafts a person sees; the one that drafts when none is named comes first. */
  async bodiesOf(me: Identity): Promise<string[]> {
    const registers = await this.documents.registersOf(me);
    const committee = seesEverything(me) ? await this.documents.firstRegister(registers) : null;
    return [...new Set([...registers.own, ...(committee ? [committee] : [])])];
  }

  /** The provincial committee: who gives tasks. @throws NotFound where there is none */
  async committee(): Promise<string> {
    const id = await this.documents.firstRegister({ all: true, own: [], keeps: false });
    if (!id)
      throw new NotFound('unit-not-found', 'Danh mục chưa có Ủy ban nhân dân tỉnh.', { field: 'bodyId' });
    return id;
  }

  /** @throws NotFound: another's draft is no one else's business */
  async checkSees(draft: Draft | null, me: Identity): Promise<Draft> {
    if (draft && (await this.bodiesOf(me)).includes(draft.bodyId)) return draft;
    throw new NotFound('draft-not-found', 'Không tìm thấy dự thảo.');
  }

  /** Everybody who writes drafts may write those they see. */
  mayEdit(draft: Draft, me: Identity): boolean {
    return hasRole(me, ...DRAFTERS) && (draft.status === 'draft' || draft.status === 'submitted');
  }

  /** @throws Forbidden `body-not-yours` */
  async checkDraftsFor(bodyId: string, me: Identity): Promise<void> {
    if ((await this.bodiesOf(me)).includes(bodyId)) return;
    throw new Forbidden('body-not-yours', 'Bạn không soạn văn bản cho cơ quan này.', { field: 'bodyId' });
  }
}
