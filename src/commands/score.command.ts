import { resolve } from 'node:path';
import { formatScore, scoreFolder } from '../../modules/reading/score/score';
import { readCatalogueFile } from './catalogue-file';
import type { Command } from './command';
import { userPath } from './paths';

/** Where the published documents and their truth lie in a checkout that has them. */
const DEFAULT_FOLDER = resolve('..', 'shared', 'data', 'documents');

/** `score [FOLDER]`: precision and recall per field over a folder of documents with a truth.json. */
export const command: Command = async ([folder], io) => {
  const path = folder === undefined ? DEFAULT_FOLDER : userPath(folder);
  try {
    io.out(formatScore(await scoreFolder(path, { catalogue: readCatalogueFile() })));
    return 0;
  } catch (error) {
    io.error(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
};
