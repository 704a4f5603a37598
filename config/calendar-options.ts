import { Type } from 'class-transformer';
import { IsBoolean, IsISO8601, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

/** One day the province settles in its configuration. */
export class CalendarDayOption {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'date must be a day such as "2027-02-08"' })
  @IsISO8601({ strict: true }, { message: 'date must be a real day such as "2027-02-08"' })
  date: string;

  /** A working Saturday is `true`, an extra day off `false`. */
  @IsBoolean({ message: 'working must be true or false' })
  working: boolean;

  /** Vietnamese, shown to people. */
  @IsString({ message: 'reason must be a text, for example "Hoán đổi ngày làm việc"' })
  @MaxLength(300)
  reason: string;
}

/** Days that are worked or off against the rules of the calendar; what the administrator enters in the page wins. */
export class CalendarOptions {
  @ValidateNested({ each: true })
  @Type(() => CalendarDayOption)
  overrides: CalendarDayOption[] = [];
}
