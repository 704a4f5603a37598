import { recase } from './recase';

/** The level inside a name ("Tỉnh", "Xã") is no proper name. */
const LEVEL = /(?<=\s)(?:Tỉnh|Huyện|Xã|Phường)(?=\s\p{Lu})/gu;
/** Behind these a name of a field begins: "Sở Y tế", "Cục Thuế". */
const FIELD =
  /^(Sở|Bộ|Cục|Chi cục|Tổng cục|Vụ|Ban|Hội|Viện|Trung tâm|Trường|Học viện|Phòng) (?!tỉnh|thành|huyện|xã|cấp|nhân dân|đồng)(\p{Ll})/u;
const FIELDS = /^(?:Sở|Bộ|Ban|Phòng)\s/u;
const FURTHER_FIELD = /(,\s|\svà\s)(\p{Ll})/gu;

/** Words of names that are written with a capital wherever they stand. */
const ALWAYS = /(?<!\p{L})(?:chính phủ|quốc hội|nhà nước|việt nam|trung ương)(?!\p{L})/giu;

/**
 * The name of a body in ordinary letters, as bodies are written: spelled as the text spells it where it does, else
 * by the habit of names ("Sở Giáo dục và Đào tạo").
 */
export function bodyName(body: string, text: string): string {
  const name = recase(body, text).replace(LEVEL, (level) => level.toLowerCase());
  const capital = (_: string, before: string, letter: string) => `${before}${letter.toUpperCase()}`;
  const proper = name.replace(ALWAYS, capitalised);
  const opened = proper.replace(
    FIELD,
    (_, word: string, letter: string) => `${word} ${letter.toUpperCase()}`,
  );
  return FIELDS.test(opened) ? opened.replace(FURTHER_FIELD, capital) : opened;
}

function capitalised(words: string): string {
  const [first, second] = words.toLowerCase().split(' ');
  const upper = (word: string) => word.replace(/^./u, (letter) => letter.toUpperCase());
  return `${upper(first)} ${first === 'việt' ? upper(second) : second}`;
}
