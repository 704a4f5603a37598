import { foldVietnamese } from '../../foundation';

/** Stable keys of units and groups: lower case letters, digits and hyphens. */
export const CODE_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const CODE_LENGTH = 100;

/** A key made of a name: "Sở Nội vụ" gives "so-noi-vu"; numbered when that is taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const stem =
    foldVietnamese(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, CODE_LENGTH - 5)
      .replace(/-+$/, '') || 'don-vi';
  let code = stem;
  for (let n = 2; taken.has(code); n += 1) code = `${stem}-${n}`;
  return code;
}
