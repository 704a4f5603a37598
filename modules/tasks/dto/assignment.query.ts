import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsIsoDay, PageQuery } from '../../foundation';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATUSES } from '../assignment.words';
import type { AssignmentRole, AssignmentStatus } from '../assignment.words';
import { TIMELINESS } from '../timeliness/timeliness-rules';
import type { Timeliness } from '../timeliness/timeliness-rules';
import { WordList } from './word-list';

export const ASSIGNMENT_SORTS = ['dueDate', '-dueDate', 'unit', 'status', 'plan'] as const;
export type AssignmentSort = (typeof ASSIGNMENT_SORTS)[number];

/** Which assignments; all conditions hold together. */
export class AssignmentQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of a task' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  task?: string;

  @ApiPropertyOptional({ description: 'Id of a unit' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unit?: string;

  @ApiPropertyOptional({ description: 'Id of the person it is assigned to' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  person?: string;

  @ApiPropertyOptional({ description: 'First original deadline, YYYY-MM-DD' })
  @IsIsoDay()
  @IsOptional()
  from?: string;

  @ApiPropertyOptional({ description: 'Last original deadline, YYYY-MM-DD' })
  @IsIsoDay()
  @IsOptional()
  to?: string;

  @WordList(ASSIGNMENT_ROLES)
  role?: AssignmentRole[];

  @WordList(ASSIGNMENT_STATUSES)
  status?: AssignmentStatus[];

  @WordList(TIMELINESS)
  timeliness?: Timeliness[];

  @ApiPropertyOptional({ enum: ASSIGNMENT_SORTS, default: 'dueDate' })
  @IsIn(ASSIGNMENT_SORTS)
  @IsOptional()
  sort?: AssignmentSort;
}
