import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Link } from '../../modules/linking';
import type { LinkDecisionsView, LinkPage, LinkView } from '../../modules/linking/links/dto/link.view';
import type { ApiClient } from '../support/client';
import {
  CITES,
  equalityPlan,
  HEALTH,
  HOTLINE,
  ok,
  Reports,
  TRAINING,
} from '../support/linking/equality-plan';
import { LinkingWorld } from '../support/linking/linking-world';
import type { LivePlan } from '../support/linking/linking-world';
import { refused } from '../support/organization';

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

describe('the clerk’s queue', () => {
  let first: Link;
  let second: Link;

  before(() => reports.register(HEALTH, `Thực hiện ${CITES.replace('2026', '2025')}, Sở Y tế báo cáo:`));

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
    const document = await reports.register(
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
    const document = await reports.register(
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
    const document = await reports.register(
      HEALTH,
      `Thực hiện ${CITES.replace('2026', '2025')}, Sở Y tế báo cáo:`,
    );
    assert.equal((await world.links(document.id)).length, 1);
    ok(await clerk.post(`/documents/${document.id}/cancel`, { version: 1, reason: 'Vào sổ nhầm' }));
    assert.deepEqual(await world.links(document.id), []);
  });
});

describe('links by hand', () => {
  test('are made by the register’s clerk and count at once', async () => {
    const document = await reports.register('Bộ Nội vụ', 'Bộ Nội vụ thông báo một số nội dung.', {
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
    const document = await reports.register('Bộ Y tế', 'Bộ Y tế thông báo.', {
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
    ok(await tie(equality.tasks.get(TRAINING) as string, 'so-y-te'), 201);
    refused(await tie(equality.tasks.get(HOTLINE) as string, 'cong-an-tinh'), 404, 'link-target-not-found');
  });
});
