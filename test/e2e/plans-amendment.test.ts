import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AmendmentView, PlanChangeView } from '../../modules/plans/amendment/amendment.dto';
import type { PlanItemView, PlanSourceView } from '../../modules/plans/dto/plan-item.view';
import type { AssignmentView } from '../../modules/tasks';
import type { Answer } from '../support/client';
import { Amendments, shown } from './amendment-world';
import { CHILDREN, CHILDREN_AMENDED, expect, PlansWorld, sample } from './plans-world';
import type { Refusal } from './plans-world';

let world: PlansWorld;
let amendments: Amendments;

before(async () => {
  world = await PlansWorld.open();
  amendments = new Amendments(world);
});

after(() => world.close());

describe('a corrected appendix of a plan at work', () => {
  let planId: string;
  let id: string;
  const begin = async (
    role: string,
    unit: string,
    words: string,
    ...names: string[]
  ): Promise<AssignmentView> => {
    const who = await world.as(role, unit);
    let [work] = (await world.assignments(planId, who)).filter(({ content }) => content.includes(words));
    for (const name of names) {
      work = expect(
        await who.post<AssignmentView>(`/assignments/${work.id}/transitions`, {
          name,
          version: work.version,
        }),
        200,
      );
    }
    return work;
  };

  before(async () => {
    planId = (await world.approved(CHILDREN, sample(CHILDREN))).plan.id;
    await begin('officer', 'UBND xã Than Uyên', 'bếp lửa', 'accept');
    await begin('officer', 'Sở Giáo dục và Đào tạo', 'dạy bơi', 'accept', 'start');
  });

  test('is recognised by its number and changes nothing yet', async () => {
    const before = await world.look(planId);
    id = await amendments.bring(sample(CHILDREN_AMENDED));
    assert.deepEqual((await world.look(planId)).items, before.items);
    const { plan } = await world.look(planId);
    assert.deepEqual(
      plan.amendments.map(({ status, added, changed, removed }) => [status, added, changed, removed]),
      [['open', 1, 4, 1]],
    );
  });

  test('shows what was added, changed and removed, and nothing that only got another number', async () => {
    const view = await amendments.look(planId, id);
    assert.deepEqual(shown(view).sort(), [
      'added | Bố trí đường dây nóng ti',
      'changed | Các sở, ban, ngành, đoàn | content | deadline',
      'changed | Mở chuyên mục về an toàn | cooperating',
      'changed | Rà soát, cắm biển cảnh b | content',
      'changed | Tổ chức dạy bơi và kỹ nă | deadline | product',
      'removed | Hỗ trợ hộ nghèo có trẻ d',
    ]);
    assert.equal(view.unchanged + view.changes.length, (await world.look(planId)).items.length + 1);
    assert.ok(view.changes.every(({ decision }) => decision === null));
  });

  test('says what it would do to work under way', async () => {
    const { changes } = await amendments.look(planId, id);
    const of = (words: string): string =>
      changes
        .find(({ before, after }) => (after ?? before)?.content.includes(words))
        ?.consequences.join(' ') ?? '';
    assert.match(of('bếp lửa'), /UBND xã Than Uyên \(đã tiếp nhận\)/);
    assert.match(of('dạy bơi'), /31\/08\/2026 sang 15\/09\/2026/);
    assert.match(of('dạy bơi'), /Sở Giáo dục và Đào tạo/);
    assert.match(of('chuyên mục'), /Giao thêm cho Tỉnh Đoàn \(phối hợp\)/);
    assert.match(of('đường dây nóng'), /Giao mới cho Sở Y tế \(chủ trì\)/);
  });

  test('its own text is shown with its own marks', async () => {
    const source = expect(
      await world.coordinator.get<PlanSourceView>(`${amendments.path(planId, id)}/source`),
      200,
    );
    const { changes } = await amendments.look(planId, id);
    const added = changes.find(({ kind }) => kind === 'added') as PlanChangeView;
    const mark = source.marks.find(({ itemId, kind }) => itemId === added.id && kind === 'content');
    assert.ok(mark && source.text.slice(mark.start, mark.end).includes('đường dây nóng'));
  });

  test('is not applied before everything is decided', async () => {
    const { version } = await amendments.look(planId, id);
    const answer = await world.coordinator.post<Refusal>(`${amendments.path(planId, id)}/apply`, { version });
    assert.deepEqual(
      [answer.status, answer.body.code, answer.body.details?.length],
      [400, 'decisions-missing', 6],
    );
    assert.equal((await amendments.look(planId, id)).status, 'open');
  });

  test('two who apply it at once: one wins', async () => {
    const view = await amendments.look(planId, id);
    const kept = view.changes.find(({ fields }) => fields.includes('cooperating')) as PlanChangeView;
    await amendments.decideAll(planId, id, 'apply');
    const { version } = await amendments.decide(planId, id, kept, { decision: 'ignore' });
    const apply = (): Promise<Answer<AmendmentView & Refusal>> =>
      world.coordinator.post(`${amendments.path(planId, id)}/apply`, { version });
    const answers = await Promise.all([apply(), apply()]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.equal((await apply()).body.code, 'amendment-ended');
  });

  test('then tasks, deadlines and units are as decided', async () => {
    const { plan, items } = await world.look(planId);
    assert.equal(plan.file?.name, 'ban-moi.docx');
    const assignments = await world.assignments(planId);
    const of = (words: string): AssignmentView[] =>
      assignments.filter(({ content }) => content.includes(words));
    const hotline = of('đường dây nóng');
    assert.deepEqual(
      hotline.map(({ status }) => status),
      ['assigned', 'assigned', 'assigned'],
    );
    const swim = of('dạy bơi');
    assert.ok(
      swim.every(
        ({ dueDate, originalDueDate }) => dueDate === '2026-09-15' && originalDueDate === '2026-08-31',
      ),
    );
    assert.ok(
      swim.some(
        ({ status, product }) => status === 'in-progress' && product === 'Lớp dạy bơi; báo cáo kết quả',
      ),
    );
    assert.ok(of('bếp lửa').every(({ status }) => status === 'cancelled'));
    assert.ok(
      of('chuyên mục').every(({ unitName }) => unitName !== 'Tỉnh Đoàn'),
      'the ignored change changed nothing',
    );
    assert.equal(items.find(({ content }) => content.includes('bếp lửa'))?.dropped, true);
  });

  test('items and tasks point into the new version, with its numbers and in its order', async () => {
    const { items } = await world.look(planId);
    const { text } = await world.source(planId);
    const standing = items.filter(({ dropped }) => !dropped);
    for (const item of standing) {
      assert.ok(
        item.at && text.slice(item.at.start, item.at.end).includes(item.content.slice(0, 30)),
        item.content,
      );
      const task = expect(
        await world.coordinator.get<{ at: object; label: string | null }>(`/tasks/${item.taskId}`),
        200,
      );
      assert.deepEqual([task.at, task.label], [item.at, item.label]);
    }
    const labels = standing.filter(({ source }) => source === 'appendix').map(({ label }) => Number(label));
    assert.deepEqual(
      labels,
      labels.map((_, index) => index + 1),
    );
  });

  test('the task’s history names the amendment as the reason', async () => {
    const { items } = await world.look(planId);
    const swim = items.find(({ content }) => content.includes('dạy bơi')) as PlanItemView;
    const { items: acts } = expect(
      await world.coordinator.get<{ items: { action: string; reason: string | null }[] }>(
        `/tasks/${swim.taskId}/history`,
      ),
      200,
    );
    assert.match(acts.find(({ action }) => action === 'task.amend')?.reason ?? '', /sửa đổi.*1215\/KH-UBND/);
  });
});
