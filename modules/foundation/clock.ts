import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** Province time: everything a person sees or a deadline is judged by. */
export const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh';

/** The only source of the present moment, so that a test can hold it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Calendar day in Vietnam at an instant, as `YYYY-MM-DD`. */
export function vietnamDay(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: VIETNAM_ZONE }).toFormat('yyyy-MM-dd');
}

/** Today in Vietnam, as `YYYY-MM-DD`. */
export function vietnamToday(clock: Clock): string {
  return vietnamDay(clock.now());
}
