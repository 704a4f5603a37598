import type { DraftSummaryView, DraftView } from '../../modules/drafting/dto/draft.view';
import { Catalogue } from '../../modules/organization';
import type { Page } from '../../modules/foundation';
import { loadSource, readDocument } from '../../modules/reading';
import type { ReadingResult } from '../../modules/reading';
import type { ApiClient } from '../support/client';
import { CHILDREN, expect, PlansWorld, sample } from './plans-world';

/** A running service with a plan in force whose deadlines are partly over. */
export class DraftingWorld {
  private constructor(
    readonly plans: PlansWorld,
    readonly planId: string,
  ) {}

  static async open(now = '2026-08-20T02:00:00Z'): Promise<DraftingWorld> {
    const plans = await PlansWorld.open({ now });
    const { plan } = await plans.approved(CHILDREN, sample(CHILDREN));
    return new DraftingWorld(plans, plan.id);
  }

  close(): Promise<void> {
    return this.plans.close();
  }

  get coordinator(): ApiClient {
    return this.plans.coordinator;
  }

  async dispatch(): Promise<DraftView> {
    const { planId } = this;
    return expect(await this.coordinator.post<DraftView>('/drafts/dispatches', { planId }), 201);
  }

  async urging(wish: Record<string, unknown> = {}): Promise<DraftView> {
    const body = { planId: this.planId, grade: 'remind', ...wish };
    return expect(await this.coordinator.post<DraftView>('/drafts/urgings', body), 201);
  }

  async look(id: string, who: ApiClient = this.coordinator): Promise<DraftView> {
    return expect(await who.get<DraftView>(`/drafts/${id}`), 200);
  }

  async list(who: ApiClient = this.coordinator): Promise<DraftSummaryView[]> {
    return expect(await who.get<Page<DraftSummaryView>>('/drafts?size=200'), 200).items;
  }

  async file(id: string, form: 'pdf' | 'docx', who: ApiClient = this.coordinator): Promise<Buffer> {
    const answer = await who.raw(`/drafts/${id}/file.${form}`);
    if (answer.status !== 200) throw new Error(`file answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** What our own reading makes of a file. */
  async read(bytes: Buffer, form: 'pdf' | 'docx'): Promise<ReadingResult> {
    const catalogue = await this.plans.application.app.get(Catalogue, { strict: false }).unitCatalogue();
    return readDocument(await loadSource(bytes, { fileName: `van-ban.${form}` }), { catalogue });
  }
}
