const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [weight, digits] of ROMAN) {
    while (rest >= weight) {
      text += digits;
      rest -= weight;
    }
  }
  return text;
}

/** Word's letters: a … z, aa, bb, … */
function letter(value: number): string {
  const index = (value - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.floor((value - 1) / 26) + 1);
}

/** A list number as `w:numFmt` (ECMA-376, 17.18.59) shows it; formats of other scripts fall back to digits. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (value < 1 || value > 3999) return String(value);
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'lowerLetter') return letter(value);
  if (format === 'upperLetter') return letter(value).toUpperCase();
  return String(value);
}

const PLUS = /^[+]$/;

/** A bullet as a typed list has it: symbol-font glyphs, dots and dashes are all "-"; "+" marks the level below. */
export function formatBullet(text: string): string {
  return PLUS.test(text.trim()) ? '+' : '-';
}
