import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../../modules/foundation';
import type { PlanPreviewView } from '../../modules/plans/dto/plan-preview.view';
import type { PlanView } from '../../modules/plans/dto/plan.view';
import type { PlanItemView } from '../../modules/plans/dto/plan-item.view';
import type { AssignmentView } from '../../modules/tasks';
import type { ApiClient } from '../support/client';
import { CHILDREN, expect, PlansWorld, sample, shared, without } from './plans-world';

const SCHOOLS = 'Sở Giáo dục và Đào tạo';

let world: PlansWorld;

before(async () => {
  world = await PlansWorld.open();
});

after(() => world.close());

describe('a plan goes in, tasks come out, replies come back', () => {
  let planId: string;
  let school: ApiClient;
  let work: AssignmentView;

  const step = async (who: ApiClient, name: string, more: object = {}): Promise<AssignmentView> => {
    work = expect(
      await who.post<AssignmentView>(`/assignments/${work.id}/transitions`, {
        name,
        version: work.version,
        ...more,
      }),
      200,
    );
    return work;
  };

  test('the coordinator uploads the plan; nothing is assigned yet', async () => {
    const outcome = await world.upload(CHILDREN, sample(CHILDREN));
    assert.equal(outcome.outcome, 'created');
    planId = outcome.planId;
    const { plan, items } = await world.look(planId);
    assert.equal(plan.status, 'draft');
    assert.equal(plan.header.symbol, '1215/KH-UBND');
    assert.equal(plan.header.date, '2026-03-16');
    assert.equal(plan.header.recipients.length, 7);
    assert.equal(plan.file?.name, CHILDREN);
    assert.equal(items.filter((item) => item.source === 'appendix').length, 16);
    assert.equal(await world.count('pt_task'), 0);
    assert.equal(await world.count('pt_assignment'), 0);
  });

  test('every understood stretch is marked in the original', async () => {
    const { items } = await world.look(planId);
    const { text, marks } = await world.source(planId);
    for (const item of items) {
      const own = marks.filter((mark) => mark.itemId === item.id);
      const content = own.find((mark) => mark.kind === 'content');
      assert.ok(content, item.content);
      assert.ok(text.slice(content.start, content.end).includes(item.content.slice(0, 20)));
    }
    assert.ok(
      marks.some(
        (mark) => mark.kind === 'citation' && text.slice(mark.start, mark.end).includes('1248/QĐ-TTg'),
      ),
    );
    const file = await fetch(`${world.application.api}/plans/${planId}/file`);
    assert.equal(file.status, 401, 'the original is for those who are signed in');
  });

  test('the coordinator corrects what was not right', async () => {
    const { items } = await world.look(planId);
    const swim = find(items, 'dạy bơi');
    const corrected = expect(
      await world.coordinator.patch<PlanItemView[]>(`/plans/${planId}/items/${swim.id}`, {
        version: swim.version,
        product: 'Lớp dạy bơi; danh sách học sinh biết bơi',
        deadline: { text: 'Trước ngày 15/9/2026' },
      }),
      200,
    );
    const after = find(corrected, 'dạy bơi');
    assert.equal(after.deadline.to, '2026-09-14');
    assert.equal(after.edited, true);
    const stale = await world.coordinator.patch<{ code: string }>(`/plans/${planId}/items/${swim.id}`, {
      version: swim.version,
      content: 'Nội dung đến muộn',
    });
    assert.equal(stale.status, 409);
    assert.equal(stale.body.code, 'changed-by-someone-else');
  });

  test('a row is split, rows are merged, one is dropped and comes back', async () => {
    const { items } = await world.look(planId);
    const road = find(items, 'giao thông quanh trường học');
    const at = road.content.indexOf(';') + 1;
    const split = await world.act<PlanItemView[]>(`/plans/${planId}/items/${road.id}/split`, {
      version: road.version,
      at,
    });
    assert.equal(split.length, items.length + 1);
    const parts = split.filter((item) => item.label === road.label);
    assert.equal(parts.length, 2);
    const merged = await world.act<PlanItemView[]>(`/plans/${planId}/items/merge`, {
      ids: parts.map(({ id }) => id),
    });
    assert.equal(merged.length, items.length);
    const [first] = merged;
    const dropped = await world.act<PlanItemView[]>(`/plans/${planId}/items/${first.id}/drop`, {
      version: first.version,
    });
    assert.equal(dropped[0].dropped, true);
    const back = await world.act<PlanItemView[]>(`/plans/${planId}/items/${first.id}/restore`, {
      version: dropped[0].version,
    });
    assert.equal(back[0].dropped, false);
  });

  test('the preview says what approval would do, and approval does it', async () => {
    const preview = expect(await world.coordinator.get<PlanPreviewView>(`/plans/${planId}/preview`), 200);
    assert.deepEqual(
      preview.problems.filter(({ blocking }) => blocking),
      [],
    );
    const { plan, items } = await world.look(planId);
    assert.equal(preview.tasks, items.length);
    const approved = await world.act<PlanView>(`/plans/${planId}/approve`, { version: plan.version });
    assert.equal(approved.status, 'active');
    assert.equal(approved.taskCount, preview.tasks);
    assert.equal(approved.assignmentCount, preview.assignments);
    const assignments = await world.assignments(planId);
    assert.equal(assignments.length, preview.assignments);
    const waiting = assignments.filter(({ status }) => status === 'waiting');
    assert.deepEqual(
      [...new Set(waiting.map(({ label }) => label))],
      ['3'],
      'only the row that waits for guidance',
    );
  });

  test('the unit finds its task, accepts, starts and submits', async () => {
    school = await world.as('officer', SCHOOLS);
    const own = await world.assignments(planId, school);
    assert.ok(own.length > 0 && own.every(({ unitName }) => unitName === SCHOOLS));
    work = own.find(({ role, content }) => role === 'lead' && content.includes('dạy bơi')) as AssignmentView;
    assert.equal(work.status, 'assigned');
    assert.equal(work.dueDate, '2026-09-14');
    assert.equal((await step(school, 'accept')).status, 'accepted');
    assert.equal((await step(school, 'start')).status, 'in-progress');
    const empty = await school.post(`/assignments/${work.id}/transitions`, {
      name: 'submit',
      version: work.version,
    });
    assert.equal(empty.status, 400);
    assert.equal(
      (await step(await world.as('unit-leader', SCHOOLS), 'submit', { text: 'Đã mở 12 lớp, 340 học sinh.' }))
        .status,
      'submitted',
    );
  });

  test('the coordinator returns it, the unit submits again, the coordinator completes', async () => {
    const reason = 'Đề nghị bổ sung danh sách học sinh biết bơi.';
    assert.equal((await step(world.coordinator, 'return', { reason })).status, 'returned');
    const leader = await world.as('unit-leader', SCHOOLS);
    const [seen] = (await world.assignments(planId, school)).filter(({ id }) => id === work.id);
    assert.equal(seen.lastNote, reason);
    assert.equal((await step(leader, 'submit', { text: 'Đã bổ sung danh sách.' })).status, 'submitted');
    assert.equal((await step(world.coordinator, 'complete')).status, 'completed');
    const { plan } = await world.look(planId);
    assert.equal(plan.doneCount, 1);
  });

  test('the history tells every step, by whom and why', async () => {
    const history = expect(
      await world.coordinator.get<
        Page<{ action: string; actorName: string; reason: string | null; at: string }>
      >(`/tasks/${work.taskId}/history?size=100`),
      200,
    );
    const acts = history.items.map(({ action }) => action).reverse();
    const steps = ['accept', 'start', 'submit', 'return', 'submit', 'complete'].map(
      (name) => `assignment.${name}`,
    );
    assert.deepEqual(
      acts.filter((action) => action.startsWith('assignment.')),
      steps,
    );
    assert.ok(history.items.every(({ actorName, at }) => actorName && at));
    assert.equal(
      history.items.find(({ action }) => action === 'assignment.return')?.reason,
      'Đề nghị bổ sung danh sách học sinh biết bơi.',
    );
  });
});

