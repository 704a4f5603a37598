import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import {
  attachmentsText,
  manifestText,
  NAMESPACE,
  packageText,
  PDF,
} from '../../../../test/fixtures/edxml/package-text';
import type { AttachmentParts } from '../../../../test/fixtures/edxml/package-text';
import { assertWarned, business, read } from '../../../../test/fixtures/edxml/reading';
import type { Business } from '../../../../test/fixtures/edxml/reading';
import { zipOf } from '../../../../test/fixtures/edxml/zip-bytes';
import { FolderSink } from './attachment-sinks';
import { readPackage } from './read-package';

const UUID = '0b9f6a1e-3c53-4b43-9c2a-5b6f1a2d3e4f';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const text = Buffer.from('Nội dung báo cáo');

const one = (parts: AttachmentParts, more: AttachmentParts[] = []): Promise<Business> =>
  business({ body: manifestText('cid:1'), attachments: attachmentsText({ id: 'cid:1', ...parts }, ...more) });

async function contentOf(result: Business, index = 0): Promise<Buffer | null> {
  const { content } = result.package.attachments[index];
  return content ? buffer(content.open()) : null;
}

const docx = (): Promise<Buffer> =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });

describe('attachments the official builder makes', () => {
  it('come raw where their ending says so', async () => {
    const result = await one({ name: 'bao-cao.pdf', type: 'application/pdf', content: PDF });
    const [attachment] = result.package.attachments;
    assert.equal(attachment.ContentId, '1');
    assert.equal(attachment.sniffedType, 'application/pdf');
    assert.equal(attachment.size, PDF.length);
    assert.equal(attachment.sha256, createHash('sha256').update(PDF).digest('hex'));
    assert.deepEqual(await contentOf(result), PDF);
    assert.deepEqual(result.warnings, []);
  });

  it('come zipped otherwise', async () => {
    const zip = await zipOf({ [`${UUID}.txt`]: text });
    const result = await one({ name: 'ghi-chu.txt', type: 'application/zip', content: zip });
    assert.equal(result.package.attachments[0].declaredType, 'application/zip');
    assert.equal(result.package.attachments[0].sniffedType, 'text/plain');
    assert.deepEqual(await contentOf(result), text);
    assert.deepEqual(result.warnings, []);
  });

  it('come out of their zip even where they lie in it uncompressed', async () => {
    const zip = await zipOf({ [`${UUID}.PDF`]: PDF }, { compress: false });
    assert.ok(zip.subarray(0, 200).includes('%PDF-'));
    const result = await one({ name: 'a.xlsx', type: 'application/zip', content: zip });
    assert.deepEqual(await contentOf(result), PDF);
  });

  it('that are spreadsheets in a zip are known as such', async () => {
    const excel = await zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
    const zip = await zipOf({ [`${UUID}.xlsx`]: excel });
    const result = await one({ name: 'bieu.xlsx', type: 'application/zip', content: zip });
    assert.deepEqual(await contentOf(result), excel);
    assert.match(result.package.attachments[0].sniffedType, /spreadsheetml/);
    assert.deepEqual(result.warnings, []);
  });

  it('stay zipped where the name ends in zip, but not in ZIP', async () => {
    const inner = await zipOf({ 'a.txt': text, 'b.txt': 'b' });
    const kept = await one({ name: 'ho-so.zip', type: 'application/zip', content: inner });
    assert.deepEqual(await contentOf(kept), inner);
    assert.deepEqual(kept.warnings, []);
    const outer = await zipOf({ [`${UUID}.ZIP`]: inner });
    const capital = await one({ name: 'ho-so.ZIP', type: 'application/zip', content: outer });
    assert.deepEqual(await contentOf(capital), inner);
  });

  it('are matched with the manifest', async () => {
    const result = await business({
      body: manifestText('cid:1', 'cid:2'),
      attachments: attachmentsText(
        { id: 'cid:cid:1', name: 'a.pdf', type: 'application/pdf', content: PDF },
        { id: '3', name: 'b.pdf', type: 'application/pdf', content: PDF },
        { id: 'cid:3', name: 'c.pdf', type: 'application/pdf', content: PDF },
      ),
    });
    assert.deepEqual(
      result.package.attachments.map(({ ContentId }) => ContentId),
      ['1', '3', '3'],
    );
    assertWarned(result, 'content-id-cid', 'attachments[0].ContentId', 'cid:cid:1');
    assertWarned(result, 'content-id-cid', 'attachments[1].ContentId', '3');
    assertWarned(result, 'reference-unmatched', 'edXMLManifest.Reference[1]', '2');
    assertWarned(result, 'attachment-unmatched', 'attachments[1]', '3');
    assertWarned(result, 'content-id-repeated', 'attachments[2]', '3');
  });
});

