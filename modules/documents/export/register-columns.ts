import { vietnameseDate } from '../../foundation';
import type { Direction, Document } from '../entities/document.entity';

/** A column of the printed register. */
export interface RegisterColumn {
  heading: string;
  /** In characters of a workbook. */
  width: number;
  /** Share of a printed page's width where it is another: a day must not be broken. */
  printed?: number;
  value(document: Document): string;
}

const day = (iso: string | null): string => (iso ? vietnameseDate(iso) : '');
const titled = ({ kind, subject }: Document): string => [kind, subject].filter(Boolean).join(': ');
const CHANGED = { revoke: 'Đã thu hồi', update: 'Đã cập nhật', replace: 'Đã được thay thế' } as const;
const note = ({ status, cancelReason, changeMark: mark, note: own }: Document): string =>
  [
    status === 'cancelled' ? `Đã hủy: ${cancelReason ?? ''}` : null,
    mark && [CHANGED[mark.change], mark.reason].filter(Boolean).join(': '),
    own,
  ]
    .filter(Boolean)
    .join('\n');
/** Signed by hand on paper. */
const signature = { heading: 'Ký nhận', width: 12, value: () => '' };

const INCOMING: readonly RegisterColumn[] = [
  { heading: 'Ngày đến', width: 12, printed: 16, value: ({ receivedOn }) => day(receivedOn) },
  { heading: 'Số đến', width: 8, value: ({ number }) => String(number).padStart(2, '0') },
  { heading: 'Tác giả', width: 26, value: ({ issuer }) => issuer ?? '' },
  { heading: 'Số, ký hiệu', width: 20, value: ({ symbol }) => symbol ?? '' },
  { heading: 'Ngày tháng', width: 12, printed: 16, value: ({ date }) => day(date) },
  { heading: 'Tên loại và trích yếu nội dung', width: 60, value: titled },
  { heading: 'Đơn vị hoặc người nhận', width: 24, value: ({ handledBy }) => handledBy ?? '' },
  { heading: 'Ngày chuyển', width: 12, printed: 16, value: ({ forwardedOn }) => day(forwardedOn) },
  signature,
  { heading: 'Ghi chú', width: 24, value: note },
];

const OUTGOING: readonly RegisterColumn[] = [
  { heading: 'Số, ký hiệu văn bản', width: 20, value: ({ symbol }) => symbol ?? '' },
  { heading: 'Ngày tháng văn bản', width: 12, printed: 16, value: ({ date }) => day(date) },
  { heading: 'Tên loại và trích yếu nội dung văn bản', width: 60, value: titled },
  { heading: 'Người ký', width: 22, value: ({ signer }) => signer?.name ?? '' },
  { heading: 'Nơi nhận văn bản', width: 36, value: ({ recipients }) => recipients.join('\n') },
  { heading: 'Đơn vị, người nhận bản lưu', width: 24, value: ({ handledBy }) => handledBy ?? '' },
  {
    heading: 'Số lượng bản',
    width: 9,
    printed: 12,
    value: ({ copies }) => (copies === null ? '' : String(copies)),
  },
  { heading: 'Ngày chuyển', width: 12, printed: 16, value: ({ forwardedOn }) => day(forwardedOn) },
  signature,
  { heading: 'Ghi chú', width: 24, value: note },
];

/** The columns of a register in the order of the decree's form (Decree 30/2020/NĐ-CP, appendix IV). */
export const REGISTER_COLUMNS: Readonly<Record<Direction, readonly RegisterColumn[]>> = {
  incoming: INCOMING,
  outgoing: OUTGOING,
};

export const REGISTER_TITLES: Readonly<Record<Direction, string>> = {
  incoming: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  outgoing: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
};
