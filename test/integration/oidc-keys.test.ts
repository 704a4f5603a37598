import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { CredentialRefused } from '../../integration/identity/identity.port';
import { OidcIdentity } from '../../integration/identity/oidc.identity';
import { startIssuer } from '../stand-ins/oidc/issuer';
import type { Issuer } from '../stand-ins/oidc/issuer';

const AUDIENCE = 'plan-tasks';
const DISCOVERY = '/.well-known/openid-configuration';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer(AUDIENCE);
});
afterEach(() => issuer.close());

const identityOf = (options: { keysCooldown?: number; subjectClaim?: string; issuer?: string } = {}) =>
  new OidcIdentity({ issuer: issuer.address, audience: AUDIENCE, ...options });

async function subjectOf(identity: OidcIdentity, token: string): Promise<string | undefined> {
  return (await identity.authenticate({ headers: { authorization: `Bearer ${token}` } }))?.subject;
}

describe('the keys of an OpenID Connect provider', () => {
  test('a rotated key is found at once, and the one it replaced is worth nothing any more', async () => {
    const identity = identityOf({ keysCooldown: 0 });
    const old = await issuer.token({ subject: 'a' });
    assert.equal(await subjectOf(identity, old), 'a');
    for (const algorithm of ['RS256', 'PS256', 'ES256', 'EdDSA']) {
      await issuer.rotate(algorithm);
      assert.equal(await subjectOf(identity, await issuer.token({ subject: 'b' })), 'b', algorithm);
    }
    await assert.rejects(subjectOf(identity, old), CredentialRefused);
  });

  test('are asked for once, however many people come and whatever key names they make up', async () => {
    const identity = identityOf();
    const tokens = await Promise.all([1, 2, 3, 4, 5].map((n) => issuer.token({ subject: `p${n}` })));
    assert.deepEqual(await Promise.all(tokens.map((token) => subjectOf(identity, token))), [
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
    ]);
    for (const kid of ['x', 'y', 'z'])
      await assert.rejects(subjectOf(identity, await issuer.token({ subject: 'a', kid })), CredentialRefused);
    assert.deepEqual([issuer.asked(DISCOVERY), issuer.asked('/keys')], [1, 1]);
  });

  test('that cannot be read are the provider’s fault, not the person’s, and are read once it is back', async () => {
    const identity = identityOf();
    const token = await issuer.token({ subject: 'a' });
    const notTheirs = (error: unknown): boolean => !(error instanceof CredentialRefused);
    issuer.down = true;
    await assert.rejects(subjectOf(identity, token), notTheirs);
    issuer.down = false;
    assert.equal(await subjectOf(identity, token), 'a');

    const late = identityOf({ keysCooldown: 0 });
    assert.equal(await subjectOf(late, token), 'a');
    await issuer.rotate();
    issuer.down = true;
    const next = await issuer.token({ subject: 'b' });
    await assert.rejects(subjectOf(late, next), notTheirs);
    issuer.down = false;
    assert.equal(await subjectOf(late, next), 'b');
  });

  test('of a provider that calls itself otherwise are not used, and the message says its name', async () => {
    const token = await issuer.token({ subject: 'a' });
    await assert.rejects(
      subjectOf(identityOf({ issuer: `${issuer.address}/` }), token),
      new RegExp(`is of issuer "${issuer.address}"; name exactly that one`),
    );
  });
});

test('the claim that names the person may be another one', async () => {
  const identity = identityOf({ subjectClaim: 'preferred_username' });
  const token = await issuer.token({ subject: '7f0c', claims: { preferred_username: 'lo.van.thu' } });
  assert.equal(await subjectOf(identity, token), 'lo.van.thu');
  await assert.rejects(subjectOf(identity, await issuer.token({ subject: '7f0c' })), CredentialRefused);
});
