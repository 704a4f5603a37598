import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../foundation';
import type { TaskSource } from '../../reading/types';
import { TASK_SOURCES } from '../assignment.words';
import { WordList } from './word-list';

/** Which tasks; all conditions hold together. */
export class TaskQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  plan?: string;

  @WordList(TASK_SOURCES)
  source?: TaskSource[];
}
