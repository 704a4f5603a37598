import { capitalsEnd, isCapitals } from '../structure/capitals';
import { parseLabel } from '../structure/label';
import { partOf, type Line } from '../structure/line';
import { fold } from '../text/normalize';
import { kindOfTitle, type DocumentKind } from './document-kinds';

/** The title of a document: its kind, the lines of its subject, and where ordinary text begins. */
export interface Title {
  kind: DocumentKind;
  subject: Line[];
  /** Index of the first line after the title. */
  next: number;
  /** Ordinary text that shares the title's last line. */
  rest: Line | null;
}

const MAX_SUBJECT_LINES = 12;
const MAX_SUBJECT_LINE = 400;
const BODY_OPENING =
  /^(?:can cu|kinh gui|xet|theo de nghi|thuc hien .*(?:ban hanh|nhu sau)|(?:uy ban nhan dan|ubnd) .*(?:ban hanh|xay dung)|ngay \d|\(?(?:ban hanh )?kem theo)/;
/** The authority that decides, as a decision names it in capitals under its subject. */
const AUTHORITY =
  /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH|TRƯỞNG BAN|HIỆU TRƯỞNG|THỐNG ĐỐC|VIỆN TRƯỞNG|CHI CỤC TRƯỞNG|[ỦU][YỶ] BAN NHÂN DÂN|UBND|UỶ BAN|HỘI ĐỒNG NHÂN DÂN|HĐND|CHÍNH PHỦ|QUỐC HỘI|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)(?![\p{L}])/u;

const LEADS_ON =
  /(?:^|\s)(?:ve|cua|va|theo|tai|trong|thuc hien|trien khai|ban hanh|phe duyet|dieu chinh|cac|so)$/;

/** Reads the title that begins on line `index`; null when that line names no kind in capitals. */
export function readTitle(lines: readonly Line[], index: number): Title | null {
  const line = lines[index];
  const kind = line && opensTitle(line.text) ? kindOfTitle(line.text) : null;
  if (!kind) return null;
  const first = partOf(line, kind.name.length);
  const title: Title = { kind, subject: [], next: index + 1, rest: null };
  if (first.text && !takeLine(title, first)) return title;
  while (title.next < lines.length && title.subject.length < MAX_SUBJECT_LINES) {
    const next = lines[title.next];
    if (!continuesSubject(title.subject, next)) break;
    title.next += 1;
    if (!takeLine(title, next)) break;
  }
  return title;
}

/** Whether a line can be the first of a title: in capitals up to where ordinary text follows. */
function opensTitle(text: string): boolean {
  const end = capitalsEnd(text);
  // "QUYẾT ĐỊNH:" opens the articles of a decision, not its title.
  return isCapitals(text.slice(0, end) || text) && !(end === text.length && /[;:]$/.test(text));
}

/** Adds a line to the subject; false when ordinary text follows on the same line. */
function takeLine(title: Title, line: Line): boolean {
  const end = isCapitals(line.text.slice(0, capitalsEnd(line.text)))
    ? capitalsEnd(line.text)
    : line.text.length;
  const capitals = partOf(line, 0, end);
  const rest = partOf(line, end);
  if (end < line.text.length && !isFurtherSubject(rest.text)) {
    title.subject.push(capitals);
    title.rest = rest.text ? rest : null;
    return false;
  }
  title.subject.push(line);
  return true;
}

/** What follows a kind or a run of capitals on its line belongs to the subject when it is short and no sentence. */
function isFurtherSubject(text: string): boolean {
  return text.length < MAX_SUBJECT_LINE && !/[.:;]$/.test(text) && !BODY_OPENING.test(fold(text));
}

function continuesSubject(subject: readonly Line[], line: Line): boolean {
  const text = line.text;
  const previous = subject.at(-1);
  if (text.length > MAX_SUBJECT_LINE || parseLabel(text)) return false;
  // A kind opens another title, unless the line above still leads up to it: "… CỦA CHÍNH PHỦ VỀ / CHƯƠNG TRÌNH …".
  if (kindOfTitle(text) && !(previous && LEADS_ON.test(fold(previous.text)))) return false;
  if (!previous)
    return !/^(?:căn cứ|kính gửi|\(?kèm theo|[(*]*ban hành kèm)/iu.test(text) && !AUTHORITY.test(text);
  if (/^\p{Ll}/u.test(text)) return true;
  if (AUTHORITY.test(text) && isCapitals(text)) return false;
  if (isCapitals(previous.text)) return isCapitals(text);
  if (BODY_OPENING.test(fold(text)) || /[.:;]$/.test(text)) return false;
  return !isCapitals(text) && isSetLike(previous, line);
}

/** The lines of one subject are set alike; where nothing is known of that, they are short. */
function isSetLike(previous: Line, line: Line): boolean {
  if (line.centered !== undefined || line.bold !== undefined)
    return line.centered === previous.centered && line.bold === previous.bold;
  return line.text.length <= 120 && !/[.;,]$/.test(previous.text);
}
