import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IfGiven, IsIsoDay, Nfc } from '../../foundation';
import { ASSIGNMENT_ROLES } from '../assignment.words';
import type { AssignmentRole } from '../assignment.words';

const LONG = 20_000;
const NOTE = 4_000;

/** A coordinator's corrections; what is left out stays. */
export class EditTaskBody {
  @ApiProperty()
  @IsInt()
  version: number;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONG)
  @IfGiven()
  content?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Nfc()
  @IsString()
  @MaxLength(LONG)
  @IsOptional()
  product?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Deadline in force, YYYY-MM-DD; null: none',
  })
  @IsIsoDay()
  @ValidateIf((body: EditTaskBody) => body.dueDate !== null)
  @IsOptional()
  dueDate?: string | null;

  @ApiPropertyOptional({ description: 'Needed with dueDate' })
  @Nfc()
  @IsString()
  @MaxLength(NOTE)
  @IsOptional()
  reason?: string;
}

/** That a condition of a task holds. */
export class SatisfyConditionBody {
  @ApiProperty({ description: 'Version of the task' })
  @IsInt()
  version: number;

  @ApiProperty({ description: 'What happened, for example the document that came' })
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy ghi văn bản hoặc sự kiện đã đáp ứng điều kiện.' })
  @MaxLength(NOTE)
  note: string;

  @ApiPropertyOptional({ description: 'Day of the event, YYYY-MM-DD; today when left out' })
  @IsIsoDay()
  @IsOptional()
  on?: string;

  @ApiPropertyOptional({
    description: 'Deadline of what opens, YYYY-MM-DD; by the task’s own words when left out',
  })
  @IsIsoDay()
  @IsOptional()
  dueDate?: string;
}

/** One more unit for a task. */
export class AddUnitBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(36)
  unitId: string;

  @ApiProperty({ enum: ASSIGNMENT_ROLES })
  @IsIn(ASSIGNMENT_ROLES)
  role: AssignmentRole;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD; the task’s own when left out' })
  @IsIsoDay()
  @IsOptional()
  dueDate?: string;
}

/** An act on a task that must say why. */
export class ReasonBody {
  @ApiProperty({ description: 'Version of the task' })
  @IsInt()
  version: number;

  @ApiProperty()
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy nêu lý do.' })
  @MaxLength(NOTE)
  reason: string;
}

/** A wish to change where an assignment stands; what must come with it says the transition table. */
export class FireTransitionBody {
  @ApiProperty({ description: 'Name in GET /transitions' })
  @IsString()
  @MaxLength(40)
  name: string;

  @ApiProperty({ description: 'Version of the assignment' })
  @IsInt()
  version: number;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(NOTE)
  @IsOptional()
  reason?: string;

  @ApiPropertyOptional()
  @Nfc()
  @IsString()
  @MaxLength(LONG)
  @IsOptional()
  text?: string;

  @ApiPropertyOptional({ description: 'A person of the unit' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  personId?: string;

  @ApiPropertyOptional({ description: 'With a refusal: the unit whose function it is' })
  @IsString()
  @MaxLength(36)
  @IsOptional()
  unitId?: string;
}
