import { isCapital, type Word } from '../text/words';
import { ALL, COMMITTEE, NOUN, PERSONS, RELATED, TAIL, type NounClass } from './collective-words';

/** No list of nouns is longer. */
const MOST_NOUNS = 14;

/** "Các sở, ban, ngành tỉnh", "UBND các xã, phường", "các cơ quan, đơn vị có liên quan". */
export interface Collective {
  /** Index behind the last word. */
  end: number;
  /** Nouns in a fixed order, by which two wordings are compared; null for an open phrase. */
  signature: string | null;
  /** "liên quan": who is meant is left open. */
  open: boolean;
  /** Heads that the names behind share: "sở" in "các Sở: Nội vụ, Tài chính", "xã" and "phường" in "UBND các xã, phường: …". */
  sharedHeads: string[];
}

/** Reads a collective phrase that begins at a word; null when none does. */
export function readCollective(text: string, words: Word[], index: number): Collective | null {
  let at = index + (PERSONS.longest(text, words, index)?.length ?? 0);
  if (at > index && at >= words.length) return null;
  const committee = COMMITTEE.longest(text, words, at);
  if (committee) at += committee.length;
  const all = at < words.length ? ALL.longest(text, words, at) : null;
  if (all) at += all.length;
  const nouns: string[] = [];
  let kind: NounClass | null = null;
  let end = at;
  for (let next = at; next < words.length && nouns.length < MOST_NOUNS;) {
    const match = NOUN.longest(text, words, next);
    if (!match || (kind !== null && !continues(kind, match.value.kind, committee !== null))) break;
    const proper = isProper(text, words, next + match.length);
    if (proper) {
      const shared = nouns.length === 0 && all !== null && match.value.kind !== 'any';
      if (
        !shared &&
        all &&
        text
          .slice(words[next + match.length - 1].end, words[next + match.length].start)
          .trimStart()
          .startsWith(':')
      ) {
        nouns.push(match.value.noun);
        end = next + match.length;
      }
      if (!shared) break;
      const sharedHeads = headsOf([match.value.noun], committee !== null);
      return { end: next + match.length, signature: null, open: false, sharedHeads };
    }
    nouns.push(match.value.noun);
    kind = match.value.kind === 'any' && kind !== null ? kind : match.value.kind;
    end = next + match.length;
    next = nextListed(text, words, end);
    if (next < 0) break;
  }
  if (!nouns.length || (!all && !committee && nouns.length < 2 && !RELATED.longest(text, words, end)))
    return null;
  if (committee && !all && nouns.length < 2 && !/^cấp/.test(nouns[0])) return null;
  const tail = readTail(text, words, end);
  const signature = tail.open ? null : signatureOf(nouns, committee?.value ?? '');
  const listed =
    all &&
    tail.end < words.length &&
    /^\s?:\s{0,3}$/.test(text.slice(words[tail.end - 1].end, words[tail.end].start));
  const sharedHeads = listed ? headsOf(nouns, committee !== null) : [];
  return { end: tail.end, signature, open: tail.open, sharedHeads };
}

function headsOf(nouns: string[], committee: boolean): string[] {
  return nouns.map((noun) => `${committee ? 'UBND ' : ''}${noun}`);
}

/** Number of words of "liên quan" and the like at a word; 0 when something else stands there. */
export function relatedLength(text: string, words: Word[], index: number): number {
  return index < words.length ? (RELATED.longest(text, words, index)?.length ?? 0) : 0;
}

/** Whether a collective phrase can begin with a word. */
export function mayBeginCollective(word: Word): boolean {
  return [ALL, NOUN, COMMITTEE, PERSONS].some((phrases) => phrases.beginsWith(word));
}

/** The comparison key of a collective phrase that is the whole text; null when it is none. */
export function collectiveSignature(text: string, words: Word[]): string | null {
  const read = words.length ? readCollective(text, words, 0) : null;
  return read && read.end === words.length ? read.signature : null;
}

