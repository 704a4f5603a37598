import type { DocumentReading } from '../../../api/types/documents';

/** A stretch of the text that was understood: a fact of the form, or a document it names. */
export interface ReadMark {
  start: number;
  end: number;
  kind: 'fact' | 'citation';
}

/** Where the read facts and citations stand in the text, in order and without overlap. */
export function readMarks(
  reading: Pick<DocumentReading, 'text' | 'cites' | 'subject' | 'symbol' | 'signer'>,
) {
  const { text, cites, subject, symbol, signer } = reading;
  if (!text) return [];
  const foot = Math.max(0, text.search(/Nơi nhận/iu));
  const facts = [
    locate(text, symbol, 0),
    locate(text, subject, 0),
    locate(text, signer?.name, foot) ?? locate(text, signer?.name, 0),
  ].flatMap((span) => (span ? [{ ...span, kind: 'fact' as const }] : []));
  const citations = cites.flatMap(({ mentions }) =>
    mentions
      .filter(({ end }) => end <= text.length)
      .map(({ start, end }) => ({ start, end, kind: 'citation' as const })),
  );
  const marks: ReadMark[] = [];
  for (const mark of [...facts, ...citations].sort((one, other) => one.start - other.start)) {
    if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  }
  return marks;
}

/** The words in the text, whatever white space stands between them. */
function locate(text: string, wanted: string | null | undefined, from: number) {
  if (!wanted?.trim()) return null;
  const words = wanted.trim().split(/\s+/);
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'),
    'giu',
  );
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
