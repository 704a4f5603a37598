import { remembering } from './remember';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The key of one syllable by which words are compared with their tone: lower case, the tone mark at the end ("hoá" and
 * "hóa" are one), y after a consonant as i ("quý" and "quí", "kỳ" and "kì" are one).
 */
export const syllableKey: (syllable: string) => string = remembering((syllable) => {
  let tone = '';
  const base = syllable
    .normalize('NFD')
    .replace(TONES, (mark) => ((tone = mark), ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(qu|[bcdđghklmnprstvx]{1,2})y$/, '$1i');
  return base + tone;
});
