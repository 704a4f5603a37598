// Writes config/samples anew: node --require @swc-node/register test/support/samples/write-samples.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_FILES } from './sample-files';

async function main(): Promise<void> {
  const folder = join(__dirname, '../../../config/samples');
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(SAMPLE_FILES)) {
    writeFileSync(join(folder, name), await make());
    console.log(name);
  }
}

void main();
