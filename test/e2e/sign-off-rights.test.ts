import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DeputyView } from '../../modules/sign-off/deputies/deputy.dto';
import type { SubmissionView } from '../../modules/sign-off/dto/submission.view';
import { TRANSITIONS } from '../../modules/sign-off/transitions/transition-table';
import type { Transition } from '../../modules/sign-off/transitions/transition-table';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { SignOffWorld, taken } from './sign-off-world';
import type { Somebody } from './sign-off-world';

let world: SignOffWorld;
before(async () => {
  world = await SignOffWorld.open();
});
after(() => world?.close());

/** Fires a transition of the table by its route, with everything it may require. */
function fire(client: ApiClient, id: string, version: number, name: string) {
  const rest = { reason: 'Lý do', personId: world.person('nam').id };
  if (name === 'sign' || name === 'resubmit') return client.post(`/submissions/${id}/${name}`, { version });
  if (name === 'issue') {
    const issue = { version, number: 1, date: '2026-05-04', recipients: [] };
    return client.post(`/submissions/${id}/issue`, issue);
  }
  const needs = TRANSITIONS.find((row: Transition) => row.name === name)?.requires as readonly string[];
  return client.post(`/submissions/${id}/acts`, {
    name,
    version,
    ...(needs.includes('reason') && { reason: rest.reason }),
    ...(needs.includes('person') && { personId: rest.personId }),
  });
}

/** Transitions people may ask for. */
const ASKED = TRANSITIONS.filter((row: Transition) => !row.by.includes('system')).map(({ name }) => name);
const EVERYBODY: Somebody[] = ['hanh', 'thinh', 'linh', 'phong', 'thao', 'chau', 'huong', 'nam', 'duy'];

