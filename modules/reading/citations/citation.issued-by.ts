import { dateBehind } from './citation.date';
import { fitsSymbol, issuerBehind } from './citation.issuer';
import type { Draft } from './citation.types';

/** How far behind a symbol "do … ban hành" is looked for. */
const REACH = 400;

/**
 * Binds "… do Bộ Y tế ban hành (ngày …)" at the end of a sentence: to the document the sentence opens with, as titles are
 * written, else to the nearest one and those listed with it. Only where the notation can be that body's.
 */
export function bindIssuedBy(text: string, drafts: Draft[]): void {
  drafts.forEach((draft, index) => {
    const limit = Math.min(drafts[index + 1]?.start ?? text.length, draft.end + REACH);
    const rest = sentenceOf(text.slice(draft.end, limit));
    for (const opening of rest.matchAll(/[\s,(]do\s/giu)) {
      const issuer = issuerBehind(rest.slice(opening.index));
      if (!issuer) continue;
      const after = rest.slice(opening.index + issuer.end);
      const verb = /^\s+(?:ký\s+)?ban hành(?!\s+(?:tại|theo|kèm))/iu.exec(after);
      if (!verb) continue;
      const date = dateBehind(after.slice(verb[0].length))?.date ?? null;
      const head = opensSentence(text, drafts, index);
      const bound = head ? [head] : [draft, ...listedWith(draft)];
      for (const one of bound) {
        if (one.issuer === null && fitsSymbol(issuer.issuer, one.symbol.segments)) one.issuer = issuer.issuer;
      }
      if (bound[0].date === null && bound[0].issuer === issuer.issuer) bound[0].date = date;
      return;
    }
  });
}

/** The first document of a sentence that begins with it and names further ones. */
function opensSentence(text: string, drafts: Draft[], index: number): Draft | null {
  for (let i = index - 1; i >= 0 && i >= index - 4; i -= 1) {
    const between = text.slice(drafts[i].end, drafts[i + 1].start);
    if (sentenceOf(between) !== between) return null;
    if (/(?:^|[.\n;]\s*)$/.test(text.slice(Math.max(0, drafts[i].start - 4), drafts[i].start)))
      return drafts[i];
  }
  return null;
}

/** The mentions in front that share this one's kind. */
export function listedWith(draft: Draft): Draft[] {
  const listed: Draft[] = [];
  for (let one = draft.heirOf; one && listed.length < 40; one = one.heirOf) listed.push(one);
  return listed;
}

function sentenceOf(text: string): string {
  const end = /[.;]\s|[\n\t]/.exec(text);
  return end ? text.slice(0, end.index) : text;
}
