import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.git', 'data']);

/** Files below a folder whose name ends as asked, sorted, as paths with forward slashes. */
export function globSync(folder, ending = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (SKIPPED.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return globSync(path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    })
    .sort();
}