/** Whether nouns of two classes stand in one phrase: "sở, ngành, đơn vị" do, "sở, ngành, xã" are two. */
function continues(kind: NounClass, next: NounClass, committee: boolean): boolean {
  if (kind === next) return true;
  if (committee) return false;
  return (kind === 'province' && next === 'any') || (kind === 'any' && next === 'province');
}

/** The next word of the list behind a noun ("sở, ban", "xã và phường"); -1 when the list ends. */
function nextListed(text: string, words: Word[], end: number): number {
  const next = words[end];
  if (!next) return -1;
  const gap = text.slice(words[end - 1].end, next.start);
  // "các sở ngành", "UBND xã phường": the comma left out.
  const bare = [LOCAL_NOUN, STATE_NOUN].some(
    (noun) => noun.test(words[end - 1].text) && noun.test(next.text),
  );
  if (bare && /^\s{1,3}$/.test(gap)) return end;
  if (/^\s?[,/\-–]\s{0,3}$/.test(gap)) return /^(?:và|va)$/iu.test(next.text) ? end + 1 : end;
  return /^\s{1,3}$/.test(gap) && /^(?:và|hoặc)$/iu.test(next.text) && end + 1 < words.length ? end + 1 : -1;
}

const LOCAL_NOUN = /^(?:xã|phường)$/iu;
const STATE_NOUN = /^(?:sở|ban|ngành)$/iu;

/** A name follows: "các Sở: Nội vụ", "các xã Mường Kim". */
function isProper(text: string, words: Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  const gap = text.slice(words[index - 1].end, word.start);
  if (/^\s?:\s{0,3}$/.test(gap)) return true;
  return (
    /^\s{1,3}$/.test(gap) &&
    isCapital(word.text) &&
    !NOUN.longest(text, [...words.slice(index, index + 4)], 0) &&
    !/^(?:tỉnh|thành|tp|ubnd|các|trung)$/iu.test(word.text)
  );
}

function readTail(text: string, words: Word[], index: number): { end: number; open: boolean } {
  let end = index;
  let open = false;
  for (let round = 0; round < 3; round += 1) {
    const word = words[end];
    if (!word || !/^\s{1,3}$/.test(text.slice(words[end - 1].end, word.start))) break;
    const related = RELATED.longest(text, words, end);
    const place = related ? null : TAIL.longest(text, words, end);
    if (!related && !place) break;
    open ||= related !== null;
    end += (related ?? place)?.length ?? 0;
    while (
      place &&
      words[end] &&
      isCapital(words[end].text) &&
      /^\s?$/.test(text.slice(words[end - 1].end, words[end].start)) &&
      !startsOther(words[end].text)
    )
      end += 1;
  }
  return { end, open };
}

/** Behind "tỉnh" or "Thành phố" a capital is part of its name, unless another body begins. */
function startsOther(word: string): boolean {
  return /^(?:Sở|Các|Bộ|Ủy|Uỷ|UBND|HĐND|Hội|Ban|Công|Văn|Viện|Trung|Trường|Báo|Đài|Liên|Mặt|Thanh|Đoàn)$/u.test(
    word,
  );
}

/** Spelling aside: "ban" is often left out beside sở and ngành, "đặc khu" and "thị trấn" beside xã and phường. */
function signatureOf(nouns: string[], committee: string): string | null {
  const set = new Set(
    nouns.map((noun) =>
      noun.startsWith('tổ chức chính trị') || noun === 'tổ chức đoàn thể' ? 'đoàn thể' : noun,
    ),
  );
  if (set.has('sở') && set.has('ngành')) set.delete('ban');
  if (set.has('cấp xã') || (set.has('xã') && set.has('phường'))) {
    for (const noun of ['xã', 'phường', 'đặc khu', 'thị trấn', 'cấp xã']) set.delete(noun);
    set.add('xã, phường');
  }
  const listed = [...set].sort().join('|');
  return committee + listed;
}
