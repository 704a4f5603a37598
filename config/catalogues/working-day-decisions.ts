import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A day decided otherwise than the rules of the calendar have it. */
export interface PublishedDay {
  /** ISO. */
  date: string;
  working: boolean;
  /** Vietnamese. */
  reason: string;
}

let days: readonly PublishedDay[] | null = null;

/** The decisions of past and current years that come with the package (published-days.json). */
export function publishedDays(): readonly PublishedDay[] {
  days ??= (
    JSON.parse(readFileSync(join(__dirname, 'published-days.json'), 'utf8')) as { days: PublishedDay[] }
  ).days;
  return days;
}
