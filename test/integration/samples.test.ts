import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSource } from '../../modules/reading';
import { SAMPLE_FILES } from '../support/samples/sample-files';

const FOLDER = join(__dirname, '../../config/samples');

test('the shipped sample documents are the ones their texts give', async () => {
  const shipped = readdirSync(FOLDER).filter((name) => !name.endsWith('.md'));
  assert.deepEqual(shipped.sort(), Object.keys(SAMPLE_FILES).sort());
  for (const [fileName, make] of Object.entries(SAMPLE_FILES)) {
    const file = await loadSource(readFileSync(join(FOLDER, fileName)), { fileName });
    const made = await loadSource(await make(), { fileName });
    assert.equal(file.text, made.text, `${fileName}: run test/support/samples/write-samples.ts`);
  }
});
