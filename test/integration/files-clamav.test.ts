import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, beforeEach, describe, test } from 'node:test';
import { clamAvAddress, ClamAvScanner } from '../../integration/files/clamav.scanner';
import { MALICIOUS, StandInClamd } from '../stand-ins/clamd/stand-in-clamd';
import type { ClamdFault } from '../stand-ins/clamd/stand-in-clamd';

let clamd: StandInClamd;
let scanner: ClamAvScanner;

before(async () => {
  clamd = await StandInClamd.start({ limit: 4 * 1024 * 1024 });
  scanner = new ClamAvScanner({ address: clamAvAddress(clamd.address), timeoutMs: 300 });
});
beforeEach(() => (clamd.fault = 'none'));
after(() => clamd?.close());

function parts(...chunks: (string | Buffer)[]): Readable {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}

describe('ClamAV', () => {
  test('passes clean content, which reached it byte for byte', async () => {
    const content = Buffer.alloc(1_500_000, 'a.');
    assert.deepEqual(await scanner.scan(parts(content.subarray(0, 70_001), '', content.subarray(70_001))), {
      kind: 'clean',
    });
    assert.ok(clamd.scanned.at(-1)?.equals(content));
  });

  test('names what it found', async () => {
    assert.deepEqual(await scanner.scan(parts('abc', MALICIOUS)), {
      kind: 'infected',
      signature: 'Stand.In.Test',
    });
  });

  test('over a Unix socket, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    const local = await StandInClamd.start({ at: join(folder, 'clamd.sock') });
    try {
      const one = new ClamAvScanner({ address: clamAvAddress(local.address) });
      assert.deepEqual(await one.scan(parts('abc')), { kind: 'clean' });
    } finally {
      await local.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('larger than clamd takes: not scanned', async () => {
    const verdict = await scanner.scan(parts(Buffer.alloc(8 * 1024 * 1024)));
    assert.equal(verdict.kind, 'not-scanned');
  });

  for (const fault of ['error', 'close', 'garbage', 'silent'] as ClamdFault[]) {
    test(`clamd fails (${fault}): not scanned`, async () => {
      clamd.fault = fault;
      assert.equal((await scanner.scan(parts('abc'))).kind, 'not-scanned');
    });
  }

  test('content that breaks off: not scanned', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('abc');
        throw new Error('disk gone');
      })(),
    );
    assert.equal((await scanner.scan(broken)).kind, 'not-scanned');
  });

  test('nobody listens: not scanned', async () => {
    const gone = await StandInClamd.start();
    const address = clamAvAddress(gone.address);
    await gone.close();
    assert.equal((await new ClamAvScanner({ address }).scan(parts('abc'))).kind, 'not-scanned');
  });

  test('addresses', () => {
    assert.deepEqual(clamAvAddress('/run/clamd.sock'), { path: '/run/clamd.sock' });
    assert.deepEqual(clamAvAddress('[::1]:3310'), { host: '::1', port: 3310 });
    for (const wrong of ['clamd', 'clamd:0', 'clamd:99999', '']) assert.throws(() => clamAvAddress(wrong));
  });
});
