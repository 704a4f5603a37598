import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { extractRawText } from 'mammoth';
import { loadSource, readDocument } from '../../modules/reading';
import { planDocx } from '../fixtures/documents/plan-docx';
import { planPdf } from '../fixtures/documents/plan-pdf';
import { publishedDocuments, withoutSharedData } from './support/shared-data';

/** Reading a .docx may take this many times what the format library alone needs for its raw text. */
const MAX_RATIO = 1.5;
const MAX_PEAK_MEBIBYTES = 512;
const ROUNDS = 9;
/** Gives a PDF of at least 300 pages and a Word document of the same text. */
const LARGE = { rows: 2000, paragraphs: 1300 };
const LARGE_PAGES = 300;

/** Median of the rounds, in milliseconds, after two to warm up. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) rounds.push(performance.now() - start);
  }
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

async function compare(context: TestContext, name: string, bytes: Buffer): Promise<void> {
  const library = await time(() => extractRawText({ buffer: bytes }));
  const load = await time(() => loadSource(bytes));
  const whole = await time(async () => readDocument(await loadSource(bytes), {}));
  const ratio = whole / library;
  const figures = `mammoth alone ${library.toFixed(1)} ms, loadSource ${load.toFixed(1)} ms, with readDocument ${whole.toFixed(1)} ms`;
  context.diagnostic(`${name}: ${figures}, ratio ${ratio.toFixed(2)}`);
  assert.ok(ratio <= MAX_RATIO, `${name}: ${ratio.toFixed(2)} times the library`);
}

describe('reading a .docx against the format library alone', () => {
  it('published documents', { skip: withoutSharedData }, async (context) => {
    for (const path of publishedDocuments('.docx')) {
      await compare(context, basename(path), readFileSync(path));
    }
  });

  it('a generated appendix of 60 rows', async (context) => {
    await compare(context, 'generated', await planDocx({ rows: 60 }));
  });
});

describe('memory of a plan of 300 pages', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'plan-tasks-bench-'))));
  after(() => rmSync(folder, { recursive: true }));

  function peak(context: TestContext, name: string, bytes: Buffer): void {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const script = join(__dirname, 'support/read-once.ts');
    const output = execFileSync(process.execPath, ['--require', '@swc-node/register', script, path], {
      encoding: 'utf8',
    });
    const { peakMebibytes, letters, tasks } = JSON.parse(output) as Record<string, number>;
    context.diagnostic(
      `${name}: peak ${peakMebibytes.toFixed(0)} MiB, ${letters} characters, ${tasks} tasks`,
    );
    assert.ok(peakMebibytes < MAX_PEAK_MEBIBYTES, `${peakMebibytes} MiB`);
  }

  it('as .docx', async (context) => peak(context, 'plan.docx', await planDocx(LARGE)));

  it('as .pdf', async (context) => {
    const bytes = await planPdf({ ...LARGE, repeatHeading: true, breakRows: true });
    const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    assert.ok(pages >= LARGE_PAGES, `${pages} pages`);
    peak(context, 'plan.pdf', bytes);
  });
});
