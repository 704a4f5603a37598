import { isCapitals } from '../structure/capitals';
import { fold } from '../text/normalize';

/** The issuing body and the body above it, as the left of the head names them. */
export interface Issuers {
  parentBody: string | null;
  issuer: string | null;
}

const BODY =
  /^(?:u?y ban|ubnd|hoi dong|hdnd|bo(?! phan)|so(?! ?:)|van phong|cuc|chi cuc|tong cuc|vu|ban|thanh tra|cong an|tinh uy|thanh uy|huyen uy|quan uy|dang uy|dang bo|dang doan|truong|dai hoc|hoc vien|vien|trung tam|chinh phu|quoc hoi|thu tuong|chu tich (?:nuoc|u?y ban|ubnd)|hoi|lien doan|lien minh|lien hiep|mat tran|toa an|benh vien|phong|ngan hang|bao hiem|kho bac|thue|hai quan|tong cong ty|tap doan|cong ty|dai|bao|quy|chi nhanh|to cong tac|thong tan xa|kiem toan|tong lien doan|trung uong|tinh doan|thanh doan|doan|co quan|nha xuat ban|hiep hoi|uy vien)(?![a-z])/;
const PLACE = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)(?! (?:uy|doan))(?![a-z])/;
/** A name that cannot be complete yet: the next line belongs to it, whatever it begins with. */
const OPEN_NAME = /(?:,|\b(?:va|cua|cac|cap|ban nhan dan|nhan dan|va dau tu|chi huy|chap hanh))$/;

/** Stamps and notes that stand among the lines of a head. */
const NO_NAME =
  /^\W*(?:du thao|ban (?:sao|chinh|nhap)|sao y|sao luc|cong bao|phu luc|lan (?:thu )?\d|v\/v|ve viec|kinh gui|noi nhan|\d)/;

/** A word left alone by a narrow column: "ỦY / BAN NHÂN DÂN", "CỘNG / HÒA XÃ HỘI". */
const LONE_WORD = /^\p{Lu}{2,6}$/u;
/** Names that say nothing without the body they belong to. */
const BARE = /^(?:van phong|thanh tra|ban chap hanh|ban thuong vu)$/;

/** Puts lines of capitals together that a narrow column broke after their first word. */
export function mendBroken(lines: readonly string[]): string[] {
  const mended: string[] = [];
  let word = '';
  for (const line of lines) {
    const whole = word && isCapitals(line) ? `${word} ${line}` : line;
    if (word && whole === line) mended.push(word);
    word = LONE_WORD.test(whole) ? whole : '';
    if (!word) mended.push(whole);
  }
  return word ? [...mended, word] : mended;
}

/** Reads issuer and parent body from the lines of the head that name bodies, in order. */
export function readIssuers(lines: readonly string[]): Issuers {
  const bodies: string[] = [];
  for (const line of lines) {
    if (bodies.length && belongsToPrevious(bodies[bodies.length - 1], line))
      bodies[bodies.length - 1] += ` ${line}`;
    else if (isBody(line)) bodies.push(line);
  }
  const last = bodies.at(-1) ?? null;
  const parentBody = bodies.length > 1 ? bodies[bodies.length - 2] : null;
  const issuer = last && parentBody && BARE.test(fold(last)) ? `${last} ${parentBody}` : last;
  return { parentBody, issuer };
}

function isBody(line: string): boolean {
  return isCapitals(line) && BODY.test(fold(line));
}

function belongsToPrevious(previous: string, line: string): boolean {
  const folded = fold(line);
  if (!isCapitals(line) || NO_NAME.test(folded)) return false;
  if (PLACE.test(folded)) return !namesPlace(fold(previous));
  return OPEN_NAME.test(fold(previous)) || !BODY.test(folded);
}

function namesPlace(folded: string): boolean {
  return / (?:tinh|thanh pho|huyen|quan|xa|phuong|dac khu) (?!uy)[a-z]/.test(folded);
}
