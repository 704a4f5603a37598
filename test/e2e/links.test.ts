import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Link } from '../../modules/linking';
import { IdentityService } from '../../modules/organization';
import { ReplyService } from '../../modules/tasks';
import type { ApiClient } from '../support/client';
import {
  CITES,
  equalityPlan,
  HEALTH,
  HOTLINE,
  ok,
  Reports,
  SWIMMING,
  TRAINING,
} from '../support/linking/equality-plan';
import { LinkingWorld } from '../support/linking/linking-world';
import type { LivePlan } from '../support/linking/linking-world';

let world: LinkingWorld;
let equality: LivePlan;
let reports: Reports;
let clerk: ApiClient;

before(async () => {
  world = await LinkingWorld.open();
  clerk = world.province;
  reports = new Reports(world);
  equality = await equalityPlan(world);
});
beforeEach(() => world.reopen(equality.id));
after(() => world?.close());

const brief = ({ targetType, kind, state, rule }: Link): string => `${state} ${kind} ${targetType} ${rule}`;

describe('a reply finds what it answers', () => {
  test('the sender’s one open part, when plan, date and body are cited', async () => {
    const document = await reports.register(HEALTH, `Thực hiện ${CITES}, Sở Y tế báo cáo kết quả như sau:`);
    const links = await world.links(document.id);
    assert.deepEqual(links.map(brief), ['automatic replies-to assignment cited-by-assignee']);
    const part = await world.assignment(equality.tasks.get(TRAINING) as string, world.unit('so-y-te').id);
    assert.equal(links[0].targetId, part.id);
    assert.deepEqual([part.status, part.submittedOn], ['submitted', '2026-11-20']);
    assert.match(links[0].reason, /Sở Y tế.*77\/KH-UBND ngày 20\/04\/2026/);
    assert.equal(links[0].evidence.quotes[0].place, 'text');
  });

  test('another year is a suggestion, another body none', async () => {
    const slip = await reports.register(
      HEALTH,
      `Thực hiện ${CITES.replace('2026', '2025')}, Sở Y tế báo cáo:`,
    );
    assert.deepEqual(
      (await world.links(slip.id)).map(({ state }) => state),
      ['suggested'],
    );
    const other = CITES.replace('tỉnh', 'xã Khoen On');
    const commune = await reports.register(
      HEALTH,
      `Thực hiện ${other} về thu gom rác thải, Sở Y tế báo cáo:`,
      {
        subject: 'Báo cáo việc thu gom rác thải y tế',
      },
    );
    assert.deepEqual(await world.links(commune.id), []);
  });

  test('with several open parts the plan is certain and the part is suggested by its words', async () => {
    const document = await reports.register(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo kết quả dạy bơi an toàn cho trẻ em vùng ven hồ thủy điện:`,
    );
    const links = await world.links(document.id);
    assert.deepEqual(links.map(brief).sort(), [
      'automatic replies-to plan cited-by-assignee',
      'suggested replies-to assignment cited-by-assignee',
      'suggested replies-to assignment cited-by-assignee',
    ]);
    const best = links.find(({ state }) => state === 'suggested');
    assert.equal(best?.taskId, equality.tasks.get(SWIMMING));
  });

  test('the exchange’s reference is certain; one that names something else of ours is not', async () => {
    const replyTo = { organId: '000.00.00.H35', symbol: '77/KH-UBND', date: '2026-04-20', documentId: null };
    const facts = { symbol: '15/BC-CAT', date: '2026-11-12', issuer: 'Công an tỉnh', kind: 'Báo cáo' };
    const document = await world.register({ facts: { ...facts, subject: 'Báo cáo tháng 11' }, replyTo });
    assert.deepEqual((await world.links(document.id)).map(brief), [
      'automatic replies-to assignment reply-reference',
    ]);
    const foreign = { ...replyTo, organId: '000.00.00.H18' };
    const other = await world.register({
      facts: { ...facts, symbol: '16/BC-CAT', subject: 'Báo cáo' },
      replyTo: foreign,
    });
    assert.deepEqual(await world.links(other.id), []);
  });

  test('what another unit enters as somebody’s reply settles nothing', async () => {
    const document = await reports.register(
      'Hội Liên hiệp Phụ nữ tỉnh',
      `Thực hiện ${CITES}, Hội báo cáo kết quả:`,
      {
        register: 'so-giao-duc-va-dao-tao',
      },
    );
    assert.ok(
      (await world.links(document.id)).every(
        ({ state, kind }) => state === 'suggested' && kind !== 'replies-to',
      ),
    );
  });

  test('the same again changes nothing; an edit is looked at anew', async () => {
    const document = await reports.register(
      'Hội Liên hiệp Phụ nữ tỉnh',
      `Thực hiện ${CITES}, Hội báo cáo kết quả:`,
    );
    const [before] = await world.links(document.id);
    assert.equal(before.state, 'automatic');
    const edit = (version: number, body: object) =>
      clerk.patch<{ version: number }>(`/documents/${document.id}`, { version, ...body });
    const { version } = ok(await edit(1, { note: 'Đã chuyển' }));
    assert.deepEqual(await world.links(document.id), [before]);
    ok(await edit(version, { issuer: 'Sở Tư pháp' }));
    const after = await world.links(document.id);
    assert.equal(after.find(({ id }) => id === before.id)?.state, 'suggested');
    assert.ok(after.every(({ state }) => state === 'suggested'));
  });
});

describe('replies and the work they answer', () => {
  test('a confirmed part is handed in by the document; what is not open is told, not changed', async () => {
    const document = await reports.register(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo kết quả dạy bơi an toàn cho trẻ em vùng ven hồ thủy điện:`,
    );
    const unitId = world.unit('xa-than-uyen').id;
    const status = async () =>
      (await world.assignment(equality.tasks.get(SWIMMING) as string, unitId)).status;
    const suggested = (await world.links(document.id)).filter(({ state }) => state === 'suggested');
    const part = suggested.find(({ taskId }) => taskId === equality.tasks.get(SWIMMING)) as Link;
    assert.equal(await status(), 'assigned');
    ok(await clerk.post('/links/decide', { ids: [part.id], decision: 'confirmed' }));
    assert.equal(await status(), 'submitted');
    const [reply] = (await world.application.dataSource.query(
      `SELECT "documentId" AS document, "unitId" AS unit FROM pt_reply WHERE "documentId" = '${document.id}'`,
    )) as { document: string; unit: string }[];
    assert.equal(reply.unit, unitId);
    const second = await reports.register(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo bổ sung:`,
    );
    assert.ok((await world.links(second.id)).some(({ state }) => state === 'automatic'));
    assert.equal(await status(), 'submitted');
  });

  test('a confirmation taken back takes back what it handed in, until somebody has decided on it', async () => {
    const document = await reports.register(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo kết quả dạy bơi an toàn cho trẻ em vùng ven hồ thủy điện:`,
    );
    const taskId = equality.tasks.get(SWIMMING) as string;
    const part = async () => (await world.links(document.id)).find((link) => link.taskId === taskId) as Link;
    const work = () => world.assignment(taskId, world.unit('xa-than-uyen').id);
    const confirm = async () =>
      ok(await clerk.post('/links/decide', { ids: [(await part()).id], decision: 'confirmed' }));
    const undo = async () => {
      const { id, version } = await part();
      ok(await clerk.post(`/links/${id}/undo`, { version, reason: 'Bấm nhầm' }));
    };
    await confirm();
    assert.equal((await work()).status, 'submitted');
    await undo();
    assert.deepEqual([(await work()).status, (await work()).submittedOn], ['in-progress', null]);
    await confirm();
    const { id, version } = await work();
    ok(await world.coordinator.post(`/assignments/${id}/transitions`, { name: 'complete', version }));
    await undo();
    assert.equal((await work()).status, 'completed');
  });

  test('a document the unit named when it sent its reply is tied for certain', async () => {
    const me = await world.get(IdentityService).bySubject('demo-15');
    assert.ok(me);
    const unitId = world.unit('hoi-lien-hiep-phu-nu-tinh').id;
    const part = await world.assignment(equality.tasks.get(HOTLINE) as string, unitId);
    const facts = {
      symbol: '88/BC-HPN',
      date: '2026-11-18',
      issuer: 'Hội Liên hiệp Phụ nữ tỉnh',
      kind: 'Báo cáo',
    };
    const named = { symbol: facts.symbol, date: facts.date };
    const reply = {
      kind: 'report',
      text: 'Đã duy trì',
      assignmentIds: [part.id],
      files: [],
      document: named,
    } as const;
    await world.get(ReplyService).submit(reply, me);
    const document = await world.register({ facts: { ...facts, subject: 'Báo cáo' } });
    assert.deepEqual((await world.links(document.id)).map(brief), [
      'automatic replies-to assignment sent-reply',
    ]);
  });
});

