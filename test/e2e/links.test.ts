import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Document } from '../../modules/documents';
import type { Link } from '../../modules/linking';
import type { LinkDecisionsView, LinkPage, LinkView } from '../../modules/linking/links/dto/link.view';
import { IdentityService } from '../../modules/organization';
import { ReplyService } from '../../modules/tasks';
import type { Answer, ApiClient } from '../support/client';
import { LinkingWorld } from '../support/linking/linking-world';
import type { LivePlan } from '../support/linking/linking-world';
import { refused } from '../support/organization';

const HEALTH = 'Sở Y tế';
const CHILDREN = 'Tổ chức dạy bơi an toàn cho trẻ em vùng ven hồ thủy điện';
const EQUALITY = 'Tập huấn lồng ghép giới cho cán bộ xã, phường';
const HOTLINE = 'Duy trì đường dây nóng hỗ trợ nạn nhân bạo lực gia đình';

let world: LinkingWorld;
let equality: LivePlan;
let clerk: ApiClient;
let number = 100;

before(async () => {
  world = await LinkingWorld.open();
  clerk = world.province;
  equality = await world.plan({
    symbol: '77/KH-UBND',
    date: '2026-04-20',
    subject: 'Thực hiện bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026',
    tasks: [
      { content: EQUALITY, lead: ['Sở Nội vụ'], cooperating: [HEALTH] },
      { content: HOTLINE, lead: ['Hội Liên hiệp Phụ nữ tỉnh'], cooperating: ['Công an tỉnh'] },
      { content: CHILDREN, lead: ['UBND xã Than Uyên', 'UBND xã Sìn Hồ', 'UBND xã Mường Kim'] },
      { content: 'Truyền thông về bình đẳng giới ở thôn, bản', lead: ['UBND xã Than Uyên'] },
    ],
  });
});
beforeEach(() => world.reopen(equality.id));
after(() => world?.close());

const CITES = 'Kế hoạch số 77/KH-UBND ngày 20/4/2026 của Ủy ban nhân dân tỉnh';

/** A report of a unit to the province. */
function report(
  issuer: string,
  opening: string,
  more: { register?: string; subject?: string } = {},
): Promise<Document> {
  number += 1;
  const symbol = `${number}/BC-DV`;
  const subject = more.subject ?? 'Báo cáo kết quả thực hiện nhiệm vụ năm 2026';
  return world.register({
    register: more.register,
    facts: { symbol, date: '2026-11-10', issuer, kind: 'Báo cáo', subject },
    text: `${issuer.toUpperCase()}\nSố: ${symbol}\nLai Châu, ngày 10 tháng 11 năm 2026\nBÁO CÁO\n${subject}\n${opening}\n`,
  });
}

const brief = ({ targetType, kind, state, rule }: Link): string => `${state} ${kind} ${targetType} ${rule}`;
const ok = <T>(answer: Answer<T>, status = 200): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  return answer.body;
};

