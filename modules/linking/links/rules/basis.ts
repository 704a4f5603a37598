/** How much of a text's beginning says what it carries out, UTF-16 units: the head, the salutation, the first paragraphs. */
export const OPENING = 3500;

const LEADS =
  /(?:thực hiện|triển khai|căn cứ|theo|phúc đáp|trả lời|ban hành|yêu cầu|thi hành|chấp hành|nhận được|tiếp nhận|trên cơ sở|tại|giao|được phân công|tiếp theo|hưởng ứng|báo cáo|về việc|v\/v|đối với|kết quả)/gu;
const IN_PASSING =
  /lồng ghép|kết hợp|ngoài ra|không thuộc|khác với|tham khảo|trước đây|thay (?:thế|cho)|song song|cùng với|gắn với|bên cạnh|đồng thời|không bao gồm|ngoài phạm vi|chưa nhận được|không nhận được|liên quan (?:đến|tới)|tương tự|so với|trong đó|chẳng hạn|tham mưu|một số văn bản như|đã (?:báo cáo|gửi|có báo cáo)|sẽ (?:báo cáo|được báo cáo|có báo cáo)|riêng/u;
const NOT_HERE =
  /^[^.;\n]{0,120}?(?:sẽ (?:có )?(?:được )?báo cáo|báo cáo riêng|báo cáo sau|bằng văn bản riêng|tại văn bản khác|không thuộc phạm vi|đã (?:được )?báo cáo tại)/u;

/** Where the account itself begins, what a report rests on has been said. */
const FIRST_SECTION = /\n\s*(?:phần\s+(?:i|1|thứ nhất)\b|i\s*[.)\-–]\s)/u;

/**
 * Whether a document named at this place is what the text carries out or answers: near the beginning, led in by
 * "thực hiện", "căn cứ" …, and not mentioned in passing.
 */
export function isBasis(text: string, start: number, end: number): boolean {
  if (start > OPENING) return false;
  const lower = text.toLowerCase();
  const section = FIRST_SECTION.exec(lower)?.index ?? lower.length;
  if (start > section) return false;
  const sentenceStart = Math.max(lower.lastIndexOf('\n', start - 1), lower.lastIndexOf('. ', start - 1)) + 1;
  const before = lower.slice(Math.max(sentenceStart, start - 600), start);
  if (NOT_HERE.test(lower.slice(end, end + 200))) return false;
  let lead = -1;
  for (const match of before.matchAll(LEADS)) lead = match.index;
  if (lead < 0) return false;
  return !IN_PASSING.test(before.slice(-70));
}
