import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Document, DocumentAccess, DocumentPreparation, DocumentRegistry } from '../../modules/documents';
import { renderDocx } from '../../modules/drafting';
import { IdentityService } from '../../modules/organization';
import { UnitOfWork } from '../../modules/persistence';
import { SAMPLE_LETTERS } from './sample-letters';
import type { SampleLetter } from './sample-letters';

/** Lets the letters about the sample plan arrive at its registers. Where any document is, nothing happens. */
export async function prepareSampleDocuments(app: INestApplicationContext): Promise<void> {
  const unitOfWork = app.get(UnitOfWork, { strict: false });
  if ((await unitOfWork.read((manager) => manager.count(Document))) > 0) return;
  const folder = await mkdtemp(join(tmpdir(), 'plan-tasks-sample-'));
  try {
    for (const letter of SAMPLE_LETTERS) await register(app, folder, letter);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function register(app: INestApplicationContext, folder: string, letter: SampleLetter): Promise<void> {
  const clerk = await app.get(IdentityService, { strict: false }).bySubject(letter.clerk);
  if (!clerk) return;
  const [bodyId] = (await app.get(DocumentAccess, { strict: false }).registersOf(clerk)).own;
  const path = join(folder, letter.fileName);
  await writeFile(path, await renderDocx(letter.document));
  const prepared = await app.get(DocumentPreparation, { strict: false }).prepare(
    {
      direction: 'incoming',
      bodyId,
      receivedOn: letter.receivedOn,
      files: [{ path, name: letter.fileName }],
    },
    clerk,
  );
  const registry = app.get(DocumentRegistry, { strict: false });
  await app.get(UnitOfWork, { strict: false }).run((tx) => registry.register(tx, prepared, clerk));
}
