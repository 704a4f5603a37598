import { fold } from '../text/normalize';
import type { Secrecy, Urgency } from '../types';

/** The national motto and the Party's name, whole or as the lines a narrow column breaks them into. */
const MOTTO =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ NGHĨA)?(?: VIỆT NAM)?|(?:^|\s)CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM/gu;

const URGENCY: [RegExp, Urgency][] = [
  [/^hoa toc(?: hen gio)?/, 'express'],
  [/^thuong khan/, 'very-urgent'],
  [/^khan$/, 'urgent'],
];

const SECRECY: [RegExp, Secrecy][] = [
  [/^tuyet mat$/, 'top-secret'],
  [/^toi mat$/, 'secret'],
  [/^mat$/, 'confidential'],
];

/** Words that make "MẬT" part of a name or phrase: "BÍ MẬT", "BẢO MẬT". */
const SECRECY_IN_HEAD =
  /(?:^|(?<!BẢO|BÍ)\s)(TUYỆT MẬT|TỐI MẬT|MẬT)$|^(TUYỆT MẬT|TỐI MẬT|MẬT)(?=\s(?!ĐỘ|MÃ|THƯ))/u;

/** The line without the national motto or the Party's name, which may share it with the issuer. */
export function withoutMotto(line: string): string {
  return line.replace(MOTTO, ' ').replace(/\s+/g, ' ').trim();
}

/** The degree of urgency a line stamps on the document, or null. */
export function urgencyOf(line: string): Urgency | null {
  const mark = bareMark(line, /^(?:do|muc do) khan\s*:\s*/);
  return mark === null ? null : (URGENCY.find(([pattern]) => pattern.test(mark))?.[1] ?? null);
}

/** The degree of secrecy a line stamps on the document, or null. A line of prose that speaks of secrets stamps nothing. */
export function secrecyOf(line: string): Secrecy | null {
  const mark = bareMark(line, /^(?:do|dau(?: chi)? (?:do )?|muc do) ?mat\s*:\s*/);
  return mark === null ? null : (SECRECY.find(([pattern]) => pattern.test(mark))?.[1] ?? null);
}

/** {@link secrecyOf} for a line of the head, where the stamp may share the line with the issuer or the motto. */
export function secrecyInHead(line: string): Secrecy | null {
  const stamped = SECRECY_IN_HEAD.exec(withoutMotto(line));
  return secrecyOf(line) ?? (stamped ? secrecyOf(stamped[1] ?? stamped[2]) : null);
}

/** The mark a line consists of: in capitals (or after "Độ mật:"), brackets and stars aside. */
function bareMark(line: string, caption: RegExp): string | null {
  const text = line.replace(/^[\s*(["“]+|[\s*).:"”\]]+$/gu, '');
  const folded = fold(text);
  const captioned = folded.replace(caption, '');
  if (captioned !== folded) return captioned;
  const capitals = text === text.toUpperCase();
  const capitalised = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)?$/u.test(text);
  return capitals || capitalised ? folded : null;
}
