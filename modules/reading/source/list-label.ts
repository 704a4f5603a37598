const LABEL = String.raw`(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|[a-zđ][.)]|[ivx]{1,5}[.)]|[IVXLC]{1,6}[.)]|[A-ZĐ][.)]|[-–—+•*])`;
const BARE = new RegExp(`^(?:${LABEL}|(?:Điều|Khoản|Bước|Mục) \\d{1,3}[.:])$`, 'u');
const LEADING = new RegExp(`^${LABEL}\\s+\\S`, 'u');
const HEADED =
  /^(?:Điều|Khoản|Chương|Mục|Phần|Bước|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC) (?:\d{1,3}|[IVXLC]{1,6})(?:[.:](?=\s)|[.:]?$)/u;

/** A line that is nothing but the label of a list item: "3.", "a)", "-", "Điều 3." */
export function isBareLabel(line: string): boolean {
  return BARE.test(line);
}

/** A line that opens an item of a list: "1. Mục đích", "đ) …", "- …", "Điều 3. …". */
export function startsItem(line: string): boolean {
  return LEADING.test(line) || HEADED.test(line) || BARE.test(line);
}
