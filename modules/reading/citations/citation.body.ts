import { POSITIONS } from '../text/body-lexicon';
import { fold } from '../text/normalize';
import { foldAligned, isAllCaps, wordsOf } from '../text/words';

const OFFICE = new RegExp(`^(?:${POSITIONS.map((name) => fold(name)).join('|')})\\b[\\s,]{0,4}`);

/** The body without the office of its head: "Bộ Y tế" of "Bộ trưởng Bộ Y tế". */
export function withoutOffice(issuer: string): string {
  let rest = issuer;
  for (let match = OFFICE.exec(foldAligned(rest)); match; match = OFFICE.exec(foldAligned(rest))) {
    rest = rest.slice(match[0].length);
  }
  return rest;
}

/** Folded capitals: "BGDDT" of "Bộ GDĐT" and of "Bộ Giáo dục và Đào tạo". */
export function initialsOf(name: string): string {
  return wordsOf(name)
    .filter((word) => word.text.toLowerCase() !== 'và')
    .map(({ text }) => (text.length > 1 && isAllCaps(text) ? text : text.charAt(0)))
    .map((part) => fold(part).replace(/\W/g, '').toUpperCase())
    .join('')
    .replace(/TU$/, 'TW');
}

/** Whether two names can be of one body: equal, abbreviated, or one of them without its place. */
export function sameBody(a: string, b: string): boolean {
  const left = withoutOffice(a);
  const right = withoutOffice(b);
  if (!left || !right) return true;
  if (initialsOf(left) === initialsOf(right))
    return foldedWords(left).join() === foldedWords(right).join() || abbreviated(left, right);
  const [short, long] = [foldedWords(left), foldedWords(right)].sort((x, y) => x.length - y.length);
  return short.every((word) => long.includes(word));
}

function abbreviated(a: string, b: string): boolean {
  return [a, b].some((name) => wordsOf(name).some((word) => word.text.length > 1 && isAllCaps(word.text)));
}

function foldedWords(name: string): string[] {
  return wordsOf(name)
    .map((word) => fold(word.text))
    .flatMap((word) =>
      word === 'ubnd'
        ? ['uy', 'ban', 'nhan', 'dan']
        : word === 'hdnd'
          ? ['hoi', 'dong', 'nhan', 'dan']
          : [word],
    )
    .map((word) => (word === 'tp' ? 'thanh' : word));
}
