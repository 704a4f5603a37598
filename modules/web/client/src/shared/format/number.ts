/** A canonical decimal as people write it: `-1234.5` → `-1.234,5`; null stays an empty text. */
export function showNumber(canonical: string | null | undefined): string {
  if (!canonical) return '';
  const [whole, fraction] = canonical.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}
