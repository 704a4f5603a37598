import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path as the user typed it: npm runs scripts in the package's folder and keeps the user's own in INIT_CWD. */
export function userPath(path: string): string {
  const typed = resolve(process.env.INIT_CWD ?? '.', path);
  return existsSync(typed) ? typed : resolve(path);
}