describe('the other way round', () => {
  const LATE = 'Kế hoạch số 91/KH-UBND ngày 15/5/2026 của UBND tỉnh';

  test('a plan that comes later finds its own document and the replies that cite it', async () => {
    const own = await world.register({
      facts: {
        symbol: '91/KH-UBND',
        date: '2026-05-15',
        issuer: 'UBND tỉnh Lai Châu',
        kind: 'Kế hoạch',
        subject: 'Chuyển đổi số',
      },
    });
    const reply = await reports.register('Sở Tư pháp', `Thực hiện ${LATE}, Sở Tư pháp báo cáo kết quả:`);
    assert.deepEqual(await world.links(reply.id), []);
    const guidance = await world.register({
      facts: {
        symbol: '512/BKHCN-CĐS',
        date: '2026-01-27',
        issuer: 'Bộ Khoa học và Công nghệ',
        kind: 'Công văn',
        subject: 'Định hướng công tác',
      },
    });
    await world.plan({
      symbol: '91/KH-UBND',
      date: '2026-05-15',
      subject: 'Chuyển đổi số trong cơ quan nhà nước năm 2026',
      bases: ['Căn cứ Công văn số 512/BKHCN-CĐS ngày 27/01/2026 của Bộ Khoa học và Công nghệ.'],
      tasks: [{ content: 'Số hóa hồ sơ hộ tịch', lead: ['Sở Tư pháp'] }],
    });
    assert.deepEqual((await world.links(own.id)).map(brief), ['automatic assigns plan own-document']);
    assert.deepEqual((await world.links(reply.id)).map(brief), [
      'automatic replies-to assignment cited-by-assignee',
    ]);
    assert.deepEqual((await world.links(guidance.id)).map(brief), ['suggested guides plan cited-in-plan']);
  });

  test('a dispatch that turns out to direct the plan brings its replies', async () => {
    const dispatch = await world.register({
      direction: 'outgoing',
      facts: {
        notation: 'UBND-VX',
        date: '2026-09-01',
        kind: 'Công văn',
        subject: `V/v đôn đốc thực hiện ${CITES}`,
      },
    });
    const cites = `Thực hiện Công văn số ${dispatch.symbol} ngày 01/9/2026 của UBND tỉnh, Sở Y tế báo cáo:`;
    const reply = await reports.register(HEALTH, cites, { subject: 'Báo cáo theo yêu cầu' });
    assert.ok((await world.links(reply.id)).every(({ rule }) => rule !== 'chain'));
    const [guides] = await world.links(dispatch.id);
    assert.deepEqual([guides.kind, guides.state], ['guides', 'suggested']);
    ok(await clerk.post('/links/decide', { ids: [guides.id], decision: 'confirmed' }));
    const links = await world.links(reply.id);
    assert.deepEqual(links.map(brief), ['suggested replies-to assignment chain']);
    assert.equal(links[0].evidence.viaDocumentId, dispatch.id);
  });
});
