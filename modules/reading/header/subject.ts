import { fold, squash } from '../text/normalize';
import { readSubjectOfLetter } from './letter-subject';
import { recase } from './recase';
import type { Zones } from './zones';

/** Kinds that name the deciding authority under their subject. */
const DECIDING = new Set(['Quyết định', 'Nghị quyết', 'Nghị định', 'Thông tư']);
const HEAD_OF =
  '(?:chu tich|bo truong|giam doc|tong giam doc|cuc truong|chi cuc truong|truong ban|chanh van phong|thong doc|hieu truong|vien truong) ';
/** Behind these words a body is part of the subject: "… của Thủ tướng Chính phủ". */
const GOVERNING = '(?<!(?:^|\\s)(?:cua|do|va|tai|thuoc|boi|quyen|gui|cho|voi))';

/** The subject of a document in ordinary letters; null when it has none. `issuer` as its head names it. */
export function subjectOf(zones: Zones, issuer: string | null, spelling: string): string | null {
  if (!zones.title) return readSubjectOfLetter(zones.head);
  const joined = squash(zones.title.subject.map((line) => line.text.replace(/\*+/g, ' ')).join(' '));
  const decides = zones.title.rest !== null && DECIDING.has(zones.title.kind.name);
  const subject = (decides ? withoutAuthority(joined, issuer) : joined).replace(/[\s.;:]+$/, '');
  return subject ? recase(subject, spelling) : null;
}

/** Takes off the authority where a conversion ran it into the line of the subject. */
function withoutAuthority(subject: string, issuer: string | null): string {
  if (!issuer) return subject;
  const name = fold(squash(issuer))
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^(?:uy ban nhan dan|ubnd)/, '(?:uy ban nhan dan|ubnd)');
  const match = new RegExp(`${GOVERNING}\\s+(?:${HEAD_OF})?${name}$`).exec(fold(subject));
  return match && match.index > 0 ? subject.slice(0, match.index) : subject;
}
