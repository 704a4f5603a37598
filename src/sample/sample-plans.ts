import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Unit, IdentityService } from '../../modules/organization';
import type { Identity } from '../../modules/organization';
import { UnitOfWork } from '../../modules/persistence';
import type { Transaction } from '../../modules/persistence';
import {
  Plan,
  PlanApprovalService,
  PlanDraftService,
  PlanImportService,
  PlanItem,
} from '../../modules/plans';
import { playWork } from './sample-work';

/** The shipped documents; the same place beside the sources and beside the compiled files. */
const FOLDER = join(__dirname, '../../config/samples');
const APPROVED = 'ke-hoach-an-toan-tre-em-2026.docx';
const DRAFT = 'du-thao-ke-hoach-an-toan-thuc-pham-2026.docx';
const COORDINATOR = 'demo-01';

/** Whom the coordinator means by an open phrase of the sample, by the number of its row: codes of the catalogue. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  '7': ['tinh-doan', 'hoi-nong-dan-tinh'],
  '14': ['tinh-doan', 'bo-chi-huy-quan-su-tinh'],
};

/**
 * Gives an empty sample one plan at work and one draft to check, as a coordinator and the units would have done it.
 * All of it or nothing; where any plan is, nothing happens.
 */
export async function prepareSamplePlans(app: INestApplicationContext): Promise<void> {
  const get = <T>(token: abstract new (...args: never[]) => T): T =>
    app.get(token as never, { strict: false });
  const unitOfWork = get(UnitOfWork);
  const someone = get(IdentityService);
  const coordinator = await someone.bySubject(COORDINATOR);
  if (!coordinator || (await unitOfWork.read((manager) => manager.count(Plan))) > 0) return;
  const imports = get(PlanImportService);
  const bring = async (fileName: string): Promise<string> => {
    const bytes = await readFile(join(FOLDER, fileName));
    return (await imports.import({ bytes, fileName }, null, coordinator)).planId;
  };
  await unitOfWork.run(async (tx) => {
    const planId = await bring(APPROVED);
    await nameTheMeant(tx, planId, get(PlanDraftService), coordinator);
    const { version } = await tx.manager.findOneByOrFail(Plan, { id: planId });
    await get(PlanApprovalService).approve(planId, version, coordinator);
    await playWork(app, tx, planId);
    await bring(DRAFT);
  });
}

/** What a coordinator does before approving: says who an open phrase means. */
async function nameTheMeant(
  tx: Transaction,
  planId: string,
  drafts: PlanDraftService,
  coordinator: Identity,
): Promise<void> {
  const units = new Map((await tx.manager.find(Unit)).map((unit) => [unit.code, unit.id]));
  for (const item of await tx.manager.find(PlanItem, { where: { planId, source: 'appendix' } })) {
    const codes = MEANT[item.label ?? ''];
    if (!codes) continue;
    const expand = codes.flatMap((code) => units.get(code) ?? []);
    const cooperating = item.cooperating.map((choice) => (choice.open ? { ...choice, expand } : choice));
    await drafts.edit(planId, item.id, { version: item.version, cooperating }, coordinator);
  }
}
