import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ReadingResult } from '../../modules/reading';
import { compoundFile } from '../fixtures/documents/hostile';
import { planDocx } from '../fixtures/documents/plan-docx';
import { planPdf } from '../fixtures/documents/plan-pdf';

const PROGRAM = join(__dirname, '../../src/tools/cli.mjs');

describe('the command line', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plan-tasks-cli-'));
    writeFileSync(join(folder, 'plan.docx'), await planDocx({ rows: 6 }));
    writeFileSync(join(folder, 'plan.pdf'), await planPdf({ rows: 6 }));
    writeFileSync(join(folder, 'old.doc'), compoundFile('WordDocument'));
    writeFileSync(
      join(folder, 'units.json'),
      JSON.stringify({
        province: 'tỉnh Lai Châu',
        units: [{ code: 'y-te', name: 'Sở Y tế', kind: 'department', level: 'province' }],
        groups: [],
      }),
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const env = { ...process.env, INIT_CWD: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  };

  for (const name of ['plan.docx', 'plan.pdf']) {
    it(`reads ${name} as one JSON object and nothing else`, () => {
      const { status, stdout } = run('read', name);
      assert.equal(status, 0);
      const result = JSON.parse(stdout) as ReadingResult;
      assert.equal(result.header.symbol, '1234/KH-UBND');
      assert.equal(result.tasks.filter((task) => task.source === 'appendix').length, 6);
      for (const key of ['header', 'citations', 'tables', 'tasks', 'warnings']) assert.ok(key in result, key);
    });
  }

  it('resolves units against the catalogue it is given', () => {
    const { stdout } = run('read', '--catalogue', 'units.json', 'plan.docx');
    const { tasks } = JSON.parse(stdout) as ReadingResult;
    const units = tasks.flatMap((task) => [...task.lead, ...task.cooperating]).map(({ unit }) => unit);
    assert.deepEqual([...new Set(units)].sort(), ['y-te', null].sort());
  });

  const refused: Record<string, [string[], RegExp]> = {
    'an old Word file': [['read', 'old.doc'], /lưu lại \.docx.*\[doc-not-supported\]/],
    'a file that is not there': [['read', 'missing.docx'], /Không tìm thấy tệp/],
    'a folder': [['read', '.'], /Không mở được tệp/],
    'no file': [['read'], /read -- .*FILE/],
    'an unknown command': [['toString'], /read/],
  };
  for (const [what, [args, message]] of Object.entries(refused)) {
    it(`refuses ${what} with a message and exit code 1`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }
});
