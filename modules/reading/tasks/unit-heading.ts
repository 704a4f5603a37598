import type { OutlineNode } from '../structure/outline';
import { fold } from '../text/normalize';
import type { FieldText } from '../tables/task-row';
import { fieldAt } from './source-field';
import { namesOnlyUnits, readSubject } from './subject';
import { startsWithVerb } from './verbs';

const REQUEST = /^(?:\s*(?:giao|đề nghị|yêu cầu|đối với|trách nhiệm của)\s*:?\s+)+/iu;
const ASIDE = /\s*\([^)]*\)\s*:?\s*$/u;
const COLLECTIVE = /^(?:các|những|một số)\s/iu;
const MAX_RUN_IN = 200;
const MIN_SENTENCE = 60;

/**
 * The units a heading names, to whom everything under it is given: "1. Sở Tài chính", "2. Giao Sở Nội vụ:",
 * "3. Sở Y tế chủ trì, có trách nhiệm:"; null for a heading that names a theme.
 */
export function headedUnit(node: OutlineNode, text: string): FieldText | null {
  if (!node.children.length) return null;
  const { textStart, end } = node.passage;
  const raw = text.slice(textStart, end);
  const whole = nameIn(raw, textStart, text);
  if (whole) return whole;
  if (!raw.trimEnd().endsWith(':')) return null;
  const subject = readSubject(raw);
  return subject && fieldAt(text, textStart + subject.units.start, textStart + subject.units.end);
}

/** The units before the colon of "Sở Tài chính: chủ trì, phối hợp …", with the offset of what follows the colon. */
export function runInUnit(
  start: number,
  end: number,
  text: string,
): { unit: FieldText; rest: number } | null {
  const raw = text.slice(start, end);
  const colon = raw.indexOf(':');
  if (colon <= 0 || colon > MAX_RUN_IN || !saysWhatToDo(raw.slice(0, colon), raw.slice(colon + 1).trim()))
    return null;
  const unit = nameIn(raw.slice(0, colon), start, text);
  return unit && { unit, rest: start + colon + 1 };
}

/** "Các sở: Nội vụ, Tài chính" goes on naming; "Sở Nội vụ: tổng hợp …" says what to do. */
function saysWhatToDo(name: string, text: string): boolean {
  if (!COLLECTIVE.test(name.replace(REQUEST, '')) && text.split(' ').length > 3) return true;
  const said = text.replace(/^\(?\d{1,2}[).]\s*/, '');
  const small = said.replace(/^./u, (letter) => letter.toLowerCase());
  return small === said || startsWithVerb(small) || text.length > MIN_SENTENCE;
}

function nameIn(raw: string, start: number, text: string): FieldText | null {
  const request = REQUEST.exec(raw)?.[0].length ?? 0;
  const name = raw
    .slice(request)
    .replace(ASIDE, '')
    .replace(/[\s:.;,]+$/, '');
  if (!namesOnlyUnits(name) || /(?:sau|nhu sau)$/.test(fold(name))) return null;
  return fieldAt(text, start + request, start + request + name.length);
}