describe('the real plan', { skip: without('plan-lai-chau-2026.txt') }, () => {
  let planId: string;

  test('gives 29 tasks of its body and 3 obligations', async () => {
    planId = (await world.upload('ke-hoach-binh-dang-gioi-2026.txt', shared('plan-lai-chau-2026.txt')))
      .planId;
    const { plan, items } = await world.look(planId);
    assert.equal(items.filter((item) => item.source === 'body').length, 29);
    assert.equal(items.filter((item) => item.source === 'obligation').length, 3);
    assert.equal(plan.header.recipients.length, 7);
    assert.equal(plan.header.number, null);
    assert.equal(plan.header.date, null);
    assert.equal(plan.citations.length, 7);
  });

  test('is prepared until number and date are known, and no unit sees it', async () => {
    await world.giveUnassigned(planId, 'Hội Liên hiệp Phụ nữ tỉnh');
    const { plan } = await world.look(planId);
    const prepared = await world.act<PlanView>(`/plans/${planId}/approve`, { version: plan.version });
    assert.equal(prepared.status, 'prepared');
    const assignments = await world.assignments(planId);
    assert.ok(assignments.length > 0 && assignments.every(({ status }) => status === 'held'));
    const women = await world.as('officer', 'Hội Liên hiệp Phụ nữ tỉnh');
    assert.deepEqual(await world.assignments(planId, women), []);
    assert.equal((await women.get(`/plans/${planId}`)).status, 404);
  });

  test('goes out with its number; two tasks wait for guidance', async () => {
    const { plan } = await world.look(planId);
    const issued = await world.act<PlanView>(`/plans/${planId}/issue`, {
      version: plan.version,
      number: '2196',
      date: '2026-04-20',
    });
    assert.equal(issued.status, 'active');
    assert.equal(issued.symbol, '2196/KH-UBND');
    const assignments = await world.assignments(planId);
    assert.ok(assignments.every(({ status }) => status === 'assigned' || status === 'waiting'));
    const waiting = assignments.filter(({ status }) => status === 'waiting');
    assert.equal(new Set(waiting.map(({ taskId }) => taskId)).size, 2);
    const women = await world.as('officer', 'Hội Liên hiệp Phụ nữ tỉnh');
    assert.ok((await world.assignments(planId, women)).length > 0);
    assert.equal((await women.get(`/plans/${planId}`)).status, 200);
  });
});

