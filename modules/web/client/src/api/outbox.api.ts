import { http } from './http';
import type { Page, Query } from './types/common';
import type { OutboxMessage } from './types/outbox';

export const outboxApi = {
  list: (query: Query) => http.get<Page<OutboxMessage>>('/outbox', query),
  resend: (id: string) => http.post<OutboxMessage>(`/outbox/${id}/resend`),
};
