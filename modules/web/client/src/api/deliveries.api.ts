import { http } from './http';
import type { Page, Query } from './types/common';
import type { Deliveries, Recipient, SendTo } from './types/deliveries';

const path = (documentId: string) => `/documents/${documentId}/deliveries`;

export const deliveriesApi = {
  of: (documentId: string) => http.get<Deliveries>(path(documentId)),
  send: (documentId: string, recipients: SendTo[]) => http.post<Deliveries>(path(documentId), { recipients }),
  resend: (documentId: string, id: string) => http.post<Deliveries>(`${path(documentId)}/${id}/resend`),
  /** Notes that it left outside of the system. */
  handOver: (documentId: string, id: string, note: string) =>
    http.post<Deliveries>(`${path(documentId)}/${id}/hand-over`, note ? { note } : {}),
  recipients: (query: Query) => http.get<Page<Recipient>>('/recipients', query),
};
