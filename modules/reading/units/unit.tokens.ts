import { fold } from '../text/normalize';
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
  return words.flatMap((word, index) => tokensOf(word, index));
}

/** The tokens of one name. */
export function tokensOfName(name: string): NameToken[] {
  return nameTokens(wordsOf(name.normalize('NFC')));
}

function tokensOf({ text }: Word, word: number): NameToken[] {
  const expansion = EXPANSIONS[text];
  if (expansion)
    return expansion.split(' ').map((key) => ({ key: plain(key), tone: plain(key), initials: null, word }));
  if (/^(?:và|va)$/iu.test(text)) return [];
  return text.split('&').map((part) => {
    const key = plain(fold(part));
    const short = isAllCaps(part) && /^\p{Lu}+$/u.test(part);
    return { key, tone: syllableKey(part), initials: short ? plain(fold(part)) : null, word };
  });
}

/** "kỹ" and "kĩ", "quý" and "quí". */
function plain(key: string): string {
  return key.replace(/y/g, 'i');
}
