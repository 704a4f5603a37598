import { foldVietnamese } from '../../foundation';

/** Abbreviations of bodies, and offices that stand for the body they head; applied in this order to folded text. */
const REWRITES: readonly [RegExp, string][] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubmttq( viet nam|vn)?\b/g, 'uy ban mat tran to quoc viet nam'],
  [/^vpcp$/, 'van phong chinh phu'],
  [/^(vp|van phong) (?=uy ban|hoi dong|chinh phu)/, 'van phong '],
  [/^(pho )?chu tich (?=uy ban nhan dan)/, ''],
  [/^(thu truong|bo truong) (?=bo )/, ''],
  [/^(pho )?giam doc (?=so )/, ''],
  [/^(pho )?thu tuong( chinh phu)?$/, 'thu tuong chinh phu'],
];

/** `tỉnh Lai Châu` or `thành phố Huế` without its first word, folded. */
function provinceKey(name: string): string {
  return plain(name).replace(/^(tinh|thanh pho) /, '');
}

function plain(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The key by which names of bodies are compared: without case, diacritics, abbreviations and the name of the province
 * the reader is in ("UBND tỉnh", "Ủy ban nhân dân tỉnh Lai Châu").
 *
 * @param home the province of the deployment
 * @param of the province of the text the name stands in, where that is another: its "UBND tỉnh" is that one's
 */
export function bodyKey(name: string | null, home: string, of: string = home): string | null {
  if (!name) return null;
  let key = plain(name);
  for (const [pattern, full] of REWRITES) key = key.replace(pattern, full);
  const ours = provinceKey(home);
  const theirs = provinceKey(of);
  key = key.replace(new RegExp(`( (tinh|thanh pho))? ${ours}$`), (_, _place, level?: string) =>
    keepsLevel(key) && level ? ` ${level}` : '',
  );
  const local = /^so /.test(key) || /(uy ban|hoi dong) nhan dan tinh$/.test(key);
  if (theirs !== ours && local && !key.endsWith(theirs))
    key = `${key.replace(/ (tinh|thanh pho)$/, '')} tinh ${theirs}`;
  return key.slice(0, 300) || null;
}

/** "UBND tỉnh" keeps its level, which tells it from a commune's; "Sở Nội vụ tỉnh" needs none. */
function keepsLevel(key: string): boolean {
  return /nhan dan (tinh|thanh pho) /.test(key);
}

/** The province a document's head names ("tỉnh Điện Biên"), null when none. */
export function provinceNamed(...heads: (string | null)[]): string | null {
  for (const head of heads) {
    const match =
      /(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ)\s+\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*){0,3}/u.exec(
        head ?? '',
      );
    if (match) return match[0];
  }
  return null;
}
