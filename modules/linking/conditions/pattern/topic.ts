import type { Years } from './years';
import { yearsOf } from './years';
import { topicWords } from './topic-words';

/** What an awaited document is about. */
export interface Topic {
  /** As the plan writes it. */
  phrase: string;
  /** Telling words in their order. */
  words: string[];
  /** A programme, strategy, action month … that has a name, not just any work. */
  named: boolean;
  years: Years | null;
}

/** What the plan says around a condition. */
export interface ConditionPlace {
  /** The condition itself, verbatim. */
  text: string;
  about: string | null;
  /** Of the task. */
  content: string;
}

/** Undertakings that go by a name. The longest first. */
const UNDERTAKINGS = [
  'Chương trình mục tiêu quốc gia',
  'Tháng hành động',
  'Tháng cao điểm',
  'Tuần lễ',
  'Chương trình',
  'Chiến lược',
  'Đề án',
  'Dự án',
  'Kế hoạch',
  'Bộ tiêu chí',
  'Bộ chỉ số',
  'Quy hoạch',
  'Nghị quyết',
  'Nghị định',
  'Thông tư',
  'Luật',
  'Chỉ thị',
  'Phong trào',
  'Cuộc thi',
  'Hội thi',
  'Cuộc điều tra',
  'Tổng điều tra',
  'Ngày hội',
];
const NAMES = new RegExp(`(?<![\\p{L}])(?:${UNDERTAKINGS.join('|')})(?![\\p{L}])`, 'gu');
/** Behind these an undertaking is what the task itself is to write. */
const TO_WRITE =
  /(?:xây dựng|ban hành|tham mưu|dự thảo|lập|soạn thảo|trình|hoàn thiện)(?:\s+và\s+(?:trình|ban hành|triển khai|tổ chức|thực hiện))?\s*$/iu;
/** Where the name of an undertaking ends at the latest. */
const NAME_ENDS =
  /\s*(?:[;(.:]|,?\s+(?:sau khi|ngay sau|khi có|khi được|được|bảo đảm|đảm bảo|phù hợp|nhằm|để|theo đúng|theo hướng dẫn|theo quy định|trên địa bàn|tại địa phương|của tỉnh|cho các|gắn với|kết hợp)(?![\p{L}]))/iu;
const YEARS_END = /(?:giai đoạn\s+\d{4}\s*[-–—]\s*\d{4}|(?:đến )?năm\s+\d{4})/iu;

/** What the awaited document is about: by the condition's own words, else by the undertaking its task serves. */
export function topicOf(place: ConditionPlace): Topic | null {
  const own = place.about && undertakingIn(place.about);
  // "sau khi Chương trình được phê duyệt": which one, the task says.
  const bare = own !== null && own !== '' && topicWords(own).length <= topicWords(headOf(own)).length;
  if (place.about && !bare) return topic(own || place.about, Boolean(own));
  const content = before(place.content, place.text);
  const head = bare && own ? headOf(own) : null;
  const named = lastUndertaking(content, head);
  if (named) return topic(named, true);
  const clause = content.split(/[.;(]/u)[0].trim();
  return clause ? topic(clause, false) : null;
}

function topic(phrase: string, named: boolean): Topic | null {
  const words = topicWords(phrase);
  return words.length ? { phrase: phrase.trim(), words, named, years: yearsOf(phrase) } : null;
}

function before(content: string, condition: string): string {
  const at = content.indexOf(condition);
  return at > 0 ? content.slice(0, at) : content;
}

function headOf(name: string): string {
  return UNDERTAKINGS.find((head) => name.startsWith(head)) ?? name;
}

/** The name that begins with the first undertaking of a phrase; empty when there is none. */
function undertakingIn(text: string): string {
  const [first] = text.matchAll(NAMES);
  return first ? nameFrom(text, first.index) : '';
}

/** The last undertaking named, of a sort if that is known, that is not what the task is to write. */
function lastUndertaking(content: string, head: string | null): string | null {
  const found = [...content.matchAll(NAMES)].filter(
    ({ 0: name, index }) => (head ? name === head : true) && !TO_WRITE.test(content.slice(0, index)),
  );
  const names = found
    .map(({ index }) => nameFrom(content, index))
    .filter((name) => topicWords(name).length > 2);
  return names.at(-1) ?? null;
}

function nameFrom(text: string, index: number): string {
  const rest = text.slice(index);
  const end = NAME_ENDS.exec(rest)?.index ?? rest.length;
  const years = YEARS_END.exec(rest);
  const stop = years && years.index <= end ? years.index + years[0].length : end;
  return rest.slice(0, stop).replace(/[\s,]+$/u, '');
}
