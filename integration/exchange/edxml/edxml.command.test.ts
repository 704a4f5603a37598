import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { attachmentsText, manifestText, packageText, PDF } from '../../../test/fixtures/edxml/package-text';
import { runEdxmlCommand } from './edxml.command';
import type { PrintedPackage } from './json/package-json';
import { readPackage } from './read/read-package';

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'edxml-test-'))));
after(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const said = { out: '', error: '' };
  const code = await runEdxmlCommand(args, {
    out: (text) => (said.out += text),
    error: (text) => (said.error += text),
  });
  return { code, ...said };
}

const file = (name: string): string => join(folder, name);

async function sample(name: string): Promise<string> {
  const text = packageText({
    body: manifestText('cid:1'),
    attachments: attachmentsText({
      id: 'cid:1',
      name: 'Công văn 120.pdf',
      type: 'application/pdf',
      content: PDF,
    }),
  });
  await writeFile(file(name), text);
  return file(name);
}

async function printed(...args: string[]): Promise<PrintedPackage> {
  const { code, out, error } = await run('read', ...args);
  assert.equal(code, 0, error);
  return JSON.parse(out) as PrintedPackage;
}

describe('edxml read', () => {
  it('prints fields, attachments and warnings', async () => {
    const json = await printed(await sample('a.edxml'));
    assert.equal(json.kind, 'business');
    assert.equal(json.businessType, 'new');
    assert.equal(json.MessageHeader.From?.OrganId, 'H35.09');
    assert.deepEqual(json.warnings, []);
    const [{ sha256, ...attachment }] = json.attachments;
    assert.match(sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual(attachment, {
      ContentId: '1',
      AttachmentName: 'Công văn 120.pdf',
      ContentType: 'application/pdf',
      name: 'Công văn 120.pdf',
      declaredType: 'application/pdf',
      sniffedType: 'application/pdf',
      size: PDF.length,
    });
  });

  it('stores attachments or prints them when asked', async () => {
    const path = await sample('b.edxml');
    const stored = await printed('--extract', file('out'), path);
    assert.deepEqual(await readFile(stored.attachments[0].path ?? ''), PDF);
    assert.equal((await readdir(file('out'))).length, 1);
    const inline = await printed('--content', path);
    assert.deepEqual(Buffer.from(inline.attachments[0].content ?? '', 'base64'), PDF);
  });

  it('says in Vietnamese what is wrong', async () => {
    await writeFile(file('bad.edxml'), packageText().slice(0, 200));
    const cut = await run('read', file('bad.edxml'));
    assert.equal(cut.code, 1);
    assert.match(cut.error, /cắt cụt.*\[edxml-truncated\]/);
    assert.equal(cut.out, '');
    assert.match((await run('read', file('none.edxml'))).error, /Không tìm thấy tệp/);
    for (const args of [[], ['read'], ['write', 'a'], ['draw', 'a'], ['read', '--loud', 'a']]) {
      const { code, error } = await run(...args);
      assert.equal(code, 1);
      assert.match(error, /edxml -- read/);
    }
  });
});

describe('edxml write', () => {
  async function rewritten(json: unknown): Promise<PrintedPackage> {
    await writeFile(file('w.json'), JSON.stringify(json));
    const { code, out, error } = await run('write', file('w.json'), file('w.edxml'));
    assert.equal(code, 0, error);
    const { sha256 } = await readPackage(file('w.edxml'));
    assert.deepEqual((JSON.parse(out) as { sha256: string; signed: boolean }).sha256, sha256);
    return printed(file('w.edxml'));
  }

  const comparable = ({
    source: _source,
    warnings: _warnings,
    edXMLManifest: _manifest,
    ...json
  }: PrintedPackage & { edXMLManifest?: unknown }): unknown => json;

  it('accepts what read prints, in each of its forms', async () => {
    const path = await sample('c.edxml');
    const plain = await printed(path);
    for (const flags of [[], ['--content'], ['--extract', file('more')]]) {
      const again = await rewritten(await printed(...flags, path));
      assert.deepEqual(comparable(again), comparable(plain));
    }
  });

  it('takes files beside the JSON, single items for lists, and numbers for codes', async () => {
    await writeFile(file('tep.txt'), 'Nội dung');
    const json = await rewritten({
      MessageHeader: {
        From: { OrganId: 'H35' },
        To: { OrganId: 'H35.09' },
        DocumentId: 'H35,2026/04/10,8416/KH-UBND',
        Code: { CodeNumber: 8416, CodeNotation: 'KH-UBND' },
      },
      TraceHeaderList: { Bussiness: { BussinessDocType: 0 } },
      attachments: [{ name: 'tep.txt', path: 'tep.txt' }],
    });
    assert.deepEqual(
      json.warnings.filter(({ level }) => level !== 'note'),
      [],
    );
    assert.equal(json.attachments[0].size, 10);
  });

  it('lists everything that keeps a package from being written', async () => {
    const bad = {
      kind: 'memo',
      Header: {},
      MessageHeader: { Form: {} },
      attachments: [{ AttachmentName: 'a.pdf', content: '*' }, { size: 3 }],
    };
    await writeFile(file('bad.json'), JSON.stringify(bad));
    const { code, error } = await run('write', file('bad.json'), file('bad-out.edxml'));
    assert.equal(code, 1);
    assert.match(error, /Header: .*\[edxml-unknown-field\]/);
    assert.match(error, /kind: .*\[edxml-invalid-type\]/);
    assert.match(error, /attachments\[0\]\.content: .*\[edxml-attachment-content\]/);
    await writeFile(file('bad.json'), JSON.stringify({ MessageHeader: { Form: {} } }));
    const unknown = await run('write', file('bad.json'), file('bad-out.edxml'));
    assert.match(unknown.error, /MessageHeader\.Form: .*\[edxml-unknown-field\]/);
    assert.match(unknown.error, /MessageHeader\.From\.OrganId: .*\[edxml-required\]/);
    await writeFile(file('bad.json'), '{');
    assert.match((await run('write', file('bad.json'), file('x'))).error, /\[edxml-json\]/);
    assert.ok(!(await readdir(folder)).includes('bad-out.edxml'));
  });

  it('does not take a file from a package that has changed since', async () => {
    const path = await sample('d.edxml');
    const json = await printed(path);
    await writeFile(
      path,
      packageText({
        attachments: attachmentsText({
          id: 'cid:1',
          name: 'x.pdf',
          type: 'application/pdf',
          content: Buffer.from('%PDF-khác'),
        }),
      }),
    );
    await writeFile(file('d.json'), JSON.stringify(json));
    const { code, error } = await run('write', file('d.json'), file('d-out.edxml'));
    assert.equal(code, 1);
    assert.match(error, /attachments\[0\]\.content: .*\[edxml-attachment-content\]/);
  });
});
