import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SignatureRefused } from '../signed-requests.port';
import { HmacRequests } from './hmac-requests';
import { HEADERS, sha256Of, signatureOf } from './signature';

const NOW = '2026-05-04T02:00:00.000Z';
const KEY = { id: 'platform', secret: 'a secret that is long enough to be one' };
const requests = new HmacRequests([KEY], () => new Date(NOW));

function signed(changes: Record<string, string> = {}, secret = KEY.secret) {
  const content = {
    method: 'POST',
    path: '/plan-tasks/api/v1/e-office/documents?a=1',
    timestamp: NOW,
    nonce: 'abcdefghijklmnop',
    keyId: KEY.id,
    idempotencyKey: 'delivery-1',
    bodySha256: sha256Of('body'),
    ...changes,
  };
  const headers: Record<string, string> = {
    [HEADERS.keyId]: content.keyId,
    [HEADERS.timestamp]: content.timestamp,
    [HEADERS.nonce]: content.nonce,
    [HEADERS.bodySha256]: content.bodySha256,
    [HEADERS.idempotencyKey]: content.idempotencyKey,
    [HEADERS.signature]: signatureOf(content, secret),
  };
  return { method: content.method, path: content.path, headers };
}

function check({ method, path, headers }: ReturnType<typeof signed>) {
  return requests.check({ method, path, header: (name) => headers[name] });
}

function refusal(request: ReturnType<typeof signed>): string {
  try {
    check(request);
  } catch (error) {
    if (error instanceof SignatureRefused) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('signed requests', () => {
  test('a good one is vouched for', () => {
    assert.deepEqual(check(signed()), {
      keyId: 'platform',
      nonce: 'abcdefghijklmnop',
      bodySha256: sha256Of('body'),
      idempotencyKey: 'delivery-1',
      expiresAt: new Date('2026-05-04T02:05:00.000Z'),
    });
  });

  test('every part is covered', () => {
    const good = signed();
    assert.equal(refusal({ ...good, method: 'PUT' }), 'signature-wrong');
    assert.equal(refusal({ ...good, path: '/plan-tasks/api/v1/e-office/documents' }), 'signature-wrong');
    const others: Record<string, string> = {
      [HEADERS.timestamp]: '2026-05-04T02:00:01.000Z',
      [HEADERS.nonce]: 'ponmlkjihgfedcba',
      [HEADERS.bodySha256]: sha256Of('another'),
      [HEADERS.idempotencyKey]: 'delivery-2',
      [HEADERS.signature]: '0'.repeat(64),
    };
    for (const [name, value] of Object.entries(others)) {
      const headers = { ...good.headers, [name]: value };
      assert.equal(refusal({ ...good, headers }), 'signature-wrong', name);
    }
  });

  test('an unknown key, another secret, missing and malformed parts are refused', () => {
    assert.equal(refusal(signed({ keyId: 'nobody' })), 'credentials-unknown');
    assert.equal(refusal(signed({}, 'another secret that is long enough to be one')), 'signature-wrong');
    assert.equal(refusal(signed({ nonce: 'short' })), 'signature-wrong');
    assert.equal(refusal({ ...signed(), headers: {} }), 'credentials-unknown');
    const { [HEADERS.signature]: _none, ...without } = signed().headers;
    assert.equal(refusal({ ...signed(), headers: without }), 'signature-wrong');
  });

  test('the timestamp may be five minutes off, not more', () => {
    assert.equal(refusal(signed({ timestamp: '2026-05-04T01:55:00Z' })), 'accepted');
    assert.equal(refusal(signed({ timestamp: '2026-05-04T02:05:00Z' })), 'accepted');
    assert.equal(refusal(signed({ timestamp: '2026-05-04T01:54:59Z' })), 'timestamp-off');
    assert.equal(refusal(signed({ timestamp: '2026-05-04T02:05:01Z' })), 'timestamp-off');
    assert.equal(refusal(signed({ timestamp: '2026-13-04T02:05:01Z' })), 'timestamp-off');
  });

  test('a secret too short to be one is not taken', () => {
    assert.throws(() => new HmacRequests([{ id: 'x', secret: 'short' }]), /32/);
  });
});
