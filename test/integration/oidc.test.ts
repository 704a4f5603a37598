import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Person } from '../../modules/organization';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { startIssuer } from '../stand-ins/oidc/issuer';
import type { Issuer, TokenWish } from '../stand-ins/oidc/issuer';

const AUDIENCE = 'plan-tasks';
const ADMINISTRATOR = 'quan.tri';

interface Refusal {
  code: string;
  message: string;
}

let issuer: Issuer;
let stranger: Issuer;
let application: TestApplication;

before(async () => {
  issuer = await startIssuer(AUDIENCE);
  stranger = await startIssuer(AUDIENCE);
  application = await startApplication({
    env: {
      OIDC_ISSUER: issuer.address,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_CLIENT_ID: 'plan-tasks-web',
      PLAN_TASKS_ADMIN_SUBJECT: ADMINISTRATOR,
    },
  });
});
after(async () => {
  await application?.close();
  await issuer?.close();
  await stranger?.close();
});

const ask = (token: string | undefined, path = '/units/options'): Promise<Response> =>
  fetch(application.api + path, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

async function assertRefused(token: string, why: string): Promise<void> {
  const answer = await ask(token);
  const body = (await answer.json()) as Refusal;
  assert.deepEqual([answer.status, body.code], [401, 'credential-refused'], why);
  assert.deepEqual(Object.keys(body).sort(), ['code', 'message'], 'the one form of errors, without innards');
  const session = (await (await ask(token, '/session')).json()) as { person: unknown };
  assert.equal(session.person, null, `${why}: nobody is signed in`);
}

/** A token put together by hand, for what no library would sign. */
function forged(header: object, payload: object, sign: (input: string) => string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${sign(input)}`;
}

const claims = (): object => ({
  iss: issuer.address,
  aud: AUDIENCE,
  sub: ADMINISTRATOR,
  exp: Math.floor(Date.now() / 1000) + 300,
});

describe('sign-in with an OpenID Connect provider', () => {
  test('a good token signs its person in', async () => {
    const token = await issuer.token({ subject: ADMINISTRATOR });
    assert.equal((await ask(token)).status, 200);
    const session = (await (await ask(token, '/session')).json()) as {
      person: { name: string };
      roles: string[];
      signIn: string;
      oidc: object;
    };
    assert.deepEqual(session.roles, ['administrator']);
    assert.equal(session.signIn, 'oidc');
    assert.deepEqual(session.oidc, { issuer: issuer.address, clientId: 'plan-tasks-web' });
  });

  test('our audience may be one among several', async () => {
    const token = await issuer.token({ subject: ADMINISTRATOR, audience: ['other', AUDIENCE] });
    assert.equal((await ask(token)).status, 200);
  });

  test('without a token nobody is signed in', async () => {
    const answer = await ask(undefined);
    assert.equal(answer.status, 401);
    assert.equal(((await answer.json()) as Refusal).code, 'not-signed-in');
  });

  const now = Math.floor(Date.now() / 1000);
  const wrong: [string, TokenWish][] = [
    ['of another issuer', { issuer: 'https://login.example.org' }],
    ['for another audience', { audience: 'other' }],
    ['without an audience', { audience: null }],
    ['that is expired', { expires: now - 120 }],
    ['that never expires', { expires: null }],
    ['that is not valid yet', { notBefore: now + 600 }],
    ['with a key nobody published', { kid: 'nobody-knows-me' }],
    ['that names nobody', { subject: null }],
    ['whose subject is empty', { subject: '' }],
  ];
  for (const [what, wish] of wrong)
    test(`a token ${what} is refused`, async () =>
      assertRefused(await issuer.token({ subject: ADMINISTRATOR, ...wish }), what));

  test('a token another provider signed under our issuer’s name and key id is refused', async () => {
    const token = await stranger.token({
      subject: ADMINISTRATOR,
      issuer: issuer.address,
      kid: issuer.keyId(),
    });
    await assertRefused(token, 'foreign key');
  });

  test('a token nobody signed is refused', async () => {
    await assertRefused(
      forged({ alg: 'none' }, claims(), () => ''),
      'alg none',
    );
    await assertRefused(
      forged({ alg: 'None', kid: issuer.keyId() }, claims(), () => ''),
      'alg None',
    );
  });

  test('a token sealed with the public key as if it were a shared secret is refused', async () => {
    for (const secret of await issuer.publicKeyTexts()) {
      const seal = (input: string): string => createHmac('sha256', secret).update(input).digest('base64url');
      await assertRefused(forged({ alg: 'HS256', kid: issuer.keyId() }, claims(), seal), 'HS256');
    }
  });

  test('a token that was altered, and what is no token at all, are refused', async () => {
    const [header, , signature] = (await issuer.token({ subject: 'ke.khac' })).split('.');
    const payload = Buffer.from(JSON.stringify(claims())).toString('base64url');
    await assertRefused(`${header}.${payload}.${signature}`, 'altered');
    for (const text of ['x', 'a.b.c', '....', 'e30.e30.e30']) await assertRefused(text, text);
  });

  test('somebody the catalogue does not know gets in nowhere', async () => {
    const answer = await ask(await issuer.token({ subject: 'nguoi.la' }));
    assert.deepEqual(
      [answer.status, ((await answer.json()) as Refusal).code],
      [403, 'person-unknown'],
      'a good token of an unknown person',
    );
  });

  test('somebody who is no longer active gets in nowhere', async () => {
    const token = await issuer.token({ subject: 'da.nghi' });
    const people = application.dataSource.getRepository(Person);
    const known = await people.findOneByOrFail({ subject: ADMINISTRATOR });
    await people.insert({ ...known, id: 'inactive', subject: 'da.nghi', active: true });
    assert.equal((await ask(token)).status, 200);
    await people.update({ subject: 'da.nghi' }, { active: false });
    const answer = await ask(token);
    assert.deepEqual([answer.status, ((await answer.json()) as Refusal).code], [403, 'person-unknown']);
  });

  test('there is no demo entrance', async () => {
    const accounts = await fetch(`${application.api}/session/demo-accounts`);
    assert.deepEqual([accounts.status, ((await accounts.json()) as Refusal).code], [404, 'demo-off']);
    const signIn = await fetch(`${application.api}/session/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: 'anybody' }),
    });
    assert.deepEqual([signIn.status, ((await signIn.json()) as Refusal).code], [404, 'demo-off']);
  });
});
