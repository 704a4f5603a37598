import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  attachmentsText,
  manifestText,
  MESSAGE,
  packageText,
  PDF,
} from '../../../../test/fixtures/edxml/package-text';
import { assertWarned, business, read } from '../../../../test/fixtures/edxml/reading';
import type { Business } from '../../../../test/fixtures/edxml/reading';
import { zipOf } from '../../../../test/fixtures/edxml/zip-bytes';
import { FolderSink } from './attachment-sinks';

const good = { id: 'cid:2', name: 'tot.pdf', type: 'application/pdf', content: PDF };

describe('document types and entities', () => {
  it('refuses a DOCTYPE, whatever it declares', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'edxml-test-'));
    const secret = join(folder, 'secret.txt');
    await writeFile(secret, 'bí mật');
    const prologs = [
      `<!DOCTYPE edXML [<!ENTITY x SYSTEM "file://${secret}">]>`,
      '<!DOCTYPE edXML [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE edXML SYSTEM "http://127.0.0.1:9/edxml.dtd">',
    ];
    for (const prolog of prologs) {
      const text = packageText({ prolog, message: MESSAGE.replace('Sở Nội vụ', '&x;') });
      await assert.rejects(read(text), (error: Error & { code: string }) => {
        assert.equal(error.code, 'edxml-doctype');
        assert.doesNotMatch(error.message, /bí mật/);
        return true;
      });
    }
    await rm(folder, { recursive: true });
  });
});

describe('zips', () => {
  it('names inside never become paths', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'edxml-test-'));
    const store = await mkdtemp(join(folder, 'store-'));
    for (const name of ['../../thoat.txt', '/etc/thoat.txt', '..\\thoat.txt', 'C:\\thoat.txt']) {
      const zip = await zipOf({ [name]: 'x' });
      const attachments = attachmentsText(
        { id: 'cid:1', name: 'a.txt', type: 'application/zip', content: zip },
        good,
      );
      const result = await read(packageText({ attachments, body: manifestText('cid:1', 'cid:2') }), {
        sink: new FolderSink(store),
      });
      assert.equal(result.package.attachments[0].size, 1);
      assert.match(result.package.attachments[0].content?.path ?? '', /[0-9a-f-]{36}$/);
    }
    assert.deepEqual((await readdir(folder)).length, 1);
    assert.equal((await readdir(store)).length, 8);
    await rm(folder, { recursive: true });
  });

  it('a bomb is stopped and the rest survives', async () => {
    const zip = await zipOf({ 'a.txt': Buffer.alloc(20 * 1024 * 1024) });
    assert.ok(zip.length < 100_000);
    const attachments = attachmentsText(
      { id: 'cid:1', name: 'a.txt', type: 'application/zip', content: zip },
      good,
    );
    const result = (await read(packageText({ attachments }), {
      limits: { attachmentBytes: 1024 * 1024 },
    })) as Business;
    assertWarned(result, 'attachment-too-large', 'attachments[0]');
    assert.equal(result.package.attachments[0].content, null);
    assert.equal(result.package.attachments[1].size, PDF.length);
  });

  it('a bomb that lies about its size is stopped too', async () => {
    const zip = await zipOf({ 'a.txt': Buffer.alloc(4 * 1024 * 1024) });
    const directory = zip.indexOf('PK\x01\x02');
    zip.writeUInt32LE(10, directory + 24);
    const attachments = attachmentsText(
      { id: 'cid:1', name: 'a.txt', type: 'application/zip', content: zip },
      good,
    );
    const result = (await read(packageText({ attachments }), {
      limits: { attachmentBytes: 1024 },
    })) as Business;
    assert.ok(result.warnings.some(({ code }) => code === 'zip-broken' || code === 'attachment-too-large'));
    assert.equal(result.package.attachments[1].size, PDF.length);
  });

  it('many bombs together stay under the limit of the package', async () => {
    const zip = await zipOf({ 'a.txt': Buffer.alloc(1024 * 1024) });
    const bomb = { name: 'a.txt', type: 'application/zip', content: zip };
    const attachments = attachmentsText(
      ...Array.from({ length: 20 }, (_, i) => ({ ...bomb, id: `cid:${i}` })),
    );
    const limits = { totalAttachmentBytes: 3 * 1024 * 1024 };
    const { package: received } = await read(packageText({ attachments }), { limits });
    assert.equal(received.attachments.filter(({ content }) => content).length, 3);
  });

  it('compressed data without a zip around it is only bytes', async () => {
    const deflated = deflateRawSync(Buffer.alloc(1000));
    const result = await business({
      attachments: attachmentsText({
        id: 'cid:1',
        name: 'a.txt',
        type: 'application/zip',
        content: deflated,
      }),
    });
    assert.equal(result.package.attachments[0].size, deflated.length);
  });
});

