/** How a deadline takes the point or period behind it. */
export type Modifier = 'before' | 'until' | 'from' | 'after' | 'start' | 'end' | 'within' | 'none';

const HOUR = '(?:\\s{0,2}\\d{1,2}\\s{0,2}(?:h|g|gio|:)\\s{0,2}(?:\\d{2})?\\s{0,2}(?:phut)?\\s{0,2},?)';
const LATEST =
  'cham nhat|muon nhat|khong qua|khong muon hon|khong cham hon|toi da|han cuoi|han chot|thoi han';
const FILL = '(?:\\s{1,3}(?:la|vao|den|toi|trong|het|cuoi|ngay|het ngay|truoc het))*';

const FORMS: [Modifier, RegExp][] = [
  ['until', new RegExp(`(?:truoc|den)${HOUR}\\s*$`)],
  ['before', /(?:truoc|truoc ngay|truoc thang|truoc nam|truoc thoi diem|truoc thoi han)\s*:?\s*$/],
  ['until', new RegExp(`(?:${LATEST})${FILL}${HOUR}?\\s*:?\\s*$`)],
  ['after', /(?<![\p{L}])sau\s*$/u],
  [
    'from',
    /(?<![\p{L}])(?:ke tu|bat dau(?: trien khai| thuc hien| tu| ap dung)*(?: tu| vao)?|tu)(?: dau)?\s*$/u,
  ],
  ['end', /(?<![\p{L}])(?:nhung thang )?cuoi\s*$/u],
  ['until', /(?<![\p{L}])(?:den|toi|cho den|het|den het|den cuoi|toi het|xong truoc het)\s*$/u],
  ['start', /(?<![\p{L}])(?:dau|giua|trung tuan|thuong tuan)\s*$/u],
  ['within', /(?<![\p{L}])(?:trong|ngay trong|vao|trong cac|trong ca)\s*$/u],
];

/** What the folded text directly in front of a point or period makes of it, and how many characters say so. */
export function readModifier(inFront: string): { modifier: Modifier; length: number } {
  const tail = inFront.slice(-60);
  for (const [modifier, form] of FORMS) {
    const match = form.exec(tail);
    if (match) return { modifier, length: tail.length - match.index };
  }
  return { modifier: 'none', length: 0 };
}
