/** A stretch of text that both versions have, or only one. */
export interface Stretch {
  text: string;
  in: 'both' | 'before' | 'after';
}

/** Beyond this many pairs of words the texts are shown as wholly different: comparing would take too long. */
const MOST_PAIRS = 4_000_000;

/** What changed between two texts, word by word. */
export function textDiff(before: string, after: string): Stretch[] {
  const old = words(before);
  const young = words(after);
  if (old.length * young.length > MOST_PAIRS) {
    return joined([
      { text: before, in: 'before' },
      { text: after, in: 'after' },
    ]);
  }
  const common = commonLengths(old, young);
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      stretches.push({ text: old[i] as string, in: 'both' });
      i += 1;
      j += 1;
    } else if (at(common, i + 1, j) >= at(common, i, j + 1)) {
      stretches.push({ text: old[i] as string, in: 'before' });
      i += 1;
    } else {
      stretches.push({ text: young[j] as string, in: 'after' });
      j += 1;
    }
  }
  for (; i < old.length; i += 1) stretches.push({ text: old[i] as string, in: 'before' });
  for (; j < young.length; j += 1) stretches.push({ text: young[j] as string, in: 'after' });
  return joined(stretches);
}

/** Words with the space that follows them. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function at(table: Uint32Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Length of the longest common subsequence of what begins at i and j. */
function commonLengths(old: string[], young: string[]): Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(young.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      (table[i] as Uint32Array)[j] =
        old[i] === young[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.filter(({ text }) => text)) {
    const last = result.at(-1);
    if (last?.in === stretch.in) last.text += stretch.text;
    else result.push({ ...stretch });
  }
  return result;
}
