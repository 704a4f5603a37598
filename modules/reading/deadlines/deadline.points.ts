import { readModifier, type Modifier } from './deadline.modifier';
import { timeTokens, type TimeToken } from './time.tokens';

/** How a point follows the one before it: "đến", "hoặc", "và"; null where they have nothing to do with each other. */
export type Link = 'range' | 'alternative' | 'list' | null;

/** A point or period of a deadline with what the text makes of it. */
export interface Point {
  token: TimeToken;
  modifier: Modifier;
  link: Link;
  /** Where the modifier begins. */
  start: number;
}

const LINK =
  /^\s*\)?\s*(,|;|va|&|hoac|\/|-{1,2}>?|–|—|den|toi|cho den)?\s*(?:het |cuoi |truoc |het ngay |den )?(?:hang nam,? )?$/;

/** The points of a folded text in order; a list shares the modifier of its first ("trước ngày 01/6 và 15/11"). */
export function pointsOf(folded: string): Point[] {
  const points: Point[] = [];
  for (const token of timeTokens(folded)) {
    const previous = points.at(-1);
    const inFront = folded.slice(previous?.token.end ?? 0, token.start);
    const link = previous ? linkOf(inFront) : null;
    const { modifier: own, length } = readModifier(inFront);
    const shared = link === 'list' || link === 'alternative';
    const modifier = own === 'none' && shared && previous ? previous.modifier : own;
    points.push({ token, modifier, link, start: token.start - length });
  }
  return points;
}

function linkOf(gap: string): Link {
  const match = gap.length < 40 ? LINK.exec(gap) : null;
  if (!match) return null;
  const word = match[1] ?? '';
  if (/^(?:-|–|—|den|toi|cho)/.test(word) || (!word && /den/.test(gap))) return 'range';
  return word === 'hoac' ? 'alternative' : 'list';
}

/** Whether two neighbouring tokens are linked, for sharing years and months. */
export function areLinked(points: Point[]): (left: TimeToken, right: TimeToken) => boolean {
  const linked = new Set(points.filter((point) => point.link !== null).map((point) => point.token));
  return (_left, right) => linked.has(right);
}
