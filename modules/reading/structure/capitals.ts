const WORD = /\S+/g;
const SMALL = /\p{Ll}/gu;
const PROBE = 60;

/** Share of the letters that must be capital: symbols such as `QĐ-TTg` and `IoT` may stand in a line of capitals. */
const MOSTLY = 0.85;

/** Whether a line is set in capitals, as titles and headings are. */
export function isCapitals(text: string): boolean {
  // Most lines are prose and long: their beginning tells.
  if (text.length > PROBE && (text.slice(0, PROBE).match(SMALL)?.length ?? 0) > PROBE / 2) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2) return false;
  const small = text.match(SMALL)?.length ?? 0;
  return capitals / (capitals + small) >= MOSTLY;
}

/**
 * Length of the run of capitals a text begins with, when ordinary text follows on the same line
 * ("KẾ HOẠCH TRIỂN KHAI … Thực hiện Quyết định"); the whole length when none follows.
 */
export function capitalsEnd(text: string): number {
  // Ordinary text begins at once in most lines.
  if (/^\p{Lu}\p{Ll}+\s\p{Ll}{2}/u.test(text)) return 0;
  const words = [...text.matchAll(WORD)].filter((word) => /\p{L}/u.test(word[0]));
  const index = words.findIndex((word, at) => isSmall(word[0]) && isSmall(words[at + 1]?.[0] ?? 'x'));
  return index < 0 ? text.length : words[index].index;
}

function isSmall(word: string): boolean {
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return small > 0 && !/[\d/]/.test(word);
}
