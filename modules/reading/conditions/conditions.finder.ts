import { squash } from '../text/normalize';
import { wordsOf, type Word } from '../text/words';
import type { Condition } from '../types';
import { readCondition } from './condition.forms';

/** "sau khi", "ngay sau khi", "khi"; not "trong khi", "kể từ khi", "nếu … khi". */
const OPENING = /(?<![\p{L}])(?:ngay\s{1,3})?(?:(?:sau|chỉ|đến)\s{1,3})?khi(?![\p{L}])/giu;
const NO_OPENING = /(?:trong|kể từ|từ|một|trước|mỗi|những|đôi)\s{1,3}$/iu;
/** No condition is longer, in characters. */
const REACH = 420;

/**
 * The documents (or their approval) a task must wait for, as its prose or deadline says: "sau khi có văn bản hướng dẫn của Bộ
 * Nội vụ". What is no document ("khi có phát sinh", "sau khi hoàn thành") and the plan itself ("Kế hoạch này") are none.
 */
export function findConditions(text: string): Condition[] {
  const plain = text.normalize('NFC');
  const found: Condition[] = [];
  let done = 0;
  for (const opening of plain.matchAll(OPENING)) {
    const behind = opening.index + opening[0].length;
    if (opening.index < done || NO_OPENING.test(plain.slice(Math.max(0, opening.index - 12), opening.index)))
      continue;
    const clause = plain.slice(behind, clauseEnd(plain, behind));
    const words = wordsOf(clause);
    let reading = readCondition(clause, words, 0);
    let from = opening.index;
    while (reading) {
      const stop = behind + words[reading.end - 1].end;
      if (!ownDocument(plain.slice(from, stop + 8)))
        found.push({ text: squash(plain.slice(from, stop)), ...reading.condition });
      done = stop;
      const next = conjunct(clause, words, reading.end);
      if (next === null) break;
      from = behind + words[next].start;
      reading = readCondition(clause, words, next);
    }
  }
  return found;
}

function clauseEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + REACH);
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const mark = text[at];
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    const ends =
      depth < 0 || /[;\n\t]/.test(mark) || (mark === '.' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2)));
    if (ends) return at;
  }
  return limit;
}

/** "và có văn bản hướng dẫn …": a second condition behind the first. */
function conjunct(clause: string, words: Word[], index: number): number | null {
  const word = words[index];
  if (!word || !/^\s?,?\s{0,3}$/.test(clause.slice(words[index - 1].end, word.start))) return null;
  if (!/^(?:và|đồng thời)$/iu.test(word.text) || index + 1 >= words.length) return null;
  return /^(?:sau|khi)$/iu.test(words[index + 1].text) ? null : index + 1;
}

/** "Kế hoạch này": the plan waits for nothing but itself. */
function ownDocument(text: string): boolean {
  return /(?<![\p{L}])này(?![\p{L}])/iu.test(text);
}
