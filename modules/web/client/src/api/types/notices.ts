/** Notices and what waits, as the server's own view types say. */
import type {
  NoticeChoicesView,
  NoticeChoiceView,
  NoticeView,
} from '../../../../../calendar/notices/dto/notice.view';
import type { NoticeDelivery, NoticeKind } from '../../../../../calendar/notices/notice-kinds';
import type { WaitingItemView, WaitingView } from '../../../../../calendar/waiting/waiting.view';

export type { NoticeDelivery, NoticeKind };
export type Notice = NoticeView;
export type NoticeChoice = NoticeChoiceView;
export type NoticeChoices = NoticeChoicesView;
export type WaitingItem = WaitingItemView;
export type Waiting = WaitingView;
