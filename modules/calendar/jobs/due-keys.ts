import { DateTime } from 'luxon';
import { addDays, VIETNAM_ZONE, vietnamDay } from '../../foundation';

/** When a job is due. */
export type Schedule =
  /** A divisor of a day; runs at whole multiples since the epoch. */
  | { everyMinutes: number; dailyAt?: undefined }
  /** `HH:MM` in Vietnam; `weekday` 1 (Monday) to 7 makes it weekly. */
  | { dailyAt: string; weekday?: number; everyMinutes?: undefined };

const MINUTE = 60_000;

/**
 * The newest key whose time has come. Keys compare as texts: a day `YYYY-MM-DD` for what is due daily or weekly, an
 * ISO instant for what is due every so many minutes.
 */
export function newestDueKey(schedule: Schedule, now: Date): string {
  if (schedule.everyMinutes !== undefined) {
    const step = schedule.everyMinutes * MINUTE;
    return new Date(Math.floor(now.getTime() / step) * step).toISOString();
  }
  const today = vietnamDay(now);
  const reached = DateTime.fromJSDate(now, { zone: VIETNAM_ZONE }).toFormat('HH:mm') >= schedule.dailyAt;
  return onWeekday(reached ? today : addDays(today, -1), schedule.weekday);
}

/** The key after this one, whether or not its time has come. */
export function nextDueKey(schedule: Schedule, key: string): string {
  if (schedule.everyMinutes !== undefined) {
    return new Date(Date.parse(key) + schedule.everyMinutes * MINUTE).toISOString();
  }
  return addDays(key, schedule.weekday === undefined ? 1 : 7);
}

/** @throws Error that says what is wrong with a schedule written in code */
export function checkSchedule(name: string, schedule: Schedule): void {
  const { everyMinutes, dailyAt } = schedule;
  if (everyMinutes !== undefined && !(Number.isInteger(everyMinutes) && 1440 % everyMinutes === 0)) {
    throw new Error(`job ${name}: everyMinutes must divide a day, got ${everyMinutes}`);
  }
  if (dailyAt !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(dailyAt)) {
    throw new Error(`job ${name}: dailyAt must be HH:MM, got ${dailyAt}`);
  }
}

/** The last such weekday on or before the day. */
function onWeekday(day: string, weekday: number | undefined): string {
  if (weekday === undefined) return day;
  const back = (DateTime.fromISO(day, { zone: 'utc' }).weekday - weekday + 7) % 7;
  return addDays(day, -back);
}
