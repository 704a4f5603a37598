import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RegisteredView } from '../../modules/documents/dto/document.view';
import type { Page } from '../../modules/foundation';
import type { ConditionProposalView } from '../../modules/linking/conditions/dto/condition-proposal.dto';
import type { TaskDetailView, TaskView } from '../../modules/tasks';
import type { ApiClient } from '../support/client';
import { send } from './documents-world';
import { expect, PlansWorld, shared, without } from './plans-world';
import type { Refusal } from './plans-world';

const MONTH = 'Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2026';
const PROGRAMME = 'Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026-2030';

describe('documents the real plan waits for', { skip: without('plan-lai-chau-2026.txt') }, () => {
  let world: PlansWorld;
  let clerk: ApiClient;
  let planId: string;
  before(async () => {
    world = await PlansWorld.open({ now: '2026-06-08T02:00:00Z' });
    clerk = await world.as('clerk', 'Văn phòng UBND tỉnh');
    // Arrived before the plan was put in: found when the plan comes into force.
    await incoming({
      symbol: '3001/BNV-CTTN&BĐG',
      subject: `hướng dẫn triển khai ${PROGRAMME}`,
      date: '2026-05-20',
    });
    const name = 'ke-hoach-binh-dang-gioi-2026.txt';
    const { plan } = await world.approved(name, shared('plan-lai-chau-2026.txt'), 'Sở Nội vụ');
    planId = plan.id;
    const number = { version: plan.version, number: '2196', date: '2026-04-20' };
    await world.act(`/plans/${planId}/issue`, number);
  });
  after(() => world?.close());

  let letters = 0;
  async function incoming(fields: Record<string, unknown>): Promise<RegisteredView> {
    letters += 1;
    const facts = {
      direction: 'incoming',
      kind: 'Công văn',
      issuer: 'Bộ Nội vụ',
      symbol: `${4000 + letters}/BNV-CTTN&BĐG`,
      date: '2026-06-05',
      ...fields,
    };
    return expect(await send<RegisteredView>(clerk, facts), 201);
  }

  async function waiting(words: string): Promise<TaskDetailView> {
    const { items } = expect(
      await world.coordinator.get<Page<TaskView>>(
        `/tasks?size=200&plan=${planId}&q=${encodeURIComponent(words)}`,
      ),
      200,
    );
    const details = await Promise.all(
      items.map(async ({ id }) => expect(await world.coordinator.get<TaskDetailView>(`/tasks/${id}`), 200)),
    );
    const [task, ...more] = details.filter(
      ({ conditions, content }) => conditions.length && content.includes(words),
    );
    assert.ok(task && !more.length, `${words}: ${details.length} tasks`);
    return task;
  }

  const month = () => waiting('Tháng hành động vì bình đẳng giới');
  const programme = () => waiting('Xây dựng Kế hoạch triển khai thực hiện Chương trình phòng ngừa');

  async function proposals(query: string): Promise<ConditionProposalView[]> {
    const path = `/condition-proposals?${query}`;
    return expect(await world.coordinator.get<Page<ConditionProposalView>>(path), 200).items;
  }

  test('a document that had come before the plan fulfils its condition, and the other is still open', async () => {
    const task = await programme();
    assert.deepEqual(
      task.conditions.map(({ satisfiedAt }) => satisfiedAt !== null),
      [false, true],
    );
    assert.match(task.conditions[1].note ?? '', /3001\/BNV/);
    assert.ok(task.assignments.every(({ status }) => status === 'waiting'));
  });

  test('near misses fulfil nothing and bother nobody', async () => {
    const good = `hướng dẫn tổ chức ${MONTH}`;
    await incoming({ issuer: 'Bộ Y tế', symbol: '77/BYT-DS', subject: good });
    await incoming({ subject: `lấy ý kiến đối với dự thảo văn bản ${good}` });
    await incoming({ subject: good.replace('2026', '2025'), date: '2026-05-30' });
    await incoming({ subject: 'hướng dẫn tổ chức Tháng hành động quốc gia về dân số năm 2026' });
    await incoming({ kind: 'Giấy mời', subject: `Hội nghị trực tuyến ${good}` });
    const decision = { kind: 'Quyết định', issuer: 'Thủ tướng Chính phủ' };
    await incoming({
      ...decision,
      symbol: '901/QĐ-TTg',
      subject: 'phê duyệt Chương trình truyền thông về bình đẳng giới giai đoạn 2026-2030',
    });
    await incoming({
      ...decision,
      symbol: '902/QĐ-TTg',
      subject: `dự thảo Quyết định phê duyệt ${PROGRAMME}`,
    });
    await incoming({
      ...decision,
      issuer: 'Bộ Nội vụ',
      symbol: '903/QĐ-BNV',
      subject: `phê duyệt ${PROGRAMME}`,
    });
    assert.deepEqual(await proposals(`plan=${planId}`), []);
    for (const task of [await month(), await programme()]) {
      assert.ok(task.assignments.every(({ status }) => status === 'waiting'));
    }
  });

  test('what is near enough is proposed; rejected, it never comes again', async () => {
    const subject = `hướng dẫn báo cáo kết quả ${MONTH}`;
    const document = await incoming({ subject });
    const [proposal, ...more] = await proposals(`plan=${planId}`);
    assert.deepEqual([proposal.document.id, more.length], [document.id, 0]);
    assert.match(proposal.reason, /Đúng cơ quan ban hành \(Bộ Nội vụ\)/);
    const wish = { proposals: [{ id: proposal.id, version: proposal.version }], decision: 'rejected' };
    const unit = await world.as('unit-leader', 'Sở Nội vụ');
    assert.equal((await unit.post('/condition-proposals/decide', wish)).status, 403);
    assert.equal((await world.coordinator.post('/condition-proposals/decide', wish)).status, 204);
    const again = await world.coordinator.post<Refusal>('/condition-proposals/decide', wish);
    assert.deepEqual([again.status, again.body.code], [409, 'proposal-decided']);
    const edited = await clerk.patch(`/documents/${document.id}`, {
      version: document.version,
      note: 'Đã xem',
    });
    assert.equal(edited.status, 200);
    assert.deepEqual(await proposals(`plan=${planId}`), []);
    assert.ok((await month()).assignments.every(({ status }) => status === 'waiting'));
  });

  test('the guidance itself opens the task, and people are told in the same act', async () => {
    const document = await incoming({
      symbol: '4500/BNV-CTTN&BĐG',
      subject: `V/v hướng dẫn tổ chức ${MONTH}`,
    });
    const task = await month();
    assert.ok(task.assignments.length);
    assert.deepEqual([...new Set(task.assignments.map(({ status }) => status))], ['assigned']);
    assert.deepEqual(
      [task.conditions[0].satisfiedBy, task.conditions[0].satisfiedOn],
      ['Hệ thống', '2026-06-08'],
    );
    const [done] = await proposals(`plan=${planId}&state=automatic&document=${document.id}`);
    assert.deepEqual([done.task.id, done.score], [task.id, 100]);
    assert.ok(
      (await programme()).assignments.every(({ status }) => status === 'waiting'),
      'the other still waits',
    );
    const chain = await world.coordinator.get(`/chains/task/${task.id}`);
    assert.ok(JSON.stringify(chain.body).includes(document.id), 'it stands in the chain of the task');
  });

  test('the approval closes the last condition of the programme', async () => {
    const near = await incoming({
      kind: 'Quyết định',
      issuer: 'Thủ tướng Chính phủ',
      symbol: '950/QĐ-TTg',
      subject: `phê duyệt ${PROGRAMME.replace('2030', '2035')}`,
    });
    const [proposal] = await proposals(`document=${near.id}`);
    assert.equal(proposal.state, 'suggested');
    const wish = { proposals: [{ id: proposal.id, version: proposal.version }], decision: 'confirmed' };
    const both = await Promise.all(
      [1, 2].map(() => world.coordinator.post('/condition-proposals/decide', wish)),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409]);
    const task = await programme();
    assert.deepEqual([...new Set(task.assignments.map(({ status }) => status))], ['assigned']);
    assert.equal(task.conditions[0].satisfiedBy, 'Vàng Minh Hạnh');
  });
});