/** Published documents with the number of rows a person counts in their appendices. */
const PUBLISHED = [
  { file: 'documents/617-KH-UBND_DongThap_CDS-doanh-nghiep.docx', symbol: '617/KH-UBND', rows: 11 },
  { file: 'documents/980-KH-UBND_NgheAn_phong-thu-dan-su.docx', symbol: '980/KH-UBND', rows: 18 },
  { file: 'documents/310-KH-UBND_HaNoi_5G-IoT.docx', symbol: '310/KH-UBND', rows: 6 },
  { file: 'documents/2820-QD-UBND_TPHCM_CSDL-quy-hoach.docx', symbol: '2820/QĐ-UBND', rows: 25 },
];

for (const { file, symbol, rows } of PUBLISHED) {
  test(`the published ${symbol} is imported, checked and approved`, { skip: without(file) }, async () => {
    const { planId } = await world.upload(file.slice('documents/'.length), shared(file));
    const { plan, items } = await world.look(planId);
    assert.equal(plan.header.symbol, symbol);
    const appendix = items.filter((item) => item.source === 'appendix');
    assert.equal(appendix.length, rows);
    await world.giveUnassigned(planId, 'Sở Khoa học và Công nghệ');
    const ready = await world.look(planId);
    const approved = await world.act<PlanView>(`/plans/${planId}/approve`, { version: ready.plan.version });
    assert.equal(approved.status, 'active');
    assert.equal(approved.taskCount, items.length);
    const assignments = await world.assignments(planId);
    assert.equal(assignments.length, approved.assignmentCount);
    assert.equal(
      new Set(assignments.map(({ taskId }) => taskId)).size,
      items.length,
      'every task has a unit',
    );
  });
}

function find(items: PlanItemView[], words: string): PlanItemView {
  const item = items.find(({ content }) => content.includes(words));
  assert.ok(item, words);
  return item;
}
