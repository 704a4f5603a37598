import assert from 'node:assert/strict';
import type { AmendmentView, PlanChangeView } from '../../modules/plans/amendment/amendment.dto';
import { CHILDREN_PLAN } from '../support/samples/children-plan';
import { planDocx } from '../support/samples/plan-layout';
import type { AppendixRow, PlanText } from '../support/samples/plan-layout';
import { expect } from './plans-world';
import type { PlansWorld } from './plans-world';

/** The first rows of the sample plan under another number, edited; so that every test has a plan of its own. */
export function version(
  number: string | null,
  edit: (rows: string[][]) => string[][] = (rows) => rows,
  subject: PlanText['subject'] = CHILDREN_PLAN.subject,
): Promise<Buffer> {
  const { appendix } = CHILDREN_PLAN;
  assert.ok(appendix);
  const rows = appendix.rows.filter((row): row is string[] => typeof row !== 'string').slice(0, 6);
  const text: PlanText = {
    ...CHILDREN_PLAN,
    subject,
    number,
    dated: number ? CHILDREN_PLAN.dated : 'ngày      tháng 3 năm 2026',
    appendix: { ...appendix, rows: edit(structuredClone(rows)) as AppendixRow[] },
  };
  return planDocx(text);
}

/** Shortcuts through the routes of amendments, as the coordinator. */
export class Amendments {
  constructor(private readonly world: PlansWorld) {}

  path(planId: string, id: string): string {
    return `/plans/${planId}/amendments/${id}`;
  }

  async look(planId: string, id: string): Promise<AmendmentView> {
    return expect(await this.world.coordinator.get<AmendmentView>(this.path(planId, id)), 200);
  }

  async decide(planId: string, id: string, change: PlanChangeView, body: object): Promise<AmendmentView> {
    const path = `${this.path(planId, id)}/changes/${change.id}`;
    return expect(await this.world.coordinator.patch<AmendmentView>(path, body), 200);
  }

  async decideAll(planId: string, id: string, decision: 'apply' | 'ignore'): Promise<AmendmentView> {
    const ids = (await this.look(planId, id)).changes.map((change) => change.id);
    const path = `${this.path(planId, id)}/changes`;
    return expect(await this.world.coordinator.patch<AmendmentView>(path, { ids, decision }), 200);
  }

  async applyAll(planId: string, id: string): Promise<AmendmentView> {
    const { version } = await this.decideAll(planId, id, 'apply');
    return this.world.act<AmendmentView>(`${this.path(planId, id)}/apply`, { version });
  }

  /** Uploads a new version. @returns id of the amendment */
  async bring(bytes: Uint8Array, planId?: string): Promise<string> {
    const outcome = await this.world.upload('ban-moi.docx', bytes, planId ? { planId } : {});
    assert.equal(outcome.outcome, 'amendment');
    return outcome.amendmentId as string;
  }
}

/** The differences in short: kind, first words, fields. */
export function shown({ changes }: AmendmentView): string[] {
  return changes.map(({ kind, before, after, fields }) =>
    [kind, (after ?? before)?.content.slice(0, 24), ...fields].join(' | '),
  );
}
