import { http } from './http';
import type { Page, Query } from './types/common';
import type { Notice, NoticeChoices, NoticeDelivery, NoticeKind, Waiting } from './types/notices';

export const noticesApi = {
  list: (query: Query) => http.get<Page<Notice>>('/notices', query),
  unread: () => http.get<{ unread: number }>('/notices/unread'),
  read: (id: string) => http.post<void>(`/notices/${id}/read`),
  /** What came after the instant stays unread. */
  readAll: (upTo?: string) => http.post<void>('/notices/read-all', upTo ? { upTo } : {}),
  choices: () => http.get<NoticeChoices>('/notices/choices'),
  choose: (kind: NoticeKind, delivery: NoticeDelivery) =>
    http.put<NoticeChoices>('/notices/choices', { choices: [{ kind, delivery }] }),
  waiting: () => http.get<Waiting>('/waiting'),
};
