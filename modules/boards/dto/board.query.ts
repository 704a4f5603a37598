import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsIsoDay, PageQuery } from '../../foundation';
import { ASSIGNMENT_ROLES } from '../../tasks';
import type { AssignmentRole } from '../../tasks';

/** What figures are told by. A field is the heading of the plan a task stands under. */
export const BOARD_DIMENSIONS = ['unit', 'plan', 'field', 'month', 'quarter', 'year'] as const;
export type BoardDimension = (typeof BOARD_DIMENSIONS)[number];

export const BOARD_SORTS = ['name', 'best', 'worst'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** Which assignments are counted; all conditions hold together. */
export class BoardFilter {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of a unit' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unit?: string;

  @ApiPropertyOptional({ enum: ASSIGNMENT_ROLES })
  @IsIn(ASSIGNMENT_ROLES)
  @IsOptional()
  role?: AssignmentRole;

  @ApiPropertyOptional({ description: 'First original deadline that counts, YYYY-MM-DD' })
  @IsIsoDay()
  @IsOptional()
  from?: string;

  @ApiPropertyOptional({ description: 'Last original deadline that counts, YYYY-MM-DD' })
  @IsIsoDay()
  @IsOptional()
  to?: string;
}

export class TimelinessQuery extends BoardFilter {
  @ApiProperty({ enum: BOARD_DIMENSIONS })
  @IsIn(BOARD_DIMENSIONS)
  by: BoardDimension;

  @ApiPropertyOptional({ enum: BOARD_SORTS, default: 'name' })
  @IsIn(BOARD_SORTS)
  @IsOptional()
  sort?: BoardSort;
}

export class MatrixQuery {
  @ApiProperty({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  plan: string;
}

/** A page of the book of tasks. */
export class BookQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @ApiPropertyOptional({ description: 'Id of a unit' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unit?: string;
}
