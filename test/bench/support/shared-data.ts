import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../shared/data/documents');

/** Why measurements on the published documents are skipped; false when they are there. */
export const withoutSharedData = existsSync(FOLDER)
  ? false
  : 'the published documents (../shared/data) are not here';

/** Paths of the published documents with the given ending. */
export function publishedDocuments(ending: string): string[] {
  if (withoutSharedData) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(FOLDER, name));
}
