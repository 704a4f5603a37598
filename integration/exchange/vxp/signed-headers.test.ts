import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { ExchangeError } from '../exchange.port';
import { hashFileOf } from './hash-file';
import { exchangeTimestamp, signedHeaders } from './signed-headers';

const secret = randomBytes(16).toString('hex');
const call = (parameters: Record<string, string>): Record<string, string> =>
  signedHeaders({
    call: 'sendEdoc',
    systemId: 'he-thong',
    secret,
    now: new Date('2026-04-15T18:03:04.056Z'),
    contentType: 'application/octet-stream',
    parameters,
  });

describe('signed headers', () => {
  it('are a map in order, its keys, and its HMAC', () => {
    const headers = call({ from: 'H35', docId: '1', to: '["H1","H2"]' });
    assert.deepEqual(Object.keys(headers), [
      'User-Agent',
      'Content-Type',
      'XroadVnpt-systemid',
      'XroadVnpt-timestamp',
      'XroadVnpt-Content-Type',
      'XroadVnpt-version',
      'XroadVnpt-from',
      'XroadVnpt-docId',
      'XroadVnpt-to',
      'XroadVnpt-sign-header-key',
      'XroadVnpt-sign-header',
      'XroadVnpt-hash-header',
    ]);
    assert.equal(
      headers['XroadVnpt-sign-header-key'],
      'systemid;timestamp;Content-Type;version;from;docId;to',
    );
    const signed = JSON.parse(headers['XroadVnpt-sign-header']) as Record<string, string>;
    assert.equal(signed['XroadVnpt-to'], '["H1","H2"]');
    assert.equal(
      headers['XroadVnpt-hash-header'],
      createHmac('sha256', secret).update(headers['XroadVnpt-sign-header']).digest('hex'),
    );
    assert.ok(!JSON.stringify(headers).includes(secret));
  });

  it('tell local time with the millisecond where a zone would stand', () => {
    assert.equal(exchangeTimestamp(new Date('2026-04-15T18:03:04.056Z')), '16042026T010304+0056');
  });

  it('keep nothing of another call', () => {
    call({ docId: 'secret-of-another' });
    assert.ok(!('XroadVnpt-docId' in call({ from: 'H35' })));
  });

  it('refuse what a header cannot carry', () => {
    for (const odd of ['a\r\nX-Evil: 1', 'Lai Châu', '\u0000']) {
      assert.throws(
        () => call({ from: odd }),
        (error: unknown) => error instanceof ExchangeError && error.code === 'exchange-input',
      );
    }
  });
});

describe('hash-file', () => {
  it('drops leading zeros of bytes as the SDK does, unless told not to', () => {
    const digest = Buffer.from([0x00, 0x07, 0xb5, 0x10]);
    assert.equal(hashFileOf(digest, true), '07b510');
    assert.equal(hashFileOf(digest, false), '0007b510');
    const real = createHash('sha256').update('x').digest();
    assert.equal(hashFileOf(real, false), real.toString('hex'));
  });
});
