const LABEL =
  /^(?:\d{1,4}(?:\.\d{1,3}){0,4}[a-zđ]?|[IVXLC]{1,7}(?:\.\d{1,2}){0,3}|[A-ZĐ]|[a-zđ]\d{0,2}|Bước \d+|[-–+•*])[.)/:]?$/u;

/** Whether a text is a mark as label columns hold it: "1.", "5.1.2", "II", "a)", "-". */
export function isLabelText(text: string): boolean {
  return LABEL.test(text);
}

/** The mark without closing punctuation. */
export function bareLabel(text: string): string {
  return text.replace(/[.)/:]+$/, '') || text;
}
