import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readDocument } from '../read';
import { loadSource } from '../source/load-source';
import type { ReadingOptions } from '../types';
import { scoreDocument } from './score-document';
import { precisionOf, recallOf, Tally, type FieldTally, type Mistake } from './tally';
import { readTruth } from './truth';

export interface Score {
  /** Files read, by name. */
  files: string[];
  /** Documents the truth speaks of and that have no file here. */
  missing: string[];
  fields: { field: string; tally: FieldTally; precision: number; recall: number }[];
  mistakes: Mistake[];
}

const EXTENSIONS = new Set(['.txt', '.docx', '.pdf', '.xlsx']);

/**
 * Reads every document of a folder that its `truth.json` speaks of, each in all formats it is there in
 * (.txt, .docx, .pdf, .xlsx), and compares. Throws when the folder or its truth cannot be read.
 */
export async function scoreFolder(folder: string, options: ReadingOptions = {}): Promise<Score> {
  const truth = await readTruth(join(folder, 'truth.json'));
  const names = (await readdir(folder)).filter((file) => EXTENSIONS.has(extname(file).toLowerCase())).sort();
  const tally = new Tally();
  const files: string[] = [];
  for (const file of names) {
    const expected = truth[file.slice(0, -extname(file).length)];
    if (!expected) continue;
    const document = await loadSource(await readFile(join(folder, file)), { fileName: file });
    scoreDocument(file, readDocument(document, options), expected, tally);
    files.push(file);
  }
  const missing = Object.keys(truth).filter((name) => !files.some((file) => file.startsWith(`${name}.`)));
  const fields = [...tally.fields].map(([field, one]) => ({
    field,
    tally: one,
    precision: precisionOf(one),
    recall: recallOf(one),
  }));
  return { files, missing, fields, mistakes: tally.mistakes };
}

/** The score as a table for people, the mistakes below it. */
export function formatScore(score: Score): string {
  const rows = score.fields.map(({ field, tally, precision, recall }) => [
    field,
    String(tally.expected),
    String(tally.read),
    String(tally.right),
    precision.toFixed(3),
    recall.toFixed(3),
  ]);
  const lines = table([['field', 'expected', 'read', 'right', 'precision', 'recall'], ...rows]);
  const mistakes = score.mistakes.map(
    ({ document, field, expected, read }) =>
      `${document}: ${field}\n  expected ${expected ?? '(none)'}\n  read     ${read ?? '(none)'}`,
  );
  const missing = score.missing.length ? [`no file for: ${score.missing.join(', ')}`] : [];
  return [`${score.files.length} files`, ...lines, ...missing, ...mistakes, ''].join('\n');
}

function table(rows: readonly string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  '),
  );
}
