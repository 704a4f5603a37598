import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AmendmentView } from '../../modules/plans/amendment/amendment.dto';
import type { PlanView } from '../../modules/plans/dto/plan.view';
import { Amendments, shown, version } from './amendment-world';
import { expect, PlansWorld } from './plans-world';
import type { Refusal } from './plans-world';

const DRAFT_SUBJECT = 'Bảo đảm an toàn bến đò ngang trên địa bàn tỉnh Lai Châu năm 2026';

let world: PlansWorld;
let amendments: Amendments;

before(async () => {
  world = await PlansWorld.open();
  amendments = new Amendments(world);
});

after(() => world.close());

describe('decisions', () => {
  test('what was ignored is not asked again by the next version', async () => {
    const { plan } = await world.approved('v1.docx', await version('2001'));
    const second = await amendments.bring(
      await version('2001', (rows) => [
        ...rows.slice(1),
        [...rows[0].slice(0, 1), 'Một việc hoàn toàn mới của năm nay', ...rows[0].slice(2)],
      ]),
    );
    const { version: at } = await amendments.decideAll(plan.id, second, 'ignore');
    await world.act(`${amendments.path(plan.id, second)}/apply`, { version: at });
    const third = await amendments.bring(
      await version('2001', (rows) => [
        ...rows
          .slice(1)
          .map((row, index) => (index === 0 ? [...row.slice(0, 5), 'Kế hoạch của đơn vị'] : row)),
        [...rows[0].slice(0, 1), 'Một việc hoàn toàn mới của năm nay', ...rows[0].slice(2)],
      ]),
    );
    assert.deepEqual(shown(await amendments.look(plan.id, third)), [
      'changed | Xây dựng kế hoạch thực h | product',
    ]);
  });

  test('a version that is not wanted can be thrown away and come again', async () => {
    const { plan } = await world.approved('v1.docx', await version('2002'));
    const bytes = await version('2002', (rows) => rows.slice(1));
    const first = await amendments.bring(bytes);
    const again = await world.upload('lan-nua.docx', bytes);
    assert.deepEqual([again.outcome, again.amendmentId], ['same', first]);
    const { version: at } = await amendments.look(plan.id, first);
    const gone = await world.act<AmendmentView>(`${amendments.path(plan.id, first)}/discard`, {
      version: at,
    });
    assert.equal(gone.status, 'discarded');
    const second = await amendments.bring(bytes);
    assert.notEqual(second, first);
    assert.equal((await amendments.look(plan.id, second)).changes.length, 1);
  });

  test('decisions on several points at once all count', async () => {
    const { plan } = await world.approved('v1.docx', await version('2008'));
    const id = await amendments.bring(await version('2008', (rows) => rows.slice(3)));
    const { changes } = await amendments.look(plan.id, id);
    assert.equal(changes.length, 3);
    await Promise.all(
      changes.map((change) => amendments.decide(plan.id, id, change, { decision: 'ignore' })),
    );
    const view = await amendments.look(plan.id, id);
    assert.deepEqual(
      view.changes.map(({ decision }) => decision),
      ['ignore', 'ignore', 'ignore'],
    );
    assert.equal(view.version, 4);
  });

  test('a second version waits until the first is decided', async () => {
    const { plan } = await world.approved('v1.docx', await version('2003'));
    await amendments.bring(await version('2003', (rows) => rows.slice(1)));
    const sources = await world.count('pt_plan_source');
    const answer = await world.coordinator.upload<Refusal>(
      '/plans/imports',
      'v3.docx',
      await version('2003', (rows) => rows.slice(2)),
    );
    assert.deepEqual([answer.status, answer.body.code], [409, 'amendment-open']);
    assert.equal(await world.count('pt_plan_source'), sources);
    assert.equal((await world.look(plan.id)).plan.amendments.length, 1);
  });

  test('an added row that names nobody is completed before it goes out', async () => {
    const { plan } = await world.approved('v1.docx', await version('2004'));
    const row = ['7', 'Khảo sát một việc mới', 'Ban Chỉ đạo lâm thời', '', 'Quý III/2026', ''];
    const id = await amendments.bring(await version('2004', (rows) => [...rows, row]));
    const [change] = (await amendments.look(plan.id, id)).changes;
    assert.deepEqual(
      change.problems.filter(({ blocking }) => blocking).map(({ code }) => code),
      ['unit-unknown'],
    );
    const { version: at } = await amendments.decide(plan.id, id, change, { decision: 'apply' });
    const tasks = await world.count('pt_task');
    const refused = await world.coordinator.post<Refusal>(`${amendments.path(plan.id, id)}/apply`, {
      version: at,
    });
    assert.deepEqual([refused.status, refused.body.code], [400, 'amendment-not-ready']);
    assert.equal(refused.body.details?.[0].field, `changes.${change.id}.lead`);
    assert.equal(await world.count('pt_task'), tasks);
    const unit = await world.unit('Sở Xây dựng');
    const edited = await amendments.decide(plan.id, id, change, {
      edit: { lead: [{ text: unit.name, unitId: unit.id }] },
    });
    assert.deepEqual(edited.changes[0].problems, []);
    await world.act(`${amendments.path(plan.id, id)}/apply`, { version: edited.version });
    const made = (await world.assignments(plan.id)).filter(
      ({ content }) => content === 'Khảo sát một việc mới',
    );
    assert.deepEqual(
      made.map(({ unitName, role }) => [unitName, role]),
      [['Sở Xây dựng', 'lead']],
    );
  });

  test('units given or taken on the task itself stay so', async () => {
    const { plan, items } = await world.approved('v1.docx', await version('2005'));
    const first = items[0];
    const war = await world.unit('Hội Cựu chiến binh tỉnh');
    expect(
      await world.coordinator.post(`/tasks/${first.taskId}/assignments`, {
        unitId: war.id,
        role: 'cooperating',
      }),
      201,
    );
    const id = await amendments.bring(
      await version('2005', ([row, ...rest]) => [
        [...row.slice(0, 3), `${row[3]}; Sở Tư pháp`, ...row.slice(4)],
        ...rest,
      ]),
    );
    await amendments.applyAll(plan.id, id);
    const units = (await world.assignments(plan.id))
      .filter(({ taskId, status }) => taskId === first.taskId && status !== 'cancelled')
      .map(({ unitName }) => unitName);
    assert.ok(units.includes('Hội Cựu chiến binh tỉnh') && units.includes('Sở Tư pháp'), units.join(', '));
  });

  test('only a coordinator sees and decides', async () => {
    const { plan } = await world.approved('v1.docx', await version('2006'));
    const id = await amendments.bring(await version('2006', (rows) => rows.slice(1)));
    const { version: at } = await amendments.look(plan.id, id);
    for (const [role, unit] of [['officer', 'Sở Y tế'], ['provincial-leader'], ['clerk']]) {
      const who = await world.as(role, unit);
      assert.equal((await who.get(amendments.path(plan.id, id))).status, 403);
      assert.equal((await who.get(`${amendments.path(plan.id, id)}/source`)).status, 403);
      assert.equal((await who.post(`${amendments.path(plan.id, id)}/apply`, { version: at })).status, 403);
      assert.equal((await who.post(`${amendments.path(plan.id, id)}/discard`, { version: at })).status, 403);
    }
    const other = await world.approved('v1b.docx', await version('2007'));
    assert.equal(
      (await world.coordinator.get(amendments.path(other.plan.id, id))).status,
      404,
      'not under another plan',
    );
    assert.equal((await amendments.look(plan.id, id)).status, 'open');
  });
});

