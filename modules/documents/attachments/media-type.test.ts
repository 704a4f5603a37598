import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import JSZip from 'jszip';
import { endingAllows, endingOf, isReadable, mediaTypeOf } from './media-type';

let folder: string;
before(() => (folder = mkdtempSync(join(tmpdir(), 'media-type-'))));
after(() => rmSync(folder, { recursive: true, force: true }));

function typeOf(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return mediaTypeOf(path);
}

async function zip(...names: string[]): Promise<Buffer> {
  const archive = new JSZip();
  for (const name of names) archive.file(name, 'x'.repeat(5000));
  return archive.generateAsync({ type: 'nodebuffer' });
}

describe('the type of a file by its content', () => {
  test('what offices send', async () => {
    assert.equal(await typeOf('%PDF-1.7\n'), 'application/pdf');
    assert.match(await typeOf(await zip('[Content_Types].xml', 'word/document.xml')), /wordprocessingml/);
    assert.match(
      await typeOf(await zip('docProps/app.xml', 'xl/workbook.xml', '[Content_Types].xml')),
      /sheet$/,
    );
    assert.equal(await typeOf(await zip('word.txt')), 'application/zip');
    assert.equal(await typeOf(Buffer.from('d0cf11e0a1b11ae100', 'hex')), 'application/x-ole-storage');
    assert.equal(await typeOf('Ủy ban nhân dân tỉnh'), 'text/plain');
    assert.equal(await typeOf('\ufeff<?xml version="1.0"?><a/>'), 'application/xml');
  });

  test('programs are nothing known', async () => {
    assert.equal(await typeOf(Buffer.from('4d5a900003000000', 'hex')), 'application/octet-stream');
    assert.equal(await typeOf(Buffer.from('7f454c4602010100', 'hex')), 'application/octet-stream');
  });

  test('an ending must keep its promise', () => {
    assert.equal(endingOf('Kế hoạch.PDF'), 'pdf');
    assert.equal(endingOf('không đuôi'), '');
    assert.ok(endingAllows('pdf', 'application/pdf'));
    assert.ok(!endingAllows('pdf', 'application/zip'));
    assert.ok(!endingAllows('docx', 'application/octet-stream'));
    assert.ok(isReadable('application/pdf') && !isReadable('application/zip'));
  });
});
