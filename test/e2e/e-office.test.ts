import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { AuditEntry } from '../../modules/audit';
import { EOfficeWorld, INTERIOR, planText, PUBLIC_URL } from './e-office-world';

let world: EOfficeWorld;

before(async () => {
  world = await EOfficeWorld.open();
});
after(() => world?.close());
beforeEach(async () => {
  await world.documents('van-ban-1', 'van-ban-2', 'van-ban-3', 'van-ban-4', 'van-ban-5', 'van-ban-6');
  await world.platform.setFaults();
});

const rows = async (): Promise<number[]> =>
  Promise.all(
    ['pt_plan', 'pt_plan_source', 'pt_e_office_document', 'pt_outbox'].map((t) => world.plans.count(t)),
  );

describe('a document of the e-office becomes tasks, and the e-office hears of them', () => {
  let planId: string;

  test('the push makes a draft for the coordinator and answers with its address', async () => {
    const { status, body } = await world.push('van-ban-1', planText(101), {
      facts: { symbol: '101/KH-UBND' },
    });
    assert.equal(status, 201, JSON.stringify(body));
    planId = String(body.planId);
    assert.deepEqual(
      [body.outcome, body.repeated, body.link],
      ['created', false, `${PUBLIC_URL}/plans/${planId}`],
    );
    const { plan, items } = await world.plans.look(planId);
    assert.equal(plan.status, 'draft');
    assert.equal(plan.header.symbol, '101/KH-UBND');
    assert.ok(items.length > 0);
    assert.deepEqual(await world.effects('van-ban-1'), [], 'a draft has no tasks to show');
  });

  test('on approval the document gets the link to its tasks, once', async () => {
    await world.approve(planId);
    assert.deepEqual(await world.effects('van-ban-1'), [
      { call: 'link', documentId: 'van-ban-1', what: `${PUBLIC_URL}/plans/${planId}` },
    ]);
    assert.deepEqual(
      (await world.platform.state()).calls.flatMap(({ faults }) => faults),
      [],
      'every call was signed as agreed',
    );
  });

  test('when the unit has done its part the e-office rings its bell', async () => {
    const works = (await world.plans.assignments(planId)).filter(({ role }) => role === 'lead');
    assert.ok(works.length > 0);
    const unit = await world.plans.as('unit-leader', INTERIOR);
    const [first] = works;
    await world.finish(first, unit);
    const notices = (await world.effects('van-ban-1')).filter(({ call }) => call === 'notice');
    assert.equal(notices.length, 1);
    assert.match(notices[0].what, /^Nhiệm vụ số \d+ của văn bản số 101\/KH-UBND đã hoàn thành: /);
  });

  test('an officer finds documents of the e-office, and only the own ones', async () => {
    const { dataSource } = world.plans.application;
    const officer = await world.plans.as('officer', INTERIOR);
    const session = await officer.get<{ person: { id: string } }>('/session');
    const [{ subject }] = (await dataSource.query(
      `SELECT subject FROM pt_person WHERE id = '${session.body.person.id}'`,
    )) as { subject: string }[];
    await world.platform.order({ users: { [subject]: ['van-ban-2'] } });
    const found = await officer.get<{ items: { id: string }[]; total: number }>('/e-office/documents?q=');
    assert.deepEqual([found.body.items.map(({ id }) => id), found.body.total], [['van-ban-2'], 1]);
    const none = await officer.get<{ total: number }>('/e-office/documents?q=kh%C3%B4ng-c%C3%B3');
    assert.equal(none.body.total, 0);
    const other = await world.plans.as('coordinator');
    assert.equal((await other.get<{ code: string }>('/e-office/documents')).body.code, 'e-office-unknown');
  });

  test('an e-office that does not answer is said so in time, while somebody waits', async () => {
    await world.platform.setFaults({ call: 'documents', kind: 'hang', times: 1 });
    const officer = await world.plans.as('officer', INTERIOR);
    const { status, body } = await officer.get<{ code: string; message: string }>('/e-office/documents');
    assert.deepEqual([status, body.code], [504, 'e-office-timeout']);
    assert.match(body.message, /không trả lời kịp/);
    await world.platform.setFaults({ call: 'documents', kind: 'page', times: 1 });
    const page = await officer.get<{ code: string }>('/e-office/documents');
    assert.deepEqual([page.status, page.body.code], [502, 'e-office-answer']);
  });
});

