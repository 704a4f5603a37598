import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { refused } from '../support/organization';
import { TestAuthority } from '../support/signing';
import { SignOffWorld, taken } from './sign-off-world';

const NOW = new Date('2026-05-04T02:00:00Z');
let authority: TestAuthority;
let world: SignOffWorld;
let file: string;

before(async () => {
  authority = new TestAuthority(NOW);
  const passwords = join(authority.folder, 'password.txt');
  const configured = ({ file: p12, password }: ReturnType<TestAuthority['issue']>) => {
    writeFileSync(passwords, `${password}\n`);
    return { file: p12, passwordFile: passwords };
  };
  file = join(authority.folder, 'signing.json');
  writeFileSync(join(authority.folder, 'ca.pem'), authority.anchorPem);
  writeFileSync(
    file,
    JSON.stringify({
      // The name on the certificate is another: what is configured decides.
      people: { 'demo-02': configured(authority.issue('NGUYEN HAI PHONG')) },
      organisations: { 'ubnd-tinh': configured(authority.issue('UBND tỉnh')) },
      anchors: ['ca.pem'],
    }),
  );
  world = await SignOffWorld.open({ env: { PLAN_TASKS_SIGNING: file } });
});
after(async () => {
  await world?.close();
  authority?.close();
});

describe('certificates from a signing file', () => {
  test('sign for the people and bodies it names', async () => {
    const { id } = await world.signed();
    const wish = { number: 1, date: '2026-05-04', recipients: [] };
    const issued = taken(await world.act('thao', id, 'issue', wish));
    assert.deepEqual(
      issued.signatures.map(({ signerName }) => signerName),
      ['NGUYEN HAI PHONG', 'UBND tỉnh'],
    );
  });

  test('and for nobody else', async () => {
    const { id } = await world.submit('hanh', { signer: 'nam', power: 'TL' });
    refused(await world.act('nam', id, 'sign'), 409, 'signing-not-configured');
    assert.equal((await world.look('nam', id)).status, 'to-sign');
  });

  test('a wrong password is told at start', async () => {
    writeFileSync(join(authority.folder, 'password.txt'), 'khác');
    await assert.rejects(SignOffWorld.open({ env: { PLAN_TASKS_SIGNING: file } }), /password is another/);
  });
});
