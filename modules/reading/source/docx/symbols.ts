/** Glyphs of Wingdings and Symbol that official documents use; `w:sym` gives their code in the private area. */
const GLYPHS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0xfc: '✓',
    0xfe: '☑',
    0xfd: '☒',
    0xa8: '□',
    0x6f: '□',
    0x71: '□',
    0xa7: '▪',
    0xd8: '➢',
    0xe0: '→',
  },
  symbol: { 0xb7: '•', 0xb1: '±', 0xb3: '≥', 0xa3: '≤', 0xb0: '°', 0xb4: '×', 0xae: '→', 0x2d: '-' },
};
const PRIVATE_AREA = 0xf000;

/** Text of a `w:sym`: a known glyph, an ordinary character, or nothing for a mere decoration. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return '';
  const glyphs = GLYPHS[(font ?? '').toLowerCase().split(' ')[0]];
  const known = glyphs?.[value & 0xff];
  if (known) return known;
  return value < PRIVATE_AREA && !glyphs ? String.fromCharCode(value) : '';
}
