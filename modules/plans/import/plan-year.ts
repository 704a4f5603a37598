import type { DocumentHeader } from '../../reading';

/** The year a plan is for: named in its subject, else the year it was issued in. */
export function planYear(header: Pick<DocumentHeader, 'subject' | 'date'>): number | null {
  const named =
    /năm\s+(20\d\d)\s*$/iu.exec(header.subject ?? '') ??
    /năm\s+(20\d\d)(?!\s*[-–])/iu.exec(header.subject ?? '');
  if (named) return Number(named[1]);
  return header.date ? Number(header.date.slice(0, 4)) : null;
}
