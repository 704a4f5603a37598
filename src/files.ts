import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Environment } from '../config/environment';
import { clamAvAddress, ClamAvScanner } from '../integration/files/clamav.scanner';
import type { FileStore } from '../integration/files/files.port';
import { LocalFileStore } from '../integration/files/local-file-store';
import type { S3Options } from '../integration/files/s3-file-store';
import type { FileScanner } from '../integration/files/scanner.port';

/** Where the stand-alone service keeps files, and who looks into them. */
export function filesOf(environment: Environment): { files: FileStore; scanner?: FileScanner } {
  const { clamAv, s3, dataFolder } = environment;
  return {
    files: s3 ? s3FileStore(s3) : new LocalFileStore(join(dataFolder, 'files')),
    ...(clamAv && { scanner: new ClamAvScanner({ address: clamAvAddress(clamAv) }) }),
  };
}

/** Files in S3-compatible storage. The client is large: only a service that uses it loads it. */
export function s3FileStore(options: S3Options): FileStore {
  const load = createRequire(__filename);
  const { S3FileStore } = load(
    '../integration/files/s3-file-store',
  ) as typeof import('../integration/files/s3-file-store');
  return new S3FileStore(options);
}
