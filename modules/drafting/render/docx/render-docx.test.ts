import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import JSZip from 'jszip';
import { letter, report, taskTable } from '../../../../test/fixtures/drafting/official-documents';
import { withoutProgram } from '../../../../test/support/pdf/page-image';
import { lineWith, pdfPages } from '../../../../test/support/pdf/page-text';
import { loadSource, readDocument } from '../../../reading';
import { renderDocx } from './render-docx';

async function partOf(bytes: Buffer, name: string): Promise<string> {
  const part = (await JSZip.loadAsync(bytes)).file(name);
  assert.ok(part, name);
  return part.async('string');
}

test('our own reader opens it and finds the same head', async () => {
  const source = await loadSource(await renderDocx(report()), { fileName: 'bao-cao.docx' });
  const { header } = readDocument(source);
  assert.equal(header.symbol, '07/BC-SNV');
  assert.equal(header.date, '2026-11-05');
  assert.equal(header.kind, 'Báo cáo');
  assert.equal(header.issuer, 'Sở Nội vụ');
  assert.equal(header.parentBody, 'UBND tỉnh Lai Châu');
  assert.equal(header.signer?.name, 'Hoàng Đức Thịnh');
  assert.deepEqual(header.recipients, ['UBND tỉnh (b/c)', 'Lãnh đạo Sở', 'Lưu: VT, XDCQ']);
});

test('page, margins, typeface and numbering are the decree’s', async () => {
  const bytes = await renderDocx(letter());
  const body = await partOf(bytes, 'word/document.xml');
  assert.match(body, /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
  assert.match(body, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  assert.match(body, /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  assert.equal(body.match(/<w:titlePg\/>/g)?.length, 2, 'the first page of each part has no number');
  assert.equal(body.match(/<w:pgNumType w:start="1"\/>/g)?.length, 2, 'an appendix counts its own pages');
  const fonts = new Set([...body.matchAll(/w:ascii="([^"]+)"/g)].map((match) => match[1]));
  assert.deepEqual([...fonts], ['Times New Roman']);
  assert.match(await partOf(bytes, 'word/styles.xml'), /<w:lang w:val="vi-VN"\/>/);
});

test('a table’s heading is repeated; its rows stay whole unless long', async () => {
  const table = taskTable(3);
  table.rows[1].cells[1] = 'Nội dung rất dài '.repeat(200);
  const appendices = [{ title: 'Danh mục', orientation: 'portrait' as const, blocks: [table] }];
  const body = await partOf(await renderDocx(letter({ appendices })), 'word/document.xml');
  assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 1);
  const rows = body.slice(body.indexOf('<w:tblHeader/>')).split('<w:tr>');
  assert.equal(
    rows.filter((row) => row.includes('Nội dung rất dài') && row.includes('<w:cantSplit/>')).length,
    0,
  );
});

test(
  'an office suite sets it on the same pages',
  { skip: withoutProgram('soffice', '--version') },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-docx-'));
    try {
      writeFileSync(join(folder, 'cong-van.docx'), await renderDocx(letter()));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
      execFileSync('soffice', [profile, ...options, join(folder, 'cong-van.docx')], { stdio: 'ignore' });
      const pages = await pdfPages(readFileSync(join(folder, 'cong-van.pdf')));
      assert.equal(pages.length, 3);
      // Words without marks: the suite's own typeface may lack Vietnamese letters.
      assert.ok(lineWith(pages[0], 'KT. CH'));
      assert.ok(lineWith(pages[1], 'TT').bold);
      assert.ok(lineWith(pages[2], 'TT').bold, 'the heading is repeated');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
