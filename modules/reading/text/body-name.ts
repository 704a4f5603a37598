import { BODY_HEADS, FIELDS, LEVELS, LOCAL_BODIES, NATIONAL_BODIES, POSITIONS } from './body-lexicon';
import { DOCUMENT_KIND_PHRASES } from './document-kinds';
import { NAME_STOPS } from './name-stops';
import { joined, Phrases, phraseSet } from './phrases';
import { PROVINCES } from './provinces';
import { syllableKey } from './syllable';
import { isAllCaps, isCapital, type Word } from './words';

const withName = (names: string[]) => new Phrases(names.map((name) => [name, name] as const));

const NATIONAL = withName(NATIONAL_BODIES);
const FIELD = withName(FIELDS);
const LOCAL = withName(LOCAL_BODIES);
const HEAD = withName(BODY_HEADS);
const POSITION = withName(POSITIONS);
const LEVEL = phraseSet(LEVELS);
const PROVINCE = phraseSet(PROVINCES);
const STOP = phraseSet(NAME_STOPS);
const AND = syllableKey('và');

/** "Tỉnh ủy", "Thành đoàn": the level is part of the name. */
const PARTY = /^(?:ủy|uỷ|đoàn|hội)$/iu;
/** Offices listed in front of one body. */
const MOST_OFFICES = 4;
/** No name of a body is longer than this many syllables. */
const LONGEST_NAME = 24;
/** Small syllables that may follow one capital inside a name ("Kiểm soát thủ tục hành chính"). */
const SMALL_RUN = 5;

/** Whether a body or the office of a person begins at a word; small letters only count for whole known names. */
export function beginsBody(text: string, words: Word[], index: number): boolean {
  const known = NATIONAL.longest(text, words, index) ?? LOCAL.longest(text, words, index);
  if (known) return true;
  if (!isCapital(words[index].text)) return false;
  return Boolean(HEAD.longest(text, words, index) ?? POSITION.longest(text, words, index));
}

/** Whether a word (or the phrase it begins) cannot belong to a name. */
export function endsName(text: string, words: Word[], index: number): boolean {
  const stop = STOP.longest(text, words, index);
  if (!stop) return false;
  const word = words[index];
  return (
    !isCapital(word.text) || isAllCaps(word.text) || (stop.length > 1 && !isCapital(words[index + 1].text))
  );
}

/**
 * Reads the name of a body (with the office of its head in front, if any) that begins at a word.
 * Returns the index behind its last word, or null when no body begins there.
 */
export function readBody(text: string, words: Word[], index: number): number | null {
  return readNested(text, words, index, 0);
}

function readNested(text: string, words: Word[], index: number, depth: number): number | null {
  // "TƯ" is the Central Committee, "Tư" the beginning of another word.
  if (words[index].text === 'TƯ') return index + 1;
  const position = POSITION.longest(text, words, index);
  const national = NATIONAL.longest(text, words, index);
  if (national && national.length >= (position?.length ?? 0)) return index + national.length;
  if (position && isCapital(words[index].text))
    return readOffice(text, words, index + position.length, depth);
  const local = LOCAL.longest(text, words, index);
  if (local) {
    const after = index + local.length;
    // "Đảng ủy UBND tỉnh": the Party committee of another body.
    const of =
      local.value === 'Đảng ủy' && depth < MOST_OFFICES && follows(text, words, after) ? after : null;
    const nested = of !== null && beginsBody(text, words, of) ? readNested(text, words, of, depth + 1) : null;
    return nested ?? readPlace(text, words, after);
  }
  const head = HEAD.longest(text, words, index);
  if (!head || !isCapital(words[index].text)) return null;
  const after = index + head.length;
  if (head.value === 'Bộ' || head.value === 'Sở') {
    const field = FIELD.longest(text, words, after);
    if (field) return readPlace(text, words, after + field.length);
  }
  const end = readWords(text, words, after);
  return end > after || head.length > 1 || isAllCaps(words[index].text) ? end : null;
}

