import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageShape } from '../../../foundation';
import { UNIT_KINDS, UNIT_LEVELS } from '../../units/unit.entity';
import type { UnitKind, UnitLevel } from '../../units/unit.entity';

/** Members by what they are. */
export class GroupRuleView {
  @ApiProperty({ enum: UNIT_KINDS, isArray: true })
  kinds: UnitKind[];
  @ApiProperty({ enum: UNIT_LEVELS, isArray: true })
  levels: UnitLevel[];
}

/** A collective phrase and the units it means today. */
export class GroupView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: [String] })
  aliases: string[];
  @ApiProperty({ type: [String], description: 'Members today, whether by rule or by name' })
  memberUnitIds: string[];
  @ApiPropertyOptional({ type: GroupRuleView })
  rule?: GroupRuleView;
  @ApiProperty()
  version: number;
}

export class GroupPage extends PageShape {
  @ApiProperty({ type: [GroupView] })
  items: GroupView[];
}

/** A group to choose. */
export class GroupOption {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Units it means today' })
  memberCount: number;
}
