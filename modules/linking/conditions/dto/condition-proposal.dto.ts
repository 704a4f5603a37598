import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Nfc, PageQuery, PageShape } from '../../../foundation';
import { PROPOSAL_STATES } from '../condition-proposal.entity';
import type { ProposalState } from '../condition-proposal.entity';

/** Which proposals are wanted; those to be decided when no state is named. */
export class ProposalQuery extends OmitType(PageQuery, ['q']) {
  @ApiPropertyOptional({ description: 'Id of a task' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  task?: string;

  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of a document' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  document?: string;

  @ApiPropertyOptional({ enum: PROPOSAL_STATES, isArray: true })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]))
  @IsIn(PROPOSAL_STATES, { each: true })
  @IsOptional()
  state?: ProposalState[];
}

export class DecidedProposal {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  id: string;

  @ApiProperty({ description: 'Version the person looked at' })
  @IsInt()
  @Min(1)
  version: number;
}

export class DecideProposals {
  @ApiProperty({ type: [DecidedProposal] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DecidedProposal)
  proposals: DecidedProposal[];

  @ApiProperty({ enum: ['confirmed', 'rejected'] })
  @IsIn(['confirmed', 'rejected'])
  decision: 'confirmed' | 'rejected';

  @ApiPropertyOptional({ maxLength: 1000 })
  @Nfc()
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  reason?: string;
}

class ConditionBrief {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Verbatim' })
  text: string;
}

class TaskBrief {
  @ApiProperty()
  id: string;
  @ApiProperty()
  number: number;
  @ApiProperty()
  content: string;
}

class PlanBrief {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty()
  subject: string;
}

class DocumentBrief {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty({ type: String, nullable: true })
  date: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuer: string | null;
  @ApiProperty({ type: String, nullable: true })
  kind: string | null;
  @ApiProperty()
  subject: string;
}

/** A document that may be, or was taken for, the one a task waits for. */
export class ConditionProposalView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: PROPOSAL_STATES })
  state: ProposalState;
  @ApiProperty({ description: 'Percent' })
  score: number;
  @ApiProperty({ description: 'Vietnamese' })
  reason: string;
  @ApiProperty()
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: ConditionBrief })
  condition: ConditionBrief;
  @ApiProperty({ type: TaskBrief })
  task: TaskBrief;
  @ApiProperty({ type: PlanBrief })
  plan: PlanBrief;
  @ApiProperty({ type: DocumentBrief })
  document: DocumentBrief;
}

export class ConditionProposalPage extends PageShape {
  @ApiProperty({ type: [ConditionProposalView] })
  items: ConditionProposalView[];
}
