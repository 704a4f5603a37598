import { officeLength, readField, readKnownBody } from '../text/body-name';
import { isCapital, wordsOf, type Word } from '../text/words';
import { mayBeginCollective, readCollective, relatedLength } from './collective';
import type { Target, UnitIndex } from './unit.index';
import { nameTokens, tokensOfName, type NameToken } from './unit.tokens';

/** A name at a word of a phrase. */
export interface Named extends Target {
  /** Index behind the last word. */
  end: number;
  /** The catalogue (or a list of the state's bodies) has it, or it is an open phrase: nothing of the name is left out. */
  complete: boolean;
}

const NOBODY: Target = { unit: null, group: null };
const LOWER_LEVEL = /^(?:cấp|xã|phường|huyện|quận|thị|đặc)$/u;
/** Marks no name goes across. */
const STRONG = /[;:()[\]{}!?“”"]|\.\s|\n\s*[-+•*]/;

/** A text prepared for reading names in it. */
export class Phrase {
  readonly words: Word[];
  private readonly tokens: NameToken[];
  private readonly firstToken: number[];
  /** Index of the first word behind which a strong mark stands, for each word. */
  private readonly runEnd: number[];

  constructor(
    readonly text: string,
    private readonly index: UnitIndex,
  ) {
    this.words = wordsOf(text);
    this.tokens = nameTokens(this.words);
    this.firstToken = [];
    for (let word = 0, token = 0; word < this.words.length; word += 1) {
      this.firstToken.push(token);
      while (this.tokens[token]?.word === word) token += 1;
    }
    this.runEnd = this.words.map(() => this.words.length);
    for (let word = this.words.length - 2; word >= 0; word -= 1) {
      this.runEnd[word] = STRONG.test(this.gap(word + 1)) ? word + 1 : this.runEnd[word + 1];
    }
  }

  /** The text between a word and the one before it. */
  gap(word: number): string {
    return this.text.slice(
      word > 0 ? this.words[word - 1].end : 0,
      this.words[word]?.start ?? this.text.length,
    );
  }

  /** Whether a name or a collective can begin at a word; a quick test for running prose. */
  mayBegin(word: number): boolean {
    if (isCapital(this.words[word].text) || mayBeginCollective(this.words[word])) return true;
    const token = this.tokens[this.firstToken[word]];
    return token?.word === word && this.index.beginsWith(token);
  }

  /** The whole name that begins at a word: of the catalogue, of a collective, or of a known body; null when none does. */
  named(word: number): Named | null {
    const listed = this.listed(word);
    const collective = readCollective(this.text, this.words, word);
    const unit = this.byOffice(word, listed);
    const related = unit?.group ? relatedLength(this.text, this.words, unit.end) : 0;
    if (unit && related) return { ...NOBODY, end: unit.end + related, complete: true };
    if (collective && !collective.sharedHeads.length && collective.end >= (unit?.end ?? 0)) {
      const group = collective.signature === null ? null : this.index.groupOf(collective.signature);
      if (collective.end > (unit?.end ?? 0) || group)
        return { unit: null, group, end: collective.end, complete: true };
    }
    if (unit) return unit;
    const body = readKnownBody(this.text, this.words, word);
    return body === null ? null : { ...NOBODY, end: body, complete: true };
  }

  /** The heads shared by the names behind a word ("các Sở: …"), with the index of the first name. */
  shared(word: number): { heads: string[]; first: number } | null {
    const collective = readCollective(this.text, this.words, word);
    return collective?.sharedHeads.length ? { heads: collective.sharedHeads, first: collective.end } : null;
  }

  /** The name at a word with the first of the heads that makes one; a field of the state ("Nội vụ") without a catalogue too. */
  underHead(word: number, heads: string[]): Named | null {
    for (const head of heads) {
      const named = this.listed(word, head);
      if (named) return named;
    }
    const field = heads.some((head) => /^(?:sở|bộ)$/iu.test(head))
      ? readField(this.text, this.words, word)
      : null;
    return field === null ? null : { ...NOBODY, end: field, complete: true };
  }

  /** The catalogue's name at a word, with a head put in front ("Nội vụ" behind "các Sở:"). */
  listed(word: number, head = ''): Named | null {
    const opening = head ? tokensOfName(head) : [];
    const first = this.firstToken[word];
    if (this.tokens[first]?.word !== word) return null;
    const run = this.tokens.slice(first, Math.min(first + 40, this.tokenAt(this.runEnd[word])));
    const match = this.index.longest([...opening, ...run]);
    if (!match || match.length <= opening.length) return null;
    const last = first + match.length - opening.length - 1;
    const end = this.tokens[last].word + 1;
    // Half an abbreviation is no name.
    if (this.tokens[last + 1]?.word === end - 1) return null;
    // "Công an xã" is not the province's.
    if (
      match.unit &&
      end < this.words.length &&
      /^\s{1,3}$/.test(this.gap(end)) &&
      LOWER_LEVEL.test(this.words[end].text)
    )
      return null;
    return { unit: match.unit, group: match.group, end, complete: true };
  }

  /** The name that the words from one to another spell out with abbreviations. */
  abbreviated(from: number, to: number): Target | null {
    return this.index.abbreviated(this.tokens.slice(this.tokenAt(from), this.tokenAt(to)));
  }

  private tokenAt(word: number): number {
    return this.firstToken[word] ?? this.tokens.length;
  }

  /** The person at the head of a unit stands for it: "Giám đốc Sở …", "Chánh Văn phòng UBND tỉnh". */
  private byOffice(word: number, listed: Named | null, depth = 0): Named | null {
    if (listed || depth > 2) return listed;
    const office = officeLength(this.text, this.words, word);
    // The office may hold the head of the unit's own name: "Chánh Văn phòng UBND tỉnh", "Tổng Thanh tra Chính phủ".
    for (let behind = word + 1; behind <= word + office && behind < this.runEnd[word]; behind += 1) {
      const unit = this.listed(behind) ?? this.byOffice(behind, null, depth + 1);
      if (unit) return unit;
    }
    return null;
  }
}
