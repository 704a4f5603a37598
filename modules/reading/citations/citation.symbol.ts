import { fold } from '../text/normalize';

/** The key by which symbols are compared: no spaces, no case, Đ as D, no leading zeros. */
export function symbolKey(symbol: string): string {
  return fold(symbol)
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}
