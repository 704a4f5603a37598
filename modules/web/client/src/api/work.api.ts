import { http } from './http';
import type { IsoDate, Page, Query } from './types/common';
import type { Assignment } from './types/tasks';
import type {
  Comment,
  DecisionInput,
  Extension,
  OwnDocument,
  ProgressNote,
  Reply,
  ReplyInput,
  Urge,
  UrgeInput,
} from './types/work';
import { upload, type UploadProgress } from './upload';

function replyForm({ kind, text, document, files, submitKey }: ReplyInput): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('text', text);
  form.set('submitKey', submitKey);
  if (document?.documentId) form.set('documentId', document.documentId);
  if (document?.symbol) form.set('documentSymbol', document.symbol);
  if (document?.date) form.set('documentDate', document.date);
  if (document?.subject) form.set('documentSubject', document.subject);
  for (const file of files) form.append('files', file, file.name);
  return form;
}

export const repliesApi = {
  list: (query: Query) => http.get<Page<Reply>>('/replies', query),
  versions: (id: string) => http.get<Reply[]>(`/replies/${id}/versions`),
  send: (assignmentIds: string[], input: ReplyInput, progress?: UploadProgress) => {
    const form = replyForm(input);
    form.set('assignmentIds', assignmentIds.join(','));
    return upload<Reply>('/replies', form, progress);
  },
  correct: (
    reply: Pick<Reply, 'id' | 'version'>,
    keptFileIds: string[],
    input: ReplyInput,
    progress?: UploadProgress,
  ) => {
    const form = replyForm(input);
    form.set('version', String(reply.version));
    if (keptFileIds.length) form.set('keptFileIds', keptFileIds.join(','));
    return upload<Reply>(`/replies/${reply.id}/versions`, form, progress);
  },
  withdraw: ({ id, version }: Pick<Reply, 'id' | 'version'>) =>
    http.post<Reply>(`/replies/${id}/withdraw`, { version }),
  decide: (input: DecisionInput) => http.post<void>('/replies/decisions', input),
  ownDocuments: (q: string) =>
    http.get<Page<OwnDocument>>('/replies/own-documents', { q: q || undefined, size: 20 }),
  check: (symbol: string, date: IsoDate) =>
    http.get<{ document: OwnDocument | null }>('/replies/document-check', { symbol, date }),
  fromEOffice: (q: string) =>
    http.get<Page<OwnDocument>>('/e-office/documents', { q: q || undefined, size: 20 }),
  filePath: (replyId: string, fileId: string) => `/replies/${replyId}/files/${fileId}`,
};

export const extensionsApi = {
  list: (query: Query) => http.get<Page<Extension>>('/extensions', query),
  ask: (assignmentId: string, body: { proposedDate: IsoDate; reason: string }) =>
    http.post<Assignment>(`/assignments/${assignmentId}/extensions`, body),
  decide: (
    id: string,
    body: { version: number; decision: 'grant' | 'refuse'; date?: IsoDate; reason?: string },
  ) => http.post<void>(`/extensions/${id}/decision`, body),
  withdraw: (id: string, version: number) => http.post<void>(`/extensions/${id}/withdraw`, { version }),
};

export const urgesApi = {
  of: (assignmentId: string) => http.get<Urge[]>(`/assignments/${assignmentId}/urges`),
  opened: (assignmentId: string) => http.post<void>(`/assignments/${assignmentId}/urges/opened`),
  urge: (assignmentIds: string[], input: UrgeInput) =>
    http.post<{ urged: number; units: number }>('/urges', { assignmentIds, ...input }),
  urgeLate: (planId: string, input: UrgeInput) =>
    http.post<{ urged: number; units: number }>('/urges/late', { planId, ...input }),
};

export const workApi = {
  progress: (id: string) => http.get<ProgressNote[]>(`/assignments/${id}/progress`),
  note: (id: string, body: { percent: number | null; text: string }) =>
    http.post<Assignment>(`/assignments/${id}/progress`, body),
  comments: (id: string) => http.get<Comment[]>(`/assignments/${id}/comments`),
  say: (id: string, text: string, files: File[]) => {
    const form = new FormData();
    form.set('text', text);
    for (const file of files) form.append('files', file, file.name);
    return upload<Comment[]>(`/assignments/${id}/comments`, form);
  },
  takeBack: (id: string, commentId: string) =>
    http.post<Comment[]>(`/assignments/${id}/comments/${commentId}/withdraw`),
  commentFilePath: (id: string, commentId: string, fileId: string) =>
    `/assignments/${id}/comments/${commentId}/files/${fileId}`,
  handOver: (id: string, body: { version: number; unitId: string; text: string; dueDate?: IsoDate }) =>
    http.post<Assignment>(`/assignments/${id}/parts`, body),
  exchange: (id: string, body: { version: number; unitId: string; reason: string; dueDate?: IsoDate }) =>
    http.post<Assignment>(`/assignments/${id}/exchange`, body),
};
