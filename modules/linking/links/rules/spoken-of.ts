import { foldVietnamese, vietnameseDate } from '../../../foundation';
import type { KnownPlan } from '../facts/linking-facts';

/** Where a text names a plan by its bare number: "Kế hoạch số 77 ngày 20/4/2026", "KH 77". */
export function bareNumber(
  text: string,
  { symbolKey, date, kind }: KnownPlan,
): { text: string; dated: boolean } | null {
  const number = /^(\d+)/.exec(symbolKey ?? '')?.[1];
  if (!number) return null;
  const name = foldVietnamese(kind ?? 'Kế hoạch').replace(/[^a-z ]/g, '');
  const folded = foldAligned(text);
  const found = new RegExp(
    `(?:\\b${name}|\\bkh)(?:\\s+so|\\s+ubnd)?[\\s:.]{1,3}0{0,2}${number}(?!\\d|\\s{0,2}[/.\\-–]\\s{0,2}[a-z\\d])`,
  ).exec(folded);
  if (!found) return null;
  const behind = folded.slice(found.index, found.index + found[0].length + 60);
  const dated = date !== null && datesOf(date).some((written) => behind.includes(written));
  return { text: text.slice(found.index, found.index + found[0].length + (dated ? 25 : 0)).trim(), dated };
}

/** Folds character by character, so that offsets stay. */
function foldAligned(text: string): string {
  return [...text.normalize('NFC')].map((letter) => foldVietnamese(letter)[0] ?? letter).join('');
}

function datesOf(date: string): string[] {
  const [year, month, day] = date.split('-').map(Number);
  return [
    vietnameseDate(date),
    `${day}/${month}/${year}`,
    `${String(day).padStart(2, '0')}/${month}/${year}`,
    `${day} thang ${month} nam ${year}`,
    `${String(day).padStart(2, '0')} thang ${month} nam ${year}`,
    `${String(day).padStart(2, '0')} thang ${String(month).padStart(2, '0')} nam ${year}`,
  ];
}
