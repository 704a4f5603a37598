import { ArrayMaxSize, ArrayNotEmpty, IsInt, Matches, Max, Min } from 'class-validator';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When people are told. All times are Vietnam's. */
export class NoticeOptions {
  /** Days before the deadline on which units are reminded; a day off moves to the next working day. */
  @IsInt({
    each: true,
    message: 'notices.reminderDays must be whole numbers of days such as [30, 15, 7, 3, 1]',
  })
  @Min(0, { each: true })
  @Max(366, { each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  reminderDays: number[] = [30, 15, 7, 3, 1];

  /** Days between reminders of what is overdue; the first comes on the working day after the deadline. */
  @IsInt({ message: 'notices.overdueEveryDays must be a whole number of days, for example 7' })
  @Min(1)
  @Max(90)
  overdueEveryDays: number = 7;

  /** When reminders are written. */
  @Matches(HOUR, { message: 'notices.reminderAt must be a time such as "06:30"' })
  reminderAt: string = '06:30';

  /** When the daily digest leaves. */
  @Matches(HOUR, { message: 'notices.digestAt must be a time such as "07:00"' })
  digestAt: string = '07:00';

  /** When the weekly digest of plans is written. */
  @Matches(HOUR, { message: 'notices.weeklyAt must be a time such as "06:45"' })
  weeklyAt: string = '06:45';

  /** Its weekday: 1 for Monday to 7 for Sunday. */
  @IsInt({ message: 'notices.weeklyOn must be a weekday from 1 (Monday) to 7' })
  @Min(1)
  @Max(7)
  weeklyOn: number = 1;
}
