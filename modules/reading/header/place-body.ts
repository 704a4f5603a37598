import { fold, squash } from '../text/normalize';

const SIGNED_FOR_PEOPLES_COMMITTEE = /^TM\.?\s*(?:[ỦU][YỶ] BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)/u;
const FULL_NAME =
  /(?:[ỦU][yỷ] ban nhân dân|UBND) (?<level>tỉnh|[Tt]hành phố|[Tt]p\.?|xã|phường|đặc khu) (?<place>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/gu;

/**
 * The issuer of a document whose head does not name it (a scan without its left column): a document signed for the
 * People's Committee at a place, whose text writes that committee's full name with that place, is that committee's.
 * Null when any of these is missing.
 */
export function issuerFromText(power: string | null, place: string | null, text: string): string | null {
  if (!place || !power || !SIGNED_FOR_PEOPLES_COMMITTEE.test(power)) return null;
  for (const match of text.matchAll(FULL_NAME)) {
    if (fold(match.groups?.place ?? '') === fold(place)) return squash(match[0]);
  }
  return null;
}
