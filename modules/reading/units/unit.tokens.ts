import { fold } from '../text/normalize';
import { remembering } from '../text/remember';
import { syllableKey } from '../text/syllable';
import { isAllCaps, wordsOf, type Word } from '../text/words';

/** One syllable of a name, or an abbreviation of several. */
export interface NameToken {
  /** Folded, y as i. */
  key: string;
  /** With tone, to tell apart names that only tones tell apart. */
  tone: string;
  /** Folded small letters of an abbreviation ("khcn"), null for a syllable. */
  initials: string | null;
  /** Index of the word it is part of. */
  word: number;
}

/** Abbreviations that stand for the same words everywhere. */
const EXPANSIONS: Record<string, string> = {
  UBND: 'uy ban nhan dan',
  HĐND: 'hoi dong nhan dan',
  TP: 'thanh pho',
  TW: 'trung uong',
  TƯ: 'trung uong',
};

/** The tokens of a text's words; "và" and punctuation do not count in names. */
export function nameTokens(words: Word[]): NameToken[] {
  const tokens: NameToken[] = [];
  words.forEach(({ text }, word) => {
    for (const { key, tone, initials } of partsOf(text)) tokens.push({ key, tone, initials, word });
  });
  return tokens;
}

/** The tokens of one name. */
export function tokensOfName(name: string): NameToken[] {
  return nameTokens(wordsOf(name.normalize('NFC')));
}

const partsOf = remembering((text: string): Omit<NameToken, 'word'>[] => {
  const expansion = EXPANSIONS[text];
  if (expansion)
    return expansion.split(' ').map((key) => ({ key: plain(key), tone: plain(key), initials: null }));
  if (/^(?:và|va)$/iu.test(text)) return [];
  return text.split('&').map((part) => {
    const key = plain(fold(part));
    const short = isAllCaps(part) && /^\p{Lu}+$/u.test(part);
    return { key, tone: syllableKey(part), initials: short ? plain(fold(part)) : null };
  });
});

/** "kỹ" and "kĩ", "quý" and "quí". */
function plain(key: string): string {
  return key.replace(/y/g, 'i');
}
