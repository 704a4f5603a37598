const DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const WELL_FORMED = /^(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Value of a roman numeral up to 399 ("IV" is 4, either case); null for anything else. */
export function romanValue(text: string): number | null {
  const numeral = text.toUpperCase();
  if (!WELL_FORMED.test(numeral)) return null;
  let value = 0;
  for (let i = 0; i < numeral.length; i += 1) {
    const digit = DIGITS[numeral[i]];
    value += digit < (DIGITS[numeral[i + 1]] ?? 0) ? -digit : digit;
  }
  return value;
}
