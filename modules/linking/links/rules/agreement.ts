import type { CitedDocument, KnownPlan } from '../facts/linking-facts';

/**
 * How a mention agrees with a plan, strongest first: symbol and date; symbol and body without a date; symbol alone;
 * symbol with a date that is off by a slip; a symbol with a likely slip beside the right date; symbol with quite
 * another date.
 */
export type Agreement = 'exact' | 'undated' | 'symbol-only' | 'date-slip' | 'symbol-slip' | 'other-date';

type Named = Pick<KnownPlan, 'symbolKey' | 'date' | 'bodyKey'>;
type Naming = Pick<CitedDocument, 'symbolKey' | 'date' | 'bodyKey'>;

/** "UBND" without saying whose names every committee. */
const ANY_BODY = /^(?:uy ban nhan dan|hoi dong nhan dan|so|bo|chu tich)$/;

/** Null when the mention names another document: another body, or neither symbol nor date fit. */
export function agreementOf(mention: Naming, plan: Named): Agreement | null {
  if (!plan.symbolKey) return null;
  const body = bodies(mention.bodyKey, plan.bodyKey);
  if (body === 'other') return null;
  const sameDay = mention.date !== null && mention.date === plan.date;
  if (mention.symbolKey !== plan.symbolKey) {
    return sameDay && isSymbolSlip(mention.symbolKey, plan.symbolKey) ? 'symbol-slip' : null;
  }
  if (sameDay) return 'exact';
  if (mention.date === null) return body === 'same' ? 'undated' : 'symbol-only';
  if (plan.date === null) return 'symbol-only';
  return isDateSlip(mention.date, plan.date) ? 'date-slip' : 'other-date';
}

/** Whether the mention says whose plan it is, and says it right. */
export function namesBody(mention: Naming, plan: Named): boolean {
  return bodies(mention.bodyKey, plan.bodyKey) === 'same';
}

function bodies(one: string | null, other: string | null): 'same' | 'other' | 'unknown' {
  if (!one || !other || ANY_BODY.test(one) || ANY_BODY.test(other)) return 'unknown';
  return one === other ? 'same' : 'other';
}

/** One of day, month and year is wrong, or day and month changed places. */
export function isDateSlip(written: string, right: string): boolean {
  const [year, month, day] = written.split('-');
  const [rightYear, rightMonth, rightDay] = right.split('-');
  const wrong = Number(year !== rightYear) + Number(month !== rightMonth) + Number(day !== rightDay);
  return wrong === 1 || (year === rightYear && month === rightDay && day === rightMonth);
}

/** One figure wrong, missing, too many or changed with its neighbour; or the right number with another notation. */
export function isSymbolSlip(written: string, right: string): boolean {
  const [number, notation] = parts(written);
  const [rightNumber, rightNotation] = parts(right);
  if (number === rightNumber) return notation !== rightNotation;
  return notation === rightNotation && number.length > 1 && oneEditApart(number, rightNumber);
}

function parts(symbolKey: string): [string, string] {
  const match = /^(\d+)(.*)$/.exec(symbolKey);
  return match ? [match[1], match[2]] : ['', symbolKey];
}

function oneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = one.slice(at);
  const otherRest = other.slice(at);
  if (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1))
    return true;
  return rest.slice(2) === otherRest.slice(2) && rest[0] === otherRest[1] && rest[1] === otherRest[0];
}
