import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { FileMissing, FileTooLarge } from '../../integration/files/files.port';
import type { FileStore } from '../../integration/files/files.port';
import { LocalFileStore } from '../../integration/files/local-file-store';
import { S3FileStore } from '../../integration/files/s3-file-store';
import { StandInS3 } from '../stand-ins/s3/stand-in-s3';

const MEBIBYTE = 1024 * 1024;
const CREDENTIALS = { accessKeyId: 'stand-in', secretAccessKey: 'secret' };

let s3: StandInS3;
let folder: string;

before(async () => {
  s3 = await StandInS3.start();
  folder = mkdtempSync(join(tmpdir(), 'file-store-'));
});
after(async () => {
  await s3?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Kind {
  name: string;
  store(): FileStore;
  /** Names of what lies there. */
  contents(): string[];
  /** What was begun and not finished. */
  drafts(): number;
}

const walk = (path: string): string[] =>
  existsSync(path) ? (readdirSync(path, { recursive: true }) as string[]) : [];

const KINDS: Kind[] = [
  {
    name: 'local folder',
    store: () => new LocalFileStore(folder),
    contents: () => walk(folder).filter((name) => /[0-9a-f]{64}$/.test(name)),
    drafts: () => walk(join(folder, 'incoming')).length,
  },
  {
    name: 'S3',
    store: () =>
      new S3FileStore({ bucket: 'files', endpoint: s3.endpoint, prefix: 'pt/', credentials: CREDENTIALS }),
    contents: () => [...s3.objects.keys()].filter((name) => /[0-9a-f]{64}$/.test(name)),
    drafts: () => [...s3.objects.keys()].filter((name) => name.includes('incoming')).length + s3.uploads.size,
  },
];

const chunked = (content: Buffer): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
    })(),
  );

for (const kind of KINDS) {
  describe(`files in ${kind.name}`, () => {
    test('small and large come back byte for byte, each content once', async () => {
      const store = kind.store();
      const before = kind.contents().length;
      for (const size of [0, 5, 12 * MEBIBYTE + 7]) {
        const content = Buffer.alloc(size, `nội dung ${size} `);
        const sha256 = createHash('sha256').update(content).digest('hex');
        assert.deepEqual(await store.put(chunked(content), 20 * MEBIBYTE), { sha256, size });
        assert.deepEqual(await store.put(content, 20 * MEBIBYTE), { sha256, size });
        assert.ok((await buffer(await store.get(sha256))).equals(content));
        assert.equal(await store.has(sha256), true);
      }
      assert.equal(kind.contents().length, before + 3);
      assert.equal(kind.drafts(), 0);
    });

    test('above the limit nothing is kept', async () => {
      const store = kind.store();
      const before = kind.contents().length;
      for (const size of [11, 12 * MEBIBYTE]) {
        const content = Buffer.alloc(size, 'x');
        await assert.rejects(store.put(chunked(content), size - 1), FileTooLarge);
      }
      assert.equal(kind.contents().length, before);
      assert.equal(kind.drafts(), 0);
    });

    test('a source that breaks off leaves nothing', async () => {
      const store = kind.store();
      const before = kind.contents().length;
      const broken = Readable.from(
        (function* () {
          yield Buffer.alloc(6 * MEBIBYTE);
          throw new Error('connection lost');
        })(),
      );
      await assert.rejects(store.put(broken, 20 * MEBIBYTE), /connection lost/);
      assert.equal(kind.contents().length, before);
      assert.equal(kind.drafts(), 0);
    });

    test('what is not there is missing, and a name is never a path', async () => {
      const store = kind.store();
      const unknown = 'a'.repeat(64);
      assert.equal(await store.has(unknown), false);
      await assert.rejects(store.get(unknown), FileMissing);
      await assert.rejects(store.get('../../etc/passwd'), FileMissing);
    });
  });
}

describe('S3 that fails', () => {
  test('once: the SDK tries again', async () => {
    s3.faults.push(500);
    const content = Buffer.from('thử lại');
    const { sha256 } = await KINDS[1].store().put(content, MEBIBYTE);
    assert.ok((await buffer(await KINDS[1].store().get(sha256))).equals(content));
  });

  test('with wrong credentials: an error, not "missing"', async () => {
    const stranger = new S3FileStore({
      bucket: 'files',
      endpoint: s3.endpoint,
      credentials: { accessKeyId: 'other', secretAccessKey: 'x' },
    });
    await assert.rejects(stranger.has('a'.repeat(64)), (error: Error) => !(error instanceof FileMissing));
    await assert.rejects(stranger.put(Buffer.from('x'), 10));
  });
});
