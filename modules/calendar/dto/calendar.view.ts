import { ApiProperty } from '@nestjs/swagger';

/** A day of the working calendar. */
export class CalendarDayView {
  @ApiProperty({ description: 'YYYY-MM-DD' })
  date: string;
  @ApiProperty()
  working: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it is not, or is after all, a working day' })
  reason: string | null;
}

/** A day somebody entered. */
export class OverrideView {
  @ApiProperty({ description: 'YYYY-MM-DD' })
  date: string;
  @ApiProperty()
  working: boolean;
  @ApiProperty()
  reason: string;
}
