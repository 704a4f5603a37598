import { vietnameseDate } from '../../../foundation';
import type { KnownPlan, Work } from '../facts/linking-facts';

/** Longest stretch of a task's content in a reason, characters. */
const CONTENT = 120;

/** `Kế hoạch số 77/KH-UBND ngày 20/04/2026`. */
export function planWords({ kind, symbol, date, subject }: KnownPlan): string {
  const name = kind ?? 'Văn bản';
  if (!symbol) return `${name} “${shortened(subject)}”`;
  return `${name} số ${symbol}${date ? ` ngày ${vietnameseDate(date)}` : ''}`;
}

export function workWords({ content, periodKey }: Work): string {
  return `“${shortened(content)}”${periodKey ? ` (kỳ ${periodKey})` : ''}`;
}

function shortened(text: string): string {
  return text.length > CONTENT ? `${text.slice(0, CONTENT).replace(/\s+\S*$/, '')}…` : text;
}
