/** Letters only Unicode Vietnamese has. */
const UNICODE_ONLY = /[\u1ea0-\u1ef9ăđơư]/giu;
/** Latin-1 letters and signs that stand for Vietnamese letters in TCVN3 and VNI fonts and never occur in Unicode Vietnamese. */
const LEGACY = /[µ¸¶·¹¨»¾¼½Æ©ÇË®ÎÏÑªÖ×ØÜÞßä«åæç¬ëîïñö÷øûþü¦§¡¤¥¢]/gu;
const MIN_LEGACY = 8;
/** Vietnamese marks about every fourth letter; other languages of Europe far fewer. */
const MIN_SHARE = 0.1;

/**
 * Whether a text is Vietnamese of a legacy font encoding (TCVN3, VNI) that merely passes for Unicode:
 * many of its letters are such stand-ins, and they outnumber the real Vietnamese ones.
 */
export function isLegacyVietnamese(text: string): boolean {
  const legacy = text.match(LEGACY)?.length ?? 0;
  if (legacy < MIN_LEGACY) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unicode = text.match(UNICODE_ONLY)?.length ?? 0;
  return legacy > letters * MIN_SHARE && legacy > unicode;
}
