import type { Power } from '../sign-off.words';

/** A power as registers write it in front of a position; null for the head himself. */
export function signingPower(power: Power): string | null {
  if (power === 'none') return null;
  return power
    .split('-')
    .map((word) => `${word}.`)
    .join(' ');
}
