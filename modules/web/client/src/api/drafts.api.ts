import { http } from './http';
import type { Page, Query } from './types/common';
import type { DocumentText, Draft, DraftSummary, OfficialDocument, UrgingGrade } from './types/drafts';
import { upload } from './upload';

export const draftsApi = {
  list: (query: Query) => http.get<Page<DraftSummary>>('/drafts', query),
  read: (id: string) => http.get<Draft>(`/drafts/${id}`),
  change: (id: string, version: number, document: OfficialDocument) =>
    http.patch<Draft>(`/drafts/${id}`, { version, document }),
  replace: (id: string, version: number, file: File) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return upload<Draft>(`/drafts/${id}/file`, form, {}, { version });
  },
  discard: (id: string, version: number) => http.delete<void>(`/drafts/${id}`, { version }),
  dispatch: (planId: string) => http.post<Draft>('/drafts/dispatches', { planId }),
  urging: (planId: string, grade: UrgingGrade) => http.post<Draft>('/drafts/urgings', { planId, grade }),
};

export const textsApi = {
  list: () => http.get<DocumentText[]>('/texts'),
  save: (code: string, version: number, text: string) =>
    http.put<DocumentText>(`/texts/${code}`, { version, text }),
  preview: (code: string, text: string) => http.post<{ text: string }>(`/texts/${code}/preview`, { text }),
  reset: (code: string, version: number) => http.post<DocumentText>(`/texts/${code}/reset`, { version }),
};
