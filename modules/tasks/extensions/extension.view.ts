import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsIsoDay, Nfc, PageQuery } from '../../foundation';
import { WordList } from '../dto/word-list';
import { EXTENSION_STATUSES } from './extension.entity';
import type { ExtensionStatus } from './extension.entity';

/** A unit's wish for more time, and the answer. */
export class ExtensionView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  assignmentId: string;
  @ApiProperty()
  taskId: string;
  @ApiProperty()
  planId: string;
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  unitName: string;
  @ApiProperty({ description: 'What the task asks for' })
  content: string;
  @ApiProperty({ type: String, nullable: true })
  planSymbol: string | null;
  @ApiProperty({ enum: EXTENSION_STATUSES })
  status: ExtensionStatus;
  @ApiProperty()
  reason: string;
  @ApiProperty({ description: 'YYYY-MM-DD' })
  proposedDate: string;
  @ApiProperty({ description: 'In force when it was asked, YYYY-MM-DD' })
  dueDateBefore: string;
  @ApiProperty({ type: String, nullable: true, description: 'As first given, YYYY-MM-DD' })
  originalDueDate: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  grantedDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  askedAt: string;
  @ApiProperty()
  askedByName: string;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 8601, UTC' })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
  @ApiProperty({ description: 'The caller may grant or refuse it' })
  canDecide: boolean;
  @ApiProperty({ description: 'The caller may take it back' })
  canWithdraw: boolean;
  @ApiProperty()
  version: number;
}

/** Which requests; all conditions hold together. */
export class ExtensionQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of an assignment' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  assignment?: string;

  @WordList(EXTENSION_STATUSES)
  status?: ExtensionStatus[];
}

export class AskExtensionBody {
  @ApiProperty({ description: 'YYYY-MM-DD, later than the deadline in force' })
  @IsIsoDay()
  proposedDate: string;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nêu lý do đề nghị gia hạn.' })
  @MaxLength(4000)
  reason: string;
}

export class DecideExtensionBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiProperty({ enum: ['grant', 'refuse'] })
  @IsIn(['grant', 'refuse'])
  decision: 'grant' | 'refuse';

  @ApiPropertyOptional({ description: 'YYYY-MM-DD; as proposed when left out' })
  @IsIsoDay()
  @IsOptional()
  date?: string;

  @ApiPropertyOptional({ description: 'Needed to refuse and to grant less than proposed' })
  @Nfc()
  @IsString()
  @MaxLength(4000)
  @IsOptional()
  reason?: string;
}

export class VersionBody {
  @ApiProperty({ description: 'Version of what the caller looked at' })
  @IsInt()
  version: number;
}
