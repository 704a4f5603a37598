import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import JSZip from 'jszip';
import { paragraph } from '../../../test/fixtures/documents/docx-markup';
import { docxPackage } from '../../../test/fixtures/documents/docx-package';
import { compoundFile, rawZip } from '../../../test/fixtures/documents/hostile';
import { planPdf } from '../../../test/fixtures/documents/plan-pdf';
import { planXlsx } from '../../../test/fixtures/documents/plan-xlsx';
import { ReadingError } from '../reading-error';
import { loadSource } from './load-source';

const docx = () => docxPackage({ body: paragraph('KẾ HOẠCH') });
const zipOf = (files: Record<string, string>) => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
};

describe('a file is what its content says', () => {
  it('whatever its name', async () => {
    const formats = await Promise.all([
      loadSource(await docx(), { fileName: 'a.pdf' }),
      loadSource(await planPdf({ rows: 2 }), { fileName: 'a.docx' }),
      loadSource(await planXlsx({ rows: 2 }), { fileName: 'a' }),
      loadSource(Buffer.from('KẾ HOẠCH\nnăm 2026'), { fileName: 'a.md' }),
    ]);
    assert.deepEqual(
      formats.map(({ format }) => format),
      ['docx', 'pdf', 'xlsx', 'txt'],
    );
  });

  it('even as a view into a larger buffer', async () => {
    const bytes = await docx();
    const larger = Buffer.concat([Buffer.alloc(100, 1), bytes, Buffer.alloc(100, 2)]);
    const view = new Uint8Array(larger.buffer, larger.byteOffset + 100, bytes.length);
    assert.equal((await loadSource(view)).text, 'KẾ HOẠCH\n');
  });
});

describe('a file that cannot be read is refused with what to do', () => {
  const cases: Record<string, [() => Buffer | Promise<Buffer>, string, RegExp, string?]> = {
    'nothing in it': [() => Buffer.alloc(0), 'file-empty', /trống/],
    'only blanks': [() => Buffer.from(' \n '), 'file-empty', /trống/],
    'old Word': [() => compoundFile('WordDocument'), 'doc-not-supported', /mở bằng Word, lưu lại \.docx/],
    'old Excel': [() => compoundFile('Workbook'), 'doc-not-supported', /lưu lại \.xlsx/],
    'locked by a password': [
      () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
      'file-encrypted',
      /mật khẩu/,
    ],
    'another old file': [() => compoundFile('PowerPoint Document'), 'file-type-unknown', /\.docx/],
    'a picture': [() => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'file-type-unknown', /ảnh/],
    RTF: [() => Buffer.from('{\\rtf1 abc}'), 'file-type-unknown', /RTF/],
    'a web page': [() => Buffer.from('<!DOCTYPE html><html></html>'), 'file-type-unknown', /trang web/],
    'bytes of no meaning': [() => Buffer.from([1, 2, 0, 3, 255, 254]), 'file-type-unknown', /\.docx/],
    'text under a Word name': [
      () => Buffer.from('không phải Word'),
      'file-type-mismatch',
      /"a\.docx"/,
      'a.docx',
    ],
    'an ordinary archive': [() => zipOf({ 'a.txt': 'x' }), 'file-type-unknown', /tệp nén/],
    'an OpenDocument text': [
      () => zipOf({ mimetype: 'x', 'content.xml': '<x/>' }),
      'file-type-unknown',
      /OpenDocument/,
    ],
    'a presentation': [() => zipOf({ 'ppt/presentation.xml': '<x/>' }), 'file-type-unknown', /PowerPoint/],
    'a binary workbook': [() => zipOf({ 'xl/workbook.bin': 'x' }), 'doc-not-supported', /\.xlsx/],
    'a Word file cut short': [async () => (await docx()).subarray(0, 300), 'file-broken', /hỏng/],
    'Word markup that is broken': [
      () => docxPackage({ body: '', document: '<w:document><w:body>' }),
      'file-broken',
      /hỏng/,
    ],
    'a Word file without text': [() => docxPackage({ body: '<w:p/>' }), 'no-text', /không có chữ/],
    'legacy letters': [
      () =>
        docxPackage({ body: paragraph('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc') }),
      'text-encoding',
      /Unicode/,
    ],
    'a bomb dressed as Word': [
      () => rawZip([{ name: 'word/document.xml', content: Buffer.alloc(90 * 1024 * 1024, ' ') }]),
      'archive-bomb',
      /từ chối/,
    ],
  };
  for (const [what, [make, code, message, fileName]] of Object.entries(cases)) {
    it(what, async () => {
      await assert.rejects(loadSource(await make(), { fileName }), (error) => {
        assert.ok(error instanceof ReadingError);
        assert.equal(error.code, code);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  it('too large, before anything is looked at', async () => {
    const limits = { fileBytes: 1024 * 1024 };
    await assert.rejects(loadSource(Buffer.alloc(limits.fileBytes + 1), { limits }), {
      code: 'file-too-large',
      message: /1 MB/,
    });
    await assert.rejects(loadSource(Buffer.alloc(100 * 1024 * 1024)), { code: 'file-too-large' });
  });
});

describe('bytes of no meaning under a known name', () => {
  const noise = Buffer.from([1, 2, 0, 3, 255, 254]);
  const codeOf = (bytes: Uint8Array, fileName: string) =>
    loadSource(bytes, { fileName }).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );

  it('are a damaged document, an old Word file, or nothing known', async () => {
    assert.equal(await codeOf(noise, 'hong.docx'), 'file-broken');
    assert.equal(await codeOf(noise, 'cu.DOC'), 'doc-not-supported');
    assert.equal(await codeOf(noise, 'tep.bin'), 'file-type-unknown');
    assert.equal(await codeOf(Buffer.from('89504e470d0a1a0a0000', 'hex'), 'anh.docx'), 'file-type-unknown');
  });
});
