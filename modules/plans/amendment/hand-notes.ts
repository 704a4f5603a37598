import { contentOf } from '../draft/draft-item';
import { mergedDraft } from '../draft/merged-draft';
import type { PlanChange } from '../entities/amendment.entity';
import type { PlanItem } from '../entities/plan-item.entity';
import { differs } from './diff/field-difference';

/** Fields of which a new reading replaces the whole; units are merged with what a person chose. */
const REPLACED = {
  content: 'nội dung',
  product: 'sản phẩm',
  deadline: 'thời hạn',
  conditions: 'điều kiện',
} as const;

/** What applying a change would undo of the corrections made by hand, in Vietnamese. */
export function handNotes(item: PlanItem, change: PlanChange): string[] {
  if (change.kind !== 'changed' || !item.readAs.length) return [];
  const was = mergedDraft(item.readAs);
  const current = contentOf(item);
  const names = (Object.keys(REPLACED) as (keyof typeof REPLACED)[])
    .filter((field) => change.fields.includes(field) && differs(field, was, current))
    .map((field) => REPLACED[field]);
  return names.length ? [`Phần đã sửa tay (${names.join(', ')}) sẽ được thay bằng bản mới.`] : [];
}
