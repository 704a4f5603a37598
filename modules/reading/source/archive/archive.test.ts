import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rawZip } from '../../../../test/fixtures/documents/hostile';
import { DEFAULT_LIMITS } from '../limits';
import { Archive } from './archive';

const MEBIBYTE = 1024 * 1024;
const zeros = (bytes: number) => Buffer.alloc(bytes);
const open = (bytes: Buffer, limits = {}) => Archive.open(bytes, { ...DEFAULT_LIMITS, ...limits });

describe('an archive', () => {
  it('gives its parts', async () => {
    const archive = await open(rawZip([{ name: 'a/b.xml', content: Buffer.from('<a/>') }]));
    assert.deepEqual(archive.names, ['a/b.xml']);
    assert.equal(String(await archive.read('a/b.xml')), '<a/>');
    assert.equal(await archive.read('missing'), undefined);
  });

  it('refuses a bomb by its directory, before inflating anything', async () => {
    await assert.rejects(open(rawZip([{ name: 'a', content: zeros(8 * MEBIBYTE) }])), {
      code: 'archive-bomb',
    });
    const declared = [{ name: 'a', content: Buffer.from('x'), declaredSize: 600 * MEBIBYTE }];
    await assert.rejects(open(rawZip(declared)), { code: 'archive-bomb' });
  });

  it('refuses a bomb whose directory lies about its size', async () => {
    const archive = await open(rawZip([{ name: 'a', content: zeros(64 * MEBIBYTE), declaredSize: 1000 }]));
    await assert.rejects(archive.read('a'), { code: 'archive-bomb' });
  });

  it('refuses entries that share their data', async () => {
    const content = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index) % 251));
    const entries = Array.from({ length: 50 }, (_, index) => ({
      name: `part${index}`,
      content,
      ...(index ? { sameDataAs: 0 } : {}),
    }));
    await assert.rejects(open(rawZip(entries)), { code: 'archive-bomb' });
  });

  it('refuses too many entries and too large parts', async () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({
      name: `${index}`,
      content: Buffer.from('x'),
    }));
    await assert.rejects(open(rawZip(entries), { archiveEntries: 20 }), { code: 'archive-bomb' });
    const archive = await open(rawZip([{ name: 'a', content: zeros(3000) }]));
    await assert.rejects(archive.read('a', 2000), { code: 'archive-bomb' });
  });

  it('tells encrypted and broken ones apart', async () => {
    const encrypted = rawZip([{ name: 'a', content: Buffer.from('x'), encrypted: true }]);
    await assert.rejects(open(encrypted), { code: 'file-encrypted' });
    const whole = rawZip([{ name: 'a', content: Buffer.from('some text that is packed') }]);
    await assert.rejects(open(whole.subarray(0, whole.length - 10)), { code: 'file-broken' });
    const spoiled = Buffer.from(whole);
    spoiled.fill(0xff, 32, 45);
    await assert.rejects(
      open(spoiled).then((archive) => archive.read('a')),
      { code: 'file-broken' },
    );
  });
});
