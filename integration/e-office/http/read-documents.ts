import { EOfficeError } from '../e-office.port';
import type { DocumentPage, EOfficeDocument } from '../e-office.port';

/** The platform's answer as documents; one without id or subject cannot be chosen and is left out. */
export function documentPageOf(text: string): DocumentPage {
  const { items, total } = parsed(text);
  if (!Array.isArray(items)) throw unreadable();
  const documents = items.flatMap((item) => documentOf(item) ?? []);
  return { items: documents, total: typeof total === 'number' ? total : documents.length };
}

function parsed(text: string): { items?: unknown; total?: unknown } {
  try {
    const json = JSON.parse(text) as unknown;
    if (typeof json === 'object' && json !== null) return json;
  } catch (error) {
    throw unreadable(error);
  }
  throw unreadable();
}

function documentOf(item: unknown): EOfficeDocument | null {
  if (typeof item !== 'object' || item === null) return null;
  const row = item as Record<string, unknown>;
  const id = words(row.id);
  const subject = words(row.subject);
  if (!id || !subject) return null;
  const date = words(row.date);
  return {
    id,
    subject,
    symbol: words(row.symbol),
    kind: words(row.kind),
    date: date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null,
  };
}

function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 2000) : null;
}

function unreadable(cause?: unknown): EOfficeError {
  return new EOfficeError('e-office-answer', 'Hệ thống e-office trả lời không đúng quy ước.', false, {
    cause,
  });
}