describe('nobody moves a submission but whom the table names', () => {
  /** Who may do what in each status; everybody and everything else is refused. */
  const MAY: Record<string, Partial<Record<Somebody, string[]>>> = {
    reviewing: { hanh: ['recall'], thinh: ['approve', 'return', 'pass-on'] },
    'to-sign': { hanh: ['recall'], phong: ['return', 'pass-on', 'sign'] },
    returned: { hanh: ['resubmit'] },
    recalled: { hanh: ['resubmit'] },
    signed: { thao: ['send-back', 'issue'] },
    issued: {},
  };
  const ways: Record<string, (id: string) => Promise<unknown>> = {
    reviewing: () => Promise.resolve(),
    'to-sign': (id) => approved(id),
    returned: (id) => world.act('thinh', id, 'return', { reason: 'Sai' }),
    recalled: (id) => world.act('hanh', id, 'recall'),
    signed: async (id) => {
      await approved(id);
      taken(await world.act('phong', id, 'sign'));
    },
    issued: async (id) => {
      await ways.signed(id);
      const wish = { number: 1, date: '2026-05-04', recipients: [] };
      taken(await world.act('thao', id, 'issue', wish));
    },
  };
  const approved = async (id: string) => {
    taken(await world.act('thinh', id, 'approve'));
    taken(await world.act('linh', id, 'approve'));
  };

  for (const [status, may] of Object.entries(MAY)) {
    test(status, async () => {
      const { id } = await world.submit('hanh', { reviewers: ['thinh', 'linh'] });
      await ways[status](id);
      const { version, ...submission } = await world.look('hanh', id);
      assert.equal(submission.status, status);
      for (const who of EVERYBODY) {
        const client = await world.as(who);
        const seen = await client.get<SubmissionView>(`/submissions/${id}`);
        const allowed = may[who] ?? [];
        if (seen.status === 200) assert.deepEqual([...seen.body.allowed].sort(), [...allowed].sort(), who);
        for (const name of ASKED) {
          if (allowed.includes(name)) continue;
          const answer = await fire(client, id, version, name);
          assert.ok([403, 404, 409].includes(answer.status), `${who} ${name}: ${answer.status}`);
        }
      }
      const after = await world.look('hanh', id);
      assert.deepEqual([after.status, after.version], [status, version], 'nothing moved');
    });
  }

  test('what is not theirs is not there: neither the page, nor its history, nor its files', async () => {
    const view = await world.submit('hanh', { reviewers: ['thinh'] });
    for (const who of ['chau', 'huong', 'nam', 'duy', 'thao', 'linh'] as const) {
      const client = await world.as(who);
      for (const path of ['', '/history', `/files/${view.files[0].sha256}`]) {
        const answer = await client.get<{ code: string }>(`/submissions/${view.id}${path}`);
        refused(answer, 404, 'submission-not-found');
      }
      for (const box of ['waiting', 'mine', 'handled', 'to-issue', 'issued']) {
        const list = JSON.stringify((await client.get(`/submissions?box=${box}`)).body);
        assert.ok(!list.includes(view.id), `${who} ${box}`);
      }
    }
    const thinh = await world.as('thinh');
    refused(await thinh.get(`/submissions/${view.id}/files/${'0'.repeat(64)}`), 404, 'file-not-found');
    const history = taken(
      await thinh.get<{ items: { action: string }[] }>(`/submissions/${view.id}/history`),
    );
    assert.deepEqual(
      history.items.map(({ action }) => action),
      ['submission.submit'],
    );
  });

  test('two at once: one act counts', async () => {
    const { id, version } = await world.submit('hanh', { reviewers: ['thinh'] });
    const [thinh, hanh] = [await world.as('thinh'), await world.as('hanh')];
    const answers = await Promise.all([
      fire(thinh, id, version, 'approve'),
      fire(thinh, id, version, 'return'),
      fire(hanh, id, version, 'recall'),
    ]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.ok(answers.every(({ status }) => [200, 403, 409].includes(status)));
  });
});

describe('who may be asked', () => {
  test('reviewers and signer are checked', async () => {
    const cases: [Parameters<SignOffWorld['send']>[1], string][] = [
      [{ reviewers: ['thinh', 'thinh'] }, 'reviewer-twice'],
      [{ reviewers: ['hanh'] }, 'reviewer-is-submitter'],
      [{ reviewers: ['phong'] }, 'signer-is-reviewer'],
      [{ signer: 'chau' }, 'signer-not-leader'],
      [{ signer: 'nam', power: 'KT' }, 'signer-other-body'],
      [{ body: 'so-y-te', signer: 'nam' }, 'body-not-yours'],
    ];
    for (const [wish, code] of cases) refused(await world.send('hanh', wish), 400, code);
    const order = await world.send('hanh', { signer: 'nam', power: 'TL' });
    assert.equal(order.status, 201, 'by order somebody of another unit signs for the body');
  });

  test('a turn is passed on to a fitting person only', async () => {
    const { id } = await world.submit('hanh', { reviewers: ['thinh'] });
    const reason = 'Đúng lĩnh vực phụ trách';
    const to = (who: Somebody) => ({ personId: world.person(who).id, reason });
    refused(await world.act('thinh', id, 'pass-on', { reason }), 400, 'person-missing', 'personId');
    refused(await world.act('thinh', id, 'pass-on', to('hanh')), 400, 'person-has-turn');
    const passed = taken(await world.act('thinh', id, 'pass-on', to('linh')));
    assert.equal(passed.waitingFor, 'Tẩn Mỹ Linh');
    assert.deepEqual(
      passed.steps.map(({ personName, state, reason: said }) => [personName, state, said]),
      [
        ['Hoàng Đức Thịnh', 'passed-on', reason],
        ['Tẩn Mỹ Linh', 'current', null],
        ['Nguyễn Hải Phong', 'waiting', null],
      ],
    );
    taken(await world.act('linh', id, 'approve'));
    refused(await world.act('phong', id, 'pass-on', to('chau')), 400, 'signer-not-leader');
    refused(await world.act('phong', id, 'pass-on', to('nam')), 400, 'signer-other-body');
  });
});

describe('a dated deputy', () => {
  const name = async (from: string, to: string): Promise<DeputyView> => {
    const phong = await world.as('phong');
    const deputyId = world.person('linh').id;
    return taken(await phong.post<DeputyView>('/deputies', { deputyId, from, to }), 201);
  };
  const end = async ({ id, version }: DeputyView) =>
    taken(await (await world.as('phong')).post(`/deputies/${id}/end`, { version }));

  test('acts in those days only, and is shown as such', async () => {
    const { id } = await world.submit('hanh');
    refused(await world.act('linh', id, 'sign'), 404, 'submission-not-found');
    const coming = await name('2026-05-05', '2026-05-06');
    assert.equal(coming.state, 'coming');
    refused(await world.act('linh', id, 'sign'), 404, 'submission-not-found');
    await end(coming);
    const acting = await name('2026-05-04', '2026-05-06');
    const seen = await world.look('linh', id);
    assert.deepEqual([seen.inPlaceOf, seen.allowed], ['Nguyễn Hải Phong', ['return', 'pass-on', 'sign']]);
    const signed = taken(await world.act('linh', id, 'sign'));
    const step = signed.steps.at(-1);
    assert.deepEqual(
      [step?.personName, step?.decidedByName, step?.byDeputy],
      ['Nguyễn Hải Phong', 'Tẩn Mỹ Linh', true],
    );
    assert.equal(signed.signatures[0].signerName, 'Tẩn Mỹ Linh');
    const history = taken(
      await (await world.as('hanh')).get<{ items: { summary: string }[] }>(`/submissions/${id}/history`),
    );
    assert.match(history.items[0].summary, /ký thay theo ủy quyền/);
    await end(acting);
    const next = await world.submit('hanh', { subject: 'Văn bản sau khi kết thúc ủy quyền' });
    refused(await world.act('linh', next.id, 'sign'), 404, 'submission-not-found');
  });

  test('is no longer one on the day after the last', async () => {
    await name('2026-05-04', '2026-05-05');
    const { id } = await world.submit('hanh');
    assert.equal((await world.look('linh', id)).inPlaceOf, 'Nguyễn Hải Phong');
    world.application.clock.set('2026-05-05T16:59:00Z');
    assert.equal((await world.look('linh', id)).inPlaceOf, 'Nguyễn Hải Phong', 'the last minute in Vietnam');
    world.application.clock.set('2026-05-05T17:00:00Z');
    refused(await world.act('linh', id, 'sign'), 404, 'submission-not-found');
    world.application.clock.set('2026-05-04T02:00:00Z');
  });

  test('is named by the principal or an administrator, for days that make sense', async () => {
    const phong = await world.as('phong');
    const deputyId = world.person('nam').id;
    const wish = { deputyId, from: '2026-06-01', to: '2026-06-05' };
    const cases: [object, number, string][] = [
      [{ ...wish, to: '2026-05-31' }, 400, 'period-invalid'],
      [{ ...wish, from: '2026-04-01', to: '2026-04-30' }, 400, 'period-past'],
      [{ ...wish, to: '2027-06-05' }, 400, 'period-too-long'],
      [{ ...wish, deputyId: world.person('phong').id }, 400, 'deputy-is-principal'],
      [{ ...wish, deputyId: world.person('chau').id }, 400, 'deputy-not-leader'],
      [{ ...wish, deputyId: 'nobody' }, 400, 'person-unknown'],
      [{ ...wish, to: '2026-06-31' }, 400, 'validation-failed'],
    ];
    for (const [body, status, code] of cases) refused(await phong.post('/deputies', body), status, code);
    const own = { ...wish, principalId: world.person('phong').id };
    refused(await (await world.as('nam')).post('/deputies', own), 403, 'deputy-not-yours');
    const made = taken(await (await world.as('duy')).post<DeputyView>('/deputies', own), 201);
    refused(
      await phong.post('/deputies', { ...wish, from: '2026-06-05', to: '2026-06-09' }),
      409,
      'deputy-overlaps',
    );
    const { id, version } = made;
    refused(await (await world.as('nam')).post(`/deputies/${id}/end`, { version }), 403, 'deputy-not-yours');
    refused(await (await world.as('chau')).post(`/deputies/${id}/end`, { version }), 404, 'deputy-not-found');
    taken(await phong.post(`/deputies/${id}/end`, { version }));
    refused(await phong.post(`/deputies/${id}/end`, { version: version + 1 }), 409, 'deputy-ended');
  });
});
