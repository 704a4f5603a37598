/** Trims white space and the given marks at both ends, in linear time (a pattern anchored at the end would not be). */
export function trimMarks(text: string, marks = '.,;:'): string {
  const start = skipMarks(text, marks);
  let end = text.length;
  while (end > start && isMark(text[end - 1], marks)) end -= 1;
  return text.slice(start, end);
}

/** Length of the text without white space and the given marks at its end. */
export function endWithoutMarks(text: string, marks = '.,;:'): number {
  let end = text.length;
  while (end > 0 && isMark(text[end - 1], marks)) end -= 1;
  return end;
}

/** Number of characters at the beginning that are white space or one of the marks. */
export function skipMarks(text: string, marks = ''): number {
  let start = 0;
  while (start < text.length && isMark(text[start], marks)) start += 1;
  return start;
}

function isMark(character: string, marks: string): boolean {
  return marks.includes(character) || character.trim() === '';
}
