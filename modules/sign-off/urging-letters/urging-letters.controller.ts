import { Body, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Nfc } from '../../foundation';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { URGE_GRADES } from '../../tasks';
import type { UrgeGrade } from '../../tasks';
import { WayBody } from '../dto/submission.input';
import { SubmissionView } from '../dto/submission.view';
import { SubmissionQueries } from '../queries/submission-queries.service';
import { wayOf } from '../submissions/submit-desk.service';
import { UrgingLetters } from './urging-letters.service';

class UrgingLetterBody extends WayBody {
  @ApiProperty({ enum: URGE_GRADES })
  @IsIn(URGE_GRADES)
  grade: UrgeGrade;

  @ApiProperty({ description: 'What the units read with the urging' })
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nhập nội dung đôn đốc.' })
  @MaxLength(4000)
  text: string;

  @ApiPropertyOptional({ description: 'Who issues the letter; one’s own body when left out' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  bodyId?: string;
}

@ApiRoom('plans', 'sign-off')
export class UrgingLettersController {
  constructor(
    private readonly letters: UrgingLetters,
    private readonly queries: SubmissionQueries,
  ) {}

  @Post(':planId/urging-letters')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({
    type: SubmissionView,
    description: 'Every late unit is urged and the letter that lists its tasks lies with its first reviewer',
  })
  async send(
    @Param('planId') planId: string,
    @Body() body: UrgingLetterBody,
    @Me() me: Identity,
  ): Promise<SubmissionView> {
    const { grade, text, bodyId } = body;
    const id = await this.letters.send({ planId, grade, text, bodyId, ...wayOf(body) }, me);
    return this.queries.one(id, me);
  }
}