describe('types that lie', () => {
  it('unwraps a zip that only wraps a file of the same ending', async () => {
    for (const [name, type, inner] of [
      ['cong-van.pdf', 'application/pdf', PDF],
      ['ghi-chu.txt', 'text/plain', text],
    ] as const) {
      const ending = name.slice(-3);
      const zip = await zipOf({ [`${UUID}.${ending}`]: inner });
      const result = await one({ name, type, content: zip });
      assert.deepEqual(await contentOf(result), inner);
      assertWarned(result, 'attachment-unwrapped', 'attachments[0]', type);
    }
  });

  it('leaves zips alone that are documents, or hold something else', async () => {
    const word = await docx();
    const plain = await one({ name: 'to-trinh.docx', type: 'application/docx', content: word });
    assert.deepEqual(await contentOf(plain), word);
    assert.equal(plain.package.attachments[0].sniffedType, WORD_TYPE);
    assert.deepEqual(plain.warnings, []);
    const other = await zipOf({ 'khac.pdf': PDF });
    const lying = await one({ name: 'cong-van.pdf', type: 'application/pdf', content: other });
    assert.deepEqual(await contentOf(lying), other);
    assertWarned(lying, 'attachment-type-mismatch', 'attachments[0]', 'application/pdf; application/zip');
  });

  it('keeps an office document whole that is declared a zip', async () => {
    const word = await docx();
    const result = await one({ name: 'to-trinh.docx', content: word });
    assert.deepEqual(await contentOf(result), word);
    assertWarned(result, 'attachment-kept-whole', 'attachments[0]');
    assertWarned(result, 'attachment-type-missing', 'attachments[0]');
  });

  it('keeps the bytes of a declared zip that is none', async () => {
    const result = await one({ name: 'cong-van.pdf', type: 'application/zip', content: PDF });
    assert.deepEqual(await contentOf(result), PDF);
    assertWarned(result, 'attachment-not-zip', 'attachments[0]', 'application/pdf');
  });

  it('takes Format before the ending of the name', async () => {
    const zip = await zipOf({ 'a.txt': text });
    const result = await one({
      name: 'x.pdf',
      type: 'application/zip',
      extra: '<Format>zip</Format>',
      content: zip,
    });
    assert.deepEqual(await contentOf(result), zip);
    assert.equal(result.package.attachments[0].Format, 'zip');
  });
});

