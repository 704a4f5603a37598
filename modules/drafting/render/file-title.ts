import type { OfficialDocument } from '../model';

/** "Công văn về việc đôn đốc …", "Báo cáo kết quả …": how a file or a list names a document. */
export function keptTitle({ kind, subject }: Pick<OfficialDocument, 'kind' | 'subject'>): string {
  if (kind === null) return `Công văn về việc ${subject}`;
  return `${kind} ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}`;
}