describe('a plan that is not out yet', () => {
  test('a draft takes the changes into its items; corrections by hand stay', async () => {
    const { planId } = await world.upload('v1.docx', await version('2010'));
    const { items } = await world.look(planId);
    expect(
      await world.coordinator.patch(`/plans/${planId}/items/${items[0].id}`, {
        version: items[0].version,
        product: 'Quyết định kiện toàn',
      }),
      200,
    );
    const id = await amendments.bring(
      await version('2010', ([first, second, ...rest]) => [
        [...first.slice(0, 4), 'Trước ngày 30/4/2026', ...first.slice(5)],
        ['2', 'Chuẩn bị hội nghị triển khai', 'Sở Y tế', '', 'Tháng 4/2026', ''],
        second,
        ...rest,
      ]),
    );
    const view = await amendments.look(planId, id);
    assert.deepEqual(shown(view), [
      'changed | Kiện toàn nhóm công tác  | deadline',
      'added | Chuẩn bị hội nghị triển ',
    ]);
    assert.equal(view.changes[0].after?.product, 'Quyết định kiện toàn');
    await amendments.applyAll(planId, id);
    const after = await world.look(planId);
    assert.equal(after.plan.status, 'draft');
    assert.equal(after.items[0].product, 'Quyết định kiện toàn');
    assert.equal(after.items[0].deadline.to, '2026-04-29');
    assert.equal(after.items[1].content, 'Chuẩn bị hội nghị triển khai');
    assert.equal(await world.count("pt_task WHERE planId = '" + planId + "'"), 0);
  });

  test('a copy without number is known by its subject, so that nothing is given out twice', async () => {
    const subject = 'Rà soát bể bơi, hồ nước trường học trên địa bàn tỉnh Lai Châu năm 2026';
    const { plan } = await world.approved('v1.docx', await version('2031', undefined, subject));
    const copy = await world.upload('ban-sua.docx', await version(null, (rows) => rows.slice(1), subject));
    assert.deepEqual([copy.outcome, copy.planId], ['amendment', plan.id]);
    const other = await world.upload('khac.docx', await version('2032', undefined, subject));
    assert.equal(other.outcome, 'created', 'another number is another plan');
  });

  test('a prepared plan takes number and date from its issued version, and its held work is changed', async () => {
    const { planId } = await world.upload('du-thao.docx', await version(null, undefined, DRAFT_SUBJECT));
    const draft = await world.look(planId);
    assert.equal(
      (await world.act<PlanView>(`/plans/${planId}/approve`, { version: draft.plan.version })).status,
      'prepared',
    );
    const id = await amendments.bring(await version('2011', (rows) => rows.slice(0, -1), DRAFT_SUBJECT));
    const view = await amendments.look(planId, id);
    assert.ok(view.headerFields.includes('number') && view.headerFields.includes('date'));
    await amendments.applyAll(planId, id);
    const { plan } = await world.look(planId);
    assert.deepEqual([plan.status, plan.symbol, plan.date], ['prepared', '2011/KH-UBND', '2026-03-16']);
    const statuses = new Set((await world.assignments(planId)).map(({ status }) => status));
    assert.deepEqual([...statuses].sort(), ['cancelled', 'held']);
    const issued = await world.act<PlanView>(`/plans/${planId}/issue`, {
      version: plan.version,
      number: '2011',
      date: '2026-03-16',
    });
    assert.equal(issued.status, 'active');
  });

  test('a draft whose table was read again meanwhile has to be compared anew', async () => {
    const { planId } = await world.upload('v1.docx', await version('2013'));
    const id = await amendments.bring(await version('2013', (rows) => rows.slice(1)));
    const { plan } = await world.look(planId);
    const table = plan.tables.find(({ purpose }) => purpose === 'tasks');
    const meanings = ['label', 'content', 'lead', 'cooperating', 'deadline', 'product'];
    await world.act(`/plans/${planId}/mapping`, {
      version: plan.version,
      tableStart: table?.at.start,
      headingRows: 1,
      columns: meanings.map((meaning, column) => ({ column, meaning })),
    });
    const { version: at } = await amendments.decideAll(planId, id, 'apply');
    const answer = await world.coordinator.post<Refusal>(`${amendments.path(planId, id)}/apply`, {
      version: at,
    });
    assert.deepEqual([answer.status, answer.body.code], [409, 'amendment-outdated']);
  });

  test('an ended plan takes no new version', async () => {
    const { plan } = await world.approved('v1.docx', await version('2012'));
    const id = await amendments.bring(await version('2012', (rows) => rows.slice(1)));
    const { version: at } = await amendments.decideAll(plan.id, id, 'apply');
    await world.act(`/plans/${plan.id}/close`, { version: plan.version, reason: 'Đã tổng kết.' });
    const answer = await world.coordinator.post<Refusal>(`${amendments.path(plan.id, id)}/apply`, {
      version: at,
    });
    assert.deepEqual([answer.status, answer.body.code], [409, 'plan-ended']);
    assert.equal((await amendments.look(plan.id, id)).status, 'open', 'the refusal undid the whole act');
    const late = await world.coordinator.upload<Refusal>(
      '/plans/imports',
      'v9.docx',
      await version('2012', (rows) => rows.slice(3)),
      { planId: plan.id },
    );
    assert.deepEqual([late.status, late.body.code], [400, 'plan-ended']);
  });
});
