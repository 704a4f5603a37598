import type { MarkedDocument } from '../../../../integration/e-office/e-office.port';
import { foldVietnamese, InvalidInput } from '../../../foundation';

/** Words a platform states the absence of secrecy with; folded. */
const OPEN = new Set(['', 'none', 'thuong', 'khong', 'khong mat', 'normal', '0']);

/** Whether a degree of secrecy is stated. What is not plainly "none" counts as one: a doubt is a refusal. */
export function isSecret({ secrecy }: Pick<MarkedDocument, 'secrecy'>): boolean {
  return !OPEN.has(foldVietnamese(secrecy ?? '').trim());
}

/** @throws InvalidInput `not-assigning-tasks`, `document-not-issued` */
export function refuseUnfit({ assignsTasks, direction, issued }: MarkedDocument): void {
  if (!assignsTasks) {
    throw new InvalidInput(
      'not-assigning-tasks',
      'Văn bản chưa được đánh dấu là “Văn bản giao nhiệm vụ” nên không được đưa vào theo dõi.',
      { field: 'document.assignsTasks' },
    );
  }
  if (direction === 'outgoing' && !issued) {
    throw new InvalidInput(
      'document-not-issued',
      'Văn bản đi chưa được ban hành nên chưa được đưa vào theo dõi.',
      { field: 'document.issued' },
    );
  }
}

export function secretRefused(): InvalidInput {
  return new InvalidInput(
    'state-secret',
    'Văn bản có độ mật (Mật, Tối mật hoặc Tuyệt mật) nên không được đưa lên hệ thống này. Không có nội dung nào được lưu lại.',
    { field: 'document.secrecy' },
  );
}
