import { http } from './http';
import type { Page, Query } from './types/common';
import type { Effect, EffectSummary } from './types/effects';

export const effectsApi = {
  list: (query: Query) => http.get<Page<EffectSummary>>('/document-effects', query),
  read: (id: string) => http.get<Effect>(`/document-effects/${id}`),
  decide: (id: string, version: number, decision: 'apply' | 'decline', reason?: string) =>
    http.post<Effect>(`/document-effects/${id}/decide`, { version, decision, ...(reason && { reason }) }),
};