describe('a reply finds what it answers', () => {
  test('the sender’s one open part, when plan, date and body are cited', async () => {
    const document = await report(HEALTH, `Thực hiện ${CITES}, Sở Y tế báo cáo kết quả như sau:`);
    const links = await world.links(document.id);
    assert.deepEqual(links.map(brief), ['automatic replies-to assignment cited-by-assignee']);
    const part = await world.assignment(equality.tasks.get(EQUALITY) as string, world.unit('so-y-te').id);
    assert.equal(links[0].targetId, part.id);
    assert.deepEqual([part.status, part.submittedOn], ['submitted', '2026-11-20']);
    assert.match(links[0].reason, /Sở Y tế.*77\/KH-UBND ngày 20\/04\/2026/);
    assert.equal(links[0].evidence.quotes[0].place, 'text');
  });

  test('another year is a suggestion, another body none', async () => {
    const slip = await report(HEALTH, `Thực hiện ${CITES.replace('2026', '2025')}, Sở Y tế báo cáo:`);
    assert.deepEqual(
      (await world.links(slip.id)).map(({ state }) => state),
      ['suggested'],
    );
    const other = CITES.replace('tỉnh', 'xã Khoen On');
    const commune = await report(HEALTH, `Thực hiện ${other} về thu gom rác thải, Sở Y tế báo cáo:`, {
      subject: 'Báo cáo việc thu gom rác thải y tế',
    });
    assert.deepEqual(await world.links(commune.id), []);
  });

  test('with several open parts the plan is certain and the part is suggested by its words', async () => {
    const document = await report(
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
    assert.equal(best?.taskId, equality.tasks.get(CHILDREN));
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
    const document = await report('Hội Liên hiệp Phụ nữ tỉnh', `Thực hiện ${CITES}, Hội báo cáo kết quả:`, {
      register: 'so-giao-duc-va-dao-tao',
    });
    assert.ok(
      (await world.links(document.id)).every(
        ({ state, kind }) => state === 'suggested' && kind !== 'replies-to',
      ),
    );
  });

  test('the same again changes nothing; an edit is looked at anew', async () => {
    const document = await report('Hội Liên hiệp Phụ nữ tỉnh', `Thực hiện ${CITES}, Hội báo cáo kết quả:`);
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
    const document = await report(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo kết quả dạy bơi an toàn cho trẻ em vùng ven hồ thủy điện:`,
    );
    const unitId = world.unit('xa-than-uyen').id;
    const status = async () =>
      (await world.assignment(equality.tasks.get(CHILDREN) as string, unitId)).status;
    const suggested = (await world.links(document.id)).filter(({ state }) => state === 'suggested');
    const part = suggested.find(({ taskId }) => taskId === equality.tasks.get(CHILDREN)) as Link;
    assert.equal(await status(), 'assigned');
    ok(await clerk.post('/links/decide', { ids: [part.id], decision: 'confirmed' }));
    assert.equal(await status(), 'submitted');
    const [reply] = (await world.application.dataSource.query(
      `SELECT "documentId" AS document, "unitId" AS unit FROM pt_reply WHERE "documentId" = '${document.id}'`,
    )) as { document: string; unit: string }[];
    assert.equal(reply.unit, unitId);
    const second = await report('UBND xã Than Uyên', `Thực hiện ${CITES}, UBND xã báo cáo bổ sung:`);
    assert.ok((await world.links(second.id)).some(({ state }) => state === 'automatic'));
    assert.equal(await status(), 'submitted');
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

describe('the clerk’s queue', () => {
  let first: Link;
  let second: Link;

  test('shows own registers’ suggestions, best first, with reason; others see none', async () => {
    const page = ok(await clerk.get<LinkPage>('/links/suggestions?size=200'));
    assert.ok(page.total > 0);
    assert.deepEqual(
      page.items.map(({ score }) => score),
      page.items.map(({ score }) => score).sort((a, b) => b - a),
    );
    assert.ok(page.items.every(({ reason, permissions }) => reason && permissions.canDecide));
    const school = await world.as('clerk', 'Sở Giáo dục và Đào tạo');
    const theirs = ok(await school.get<LinkPage>('/links/suggestions?size=200'));
    assert.ok(theirs.items.every(({ id }) => !page.items.some((one) => one.id === id)));
    const all = ok(await world.coordinator.get<LinkPage>('/links/suggestions?size=200'));
    assert.ok(all.total >= page.total + theirs.total);
    const plan = ok(
      await clerk.get<LinkPage>(`/links/suggestions?plan=${equality.id}&kind=replies-to&minScore=0.6`),
    );
    assert.ok(plan.items.every(({ kind, score }) => kind === 'replies-to' && score >= 0.6));
  });

  test('is decided in bulk, each id with its outcome, and on record', async () => {
    const document = await report(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo kết quả như sau:`,
    );
    [first, second] = (await world.links(document.id)).filter(({ state }) => state === 'suggested');
    const ids = [first.id, second.id, 'no-such-link'];
    const wrong = ok(
      await clerk.post<LinkDecisionsView>('/links/decide', {
        ids,
        decision: 'rejected',
        versions: { [first.id]: 9 },
      }),
    );
    assert.deepEqual(wrong.done, [second.id]);
    assert.deepEqual(wrong.failed.map(({ code }) => code).sort(), [
      'changed-by-someone-else',
      'link-not-found',
    ]);
    const right = ok(
      await clerk.post<LinkDecisionsView>('/links/decide', {
        ids: [first.id, second.id],
        decision: 'confirmed',
      }),
    );
    assert.deepEqual(
      [right.done, right.failed.map(({ code }) => code)],
      [[first.id], ['link-already-decided']],
    );
    const acts = (await world.application.dataSource.query(
      `SELECT action AS action FROM pt_audit_entry WHERE "subjectId" IN ('${first.id}', '${second.id}') ORDER BY sequence`,
    )) as { action: string }[];
    assert.deepEqual(
      acts.map(({ action }) => action),
      ['link.reject', 'link.confirm'],
    );
  });

  test('two who decide at once: one of them is told', async () => {
    const document = await report(
      'UBND xã Than Uyên',
      `Thực hiện ${CITES}, UBND xã báo cáo kết quả như sau:`,
    );
    const [link] = (await world.links(document.id)).filter(({ state }) => state === 'suggested');
    const decide = (who: ApiClient, decision: string) =>
      who.post<LinkDecisionsView>('/links/decide', { ids: [link.id], decision });
    const answers = await Promise.all([decide(clerk, 'confirmed'), decide(world.coordinator, 'rejected')]);
    assert.equal(answers.flatMap(({ body }) => body.done).length, 1);
    assert.equal(answers.flatMap(({ body }) => body.failed).length, 1);
  });

  test('a rejected one never comes back, not even when the document is edited', async () => {
    ok(await clerk.patch(`/documents/${second.documentId}`, { version: 1, note: 'Bổ sung' }));
    const again = (await world.links(second.documentId)).find(({ id }) => id === second.id);
    assert.equal(again?.state, 'rejected');
  });

  test('a decision is taken back with a reason, by those who may decide', async () => {
    const rejected = (await world.links(second.documentId)).find(({ id }) => id === second.id) as Link;
    const wish = { version: rejected.version, reason: 'Bấm nhầm' };
    const stranger = await world.as('clerk', 'Sở Giáo dục và Đào tạo');
    refused(await stranger.post(`/links/${second.id}/undo`, wish), 404, 'link-not-found');
    refused(
      await clerk.post(`/links/${second.id}/undo`, { ...wish, version: 99 }),
      409,
      'changed-by-someone-else',
    );
    refused(await clerk.post(`/links/${second.id}/undo`, { ...wish, reason: '' }), 400, 'validation-failed');
    assert.equal(ok(await clerk.post<LinkView>(`/links/${second.id}/undo`, wish)).state, 'suggested');
    refused(
      await clerk.post(`/links/${second.id}/undo`, { ...wish, version: rejected.version + 1 }),
      409,
      'link-not-decided',
    );
  });

  test('a cancelled document loses its suggestions', async () => {
    const document = await report(HEALTH, `Thực hiện ${CITES.replace('2026', '2025')}, Sở Y tế báo cáo:`);
    assert.equal((await world.links(document.id)).length, 1);
    ok(await clerk.post(`/documents/${document.id}/cancel`, { version: 1, reason: 'Vào sổ nhầm' }));
    assert.deepEqual(await world.links(document.id), []);
  });
});

describe('links by hand', () => {
  test('are made by the register’s clerk and count at once', async () => {
    const document = await report('Bộ Nội vụ', 'Bộ Nội vụ thông báo một số nội dung.', {
      subject: 'Hướng dẫn công tác thi đua',
    });
    const wish = { targetType: 'plan', targetId: equality.id, kind: 'guides', reason: 'Bộ hướng dẫn chung' };
    const choices = ok(
      await clerk.get<{ total: number }>(
        `/documents/${document.id}/link-choices?type=assignment&plan=${equality.id}`,
      ),
    );
    assert.equal(choices.total, 8);
    const made = ok(await clerk.post<LinkView>(`/documents/${document.id}/links`, wish), 201);
    assert.deepEqual([made.state, made.rule, made.target.planSymbol], ['confirmed', 'by-hand', '77/KH-UBND']);
    refused(await clerk.post(`/documents/${document.id}/links`, wish), 409, 'link-exists');
    refused(
      await clerk.post(`/documents/${document.id}/links`, { ...wish, targetId: 'nothing' }),
      404,
      'link-target-not-found',
    );
    const task = { ...wish, targetType: 'task', targetId: equality.tasks.get(HOTLINE), kind: 'assigns' };
    refused(await clerk.post(`/documents/${document.id}/links`, task), 400, 'link-kind-unfit');
    const stranger = await world.as('clerk', HEALTH);
    refused(await stranger.post(`/documents/${document.id}/links`, wish), 404, 'document-not-found');
  });

  test('a unit’s clerk ties its own documents to its own work only', async () => {
    const health = await world.as('clerk', HEALTH);
    const document = await report('Bộ Y tế', 'Bộ Y tế thông báo.', {
      register: 'so-y-te',
      subject: 'Thông báo',
    });
    const tie = (taskId: string, unit: string) =>
      world.assignment(taskId, world.unit(unit).id).then(({ id }) =>
        health.post(`/documents/${document.id}/links`, {
          targetType: 'assignment',
          targetId: id,
          kind: 'cites',
        }),
      );
    ok(await tie(equality.tasks.get(EQUALITY) as string, 'so-y-te'), 201);
    refused(await tie(equality.tasks.get(HOTLINE) as string, 'cong-an-tinh'), 404, 'link-target-not-found');
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
    const reply = await report('Sở Tư pháp', `Thực hiện ${LATE}, Sở Tư pháp báo cáo kết quả:`);
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
    const reply = await report(HEALTH, cites, { subject: 'Báo cáo theo yêu cầu' });
    assert.ok((await world.links(reply.id)).every(({ rule }) => rule !== 'chain'));
    const [guides] = await world.links(dispatch.id);
    assert.deepEqual([guides.kind, guides.state], ['guides', 'suggested']);
    ok(await clerk.post('/links/decide', { ids: [guides.id], decision: 'confirmed' }));
    const links = await world.links(reply.id);
    assert.deepEqual(links.map(brief), ['suggested replies-to assignment chain']);
    assert.equal(links[0].evidence.viaDocumentId, dispatch.id);
  });
});
