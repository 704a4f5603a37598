import { textWidth } from './text-measure';

/** A space at which no line ends. */
export const NO_BREAK = '\u00a0';

/** Pairs of words that belong on one line; the space matched last is the one that holds. */
const PAIRS: readonly RegExp[] = [
  // A number is not parted from what it numbers, nor from what it counts.
  /(?<![\p{L}\d])(số|ngày|tháng|năm|quý|kỳ|khóa|lần thứ|lần|thứ|điều|khoản|điểm|mục|phụ lục|biểu|mẫu|trang|giai đoạn|trên|dưới|đạt|gồm|còn|có) (?=[\dIVX])/giu,
  /(?<=\d) (?=(?:%|người|đồng|triệu|tỷ|ngày|tháng|năm|xã|phường|đơn vị|cơ quan|nhiệm vụ|lượt|vụ|lớp)(?![\p{L}]))/gu,
  // Short names of bodies and places.
  /(?<![\p{L}\-/])(UBND|HĐND|UBMTTQ|MTTQ|VPUBND|Sở|Bộ|Ban|Cục|Chi cục|TM\.|KT\.|TL\.|TUQ\.|Q\.) (?=[\p{L}])/gu,
  /(?<=(?<![\p{L}])(?:tỉnh|xã|phường|đặc khu|thành phố|huyện)[ \u00a0]\p{Lu}[\p{L}]*) (?=\p{Lu})/gu,
  // A dash does not begin a line: "kinh tế - xã hội".
  / (?=[-–—](?: |$))/gu,
  // "trước ngày", "chậm nhất ngày".
  /(?<![\p{L}])(trước|sau|từ|đến) (?=ngày)/giu,
];

/**
 * Puts no-break spaces where a careful typist would: before numbers, inside short names of units, before dashes.
 *
 * @param width of the line in points: a group of words wider than most of it is left free, for a narrow column
 */
export function keepWords(text: string, width: number, size: number): string {
  let kept = text;
  for (const pattern of PAIRS) {
    kept = kept.replace(pattern, (match) => {
      const at = match.lastIndexOf(' ');
      return `${match.slice(0, at)}${NO_BREAK}${match.slice(at + 1)}`;
    });
  }
  return kept
    .split(' ')
    .map((group) =>
      group.includes(NO_BREAK) && textWidth(group, 'bold', size) > width * 0.7
        ? group.replaceAll(NO_BREAK, ' ')
        : group,
    )
    .join(' ');
}
