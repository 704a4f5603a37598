import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Nfc } from '../../foundation';
import { URGE_GRADES } from './urge.entity';
import type { UrgeGrade } from './urge.entity';

class UrgingWords {
  @ApiProperty({ enum: URGE_GRADES })
  @IsIn(URGE_GRADES)
  grade: UrgeGrade;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nhập nội dung đôn đốc.' })
  @MaxLength(4000)
  text: string;
}

/** An urging of one or several assignments. */
export class UrgeBody extends UrgingWords {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty({ message: 'Hãy chọn ít nhất một phần việc để đôn đốc.' })
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  assignmentIds: string[];
}

/** An urging of everything late of a plan. */
export class UrgeLateBody extends UrgingWords {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(36)
  planId: string;
}
