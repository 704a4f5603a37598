import { http } from './http';
import type { Page, Query } from './types/common';
import type {
  DocumentDetail,
  DocumentOptions,
  DocumentReading,
  DocumentSummary,
  Register,
  RegisteredDocument,
} from './types/documents';
import { upload, type UploadProgress } from './upload';

/** Entries of the register's form; empty ones are left out. */
export type DocumentFields = Record<string, string | number | null | undefined>;

export const documentsApi = {
  list: (query: Query) => http.get<Page<DocumentSummary>>('/documents', query),
  registers: () => http.get<Register[]>('/registers'),
  options: () => http.get<DocumentOptions>('/documents/options'),
  read: (id: string) => http.get<DocumentDetail>(`/documents/${id}`),
  /** What a file says of itself; nothing is stored. */
  look: (file: File, progress: UploadProgress) => {
    const form = new FormData();
    form.append('files', file, file.name);
    return upload<DocumentReading>('/documents/reading', form, progress);
  },
  /** The first of the files is the document itself. */
  register: (fields: DocumentFields, files: File[], progress: UploadProgress) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined && value !== null && value !== '') form.append(name, String(value));
    }
    for (const file of files) form.append('files', file, file.name);
    return upload<RegisteredDocument>('/documents', form, progress);
  },
  edit: (id: string, version: number, fields: Record<string, unknown>) =>
    http.patch<DocumentDetail>(`/documents/${id}`, { version, ...fields }),
  cancel: (id: string, version: number, reason: string) =>
    http.post<DocumentDetail>(`/documents/${id}/cancel`, { version, reason }),
};

/** Path of a file of a document, for downloading. */
export const attachmentPath = (documentId: string, attachmentId: string) =>
  `/documents/${documentId}/attachments/${attachmentId}`;
