import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LocalSigning, PkiVerifier } from '../../integration/signing';
import type { LocalKey, SigningPort } from '../../integration/signing';
import { refused } from '../support/organization';
import { FACE, letterPdf, TestAuthority } from '../support/signing';
import { SignOffWorld, taken } from './sign-off-world';

const NOW = new Date('2026-05-04T02:00:00Z');
let world: SignOffWorld;
let authority: TestAuthority;
let stranger: TestAuthority;
/** Whom the leader's certificate is of, as a test sets it. */
let key: LocalKey;

/** Signs with whatever key is set, without looking at it. */
class CarelessSigning extends LocalSigning {
  override way({ kind }: Parameters<SigningPort['way']>[0]): 'at-once' | 'none' {
    return kind === 'person' ? 'at-once' : 'none';
  }

  override sign(request: Parameters<SigningPort['sign']>[0]) {
    const people = { [request.party.key]: key };
    return new LocalSigning({ people, organisations: {}, face: FACE }).sign(request);
  }
}

before(async () => {
  authority = new TestAuthority(NOW);
  stranger = new TestAuthority(NOW, 'Tổ chức không ai biết');
  key = authority.issue('Nguyễn Hải Phong');
  world = await SignOffWorld.open({
    overrides: {
      signing: {
        signing: new CarelessSigning({ people: {}, organisations: {}, face: FACE }),
        signatures: new PkiVerifier({ authorities: { anchors: [authority.anchorPem] } }),
      },
    },
  });
});
after(async () => {
  await world?.close();
  authority?.close();
  stranger?.close();
});

describe('what is submitted', () => {
  test('must be a PDF with room for number, day and signature', async () => {
    refused(await world.send('hanh', {}, Buffer.from('Không phải PDF')), 400, 'file-type-mismatch');
    refused(await world.send('hanh', {}, Buffer.alloc(0)), 400, 'file-empty');
    const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 7)]);
    refused(await world.send('hanh', {}, broken), 400, 'file-not-signable');
    refused(
      await world.send('hanh', { signer: 'phong' }, await letterPdf({ signer: 'Ai đó' })),
      400,
      'places-missing',
    );
    const thao = await world.as('thao');
    refused(await thao.form('/submissions/files', {}, []), 400, 'validation-failed');
    assert.equal(await world.count('pt_submission'), 0, 'nothing is kept');
  });
});

describe('a signature that is not good', () => {
  const tries: [string, () => LocalKey, number, string][] = [
    [
      'of an expired certificate',
      () => authority.issue('Nguyễn Hải Phong', { notAfter: authority.years(-0.01) }),
      409,
      'certificate-expired',
    ],
    ['of an unknown authority', () => stranger.issue('Nguyễn Hải Phong'), 422, 'certificate-unknown'],
    ['of another person', () => authority.issue('Lò Thu Thảo'), 422, 'signer-other-person'],
    [
      'of a certificate for something else',
      () => authority.issue('Nguyễn Hải Phong', { keyUsage: { keyEncipherment: true } }),
      422,
      'certificate-not-for-signing',
    ],
  ];
  for (const [what, made, status, code] of tries) {
    test(what, async () => {
      key = made();
      const { id } = await world.submit('hanh', { subject: what });
      refused(await world.act('phong', id, 'sign'), status, code);
      const view = await world.look('phong', id);
      assert.deepEqual(
        [view.status, view.signatures, view.files.length],
        ['to-sign', [], 1],
        'it still waits',
      );
      key = authority.issue('Nguyễn Hải Phong');
      assert.equal(taken(await world.act('phong', id, 'sign')).status, 'signed', 'and can still be signed');
    });
  }
});

describe('a number that cannot be given', () => {
  test('leaves everything as it was, and says why', async () => {
    key = authority.issue('Nguyễn Hải Phong');
    const first = await world.signed({ subject: 'Một' });
    const second = await world.signed({ subject: 'Hai' });
    const issue = (id: string, wish: object) =>
      world.act('thao', id, 'issue', { number: 1, date: '2026-05-04', recipients: [], ...wish });
    refused(await issue(first.id, { number: 2 }), 409, 'number-skips', 'number');
    refused(await issue(first.id, { date: '2026-05-05' }), 400, 'date-in-future', 'date');
    refused(await issue(first.id, { date: '2026-05-03' }), 400, 'date-before-signing', 'date');
    refused(await issue(first.id, { date: '2026-02-30' }), 400, 'validation-failed');
    refused(await issue(first.id, { number: 1.5 }), 400, 'validation-failed');
    refused(
      await issue(first.id, { recipients: [{ unitId: 'nobody', name: 'Ai đó' }] }),
      400,
      'recipient-unknown',
    );
    assert.equal(await world.count('pt_document'), 0);
    assert.equal(await world.count('pt_register_counter'), 0, 'no number was used up');
    const issued = taken(await issue(first.id, {}));
    assert.equal(issued.symbol, '01/BC-UBND');
    const taken01 = await issue(second.id, {});
    refused(taken01, 409, 'number-taken', 'number');
    assert.match(
      (taken01.body as unknown as { message: string }).message,
      /01\/BC-UBND ngày 04\/05\/2026.*Số tiếp theo là 2/,
    );
    assert.equal((await world.look('thao', second.id)).status, 'signed');
    assert.equal(await world.count('pt_document'), 1);
  });

  test('two clerks at once never share one, and the other is told', async () => {
    const start = Number(await world.count('pt_document'));
    const ids = [(await world.signed({ subject: 'Ba' })).id, (await world.signed({ subject: 'Bốn' })).id];
    const number = start + 1;
    const wish = { number, date: '2026-05-04', recipients: [] };
    const answers = await Promise.all(ids.map((id) => world.act('thao', id, 'issue', wish)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    refused(lost ?? answers[0], 409, 'number-taken');
    assert.equal(await world.count('pt_document'), start + 1);
  });

  test('one document twice at once is issued once', async () => {
    const start = Number(await world.count('pt_document'));
    const { id } = await world.signed({ subject: 'Năm' });
    const wish = { number: start + 1, date: '2026-05-04', recipients: [] };
    const answers = await Promise.all([
      world.act('thao', id, 'issue', wish),
      world.act('thao', id, 'issue', wish),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(await world.count('pt_document'), start + 1);
  });
});
