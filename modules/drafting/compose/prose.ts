/** `2026-04-05` in a sentence: `05/4/2026`; day and the months 1 and 2 with a leading 0, as in the head. */
export function proseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** A count in a sentence: under 10 with a leading 0. */
export function proseCount(count: number): string {
  return String(count).padStart(2, '0');
}

export function lowerFirst(text: string): string {
  // Names in capitals stay as they are.
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

/** The letters points are counted by in Vietnamese: a, b, c, d, đ, e, g. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

export function letterOf(index: number): string {
  return LETTERS[index] ?? String(index + 1);
}
