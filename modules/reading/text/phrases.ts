import { syllableKey } from './syllable';
import type { Word } from './words';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

/** What may stand between two words of one phrase: spaces, a line break, one comma, dash or ampersand. */
const INSIDE = /^\s{0,4}(?:[,\-–&]\s{0,4})?$/;

/** Whether two neighbouring words can belong to one phrase. */
export function joined(text: string, left: Word, right: Word): boolean {
  return right.start - left.end <= 8 && INSIDE.test(text.slice(left.end, right.start));
}

/** A set of fixed phrases with values, matched word by word regardless of case, place of the tone mark and punctuation. */
export class Phrases<T> {
  private readonly root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.add(phrase, value);
  }

  private add(phrase: string, value: T): void {
    let node = this.root;
    for (const syllable of phrase.match(/[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{M}\p{N}]+)*/gu) ?? []) {
      const key = syllableKey(syllable);
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map() }));
      node = next;
    }
    node.value = value;
  }

  /** Whether any phrase begins with a word. */
  beginsWith(word: Word): boolean {
    return this.root.next.has(word.key);
  }

  /** The longest phrase that begins at `words[index]`: how many words it takes, and its value. */
  longest(text: string, words: Word[], index: number): { length: number; value: T } | null {
    let node: Node<T> | undefined = this.root;
    let best: { length: number; value: T } | null = null;
    for (let i = index; i < words.length; i += 1) {
      if (i > index && !joined(text, words[i - 1], words[i])) break;
      node = node.next.get(words[i].key);
      if (!node) break;
      if (node.value !== undefined) best = { length: i - index + 1, value: node.value };
    }
    return best;
  }

  /** The longest phrase that ends with `words[last]`. */
  longestEnding(text: string, words: Word[], last: number, most = 8): { length: number; value: T } | null {
    for (let first = Math.max(0, last - most + 1); first <= last; first += 1) {
      const match = this.exact(text, words, first, last);
      if (match) return match;
    }
    return null;
  }

  private exact(
    text: string,
    words: Word[],
    first: number,
    last: number,
  ): { length: number; value: T } | null {
    const match = this.longest(text, words.slice(first, last + 1), 0);
    return match && match.length === last - first + 1 ? match : null;
  }
}

/** Phrases without values. */
export function phraseSet(phrases: Iterable<string>): Phrases<true> {
  return new Phrases([...phrases].map((phrase) => [phrase, true] as const));
}