describe('refusals', () => {
  const refused = async (
    more: Parameters<EOfficeWorld['push']>[2],
    status: number,
    code: string,
    bytes = planText(150),
  ): Promise<void> => {
    const before = await rows();
    const answer = await world.push('van-ban-2', bytes, more);
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(answer.body));
    assert.match(String(answer.body.message), /[^\u0000-\u007f]/, 'the message is Vietnamese');
    assert.deepEqual(await rows(), before, 'nothing was stored');
  };

  test('who is unknown, signs wrongly, too late, or something else', async () => {
    await refused({ habits: { keyId: 'nobody' } }, 401, 'credentials-unknown');
    await refused({ habits: { secret: 'x'.repeat(40) } }, 401, 'signature-wrong');
    await refused({ habits: { timestamp: '2026-05-04T01:50:00Z' } }, 401, 'timestamp-off');
    await refused({ habits: { bodySha256: '0'.repeat(64) } }, 401, 'signature-wrong');
  });

  test('a request that comes a second time as it is', async () => {
    const habits = { nonce: 'a-nonce-that-was-used' };
    assert.equal((await world.push('van-ban-3', planText(103), { habits })).status, 201);
    await refused({ habits }, 409, 'nonce-replayed');
  });

  test('a document that is not marked, not issued, secret, or has no file', async () => {
    await refused({ facts: { assignsTasks: false } }, 400, 'not-assigning-tasks');
    await refused({ facts: { direction: 'outgoing', issued: false } }, 400, 'document-not-issued');
    await refused({ facts: { secrecy: 'Mật' } }, 400, 'state-secret');
    await refused({}, 400, 'state-secret', Buffer.from(`TỐI MẬT\n${planText(151).toString()}`));
    await refused({ content: undefined }, 400, 'file-missing');
    await refused({ idempotencyKey: '' }, 400, 'idempotency-key-missing');
    await refused({ facts: { id: '' } }, 400, 'validation-failed');
    const entries = await world.plans.application.dataSource
      .getRepository(AuditEntry)
      .findBy({ action: 'e-office.refuse-secret' });
    assert.equal(entries.length, 1, 'the refusal is on record');
  });

  test('a document nobody pushed has no tasks', async () => {
    const { api } = world.plans.application;
    const unsigned = await fetch(`${api}/e-office/documents/van-ban-9/plan`);
    assert.equal(unsigned.status, 401);
  });
});

describe('deliveries that come again', () => {
  test('at once, late, with the same key or another: one effect', async () => {
    const before = await world.plans.count('pt_plan');
    const answers = await world.pushAll('van-ban-4', planText(104), {
      idempotencyKey: 'k-104',
      copies: 4,
      anew: true,
    });
    answers.push(
      await world.push('van-ban-4', planText(104), { idempotencyKey: 'k-104' }),
      await world.push('van-ban-4', planText(104)),
    );
    assert.deepEqual(new Set(answers.map(({ body }) => body.planId)).size, 1, JSON.stringify(answers));
    assert.ok(answers.every(({ status }) => status === 200 || status === 201));
    assert.deepEqual(
      answers.slice(4).map(({ status, body }) => [status, body.repeated]),
      [
        [200, true],
        [200, true],
      ],
    );
    assert.equal(await world.plans.count('pt_plan'), before + 1);
    const reused = await world.push('van-ban-5', planText(105), { idempotencyKey: 'k-104' });
    assert.deepEqual([reused.status, reused.body.code], [409, 'idempotency-key-reused']);
    assert.equal(await world.plans.count('pt_plan'), before + 1);
  });

  test('in wrong order: the older file of a document changes nothing any more', async () => {
    const newer = await world.push('van-ban-5', planText(106, 'Bản đã sửa.\n'), { facts: { revision: 2 } });
    assert.equal(newer.status, 201);
    const late = await world.push('van-ban-5', planText(106), { facts: { revision: 1 } });
    assert.deepEqual([late.status, late.body.repeated, late.body.planId], [200, true, newer.body.planId]);
    const quiet = await world.push('van-ban-5', planText(106), { facts: { revision: 2 } });
    assert.deepEqual([quiet.status, quiet.body.code], [409, 'revision-not-raised']);
    const amended = await world.push(
      'van-ban-5',
      planText(106, '2. Tổ chức hội nghị tổng kết\n- Cơ quan chủ trì: Sở Nội vụ.\n'),
      { facts: { revision: 3 } },
    );
    assert.deepEqual([amended.status, amended.body.outcome], [201, 'amendment']);
    assert.equal(amended.body.planId, newer.body.planId);
  });

  test('a plan that came in by hand first is recognised, and its tasks are told at once', async () => {
    const { planId } = await world.plans.upload('ke-hoach.txt', planText(107));
    await world.approve(planId);
    const { body } = await world.push('van-ban-6', planText(107));
    assert.deepEqual([body.outcome, body.planId], ['same', planId]);
    assert.deepEqual(
      (await world.effects('van-ban-6')).map(({ call }) => call),
      ['link'],
    );
  });

  test('a draft thrown away does not come back by a late delivery', async () => {
    await world.documents('van-ban-8');
    const { body } = await world.push('van-ban-8', planText(108));
    const planId = String(body.planId);
    const { plan } = await world.plans.look(planId);
    assert.equal(
      (await world.plans.coordinator.delete(`/plans/${planId}?version=${plan.version}`)).status,
      204,
    );
    const late = await world.push('van-ban-8', planText(108));
    assert.deepEqual([late.status, late.body.code], [409, 'plan-discarded']);
    const wanted = await world.push('van-ban-8', planText(108), { facts: { revision: 2 } });
    assert.deepEqual([wanted.status, wanted.body.outcome], [201, 'created']);
  });
});
