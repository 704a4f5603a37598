import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileStore } from '../../../integration/files/files.port';
import type { TaskFile } from './task-file.entity';

/** Answers with a file, to be saved and never shown in place: what came from outside must not run in our pages. */
export async function sendFile(
  store: FileStore,
  { sha256, name, size }: Pick<TaskFile, 'sha256' | 'name' | 'size'>,
  response: Response,
): Promise<void> {
  const content = await store.get(sha256);
  response.set({
    'Content-Type': 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Content-Length': String(size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  await pipeline(content, response);
}
