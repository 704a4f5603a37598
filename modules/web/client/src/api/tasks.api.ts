import { http } from './http';
import type { Page, Query } from './types/common';
import type {
  Assignment,
  AssignmentCounts,
  AssignmentRole,
  HistoryEntry,
  SatisfyInput,
  TaskDetail,
  TaskSummary,
  Transition,
  TransitionInput,
} from './types/tasks';

export interface TaskChange {
  content?: string;
  product?: string | null;
  dueDate?: string | null;
  reason?: string;
}

export const tasksApi = {
  list: (query: Query) => http.get<Page<TaskSummary>>('/tasks', query),
  read: (id: string) => http.get<TaskDetail>(`/tasks/${id}`),
  change: (id: string, version: number, fields: TaskChange) =>
    http.patch<TaskDetail>(`/tasks/${id}`, { version, ...fields }),
  history: (id: string, page: number) =>
    http.get<Page<HistoryEntry>>(`/tasks/${id}/history`, { page, size: 20 }),
  satisfy: (id: string, conditionId: string, input: SatisfyInput) =>
    http.post<unknown>(`/tasks/${id}/conditions/${conditionId}/satisfy`, input),
  cancel: (id: string, version: number, reason: string) =>
    http.post<unknown>(`/tasks/${id}/cancel`, { version, reason }),
  addUnit: (id: string, body: { unitId: string; role: AssignmentRole; dueDate?: string }) =>
    http.post<unknown>(`/tasks/${id}/assignments`, body),
};

export const assignmentsApi = {
  list: (query: Query) => http.get<Page<Assignment>>('/assignments', query),
  counts: (query: Query) => http.get<AssignmentCounts>('/assignments/counts', query),
  transitions: () => http.get<Transition[]>('/transitions'),
  act: (id: string, input: TransitionInput) => http.post<Assignment>(`/assignments/${id}/transitions`, input),
};