describe('limits', () => {
  it('depth, elements, attachments, header and file', async () => {
    const deep = '<a>'.repeat(200) + '</a>'.repeat(200);
    await assert.rejects(business({ trace: deep }), { code: 'edxml-too-deep' });
    const wide = '<a/>'.repeat(2000);
    await assert.rejects(read(packageText({ trace: wide }), { limits: { elements: 1000 } }), {
      code: 'edxml-too-many-elements',
    });
    const many = attachmentsText(...Array.from({ length: 11 }, () => good));
    await assert.rejects(read(packageText({ attachments: many }), { limits: { attachments: 10 } }), {
      code: 'edxml-too-many-attachments',
    });
    const long = packageText({ message: `${MESSAGE}<Content>${'a'.repeat(10_000)}</Content>` });
    await assert.rejects(read(long, { limits: { headerBytes: 5000 } }), { code: 'edxml-header-too-large' });
    await assert.rejects(read(long, { limits: { packageBytes: 5000 } }), { code: 'edxml-too-large' });
  });

  it('long runs of spaces cost no more than other text', async () => {
    const spaces = `a${' '.repeat(3_000_000)}b`;
    const { package: received } = await business({
      message: `${MESSAGE}<Content>${spaces}</Content>`,
      attachments: attachmentsText({ ...good, name: `x${'. '.repeat(100_000)}y.pdf` }),
    });
    assert.equal(received.MessageHeader.Content, spaces);
    assert.ok(received.attachments[0].name.length <= 200);
  });

  it('warnings are cut', async () => {
    const result = await business({
      trace: '<a/>'.repeat(50),
      message: `${MESSAGE}${'<Novel/>'.repeat(2000)}`,
    });
    assert.equal(result.warnings.length, 501);
    assertWarned(result, 'warnings-cut');
  });

  it('only the last of many contents is kept', async () => {
    const content = (text: string): string =>
      `<ContentTransferEncoded>${btoa(text)}</ContentTransferEncoded>`;
    const extra = Array.from({ length: 50 }, (_, i) =>
      content(`nội dung ${i}`.normalize('NFD').replace(/[^ -~]/g, '')),
    ).join('');
    const result = await business({ attachments: attachmentsText({ ...good, extra }) });
    assert.equal(result.package.attachments[0].size, PDF.length);
    const elsewhere = await business({
      attachments: `<Other><Attachment>${content('x')}</Attachment></Other>`,
    });
    assert.deepEqual(elsewhere.package.attachments, []);
  });

  it('one attachment over the limit is left out', async () => {
    const attachments = attachmentsText({ ...good, content: Buffer.alloc(5000) }, good);
    const result = (await read(packageText({ attachments }), {
      limits: { attachmentBytes: 1000 },
    })) as Business;
    assertWarned(result, 'attachment-too-large', 'attachments[0]');
    assert.equal(result.package.attachments[1].size, PDF.length);
  });
});

describe('broken files', () => {
  const text = packageText({ attachments: attachmentsText(good) });

  it('are refused clearly wherever they are cut', async () => {
    for (let at = 30; at < text.length - 12; at += 41) {
      await assert.rejects(read(text.slice(0, at)), { code: 'edxml-truncated' }, `cut at ${at}`);
    }
    await assert.rejects(read(''), { code: 'edxml-empty' });
    await assert.rejects(read('không phải XML'), { code: 'edxml-not-xml' });
    await assert.rejects(read('x'.repeat(200_000)), { code: 'edxml-not-xml' });
  });

  it('are refused where tags do not match', async () => {
    const cases = [
      text.replace('</edXML:From>', '</edXML:To>'),
      text.replace('<edXML:From>', '<edXML:From a=b>'),
      text.replace('</edXML:edXMLHeader>', ''),
      text.replace('</Attachment>', '</Attached>'),
    ];
    for (const broken of cases) await assert.rejects(read(broken), { code: 'edxml-malformed' });
  });
});