describe('bad attachments do not spoil the package', () => {
  const good: AttachmentParts = { id: 'cid:2', name: 'tot.pdf', type: 'application/pdf', content: PDF };

  const cases: [string, () => Promise<AttachmentParts> | AttachmentParts, string, Buffer | null][] = [
    [
      'without content',
      () => ({ name: 'a.pdf', type: 'application/pdf' }),
      'attachment-content-missing',
      null,
    ],
    [
      'empty',
      () => ({ name: 'a.pdf', type: 'application/pdf', content: '' }),
      'attachment-empty',
      Buffer.alloc(0),
    ],
    [
      'damaged base64',
      () => ({ name: 'a.txt', type: 'text/plain', content: '${YWJj}(, )' }),
      'attachment-base64-damaged',
      Buffer.from('abc'),
    ],
    [
      'base64 of URLs without padding',
      () => ({ name: 'a.txt', type: 'text/plain', content: '-_-_YQ' }),
      'attachment-base64-variant',
      Buffer.from('+/+/YQ==', 'base64'),
    ],
    [
      'an empty zip',
      async () => ({ name: 'a.txt', type: 'application/zip', content: await zipOf({}) }),
      'zip-empty',
      null,
    ],
    [
      'binary read as text',
      () => ({
        name: 'a.pdf',
        type: 'application/pdf',
        content: Buffer.from(
          `%PDF-1.4\n${Buffer.from(Array.from({ length: 300 }, (_, i) => 128 + (i % 100))).toString('utf8')}`,
        ),
      }),
      'attachment-damaged',
      Buffer.from(
        `%PDF-1.4\n${Buffer.from(Array.from({ length: 300 }, (_, i) => 128 + (i % 100))).toString('utf8')}`,
      ),
    ],
  ];

  for (const [title, parts, code, content] of cases) {
    it(title, async () => {
      const result = await one(await parts(), [good]);
      assertWarned(result, code, 'attachments[0]');
      assert.deepEqual(await contentOf(result), content);
      assert.deepEqual(await contentOf(result, 1), PDF);
    });
  }

  it('broken zips are kept as they are', async () => {
    const zip = await zipOf({ 'a.txt': 'x'.repeat(5000) });
    const cut = zip.subarray(0, zip.length - 30);
    const result = await one({ name: 'a.txt', type: 'application/zip', content: cut }, [good]);
    assertWarned(result, 'zip-broken', 'attachments[0]');
    assert.deepEqual(await contentOf(result), cut);
    const spoiled = Buffer.from(zip);
    spoiled.fill(0xff, 40, 50);
    const inside = await one({ name: 'a.txt', type: 'application/zip', content: spoiled }, [good]);
    assertWarned(inside, 'zip-broken', 'attachments[0]');
    assert.deepEqual(await contentOf(inside, 1), PDF);
  });

  it('a wrong checksum and further files are reported', async () => {
    const zip = await zipOf({ 'a.txt': 'một', 'b.txt': 'hai' });
    const result = await one({ name: 'a.txt', type: 'application/zip', content: zip });
    assertWarned(result, 'zip-extra-entries', 'attachments[0]', 'b.txt');
    assert.equal(String(await contentOf(result)), 'một');
    const directory = zip.indexOf('PK\x01\x02');
    zip.writeUInt32LE(1, directory + 16);
    const wrong = await one({ name: 'a.txt', type: 'application/zip', content: zip });
    assertWarned(wrong, 'zip-checksum', 'attachments[0]');
    assert.equal(String(await contentOf(wrong)), 'một');
  });

  it('a file with a password stays closed', async () => {
    const zip = await zipOf({ 'a.txt': 'bí mật' });
    const directory = zip.indexOf('PK\x01\x02');
    zip.writeUInt16LE(zip.readUInt16LE(directory + 8) | 1, directory + 8);
    const result = await one({ name: 'a.txt', type: 'application/zip', content: zip });
    assertWarned(result, 'zip-encrypted', 'attachments[0]', 'a.txt');
    assert.deepEqual(await contentOf(result), zip);
  });

  it('a name is made up where there is none, and made safe where it is not', async () => {
    const nameless = await one({ type: 'application/pdf', content: PDF });
    assert.equal(nameless.package.attachments[0].name, 'tep-dinh-kem-1.pdf');
    assertWarned(nameless, 'attachment-name-missing');
    for (const hostile of ['../../etc/passwd', 'C:\\Windows\\system.ini', '..', 'a\u202efdp.exe']) {
      const result = await one({ name: hostile, type: 'application/pdf', content: PDF });
      assertWarned(result, 'attachment-name-unsafe', 'attachments[0]', hostile);
      assert.doesNotMatch(result.package.attachments[0].name, /[/\\\u202e]|^\.+$/);
      assert.equal(result.package.attachments[0].AttachmentName, hostile);
    }
    const loud = await one({ name: 'GUIDE OPENVPN.SIGNED.PDF', type: 'application/pdf', content: PDF });
    assertWarned(loud, 'attachment-name-unusual');
  });
});

