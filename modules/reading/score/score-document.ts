import { symbolKey } from '../citations';
import type { ReadTask, ReadingResult } from '../types';
import { matchesElided, sameSubject, sameText, sameUnits } from './compare';
import type { Tally } from './tally';
import { isPartial, type DocumentTruth } from './truth';

const sameDay = (read: string, truth: string) => read === truth;
const sameSymbol = (read: string, truth: string) => symbolKey(read) === symbolKey(truth);

/** Compares what was read of one document with its truth. */
export function scoreDocument(name: string, result: ReadingResult, truth: DocumentTruth, tally: Tally): void {
  scoreHeader(name, result, truth, tally);
  scoreCitations(name, result, truth, tally);
  const tasks = result.tasks.filter((task) => task.source !== 'obligation');
  if (typeof truth.taskRows === 'number') tally.count(name, 'task rows', tasks.length, truth.taskRows);
  for (const row of truth.sample ?? []) scoreRow(name, row, tasks, tally);
}

function scoreHeader(name: string, { header }: ReadingResult, truth: DocumentTruth, tally: Tally): void {
  const symbol = header.number === null ? null : header.symbol;
  tally.value(name, 'number', symbol, truth.number ?? null, sameSymbol);
  tally.value(name, 'date', header.date, truth.date ?? null, sameDay);
  tally.value(name, 'type', header.kind, truth.type ?? null, sameText);
  tally.value(name, 'issuer', header.issuer, truth.issuer ?? null, sameText);
  tally.value(name, 'subject', header.subject, truth.subject ?? null, sameSubject);
  tally.value(name, 'signer', header.signer?.name ?? null, truth.signer ?? null, sameText);
}

/** Where the list is only a part of what is cited, further citations are no mistake. */
function scoreCitations(name: string, result: ReadingResult, truth: DocumentTruth, tally: Tally): void {
  if (!truth.cited) return;
  const expected = new Map(truth.cited.map(([symbol, date]) => [symbolKey(symbol), { symbol, date }]));
  for (const citation of result.citations) {
    const known = expected.get(symbolKey(citation.symbol));
    if (!known && isPartial(truth)) continue;
    tally.value(name, 'citation', citation.symbol, known?.symbol ?? null, sameSymbol);
    if (known) tally.value(name, 'citation date', citation.date, known.date, sameDay);
  }
  const read = new Set(result.citations.map((citation) => symbolKey(citation.symbol)));
  for (const [key, { symbol }] of expected)
    if (!read.has(key)) tally.value(name, 'citation', null, symbol, sameSymbol);
}

function scoreRow(name: string, row: readonly string[], tasks: readonly ReadTask[], tally: Tally): void {
  const [label, content, lead, cooperating, deadline, product] = row.map((cell) => cell.trim());
  const document = `${name} #${label}`;
  const task = tasks.find((one) => one.label === label && matchesElided(one.content, content));
  tally.value(document, 'row', task ? content : null, content, () => true);
  if (!task) return;
  units(
    document,
    'lead',
    task.lead.map((ref) => ref.text),
    lead,
    tally,
  );
  units(
    document,
    'co-ordinating',
    task.cooperating.map((ref) => ref.text),
    cooperating,
    tally,
  );
  tally.value(document, 'deadline', task.deadline.text || null, deadline || null, matchesElided);
  if (row.length > 5) tally.value(document, 'product', task.product, product || null, matchesElided);
}

function units(
  document: string,
  field: string,
  read: string[],
  truth: string | undefined,
  tally: Tally,
): void {
  const text = read.join('; ') || null;
  tally.value(document, field, text, truth || null, (_, expected) => sameUnits(read, expected));
}
