import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Assignment, TaskFactory } from '../../modules/tasks';
import { IdentityService, Unit } from '../../modules/organization';
import { UnitOfWork } from '../../modules/persistence';
import type { PeriodView } from '../../modules/reports/dto/period.view';
import type { UnitReportView } from '../../modules/reports/dto/unit-report.view';
import { ok, ReportsWorld } from './reports-world';
import { newTask, planReference, units } from './tasks-world';

const HEALTH = 'Sở Y tế';

describe('a period tied to a task of a plan', () => {
  let world: ReportsWorld;
  let period: PeriodView;
  let taskId: string;

  before(async () => {
    world = await ReportsWorld.open();
    const { app, dataSource } = world.application;
    const unit = await dataSource.getRepository(Unit).findOneByOrFail({ name: HEALTH });
    const coordinator = await app.get(IdentityService, { strict: false }).bySubject('demo-01');
    assert.ok(coordinator);
    const plan = planReference();
    const factory = app.get(TaskFactory, { strict: false });
    const made = await app
      .get(UnitOfWork, { strict: false })
      .run((tx) =>
        factory.createAll(tx, plan, [newTask(1, { units: [units('lead', unit.id)] })], coordinator),
      );
    [taskId] = made.taskIds;
    period = await world.period([HEALTH], { taskId });
  });
  after(() => world?.close());

  const status = async (): Promise<string> =>
    (await world.application.dataSource.getRepository(Assignment).findOneByOrFail({ taskId })).status;

  test('sending answers the unit’s part, returning returns it, accepting completes it', async () => {
    const officer = await world.as('officer', HEALTH);
    const id = world.reportOf(period, HEALTH);
    assert.deepEqual([period.taskId, await status()], [taskId, 'assigned']);
    const sent = await world.submit(officer, id);
    assert.equal(await status(), 'submitted');
    await ok(
      world.coordinator.post(`/unit-reports/${id}/return`, { version: sent.version, remark: 'Số chưa khớp' }),
    );
    assert.equal(await status(), 'returned');
    const again = await world.submit(officer, id);
    assert.equal(await status(), 'submitted');
    const accepted = await ok<UnitReportView>(
      world.coordinator.post(`/unit-reports/${id}/accept`, { version: again.version }),
    );
    assert.deepEqual([accepted.status, await status()], ['accepted', 'completed']);
  });
});
