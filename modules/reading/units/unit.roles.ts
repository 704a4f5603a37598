import type { RoleSplit } from './unit.types';

/** Splits "X chủ trì, phối hợp với Y, Z" into who leads and who co-ordinates; a side that is not named is ''. */
export function splitRoles(text: string): RoleSplit {
  const match = /^(.*?)\s*chủ trì[\s,;]*phối hợp\s+(?:với|cùng)\s+(.*)$/isu.exec(text);
  return match
    ? { lead: match[1].trim(), cooperating: match[2].trim() }
    : { lead: text.trim(), cooperating: '' };
}
