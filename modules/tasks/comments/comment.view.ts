import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Nfc } from '../../foundation';
import { TaskFileView } from '../files/task-file.view';
import { COMMENT_SIDES } from './task-comment.entity';
import type { CommentSide } from './task-comment.entity';

/** What one side of an assignment said. */
export class CommentView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: COMMENT_SIDES })
  side: CommentSide;
  @ApiProperty()
  authorName: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: withdrawn' })
  text: string | null;
  @ApiProperty({ description: 'ISO 8601, UTC' })
  at: string;
  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;
  @ApiProperty({ type: [TaskFileView] })
  files: TaskFileView[];
  @ApiProperty({ description: 'The caller wrote it' })
  mine: boolean;
}

/** A comment; the words or a file at least. */
export class CommentBody {
  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(8000)
  @IsOptional()
  text?: string;
}
