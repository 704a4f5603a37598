const COMBINING = /[\u0300-\u036f]/g;

/** Text without case and diacritics, for finding: "Sở Nội vụ" → "so noi vu". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(COMBINING, '').toLowerCase().replaceAll('đ', 'd');
}

/** Whether every word of the question stands in the text, with or without diacritics. */
export function matches(text: string, question: string): boolean {
  const where = fold(text);
  return fold(question)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