describe('where attachments stand', () => {
  const a = { id: 'cid:1', name: 'a.pdf', type: 'application/pdf', content: PDF };

  it('inside the envelope and in several lists they are found all the same', async () => {
    const inside = await business({ body: attachmentsText(a), attachments: '' });
    assertWarned(inside, 'attachments-inside-envelope', 'AttachmentEncoded');
    assert.equal(inside.package.attachments.length, 1);
    const twice = await business({
      attachments: attachmentsText(a) + attachmentsText({ ...a, id: 'cid:2' }),
    });
    assertWarned(twice, 'attachments-repeated', 'AttachmentEncoded');
    assert.equal(twice.package.attachments.length, 2);
  });

  it('with a prefix they are found too', async () => {
    const attachments = attachmentsText(a).replace(/<(\/?)(AttachmentEncoded|Attachment)>/g, '<$1edXML:$2>');
    const result = await business({
      rootAttributes: `xmlns="${NAMESPACE}" xmlns:edXML="${NAMESPACE}"`,
      attachments,
    });
    assertWarned(result, 'attachments-prefixed', 'AttachmentEncoded');
    assert.deepEqual(await contentOf(result), PDF);
  });
});

describe('base64 in every dress', () => {
  const content = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 37) % 251));
  const base64 = content.toString('base64');
  const dresses: Record<string, string> = {
    'wrapped lines': base64.replace(/.{76}/g, '$&\r\n'),
    indented: `\r\n        ${base64}\r\n      `,
    'character references': base64.replace(
      /^(..)(.)/,
      (_, head: string, letter: string) => `${head}&#${letter.charCodeAt(0)};&#xD;&#13;`,
    ),
    CDATA: `<![CDATA[${base64.slice(0, 501)}]]>${base64.slice(501, 700)}<![CDATA[${base64.slice(700)}]]>`,
    'comments between': `${base64.slice(0, 333)}<!-- x > y -->${base64.slice(333)}<?pi a > b?>`,
  };
  for (const [dress, encoded] of Object.entries(dresses)) {
    it(dress, async () => {
      const file = packageText({
        body: manifestText('cid:1'),
        attachments: attachmentsText({
          id: 'cid:1',
          name: 'x.doc',
          type: 'application/doc',
          content: encoded,
        }),
      });
      const bytes = Buffer.from(file);
      for (const step of [1, 7, 64, bytes.length]) {
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
        }
        const result = (await readPackage(pieces())) as Business;
        assert.deepEqual(await contentOf(result), content, `${dress} in pieces of ${step}`);
        assert.ok(!result.warnings.some(({ code }) => code.includes('base64')), dress);
      }
    });
  }
});

describe('large attachments', () => {
  let folder: string;
  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'edxml-test-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  const big = Buffer.alloc(3 * 1024 * 1024, 'Quyết định số ');
  const file = (): string =>
    packageText({
      body: manifestText('cid:1'),
      attachments: attachmentsText({ id: 'cid:1', name: 'lon.doc', type: 'application/doc', content: big }),
    });

  it('go through temporary files into the folder of the sink and leave nothing else behind', async () => {
    const [store, temporary] = [await mkdtemp(join(folder, 's-')), await mkdtemp(join(folder, 't-'))];
    const result = await read(file(), { sink: new FolderSink(store), temporaryFolder: temporary });
    const [attachment] = result.package.attachments;
    assert.equal(attachment.size, big.length);
    assert.deepEqual(await readFile(attachment.content?.path ?? ''), big);
    assert.deepEqual(await readdir(temporary), []);
    assert.equal((await readdir(store)).length, 1);
  });

  it('leave nothing behind either when the package turns out broken', async () => {
    const [store, temporary] = [await mkdtemp(join(folder, 's-')), await mkdtemp(join(folder, 't-'))];
    const cut = file().slice(0, -20);
    await assert.rejects(read(cut, { sink: new FolderSink(store), temporaryFolder: temporary }), {
      code: 'edxml-truncated',
    });
    assert.deepEqual([...(await readdir(store)), ...(await readdir(temporary))], []);
  });
});
