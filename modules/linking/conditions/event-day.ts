import type { Document } from '../../documents';

/**
 * The day from which a deadline counts that begins with a document: a unit can begin when the document has arrived.
 * An outgoing one has arrived on its own day.
 *
 * @param today of Vietnam; the event is never later
 */
export function eventDay(document: Pick<Document, 'receivedOn' | 'date'>, today: string): string {
  const day = document.receivedOn ?? document.date ?? today;
  return day > today ? today : day;
}
