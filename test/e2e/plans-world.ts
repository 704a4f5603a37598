import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorDetail, Page } from '../../modules/foundation';
import type { ImportOutcomeView, PlanView } from '../../modules/plans/dto/plan.view';
import type { PlanItemView, PlanSourceView } from '../../modules/plans/dto/plan-item.view';
import type { AssignmentView } from '../../modules/tasks';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';

/** The body of a refusal. */
export interface Refusal {
  code: string;
  message: string;
  field?: string;
  details?: ErrorDetail[];
}

/** A plan as its coordinator sees it. */
export interface OpenPlan {
  plan: PlanView;
  items: PlanItemView[];
}

/** Where the shared test input lies; absent on most machines. */
const SHARED = join(__dirname, '../../../shared/data');

/** A reason to skip tests that need a file of the shared test input, or false when it is there. */
export function without(...files: string[]): string | false {
  const missing = files.find((file) => !existsSync(join(SHARED, file)));
  return missing ? `../shared/data/${missing} is not on this machine` : false;
}

export function shared(file: string): Buffer {
  return readFileSync(join(SHARED, file));
}

export function sample(file: string): Buffer {
  return readFileSync(join(__dirname, '../../config/samples', file));
}

export const CHILDREN = 'ke-hoach-an-toan-tre-em-2026.docx';
export const CHILDREN_AMENDED = 'ke-hoach-an-toan-tre-em-2026-dieu-chinh.docx';
export const FOOD = 'du-thao-ke-hoach-an-toan-thuc-pham-2026.docx';
export const DIGITAL = 'phu-luc-chuyen-doi-so-cap-xa-2026.xlsx';

/** A running service with the province's units and demo people, and shortcuts through its API. */
export class PlansWorld {
  private constructor(
    readonly application: TestApplication,
    readonly coordinator: ApiClient,
  ) {}

  static async open(options: { now?: string; env?: NodeJS.ProcessEnv } = {}): Promise<PlansWorld> {
    const application = await startApplication(options);
    return new PlansWorld(application, await signInAs(application.api, 'coordinator'));
  }

  close(): Promise<void> {
    return this.application.close();
  }

  as(role: string, unitName?: string): Promise<ApiClient> {
    return signInAs(this.application.api, role, unitName);
  }

  /** Rows of one of our tables. */
  async count(table: string): Promise<number> {
    const [row] = (await this.application.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`)) as {
      n: number | string;
    }[];
    return Number(row.n);
  }

  /** @throws unless the answer is 201 */
  async upload(
    fileName: string,
    bytes: Uint8Array,
    fields: Record<string, string> = {},
  ): Promise<ImportOutcomeView> {
    const answer = await this.coordinator.upload<ImportOutcomeView>(
      '/plans/imports',
      fileName,
      bytes,
      fields,
    );
    return expect(answer, 201);
  }

  async paste(text: string, planId?: string): Promise<ImportOutcomeView> {
    return expect(
      await this.coordinator.post<ImportOutcomeView>('/plans/imports', { text, ...(planId && { planId }) }),
      201,
    );
  }

  async look(planId: string): Promise<OpenPlan> {
    const plan = expect(await this.coordinator.get<PlanView>(`/plans/${planId}`), 200);
    return { plan, items: expect(await this.coordinator.get<PlanItemView[]>(`/plans/${planId}/items`), 200) };
  }

  async source(planId: string): Promise<PlanSourceView> {
    return expect(await this.coordinator.get<PlanSourceView>(`/plans/${planId}/source`), 200);
  }

  async act<T>(path: string, body: unknown = {}): Promise<T> {
    return expect(await this.coordinator.post<T>(path, body), 200);
  }

  /** Uploads a document, gives the items that name nobody to a unit, and approves. */
  async approved(fileName: string, bytes: Uint8Array, unitName = 'Sở Y tế'): Promise<OpenPlan> {
    const { planId } = await this.upload(fileName, bytes);
    await this.giveUnassigned(planId, unitName);
    const { plan } = await this.look(planId);
    await this.act(`/plans/${planId}/approve`, { version: plan.version });
    return this.look(planId);
  }

  /** Items that cannot go out because no lead is known get this one. */
  async giveUnassigned(planId: string, unitName: string): Promise<void> {
    const { items } = await this.look(planId);
    const itemIds = items
      .filter((item) => item.problems.some(({ blocking }) => blocking))
      .map(({ id }) => id);
    if (!itemIds.length) return;
    const unit = await this.unit(unitName);
    const units = [{ text: unit.name, unitId: unit.id }];
    await this.act(`/plans/${planId}/items/units`, { itemIds, role: 'lead', units, mode: 'add' });
  }

  async unit(name: string): Promise<{ id: string; name: string }> {
    const units = expect(await this.coordinator.get<{ id: string; name: string }[]>('/units/options'), 200);
    const unit = units.find((candidate) => candidate.name === name);
    if (!unit) throw new Error(`no unit ${name} in the sample`);
    return unit;
  }

  /** All assignments somebody sees of a plan. */
  async assignments(
    planId: string,
    who: ApiClient = this.coordinator,
    filter = '',
  ): Promise<AssignmentView[]> {
    const path = `/assignments?plan=${planId}&size=200${filter}`;
    const found: AssignmentView[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = expect(await who.get<Page<AssignmentView>>(`${path}&page=${page}`), 200);
      found.push(...items);
      if (found.length >= total || !items.length) return found;
    }
  }
}

/** The body of an answer. @throws Error with the answer when the status is another */
export function expect<T>(answer: { status: number; body: T }, status: number): T {
  if (answer.status !== status) {
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}
