import { fold } from '../text/normalize';
import type { OutlineNode } from '../structure/outline';

/** What a section is for: work to do, who does it how, or neither. */
export type SectionPurpose = 'tasks' | 'organising' | 'none';

/** Sections that describe, justify or pay: they give nobody work, whatever else their heading says. */
const NONE =
  /^(?:ve )?(?:kinh phi|nguon (?:luc|kinh phi|von)|bao dam kinh phi|can cu|co so|thuc trang|tinh hinh|khai quat|dac diem|boi canh|su can thiet|ket qua|ton tai|han che|nguyen nhan|danh gia|bai hoc|thuan loi|kho khan|uu diem|giai thich|hieu luc|dieu khoan|du bao|nhung ket qua|mot so ket qua|du toan|noi nhan|khai toan)(?![a-z])/;
/** Sections of aims: nothing to do, unless the same heading announces work too. */
const AIMS =
  /(?:muc dich|yeu cau|muc tieu|chi tieu|quan diem|doi tuong|pham vi|nguyen tac|phuong cham|chu de|y nghia|dinh huong)(?![a-z])/;
const ORGANISING =
  /(?:to chuc(?: trien khai)?(?:,? (?:va )?)? ?thuc hien|to chuc trien khai|phan cong|trach nhiem|che do (?:thong tin,? )?bao cao|thong tin,? bao cao|cong tac bao cao|bao cao ket qua|co che phoi hop|to chuc thi hanh)(?![a-z])/;
const WORK =
  /(?:noi dung|nhiem vu|giai phap|hoat dong|cong viec|cong tac trong tam|bien phap|ke hoach (?:thuc hien|trien khai|cu the)|trong tam|lo trinh)(?![a-z])/;
const MAX_SUBHEADING = 90;

/** The purpose a top heading announces; null when it says nothing known. */
export function purposeOfHeading(text: string): SectionPurpose | null {
  const folded = fold(text).replace(/^[\s(*]+/, '');
  if (NONE.test(folded)) return 'none';
  const organising = folded.search(ORGANISING);
  const work = folded.search(WORK);
  if (organising >= 0 && (work < 0 || organising < work)) return 'organising';
  if (work >= 0) return 'tasks';
  return AIMS.test(folded) ? 'none' : null;
}

/** The purpose of a section's node: its own when it is a heading that says so, else that of the section it is in. */
export function purposeOfNode(node: OutlineNode, inherited: SectionPurpose | null): SectionPurpose | null {
  const { label, text } = node.passage;
  if (!label || !['number', 'letter'].includes(label.kind)) {
    const isHeading = label ? !['dash', 'plus', 'paren'].includes(label.kind) : node.passage.capitals;
    return isHeading ? (purposeOfHeading(text) ?? inherited) : inherited;
  }
  if (inherited === null) return node.children.length ? purposeOfHeading(text) : null;
  if (text.length > MAX_SUBHEADING || inherited === 'none') return inherited;
  const folded = fold(text).replace(/[\s:.;]+$/, '');
  if (isAside(folded)) return 'none';
  if (
    inherited === 'tasks' &&
    /^to chuc (?:trien khai )?thuc hien(?: ke hoach)?$|^che do (?:thong tin,? )?bao cao$/.test(folded)
  )
    return 'organising';
  return inherited;
}

/** "1. Mục tiêu", "6. Kinh phí thực hiện" inside a section of work. */
function isAside(folded: string): boolean {
  if (WORK.test(folded)) return false;
  return /^(?:muc dich|yeu cau|muc tieu|chi tieu|quan diem|doi tuong|pham vi|nguyen tac|kinh phi|nguon kinh phi|phuong an huy dong kinh phi|can cu)(?: chung| cu the| thuc hien| ap dung| tong quat|,| va|$)/.test(
    folded,
  );
}
