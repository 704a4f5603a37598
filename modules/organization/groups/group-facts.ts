import type { GroupRule } from './group.entity';

/** Everything the catalogue holds of a group. Either `rule` or `memberUnitIds` says who belongs to it. */
export interface GroupFacts {
  id: string;
  code: string;
  name: string;
  aliases: string[];
  rule: GroupRule | null;
  /** Named one by one; empty with a rule. */
  memberUnitIds: string[];
}

export function sameGroup(a: GroupFacts, b: GroupFacts): boolean {
  return canonical(a) === canonical(b);
}

function canonical(group: GroupFacts): string {
  const { id, code, name, aliases, rule, memberUnitIds } = group;
  return JSON.stringify([
    [id, code, name],
    aliases,
    rule && [[...rule.kinds].sort(), [...rule.levels].sort()],
    [...memberUnitIds].sort(),
  ]);
}
