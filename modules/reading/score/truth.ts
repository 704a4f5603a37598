import { readFile } from 'node:fs/promises';

/** What a person read in one document; see `truth.json` beside the documents. */
export interface DocumentTruth {
  number?: string | null;
  /** ISO date. */
  date?: string | null;
  type?: string | null;
  issuer?: string | null;
  subject?: string | null;
  signer?: string | null;
  /** Symbol and ISO date of each cited document. */
  cited?: [string, string | null][];
  citedNote?: string;
  /** Task rows of appendix or body; null or absent when nobody counted. */
  taskRows?: number | null;
  /** Rows as [label, content, lead, co-ordinating, deadline, product, …]; "..." stands for what was left out. */
  sample?: string[][];
}

/** Truth by name of document (its file without the extension). Throws when the file is missing or no such object. */
export async function readTruth(path: string): Promise<Record<string, DocumentTruth>> {
  const truth: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof truth !== 'object' || truth === null || Array.isArray(truth))
    throw new Error(`${path}: expected one object with an entry for each document`);
  return truth as Record<string, DocumentTruth>;
}

/** A list of citations that says of itself that it is not complete. */
export function isPartial(truth: DocumentTruth): boolean {
  return /partial|not all|incomplete/i.test(truth.citedNote ?? '');
}
