import type { DocumentChange } from '../../documents';

/** What is asked, as a verb: "thu hồi văn bản …". */
export const CHANGE_WORDS: Readonly<Record<DocumentChange, string>> = {
  revoke: 'thu hồi',
  update: 'cập nhật',
  replace: 'thay thế',
};
