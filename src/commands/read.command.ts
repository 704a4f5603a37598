import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource, readDocument, ReadingError } from '../../modules/reading';
import { readCatalogueFile } from './catalogue-file';
import type { Command } from './command';
import { userPath } from './paths';

const USAGE = 'npm run --silent read -- [--catalogue FILE] FILE\n';

/** `read FILE`: prints what is understood of a document as one JSON object. */
export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { catalogue: { type: 'string' } },
  });
  if (positionals.length !== 1) {
    io.error(USAGE);
    return 1;
  }
  const path = userPath(positionals[0]);
  try {
    const catalogue = readCatalogueFile(
      values.catalogue === undefined ? undefined : userPath(values.catalogue),
    );
    const fileName = basename(path);
    const document = await loadSource(await readFile(path), { fileName });
    io.out(`${JSON.stringify(readDocument(document, { catalogue, fileName }), null, 2)}\n`);
    return 0;
  } catch (error) {
    io.error(`${messageOf(error, path)}\n`);
    return 1;
  }
};

function messageOf(error: unknown, path: string): string {
  if (error instanceof ReadingError) return `${error.message} [${error.code}]`;
  if (!(error instanceof Error && 'code' in error)) throw error;
  return error.code === 'ENOENT'
    ? `Không tìm thấy tệp: ${path}`
    : `Không mở được tệp: ${path} (${String(error.code)})`;
}
