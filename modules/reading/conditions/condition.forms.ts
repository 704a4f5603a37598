import { beginsBody, readBody } from '../text/body-name';
import { phraseSet, Phrases } from '../text/phrases';
import type { Word } from '../text/words';
import { readAwaited } from './awaited-document';
import { between, readSource, type Reading } from './condition.source';

const HAVING = phraseSet(['có', 'đã có', 'nhận được', 'tiếp nhận', 'có các']);
const PASSIVE = phraseSet(['được', 'đã được']);
/** Acts by which a document comes to be; `names` tells that what is acted on is the document itself. */
const ACTS = new Phrases<{ names: boolean }>([
  ...['ban hành', 'ký ban hành', 'công bố', 'ký', 'phát hành'].map((act) => [act, { names: true }] as const),
  ...['phê duyệt', 'thông qua', 'chấp thuận', 'phê chuẩn', 'cho chủ trương'].map(
    (act) => [act, { names: false }] as const,
  ),
]);
const IN_FORCE = phraseSet(['có hiệu lực', 'có hiệu lực thi hành', 'có hiệu lực pháp luật']);
/** The condition whose words begin at an index: a document to have, an act to happen. */
export function readCondition(clause: string, words: Word[], index: number): Reading | null {
  return (
    readHaving(clause, words, index) ??
    readIssuing(clause, words, index) ??
    readHappening(clause, words, index)
  );
}

/** "có văn bản hướng dẫn của Bộ Nội vụ về …". */
function readHaving(clause: string, words: Word[], index: number): Reading | null {
  const having = HAVING.longest(clause, words, index);
  const awaited = having && readAwaited(clause, words, index + having.length);
  return awaited && readSource(clause, words, awaited.end, awaited.kind, null);
}

/** "Bộ Nội vụ ban hành văn bản hướng dẫn", "Thủ tướng Chính phủ phê duyệt Chương trình". */
function readIssuing(clause: string, words: Word[], index: number): Reading | null {
  if (index >= words.length || !beginsBody(clause, words, index)) return null;
  const end = readBody(clause, words, index);
  if (end === null || end >= words.length) return null;
  const verb = words[end].text.toLowerCase() === 'đã' ? end + 1 : end;
  const act = ACTS.longest(clause, words, verb) ?? HAVING.longest(clause, words, verb);
  const awaited = act && readAwaited(clause, words, verb + act.length);
  if (!awaited) return null;
  const issuer = between(clause, words, index, end);
  const approves = ACTS.longest(clause, words, verb)?.value.names === false;
  const reading = readSource(clause, words, awaited.end, approves ? null : awaited.kind, issuer);
  if (!approves) return reading;
  const object = between(clause, words, verb + (act?.length ?? 0), reading.end);
  return { ...reading, condition: { ...reading.condition, about: object } };
}

/** "Chương trình được Thủ tướng Chính phủ phê duyệt", "Nghị quyết của HĐND có hiệu lực". */
function readHappening(clause: string, words: Word[], index: number): Reading | null {
  const awaited = readAwaited(clause, words, index);
  for (let at = index; at < words.length; at += 1) {
    const force = IN_FORCE.longest(clause, words, at);
    if (force && awaited && at > index)
      return subjectOf(clause, words, index, at, at + force.length, null, true);
    const passive = PASSIVE.longest(clause, words, at);
    if (passive) {
      const act = actBehind(clause, words, at + passive.length);
      if (act) return subjectOf(clause, words, index, at, act.end, act.issuer, act.names);
      if (at === index) return null;
    }
    // "Luật … ban hành", the passive left out: the verb ends the clause.
    const bare = awaited && at > awaited.end ? ACTS.longest(clause, words, at) : null;
    if (bare && at + bare.length === words.length) {
      return subjectOf(clause, words, index, at, words.length, null, bare.value.names);
    }
    if (/,/.test(clause.slice(words[at].end, words[at + 1]?.start ?? clause.length)) && !awaited) return null;
  }
  return null;
}

/** Behind "được": who acts, if named, and the act. */
function actBehind(
  clause: string,
  words: Word[],
  index: number,
): { end: number; issuer: string | null; names: boolean } | null {
  const direct = ACTS.longest(clause, words, index);
  if (direct) return { end: index + direct.length, issuer: null, names: direct.value.names };
  const body =
    index < words.length && beginsBody(clause, words, index) ? readBody(clause, words, index) : null;
  // "cấp có thẩm quyền" is nobody in particular.
  for (let at = body ?? index + 1; at < words.length && at <= (body ?? index + 6); at += 1) {
    const act = ACTS.longest(clause, words, at);
    if (act)
      return {
        end: at + act.length,
        issuer: body ? between(clause, words, index, body) : null,
        names: act.value.names,
      };
  }
  return null;
}

/** The condition of a subject that is approved, issued or comes into force. */
function subjectOf(
  clause: string,
  words: Word[],
  index: number,
  until: number,
  end: number,
  issuer: string | null,
  names: boolean,
): Reading {
  const awaited = until > index ? readAwaited(clause, words, index) : null;
  const subject = until > index ? between(clause, words, index, until) : null;
  if (!awaited || !names || awaited.kind === null)
    return { end, condition: { documentKind: null, issuer, about: subject } };
  const source = readSource(clause, words, awaited.end, awaited.kind, issuer);
  const rest =
    source.end < until && source.condition.issuer === issuer
      ? between(clause, words, awaited.end, until)
      : null;
  return {
    end,
    condition: {
      documentKind: awaited.kind,
      issuer: source.condition.issuer,
      about: rest ?? source.condition.about,
    },
  };
}
