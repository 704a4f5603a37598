import type { MarkedDocument } from '../../../../integration/e-office/e-office.port';
import { InvalidInput } from '../../../foundation';

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
