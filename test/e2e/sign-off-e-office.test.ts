import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HttpSigning, PkiVerifier } from '../../integration/signing';
import type { LocalKey } from '../../integration/signing';
import type { SubmissionView } from '../../modules/sign-off/dto/submission.view';
import { OutboxWorker } from '../../modules/persistence';
import { SIGNING_KEY, SigningPlatform } from '../stand-ins/signing-platform';
import type { TakenOrder } from '../stand-ins/signing-platform';
import { letterPdf, TestAuthority } from '../support/signing';
import { SignOffWorld, taken } from './sign-off-world';

const NOW = new Date('2026-05-04T02:00:00Z');
let world: SignOffWorld;
let platform: SigningPlatform;
let authority: TestAuthority;
let phong: LocalKey;

before(async () => {
  authority = new TestAuthority(NOW);
  phong = authority.issue('Nguyễn Hải Phong');
  platform = await SigningPlatform.start();
  const key = SIGNING_KEY;
  world = await SignOffWorld.open({
    env: {
      EOFFICE_URL: platform.url,
      EOFFICE_KEY_ID: key.id,
      EOFFICE_SECRET: key.secret,
      PUBLIC_URL: 'https://nhiem-vu.example.gov.vn/plan-tasks',
    },
    overrides: {
      signing: {
        signing: new HttpSigning({
          url: platform.url,
          key,
          callbackUrl: 'https://x.example/y',
          now: () => NOW,
        }),
        signatures: new PkiVerifier({ authorities: { anchors: [authority.anchorPem] } }),
      },
    },
  });
});
after(async () => {
  await world?.close();
  await platform?.stop();
  authority?.close();
});

/** Submitted, and given out to be signed. */
async function ordered(subject: string): Promise<{ id: string; order: TakenOrder }> {
  const { id } = await world.submit('hanh', { subject });
  assert.equal(taken(await world.act('phong', id, 'sign')).status, 'signing');
  await world.application.app.get(OutboxWorker, { strict: false }).drain();
  const order = platform.orders.at(-1);
  assert.ok(order);
  return { id, order };
}

/** What the platform's own signing makes of an order. */
async function signed(
  order: TakenOrder,
  key = phong,
  file: Buffer = Buffer.from(order.file, 'base64'),
): Promise<Buffer> {
  const party = { kind: 'person', key: 'x', name: order.signer.name } as const;
  const lines = ['Ký trên e-office'];
  const answer = await authority.signing({ x: key }).sign({
    id: order.orderId,
    bytes: file,
    fileName: 'a',
    title: 'b',
    party,
    mark: { place: order.place, lines },
    at: NOW,
  });
  assert.equal(answer.kind, 'signed');
  return answer.kind === 'signed' ? answer.bytes : Buffer.alloc(0);
}

const bring = (
  order: TakenOrder,
  file: Uint8Array | null,
  outcome = 'signed',
  reason?: string,
  secret?: string,
) =>
  platform.bring(
    world.application.origin,
    { orderId: order.orderId, outcome, ...(reason && { reason }) },
    file,
    {
      at: world.application.clock.now(),
      secret,
    },
  );

const status = async (id: string): Promise<string> => (await world.look('hanh', id)).status;

describe('signing in the host e-office', () => {
  test('the order carries the submitted bytes; the result is checked and taken once', async () => {
    const { id, order } = await ordered('Ký trên e-office');
    const view = await world.look('phong', id);
    assert.equal(order.sha256, view.files[0].sha256);
    assert.equal(order.signer.subject, 'demo-02');
    assert.deepEqual(view.allowed, [], 'nobody signs it a second time meanwhile');
    const file = await signed(order);
    const first = await bring(order, file);
    assert.deepEqual(
      [first.status, first.body],
      [200, { orderId: order.orderId, status: 'signed', repeated: false }],
    );
    const again = await bring(order, file);
    assert.deepEqual([again.status, again.body.repeated], [200, true]);
    const after: SubmissionView = await world.look('hanh', id);
    assert.deepEqual([after.status, after.signatures[0].signerName], ['signed', 'Nguyễn Hải Phong']);
    assert.equal(after.steps[0].decidedByName, 'Nguyễn Hải Phong');
    assert.ok((await world.file('hanh', after, 'signed')).equals(file));
  });

  test('what is not the submitted version, whole and by its signer is refused, and the order stays open', async () => {
    const { id, order } = await ordered('Bị từ chối');
    const good = await signed(order);
    const other = await letterPdf({ text: 'Một văn bản khác.' });
    const tries: [string, Uint8Array, string][] = [
      ['unsigned', Buffer.from(order.file, 'base64'), 'signature-missing'],
      ['another document', await signed(order, phong, other), 'signed-other-document'],
      ['changed later', Buffer.concat([good, Buffer.from('%thêm\n')]), 'signed-later-change'],
      ['another person', await signed(order, authority.issue('Ai đó khác')), 'signer-other-person'],
      ['no PDF', Buffer.from('xin chào'), 'file-not-pdf'],
    ];
    for (const [what, file, code] of tries) {
      const answer = await bring(order, file);
      assert.deepEqual([answer.status, answer.body.code], [422, code], what);
      assert.equal(await status(id), 'signing', what);
    }
    const history = taken(
      await (
        await world.as('hanh')
      ).get<{ items: { action: string; reason: string }[] }>(`/submissions/${id}/history`),
    );
    assert.equal(
      history.items.filter(({ action }) => action === 'submission.refuse-signed').length,
      tries.length,
    );
    assert.equal((await bring(order, good)).status, 200);
    assert.equal(await status(id), 'signed');
  });

  test('a refusal of the platform brings it back to the signer', async () => {
    const { id, order } = await ordered('Không ký');
    const answer = await bring(order, null, 'refused', 'Người ký từ chối.');
    assert.deepEqual([answer.status, answer.body.status], [200, 'refused']);
    assert.equal(await status(id), 'to-sign');
    const late = await bring(order, await signed(order));
    assert.deepEqual([late.status, late.body.code], [409, 'order-closed']);
  });

  test('recalled or changed meanwhile, the result is not taken', async () => {
    const { id, order } = await ordered('Thu hồi');
    taken(await world.act('hanh', id, 'recall'));
    const answer = await bring(order, await signed(order));
    assert.deepEqual([answer.status, answer.body.code], [409, 'order-closed']);
    assert.equal(await status(id), 'recalled');
  });

  test('only the platform brings results, and only of orders there are', async () => {
    const { order } = await ordered('Sai khóa');
    const file = await signed(order);
    const forged = await bring(order, file, 'signed', undefined, 'another secret that is long enough too');
    assert.deepEqual([forged.status, forged.body.code], [401, 'signature-wrong']);
    const unknown = await bring({ ...order, orderId: 'nobody' }, file);
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'order-unknown']);
    const empty = await bring(order, null);
    assert.deepEqual([empty.status, empty.body.code], [400, 'file-missing']);
  });
});
