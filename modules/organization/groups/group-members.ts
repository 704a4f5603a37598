import { livingSuccessor, validOn } from '../units/validity';
import type { Unit } from '../units/unit.entity';
import type { GroupMember, GroupRule, UnitGroup } from './group.entity';

/**
 * Ids of the units a group means on a day, ordered by name. A rule takes the units that exist that day; a unit
 * named one by one that has been merged since is its living successor.
 */
export function membersOf(
  group: Pick<UnitGroup, 'id' | 'rule'>,
  named: readonly Pick<GroupMember, 'groupId' | 'unitId'>[],
  units: readonly Unit[],
  date: string,
): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const members = group.rule
    ? units.filter((unit) => obeys(unit, group.rule as GroupRule) && validOn(unit, date))
    : named
        .filter((member) => member.groupId === group.id)
        .flatMap((member) => livingSuccessor(byId, member.unitId, date) ?? []);
  return [...new Set(members.sort((a, b) => a.name.localeCompare(b.name, 'vi')).map((unit) => unit.id))];
}

function obeys(unit: Unit, { kinds, levels }: GroupRule): boolean {
  return (!kinds.length || kinds.includes(unit.kind)) && (!levels.length || levels.includes(unit.level));
}
