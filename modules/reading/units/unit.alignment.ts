import type { NameToken } from './unit.tokens';

/** Syllables of a name that abbreviations leave out ("Việt Nam"). */
export const OPTIONAL = new Set(['viet', 'nam']);

/** Whether tokens, abbreviations among them, spell out a name completely; "Việt Nam" may be left out. */
export function aligns(tokens: NameToken[], name: NameToken[]): boolean {
  let at = 0;
  const skip = () => {
    while (at < name.length && OPTIONAL.has(name[at].key)) at += 1;
  };
  for (const token of tokens) {
    if (name[at]?.key === token.key || (name[at]?.initials && name[at].initials === token.initials)) {
      at += 1;
      continue;
    }
    if (token.initials === null) {
      skip();
      if (name[at]?.key !== token.key) return false;
      at += 1;
      continue;
    }
    for (const letter of token.initials) {
      if (name[at]?.key[0] !== letter) skip();
      if (at >= name.length || name[at].initials !== null || name[at].key[0] !== letter) return false;
      at += 1;
    }
  }
  skip();
  return at === name.length;
}
