import type { DraftItem } from '../../draft/draft-item';
import { foldedKey, headingKey } from './text-key';
import { ProfileIndex } from './word-profile';

/** Least likeness of contents for two rows with the same number under the same heading. */
const LEAST_WITH_LABEL = 0.5;
/** Least likeness of contents for two rows that share nothing but their words. */
const LEAST_ALONE = 0.62;

/** What matching looks at; a {@link DraftItem} is one. */
export type Matchable = Pick<DraftItem, 'source' | 'label' | 'groups' | 'content' | 'lead'>;

/** Old index to new index, for the rows that are the same task. */
export type Matching = Map<number, number>;

/**
 * Finds the rows of two readings that are one and the same task, each used once. Numbers shift when a row is put in
 * and wordings are touched up, so equal words count most, then likeness under the same number, then likeness alone.
 */
export function matchReadings(before: readonly Matchable[], after: readonly Matchable[]): Matching {
  const matching: Matching = new Map();
  const taken = new Set<number>();
  const pair = (candidates: Candidate[]): void => {
    for (const { old, young } of inOrder(candidates)) {
      if (matching.has(old) || taken.has(young)) continue;
      matching.set(old, young);
      taken.add(young);
    }
  };
  const olds = before.map(keysOf);
  const youngs = after.map(keysOf);
  pair(equalWords(olds, youngs));
  const free = (all: RowKeys[], used: { has(index: number): boolean }): RowKeys[] =>
    all.filter(({ index }) => !used.has(index));
  pair(likeWords(free(olds, matching), free(youngs, taken)));
  return matching;
}

/** A row as it is compared. */
interface RowKeys {
  index: number;
  source: string;
  label: string | null;
  heading: string;
  lead: string;
  content: string;
  words: string;
}

function keysOf(row: Matchable, index: number): RowKeys {
  return {
    index,
    source: row.source,
    label: row.label,
    heading: headingKey(row.groups.at(-1) ?? ''),
    lead: row.lead.map((choice) => choice.unitId ?? choice.groupId ?? foldedKey(choice.text)).join('|'),
    content: row.content,
    words: foldedKey(row.content),
  };
}

interface Candidate {
  old: number;
  young: number;
  score: number;
}

/** The best first; among equals those that keep the order of the document. */
function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.sort(
    (a, b) => b.score - a.score || Math.abs(a.old - a.young) - Math.abs(b.old - b.young) || a.old - b.old,
  );
}

/** Rows with the same words; the same words may stand in several rows, so surroundings decide among them. */
function equalWords(before: RowKeys[], after: RowKeys[]): Candidate[] {
  const byWords = new Map<string, RowKeys[]>();
  for (const row of after) {
    const same = byWords.get(row.words);
    if (same) same.push(row);
    else if (row.words) byWords.set(row.words, [row]);
  }
  return before.flatMap((row) =>
    (byWords.get(row.words) ?? []).map((young) => ({
      old: row.index,
      young: young.index,
      score: surroundings(row, young),
    })),
  );
}

function likeWords(before: RowKeys[], after: RowKeys[]): Candidate[] {
  const index = new ProfileIndex(after.map((row) => row.content));
  return before.flatMap((row) =>
    index.alike(row.content, LEAST_WITH_LABEL).flatMap((found) => {
      const young = after[found.index];
      const place = surroundings(row, young);
      const least = place >= SAME_PLACE ? LEAST_WITH_LABEL : LEAST_ALONE;
      if (found.score < least) return [];
      // The words weigh most; where rows of one pattern are alike, their place tells them apart.
      return [{ old: row.index, young: young.index, score: found.score + 0.25 * place }];
    }),
  );
}

/** Same part of the document, same number and same heading. */
const SAME_PLACE = 0.8;

/** How much speaks for the same place, apart from the words: 0 to 1. Numbers shift more easily than headings. */
function surroundings(one: RowKeys, other: RowKeys): number {
  const label = one.label !== null && one.label === other.label;
  return (
    Number(one.source === other.source) * 0.1 +
    Number(label) * 0.3 +
    Number(one.heading === other.heading) * 0.4 +
    Number(one.lead === other.lead) * 0.2
  );
}
