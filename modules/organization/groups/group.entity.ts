import { Entity } from 'typeorm';
import { IdColumn, Json, LongText, Ref, Text, Version } from '../../persistence';
import type { UnitKind, UnitLevel } from '../units/unit.entity';

/** Members by what they are; an empty list takes all. */
export interface GroupRule {
  kinds: UnitKind[];
  levels: UnitLevel[];
}

/** A collective phrase the province has settled ("UBND các xã, phường"). Open phrases are never groups. */
@Entity({ name: 'pt_unit_group' })
export class UnitGroup {
  @IdColumn()
  id: string;

  /** Stable short key of the catalogue. Unique. */
  @Text(100)
  code: string;

  @Text(300)
  name: string;

  @Json()
  aliases: string[];

  /** Null when the members are named one by one. */
  @Json({ nullable: true })
  rule: GroupRule | null;

  @LongText()
  searchText: string;

  @Version()
  version: number;
}

/** One unit named as a member of a group without rule. */
@Entity({ name: 'pt_unit_group_member' })
export class GroupMember {
  @IdColumn()
  id: string;

  @Ref()
  groupId: string;

  @Ref()
  unitId: string;
}