describe('documents a plan waits for', () => {
  test('a suggestion goes with its document when that is cancelled', async () => {
    const world = await PlansWorld.open({ now: '2026-06-08T02:00:00Z' });
    try {
      const clerk = await world.as('clerk', 'Văn phòng UBND tỉnh');
      const { planId } = await world.paste(PLAN);
      await world.act(`/plans/${planId}/approve`, { version: (await world.look(planId)).plan.version });
      const facts = {
        direction: 'incoming',
        issuer: 'Bộ Y tế',
        kind: 'Công văn',
        symbol: '12/BYT-TE',
        date: '2026-06-05',
        subject: 'một số nội dung của Chương trình phòng, chống đuối nước trẻ em giai đoạn 2026-2030',
      };
      const document = expect(await send<RegisteredView>(clerk, facts), 201);
      const path = `/condition-proposals?plan=${planId}`;
      const list = async () =>
        expect(await world.coordinator.get<Page<ConditionProposalView>>(path), 200).items;
      assert.equal((await list()).length, 1);
      const wish = { version: document.version, reason: 'Vào sổ nhầm' };
      expect(await clerk.post(`/documents/${document.id}/cancel`, wish), 200);
      assert.deepEqual(await list(), []);
    } finally {
      await world.close();
    }
  });
});

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 88/KH-UBND
Lai Châu, ngày 20 tháng 4 năm 2026
KẾ HOẠCH
Về phòng, chống đuối nước trẻ em
II. NHIỆM VỤ
1. Xây dựng Kế hoạch thực hiện Chương trình phòng, chống đuối nước trẻ em giai đoạn 2026-2030 sau khi có văn bản hướng dẫn của Bộ Y tế.
- Cơ quan chủ trì: Sở Y tế.
`;
