import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readEnvironment } from '../../config/environment';
import type { Page } from '../../modules/foundation';
import { UnitOfWork } from '../../modules/persistence';
import { AuditHead } from '../../modules/audit';
import type { PlanSummaryView } from '../../modules/plans/dto/plan.view';
import type { AssignmentView } from '../../modules/tasks';
import { prepareData } from '../../src/sample/prepare-data';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { signInAs } from '../support/client';

let application: TestApplication;

before(async () => {
  application = await startApplication({ plans: true, documents: true });
});

after(() => application.close());

describe('the sample of a first start', () => {
  test('has one plan at work and one draft to check', async () => {
    const coordinator = await signInAs(application.api, 'coordinator');
    const { body } = await coordinator.get<Page<PlanSummaryView>>('/plans');
    const byStatus = new Map(body.items.map((plan) => [plan.status, plan]));
    assert.deepEqual([...byStatus.keys()].sort(), ['active', 'draft']);
    assert.equal(byStatus.get('active')?.symbol, '1215/KH-UBND');
    assert.equal(byStatus.get('active')?.doneCount, 1);
    assert.equal(byStatus.get('draft')?.symbol, '/KH-UBND');
    assert.ok((byStatus.get('draft')?.taskCount ?? 0) >= 5);
  });

  test('units find their tasks in several states', async () => {
    const health = await signInAs(application.api, 'officer', 'Sở Y tế');
    const { body } = await health.get<Page<AssignmentView>>('/assignments?size=200');
    const statuses = new Set(body.items.map((assignment) => assignment.status));
    assert.ok(body.items.every((assignment) => assignment.unitName === 'Sở Y tế'));
    for (const status of ['completed', 'accepted', 'assigned', 'waiting'] as const)
      assert.ok(statuses.has(status), status);
    const ward = await signInAs(application.api, 'officer', 'UBND phường Tân Phong');
    const { body: returned } = await ward.get<Page<AssignmentView>>('/assignments?status=returned');
    assert.equal(returned.total, 1);
  });

  test('is not touched by a second start', async () => {
    const unitOfWork = application.app.get(UnitOfWork, { strict: false });
    const head = (): Promise<AuditHead> =>
      unitOfWork.read((manager) => manager.findOneByOrFail(AuditHead, { id: 'head' }));
    const before = await head();
    await prepareData(application, readEnvironment(process.env));
    assert.deepEqual(await head(), before);
  });
});