/** Behind an office: further offices ("Bộ trưởng, Chủ nhiệm …") and the body; the office alone when none follows. */
function readOffice(text: string, words: Word[], index: number, depth: number): number {
  if (depth > MOST_OFFICES) return index;
  if (index >= words.length || !joined(text, words[index - 1], words[index])) return index;
  if (STOP.longest(text, words, index) && !isCapital(words[index].text)) return index;
  if (
    /,/.test(text.slice(words[index - 1].end, words[index].start)) &&
    !POSITION.longest(text, words, index)
  ) {
    return index;
  }
  const body = readNested(text, words, index, depth + 1);
  if (body !== null) return body;
  // "Hiệu trưởng Trường", "Giám đốc Sở": the kind of body is named, the body itself is not.
  const head = isCapital(words[index].text) ? HEAD.longest(text, words, index) : null;
  return index + (head?.length ?? 0);
}

/** Behind a body that a level or place may complete. */
function readPlace(text: string, words: Word[], index: number): number {
  let end = index;
  const level = follows(text, words, end) ? LEVEL.longest(text, words, end) : null;
  if (level) end += level.length;
  const province = follows(text, words, end) ? PROVINCE.longest(text, words, end) : null;
  if (province) return end + province.length;
  // What follows "tỉnh" and is no province is the name of a person: "Chủ tịch UBND tỉnh Lê Văn A".
  if (level && words[end - 1].text.toLowerCase() === 'tỉnh') return end;
  for (let taken = 0; taken < 4 && follows(text, words, end); taken += 1) {
    const word = words[end];
    if (!isCapital(word.text) || endsName(text, words, end) || beginsBody(text, words, end)) break;
    if (/^(?:Các|Những)$/u.test(word.text)) break;
    if (DOCUMENT_KIND_PHRASES.longest(text, words, end)) break;
    end += 1;
  }
  return end;
}

/** The further words of a name that is in no list. */
function readWords(text: string, words: Word[], index: number): number {
  let end = index;
  let small = 0;
  while (end - index < LONGEST_NAME && follows(text, words, end)) {
    const word = words[end];
    if (word.key === AND) {
      if (!continuesAfterAnd(text, words, end + 1)) break;
    } else if (endsName(text, words, end) && (end > index || !isCapital(word.text))) break;
    const level = PARTY.test(words[end + 1]?.text ?? '') ? null : LEVEL.longest(text, words, end);
    if (level && !isCapital(words[end + level.length]?.text ?? '')) return end + level.length;
    small = isCapital(word.text) ? 0 : small + 1;
    if (small > SMALL_RUN) return end - small + 2;
    end += 1;
  }
  return end;
}

function continuesAfterAnd(text: string, words: Word[], index: number): boolean {
  if (!follows(text, words, index) || !isCapital(words[index].text)) return false;
  return !beginsBody(text, words, index) && !DOCUMENT_KIND_PHRASES.longest(text, words, index);
}

/** Whether a word stands behind its neighbour with nothing but a space, or a dash with spaces, between. */
function follows(text: string, words: Word[], index: number): boolean {
  if (index >= words.length || index === 0) return false;
  const gap = text.slice(words[index - 1].end, words[index].start);
  return (
    gap.length <= 4 && (/^\s*(?:[-–]\s*)?$/.test(gap) || (gap[0] === '.' && words[index - 1].key === 'tp'))
  );
}

/** The end of a name that is in the lists as a whole ("Văn phòng Chính phủ", "Bộ Kế hoạch và Đầu tư"); null for any other. */
export function readKnownBody(text: string, words: Word[], index: number): number | null {
  const national = NATIONAL.longest(text, words, index);
  if (national) return index + national.length;
  const local = LOCAL.longest(text, words, index);
  if (local) return readPlace(text, words, index + local.length);
  const head = /^(?:Bộ|Sở|sở|bộ)$/u.test(words[index].text) ? FIELD.longest(text, words, index + 1) : null;
  return head && readPlace(text, words, index + 1 + head.length);
}

/** Number of words that name the office of a person at a word ("Chánh Văn phòng", "Giám đốc"); 0 when none does. */
export function officeLength(text: string, words: Word[], index: number): number {
  return POSITION.longest(text, words, index)?.length ?? 0;
}

/** The end of a field of the state at a word ("Nội vụ", "Kế hoạch và Đầu tư"); null when none stands there. */
export function readField(text: string, words: Word[], index: number): number | null {
  const field = FIELD.longest(text, words, index);
  return field && index + field.length;
}
