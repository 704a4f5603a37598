import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import type { Condition, Deadline, Span, TaskSource } from '../../reading';
import { ItemFields } from '../draft/draft.dto';
import { ItemProblemView, UnitChoiceView } from '../dto/plan-item.view';
import type { UnitChoice } from '../entities/plan-item.entity';

const DECISIONS = ['apply', 'ignore'] as const;

/** A decision on one difference, a correction of what would be applied, or both. */
export class ChangeBody {
  @ApiPropertyOptional({ enum: DECISIONS, nullable: true, description: 'null takes a decision back' })
  @IsIn(DECISIONS)
  @IsOptional()
  decision?: (typeof DECISIONS)[number] | null;

  @ApiPropertyOptional({ type: ItemFields, description: 'Corrects the new wording, for example its units' })
  @ValidateNested()
  @Type(() => ItemFields)
  @IsOptional()
  edit?: ItemFields;
}

/** One decision on several differences. */
export class ChangesBody {
  @ApiProperty({ type: [String], description: 'Ids of changes of the amendment' })
  @IsArray()
  @ArrayMinSize(1, { message: 'Hãy chọn ít nhất một điểm thay đổi.' })
  @ArrayMaxSize(5000)
  @IsString({ each: true })
  ids: string[];

  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];
}

/** What a task says in one version. */
export class AmendedItemView {
  @ApiProperty({ enum: ['appendix', 'body', 'obligation'] })
  source: TaskSource;
  @ApiProperty({ type: String, nullable: true })
  label: string | null;
  @ApiProperty({ type: [String] })
  groups: string[];
  @ApiProperty()
  content: string;
  @ApiProperty({ type: [UnitChoiceView] })
  lead: UnitChoice[];
  @ApiProperty({ type: [UnitChoiceView] })
  cooperating: UnitChoice[];
  @ApiProperty({ type: [UnitChoiceView] })
  monitoring: UnitChoice[];
  @ApiProperty({ type: Object })
  deadline: Deadline;
  @ApiProperty({ type: String, nullable: true })
  product: string | null;
  @ApiProperty({ type: [Object] })
  conditions: Condition[];
  @ApiProperty({ type: Object, nullable: true, description: 'Place in the text of its version' })
  at: Span | null;
}

/** One difference between the plan in force and its new version. */
export class PlanChangeView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: ['added', 'changed', 'removed'] })
  kind: 'added' | 'changed' | 'removed';
  @ApiProperty({ type: String, nullable: true })
  itemId: string | null;
  @ApiProperty({ type: String, nullable: true })
  taskId: string | null;
  @ApiProperty({ type: AmendedItemView, nullable: true })
  before: AmendedItemView | null;
  @ApiProperty({ type: AmendedItemView, nullable: true })
  after: AmendedItemView | null;
  @ApiProperty({ type: [String], description: 'Names of the fields that differ' })
  fields: string[];
  @ApiProperty({ type: [String], description: 'What applying it would do, in Vietnamese' })
  consequences: string[];
  @ApiProperty({ type: [ItemProblemView], description: 'What is missing or doubtful in the new wording' })
  problems: ItemProblemView[];
  @ApiProperty({ enum: ['apply', 'ignore'], nullable: true })
  decision: 'apply' | 'ignore' | null;
}

/** A new version of a plan beside the one in force. */
export class AmendmentView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  planId: string;
  @ApiProperty({ enum: ['open', 'applied', 'discarded'] })
  status: 'open' | 'applied' | 'discarded';
  @ApiProperty()
  version: number;
  @ApiProperty()
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;
  @ApiProperty({ type: [String], description: 'Fields of the head and foot that applying would change' })
  headerFields: string[];
  @ApiProperty({ type: Number, description: 'Tasks both versions have without a difference' })
  unchanged: number;
  @ApiProperty({ type: [PlanChangeView] })
  changes: PlanChangeView[];
}
