import { http } from './http';
import type { Page, Query } from './types/common';
import type {
  Amendment,
  ApprovalPreview,
  ColumnMapping,
  ImportResult,
  HeaderPatch,
  ItemPatch,
  Plan,
  PlanItem,
  PlanSource,
  PlanSummary,
  UnitChoice,
  UnitRole,
} from './types/plans';
import { upload, type UploadProgress } from './upload';

const item = (planId: string, itemId: string) => `/plans/${planId}/items/${itemId}`;
const amendment = (planId: string, amendmentId: string) => `/plans/${planId}/amendments/${amendmentId}`;

export const plansApi = {
  list: (query: Query) => http.get<Page<PlanSummary>>('/plans', query),
  read: (id: string) => http.get<Plan>(`/plans/${id}`),
  source: (id: string) => http.get<PlanSource>(`/plans/${id}/source`),
  importFile: (file: File, planId: string | undefined, progress: UploadProgress) => {
    const form = new FormData();
    if (planId) form.set('planId', planId);
    form.set('file', file, file.name);
    return upload<ImportResult>('/plans/imports', form, progress);
  },
  importText: (text: string, planId?: string) => http.post<ImportResult>('/plans/imports', { text, planId }),
  changeHeader: (id: string, version: number, header: HeaderPatch) =>
    http.patch<Plan>(`/plans/${id}`, { version, ...header }),
  preview: (id: string) => http.get<ApprovalPreview>(`/plans/${id}/preview`),
  approve: (id: string, version: number) => http.post<Plan>(`/plans/${id}/approve`, { version }),
  issue: (id: string, version: number, number: string, date: string) =>
    http.post<Plan>(`/plans/${id}/issue`, { version, number, date }),
  close: (id: string, version: number, reason: string) =>
    http.post<Plan>(`/plans/${id}/close`, { version, reason }),
  cancel: (id: string, version: number, reason: string) =>
    http.post<Plan>(`/plans/${id}/cancel`, { version, reason }),
  remove: (id: string, version: number) => http.delete<void>(`/plans/${id}`, { version }),
};

/** Drafted tasks. Every change answers with the whole list: one act may touch several. */
export const itemsApi = {
  list: (planId: string) => http.get<PlanItem[]>(`/plans/${planId}/items`),
  change: (planId: string, itemId: string, version: number, fields: ItemPatch) =>
    http.patch<PlanItem[]>(item(planId, itemId), { version, ...fields }),
  add: (planId: string, fields: ItemPatch & { afterId?: string }) =>
    http.post<PlanItem[]>(`/plans/${planId}/items`, fields),
  split: (planId: string, itemId: string, version: number, at: number) =>
    http.post<PlanItem[]>(`${item(planId, itemId)}/split`, { version, at }),
  merge: (planId: string, ids: string[]) => http.post<PlanItem[]>(`/plans/${planId}/items/merge`, { ids }),
  /** Gives several items the same units in one role: in place of those they have, or in addition. */
  setUnits: (
    planId: string,
    body: { itemIds: string[]; role: UnitRole; units: UnitChoice[]; mode: 'set' | 'add' },
  ) => http.post<PlanItem[]>(`/plans/${planId}/items/units`, body),
  drop: (planId: string, itemId: string, version: number) =>
    http.post<PlanItem[]>(`${item(planId, itemId)}/drop`, { version }),
  restore: (planId: string, itemId: string, version: number) =>
    http.post<PlanItem[]>(`${item(planId, itemId)}/restore`, { version }),
  mapColumns: (planId: string, mapping: ColumnMapping) =>
    http.post<PlanItem[]>(`/plans/${planId}/mapping`, mapping),
};

export const amendmentsApi = {
  read: (planId: string, id: string) => http.get<Amendment>(amendment(planId, id)),
  decide: (planId: string, id: string, ids: string[], decision: 'apply' | 'ignore') =>
    http.patch<unknown>(`${amendment(planId, id)}/changes`, { ids, decision }),
  /** Corrects the new wording of a change before it is applied. */
  correct: (planId: string, id: string, changeId: string, edit: ItemPatch) =>
    http.patch<unknown>(`${amendment(planId, id)}/changes/${changeId}`, { edit }),
  apply: (planId: string, id: string, version: number) =>
    http.post<unknown>(`${amendment(planId, id)}/apply`, { version }),
  discard: (planId: string, id: string, version: number) =>
    http.post<unknown>(`${amendment(planId, id)}/discard`, { version }),
};
