/** Results remembered at most; Vietnamese has some ten thousand syllables. */
const MOST = 20_000;
/** Longer inputs are computed each time. */
const LONGEST = 24;

/** A pure function of a short text that remembers its results. */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= MOST) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
