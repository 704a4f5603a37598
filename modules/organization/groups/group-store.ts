import type { EntityManager } from 'typeorm';
import { ChangedBySomeoneElse, searchText } from '../../foundation';
import type { Ids } from '../../foundation';
import { insertAll } from '../units/unit-writer';
import type { GroupFacts } from './group-facts';
import { GroupMember, UnitGroup } from './group.entity';

export async function readGroups(manager: EntityManager): Promise<{ facts: GroupFacts; version: number }[]> {
  const groups = await manager.getRepository(UnitGroup).find({ order: { code: 'ASC' } });
  const members = await manager.getRepository(GroupMember).find();
  return groups.map(({ id, code, name, aliases, rule, version }) => ({
    version,
    facts: {
      id,
      code,
      name,
      aliases,
      rule,
      memberUnitIds: members.filter((member) => member.groupId === id).map((member) => member.unitId),
    },
  }));
}

/** Stores a new group. Rules have been checked. */
export async function insertGroup(manager: EntityManager, ids: Ids, group: GroupFacts): Promise<void> {
  await manager.getRepository(UnitGroup).insert({ ...rowOf(group), id: group.id, version: 1 });
  await insertMembers(manager, ids, group);
}

/** @throws ChangedBySomeoneElse unless the row still has that version */
export async function updateGroup(
  manager: EntityManager,
  ids: Ids,
  group: GroupFacts,
  version: number,
): Promise<void> {
  const { affected } = await manager
    .getRepository(UnitGroup)
    .update({ id: group.id, version }, { ...rowOf(group), version: version + 1 });
  if (!affected) throw new ChangedBySomeoneElse(`Nhóm "${group.name}"`);
  await manager.getRepository(GroupMember).delete({ groupId: group.id });
  await insertMembers(manager, ids, group);
}

/** @throws ChangedBySomeoneElse unless the row still has that version */
export async function deleteGroup(manager: EntityManager, group: GroupFacts, version: number): Promise<void> {
  await manager.getRepository(GroupMember).delete({ groupId: group.id });
  const { affected } = await manager.getRepository(UnitGroup).delete({ id: group.id, version });
  if (!affected) throw new ChangedBySomeoneElse(`Nhóm "${group.name}"`);
}

async function insertMembers(manager: EntityManager, ids: Ids, group: GroupFacts): Promise<void> {
  const rows = group.memberUnitIds.map((unitId) => ({ id: ids.next(), groupId: group.id, unitId }));
  await insertAll(manager, GroupMember, rows);
}

function rowOf({ code, name, aliases, rule }: GroupFacts): Omit<UnitGroup, 'id' | 'version'> {
  return { code, name, aliases, rule, searchText: searchText(name, code, ...aliases) };
}
