import { foldedWords } from './text-key';

/**
 * A text as a set of features: its words and its pairs of neighbouring words, each numbered by occurrence so that a
 * repeated word counts as often as it stands there.
 */
export function wordProfile(text: string): Set<string> {
  const words = foldedWords(text);
  const counts = new Map<string, number>();
  const profile = new Set<string>();
  const add = (feature: string): void => {
    const seen = counts.get(feature) ?? 0;
    counts.set(feature, seen + 1);
    profile.add(`${feature} ${seen}`);
  };
  words.forEach((word, index) => {
    add(word);
    if (index > 0) add(`${words[index - 1]}+${word}`);
  });
  return profile;
}

/** Dice coefficient: 0 for nothing in common, 1 for the same. */
export function dice(shared: number, one: number, other: number): number {
  return one + other === 0 ? 1 : (2 * shared) / (one + other);
}

/** How alike two texts are, 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordProfile(one), wordProfile(other)];
  let shared = 0;
  for (const feature of a) if (b.has(feature)) shared += 1;
  return dice(shared, a.size, b.size);
}

/** Finds, of many texts, those that share anything with a given one, without comparing all pairs. */
export class ProfileIndex {
  private readonly postings = new Map<string, number[]>();
  private readonly sizes: number[] = [];

  constructor(texts: readonly string[]) {
    texts.forEach((text, index) => {
      const profile = wordProfile(text);
      this.sizes.push(profile.size);
      for (const feature of profile) {
        const list = this.postings.get(feature);
        if (list) list.push(index);
        else this.postings.set(feature, [index]);
      }
    });
  }

  /** Indices of the texts at least this alike, with how alike they are. */
  alike(text: string, least: number): { index: number; score: number }[] {
    const profile = wordProfile(text);
    const shared = new Map<number, number>();
    for (const feature of profile) {
      for (const index of this.postings.get(feature) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared]
      .map(([index, count]) => ({ index, score: dice(count, profile.size, this.sizes[index]) }))
      .filter(({ score }) => score >= least);
  }
}
