/** Halves of surrogate pairs, and controls but tab and line ends. */
const UNFIT = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/**
 * Text that every database gives back as it was put in: SQLite changes half a surrogate pair to another character and
 * cuts functions short at a NUL, and a hash over what was put in would not stand.
 */
export function storableText(text: string): string {
  return text.replace(UNFIT, '');
}
